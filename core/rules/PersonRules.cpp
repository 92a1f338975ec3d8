#include "core/rules/PersonRules.h"

#include <algorithm>

#include "core/rules/Digits.h"
#include "core/rules/Findings.h"
#include "core/rules/Kk.h"
#include "core/rules/NameRules.h"
#include "core/rules/Nik.h"
#include "core/rules/Papers.h"
#include "core/rules/Phone.h"

namespace jemput::core {

namespace {

constexpr int kEarliestYear = 1900;
constexpr int kUsualOldestAge = 100;
// Below this age nobody asks; from here on the six statuses decide about KTP-el, KIA and akta.
constexpr int kMaritalStatusAge = 12;

constexpr std::array<std::array<std::string_view, 2>, kNoNikReasons.size()> kNoNikNames = {
    {{"baru lahir", "newborn"},
     {"belum pernah terdaftar", "never registered"},
     {"tidak dibawa atau tidak hafal", "not brought or not known"},
     {"alasan lain", "another reason"}}};

/// A birth certificate or a personal record gives the NIK, so none is asked for.
bool givesNik(const Registration& registration, const ServiceCatalogue& services) {
  return asksForFamily(registration, "AKL", services) || asksForFamily(registration, "BIO", services);
}

void checkNikIsThere(const Registration& registration, const RuleBook& book, Issues& issues) {
  const Person& person = registration.person;
  if (!person.nik.empty()) {
    if (!person.noNikReason.empty()) issues.push_back(hint("no_nik_reason", "no-nik-reason-unneeded"));
    return;
  }
  if (person.noNikReason.empty()) {
    if (!givesNik(registration, book.services)) issues.push_back(warning("nik", "nik-missing"));
  } else if (noNikReasonName(person.noNikReason, Language::Indonesian).empty()) {
    issues.push_back(hint("no_nik_reason", "no-nik-reason-unknown", {person.noNikReason}));
  }
}

void checkBirthDate(const Person& person, Date visit, Issues& issues) {
  if (!person.birthDate) {
    issues.push_back(error("birth_date", "birth-date-missing"));
    return;
  }
  const Date birth = *person.birthDate;
  if (birth > visit) {
    issues.push_back(error("birth_date", "birth-date-future", {birth.iso()}));
  } else if (birth.year() < kEarliestYear) {
    issues.push_back(error("birth_date", "birth-date-early", {std::to_string(kEarliestYear)}));
  } else if (const int age = visit.ageOf(birth); age > kUsualOldestAge) {
    issues.push_back(warning("birth_date", "age-over-100", {std::to_string(age)}));
  } else if (age >= kMaritalStatusAge && person.marital == MaritalStatus::Unknown) {
    issues.push_back(hint("marital_status", "marital-missing"));
  }
}

void checkThreeDigits(std::string_view number, std::string_view field, std::string_view name, Issues& issues) {
  if (number.empty() || (number.size() == 3 && isAllDigits(number))) return;
  issues.push_back(error(field, "rt-rw-digits", {std::string(name)}));
}

bool looksLikeVillageCode(std::string_view code) {
  if (code.size() != 13) return false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const bool isDotPlace = i == 2 || i == 5 || i == 8;
    if (isDotPlace ? code[i] != '.' : !isAllDigits(code.substr(i, 1))) return false;
  }
  return true;
}

void checkVillage(const Person& person, const Areas& areas, Issues& issues) {
  if (person.village.empty()) {
    issues.push_back(warning("village", "village-missing"));
  } else if (!areas.isVillage(person.village)) {
    const bool isElsewhere = looksLikeVillageCode(person.village) && !areas.find(person.village.substr(0, 5));
    issues.push_back(isElsewhere ? warning("village", "village-elsewhere", {person.village})
                                 : error("village", "village-unknown", {person.village}));
  }
}

}  // namespace

std::string_view noNikReasonName(std::string_view code, Language language) {
  for (std::size_t i = 0; i < kNoNikReasons.size(); ++i)
    if (kNoNikReasons[i] == code) return kNoNikNames[i][language == Language::English ? 1 : 0];
  return {};
}

void checkPerson(const Registration& registration, const RuleBook& book, Issues& issues) {
  const Person& person = registration.person;
  const Date visit = registration.visit.date;
  const auto append = [&](Issues more) {
    issues.insert(issues.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  checkNikIsThere(registration, book, issues);
  append(checkNik(person.nik, person, visit, book.areas));
  append(checkKk(person.kk, person, visit, book.areas));
  checkName(person.name, givesNik(registration, book.services) ? NameUse::NewRecording : NameUse::AsDocumented, issues);
  if (person.sex == Sex::Unknown) issues.push_back(error("sex", "sex-missing"));
  checkBirthDate(person, visit, issues);
  checkThreeDigits(person.rt, "rt", "RT", issues);
  checkThreeDigits(person.rw, "rw", "RW", issues);
  checkVillage(person, book.areas, issues);
  checkPhone(person.phone, issues);
}

}  // namespace jemput::core
