#include <algorithm>
#include <array>

#include "core/rules/Areas.h"
#include "core/rules/Digits.h"
#include "core/rules/Findings.h"
#include "core/rules/Marital.h"
#include "core/rules/Phone.h"
#include "core/rules/RegistrationJson.h"

namespace jemput::core {

namespace {

void refuseType(Issues& issues, std::string_view field, std::string_view wanted) {
  issues.push_back(error(field, "wrong-type", {std::string(field), std::string(wanted)}));
}

/// The text of a member; empty when it is null, or refused.
std::string_view readText(JsonView value, std::string_view field, Issues& issues) {
  if (value.isNull()) return {};
  if (const auto text = value.string()) return *text;
  // A number would lose the digits and zeros of a NIK, KK, RT or RW (domain 13.7).
  refuseType(issues, field, "\"…\"");
  return {};
}

std::string readNumberText(JsonView value, std::string_view field, Issues& issues) {
  NormalisedNumber number = normaliseNumber(readText(value, field, issues));
  if (number.corrected) issues.push_back(hint(field, "nik-corrected"));
  return std::move(number.digits);
}

std::string readThreeDigits(JsonView value, std::string_view field, Issues& issues) {
  std::string text(readText(value, field, issues));
  if (!text.empty() && text.size() < 3 && isAllDigits(text)) text.insert(0, 3 - text.size(), '0');
  return text;
}

std::optional<Date> readDate(JsonView value, std::string_view field, std::string_view code, Issues& issues) {
  const std::string_view text = readText(value, field, issues);
  if (text.empty()) return std::nullopt;
  const auto date = Date::parse(text);
  if (!date) issues.push_back(error(field, code));
  return date;
}

void readSex(JsonView value, Registration& registration, Issues& issues) {
  const std::string_view text = readText(value, "sex", issues);
  registration.person.sex = sexFromCode(text);
  if (!text.empty() && registration.person.sex == Sex::Unknown) issues.push_back(error("sex", "sex-missing"));
}

void readPrecision(JsonView value, Registration& registration, Issues& issues) {
  const std::string_view text = readText(value, "birth_date_precision", issues);
  if (text.empty()) return;
  if (const auto precision = precisionFromWord(text))
    registration.person.precision = *precision;
  else
    issues.push_back(error("birth_date_precision", "precision-unknown"));
}

void readMarital(JsonView value, Registration& registration, Issues& issues) {
  if (value.isNull()) return;
  MaritalStatus& status = registration.person.marital;
  if (const auto number = value.integer(); number && *number >= 1 && *number <= 6) {
    status = static_cast<MaritalStatus>(*number);
  } else if (const auto text = value.string()) {
    if (text->empty()) return;
    status = maritalFromText(*text);
  }
  if (status == MaritalStatus::Unknown) issues.push_back(error("marital_status", "marital-unknown"));
}

void readPaper(JsonView value, ServiceRequest& request, Issues& issues) {
  const std::string field = "services." + request.code;
  if (!value.isObject()) return refuseType(issues, field + ".papers", "[{\"code\", \"state\"}]");
  PaperCheck check;
  check.code = readText(value["code"], field + ".papers", issues);
  const std::string_view word = readText(value["state"], field + ".papers", issues);
  const auto state = paperStateFromCode(word);
  if (!state) issues.push_back(error(field, "paper-state-unknown", {std::string(word)}));
  check.state = state.value_or(PaperState::NotYet);
  request.papers.push_back(std::move(check));
}

void readAnswers(JsonView value, ServiceRequest& request, Issues& issues) {
  if (!value.exists() || value.isNull()) return;
  const std::string field = "services." + request.code + ".answers";
  if (!value.isObject()) return refuseType(issues, field, "{\"question\": \"answer\"}");
  for (const auto& [question, answer] : value.members()) {
    const std::string_view text = readText(answer, field, issues);
    if (!text.empty()) request.answers.emplace(question, text);
  }
}

void readServices(JsonView value, Registration& registration, Issues& issues) {
  if (value.isNull()) return;
  if (!value.isArray()) return refuseType(issues, "services", "[{\"code\", \"papers\"}]");
  registration.services.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    const JsonView element = value.at(i);
    if (!element.isObject() || !element["code"].isString()) {
      refuseType(issues, "services", "[{\"code\", \"papers\"}]");
      continue;
    }
    ServiceRequest& request = registration.services.emplace_back();
    request.code = element["code"].stringOr();
    const JsonView papers = element["papers"];
    if (papers.exists() && !papers.isNull() && !papers.isArray())
      refuseType(issues, "services." + request.code + ".papers", "[{\"code\", \"state\"}]");
    for (std::size_t j = 0; papers.isArray() && j < papers.size(); ++j) readPaper(papers.at(j), request, issues);
    readAnswers(element["answers"], request, issues);
    if (element["number"].exists()) request.number = readText(element["number"], "services." + request.code, issues);
  }
}

void readOverrides(JsonView value, Registration& registration, Issues& issues) {
  if (value.isNull()) return;
  if (!value.isObject()) return refuseType(issues, "overrides", "{\"code\": \"reason\"}");
  for (const auto& [code, reason] : value.members())
    registration.overrides.emplace(code, readText(reason, "overrides", issues));
}

void readDuplicates(JsonView value, Registration& registration, Issues& issues) {
  if (value.isNull()) return;
  if (!value.isArray()) return refuseType(issues, "duplicates", "[{\"of\", \"decision\"}]");
  for (std::size_t i = 0; i < value.size(); ++i) {
    const JsonView element = value.at(i);
    const std::string decision = element["decision"].stringOr();
    if (element["of"].stringOr().empty() || (decision != kNotTheSame && decision != kDecideLater)) {
      issues.push_back(error("duplicates", "duplicate-decision"));
      continue;
    }
    registration.duplicates.push_back({element["of"].stringOr(), decision, element["reason"].stringOr(),
                                       static_cast<int>(element["score"].integerOr(0))});
  }
}

void readVisit(JsonView value, Registration& registration, Issues& issues) {
  if (!value.isObject()) {
    issues.push_back(error("visit", "visit-missing"));
    return;
  }
  Visit& visit = registration.visit;
  const auto date = readDate(value["date"], "visit.date", "visit-date", issues);
  // A date that was there and could not be read has been refused already.
  if (!date && value["date"].stringOr().empty()) issues.push_back(error("visit.date", "visit-date"));
  visit.date = date.value_or(Date());
  if (value["village"].exists()) visit.village = Areas::withDots(readText(value["village"], "visit.village", issues));
  if (value["place_kind"].exists()) visit.placeKind = readText(value["place_kind"], "visit.place_kind", issues);
  if (value["place"].exists()) visit.place = readText(value["place"], "visit.place", issues);
}

struct MemberReader {
  std::string_view name;
  void (*read)(JsonView value, Registration& registration, Issues& issues);
};

template <std::string Person::*Text>
void readPlain(JsonView value, std::string_view field, Registration& registration, Issues& issues) {
  registration.person.*Text = readText(value, field, issues);
}

// In the order in which they are written, so that a line of our own is read without searching.
constexpr auto kReaders = std::to_array<MemberReader>({
    {"nik", [](JsonView v, Registration& r, Issues& i) { r.person.nik = readNumberText(v, "nik", i); }},
    {"no_nik_reason",
     [](JsonView v, Registration& r, Issues& i) { r.person.noNikReason = readText(v, "no_nik_reason", i); }},
    {"kk", [](JsonView v, Registration& r, Issues& i) { r.person.kk = readNumberText(v, "kk", i); }},
    {"name", [](JsonView v, Registration& r, Issues& i) { readPlain<&Person::name>(v, "name", r, i); }},
    {"sex", readSex},
    {"birth_date", [](JsonView v, Registration& r,
                      Issues& i) { r.person.birthDate = readDate(v, "birth_date", "birth-date-form", i); }},
    {"birth_date_precision", readPrecision},
    {"birth_place",
     [](JsonView v, Registration& r, Issues& i) { readPlain<&Person::birthPlace>(v, "birth_place", r, i); }},
    {"marital_status", readMarital},
    {"mother", [](JsonView v, Registration& r, Issues& i) { readPlain<&Person::mother>(v, "mother", r, i); }},
    {"father", [](JsonView v, Registration& r, Issues& i) { readPlain<&Person::father>(v, "father", r, i); }},
    {"address", [](JsonView v, Registration& r, Issues& i) { readPlain<&Person::address>(v, "address", r, i); }},
    {"hamlet", [](JsonView v, Registration& r, Issues& i) { readPlain<&Person::hamlet>(v, "hamlet", r, i); }},
    {"rt", [](JsonView v, Registration& r, Issues& i) { r.person.rt = readThreeDigits(v, "rt", i); }},
    {"rw", [](JsonView v, Registration& r, Issues& i) { r.person.rw = readThreeDigits(v, "rw", i); }},
    {"village",
     [](JsonView v, Registration& r, Issues& i) { r.person.village = Areas::withDots(readText(v, "village", i)); }},
    {"visit", readVisit},
    {"services", readServices},
    {"phone", [](JsonView v, Registration& r, Issues& i) { r.person.phone = normalisePhone(readText(v, "phone", i)); }},
    {"queue", [](JsonView v, Registration& r, Issues& i) { r.queue = readText(v, "queue", i); }},
    {"outcome", [](JsonView v, Registration& r, Issues& i) { r.outcome = readText(v, "outcome", i); }},
    {"note", [](JsonView v, Registration& r, Issues& i) { r.note = readText(v, "note", i); }},
    {"overrides", readOverrides},
    {"duplicates", readDuplicates},
});

const MemberReader* readerOf(std::string_view name, std::size_t& next) {
  for (std::size_t step = 0; step < kReaders.size(); ++step) {
    const std::size_t at = (next + step) % kReaders.size();
    if (kReaders[at].name != name) continue;
    next = at + 1;
    return &kReaders[at];
  }
  return nullptr;
}

bool hasErrorOn(const Issues& issues, std::string_view field) {
  return std::any_of(issues.begin(), issues.end(),
                     [&](const Issue& issue) { return issue.level == IssueLevel::Error && issue.field == field; });
}

void readMembers(JsonView object, bool withVisit, Registration& registration, Issues& issues) {
  if (!object.isObject()) {
    issues.push_back(error("", "not-an-object"));
    return;
  }
  std::size_t next = 0;
  for (const auto& [name, value] : object.members()) {
    const MemberReader* reader = readerOf(name, next);
    if (!reader || (!withVisit && reader->name == "visit"))
      issues.push_back(hint(name, "unknown-field", {std::string(name)}));
    else
      reader->read(value, registration, issues);
  }
  const Person& person = registration.person;
  if (person.name.empty() && !hasErrorOn(issues, "name")) issues.push_back(error("name", "name-missing"));
  if (!person.birthDate && !hasErrorOn(issues, "birth_date"))
    issues.push_back(error("birth_date", "birth-date-missing"));
  if (person.sex == Sex::Unknown && !hasErrorOn(issues, "sex")) issues.push_back(error("sex", "sex-missing"));
  if (withVisit && !object["visit"].exists()) issues.push_back(error("visit", "visit-missing"));
}

}  // namespace

bool isRegistrationMember(std::string_view name) {
  std::size_t next = 0;
  return readerOf(name, next) != nullptr;
}

Registration readRegistration(JsonView line, Issues& issues) {
  Registration registration;
  readMembers(line, true, registration, issues);
  return registration;
}

Registration readFields(JsonView fields, const Visit& visit, Issues& issues) {
  Registration registration;
  registration.visit = visit;
  readMembers(fields, false, registration, issues);
  return registration;
}

}  // namespace jemput::core
