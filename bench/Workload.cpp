#include "bench/Workload.h"

#include <array>
#include <fstream>

#include "core/rules/Eligibility.h"
#include "core/rules/RegistrationRules.h"

namespace jemput::bench {

using core::JsonView;
using core::JsonWriter;

namespace {

/// Their member and ours, where the value is the same text.
struct Renamed {
  const char* theirs;
  const char* ours;
};
constexpr std::array<Renamed, 13> kRenamed = {{{"nik", "nik"},
                                               {"kk", "kk"},
                                               {"name", "name"},
                                               {"birth_place", "birth_place"},
                                               {"birth_date", "birth_date"},
                                               {"sex", "sex"},
                                               {"mother_name", "mother"},
                                               {"father_name", "father"},
                                               {"address", "address"},
                                               {"rt", "rt"},
                                               {"rw", "rw"},
                                               {"note", "note"},
                                               {"phone", "phone"}}};
/// Kept under their own names beside ours.
constexpr std::array<const char*, 13> kKept = {
    "religion",  "occupation", "village_code", "village_name", "service_code", "visit_id", "officer_id",
    "device_id", "queue_no",   "created_at",   "updated_at",   "checklist",    "status"};

/// 0801… is stored as +62801…
std::string theirPhone(const std::string& json) { return json.rfind("\"+62", 0) == 0 ? "\"0" + json.substr(4) : json; }

std::string text(JsonView line, const char* member) { return line[member].stringOr(); }

}  // namespace

Workload::Workload(const core::RuleBook& rules) : m_rules(rules) {
  for (const core::Area* village : rules.areas.villagesOf("52.08")) m_villages.push_back(village->code);
}

MappedLine Workload::map(JsonView line) {
  const std::size_t number = m_numbers.emplace(text(line, "village_code"), m_numbers.size()).first->second;
  MappedLine mapped;
  core::Registration& registration = mapped.registration;
  core::Person& person = registration.person;
  person.nik = text(line, "nik");
  person.kk = text(line, "kk");
  person.name = text(line, "name");
  person.sex = core::sexFromCode(text(line, "sex"));
  person.birthDate = core::Date::parse(text(line, "birth_date"));
  person.birthPlace = text(line, "birth_place");
  person.mother = text(line, "mother_name");
  person.father = text(line, "father_name");
  person.address = text(line, "address");
  person.rt = text(line, "rt");
  person.rw = text(line, "rw");
  person.village = m_villages[number % m_villages.size()];
  person.phone = "+62" + text(line, "phone").substr(1);
  registration.note = text(line, "note");
  registration.visit = {core::Date::parse(text(line, "created_at").substr(0, 10)).value_or(core::Date(2026, 1, 5)),
                        person.village, "desa", text(line, "visit_id")};
  for (const char* family : {"KIA", "KTP", "KK"})
    if (const core::Service* service =
            core::fittingService(family, person, registration.visit.date, m_rules.services)) {
      registration.services = {{service->code, {}}};
      break;
    }
  for (const core::Issue& issue : core::check(registration, m_rules))
    if (issue.level == core::IssueLevel::Warning) registration.overrides[issue.code] = "x";
  registration.overrides["already-registered"] = "x";

  mapped.extras.id = core::Uuid::parse(text(line, "id"));
  for (const char* member : kKept)
    mapped.extras.members +=
        (mapped.extras.members.empty() ? "\"" : ",\"") + std::string(member) + "\":" + line[member].text();
  return mapped;
}

std::string Workload::changes(JsonView line, JsonView standing) {
  JsonWriter writer;
  writer.beginObject();
  for (const Renamed& name : kRenamed) {
    const std::string before = standing[name.ours].exists() ? standing[name.ours].text() : "\"\"";
    const bool isPhone = std::string_view(name.theirs) == "phone";
    if ((isPhone ? theirPhone(before) : before) != line[name.theirs].text())
      writer.key(name.ours).raw(line[name.theirs].text());
  }
  for (const char* member : kKept)
    if (standing[member].text() != line[member].text()) writer.key(member).raw(line[member].text());
  return writer.endObject().take();
}

std::map<std::string, std::string> valuesOf(const core::Uuid& id, JsonView fields) {
  std::map<std::string, std::string> values = {{"id", "\"" + id.text() + "\""}};
  for (const Renamed& name : kRenamed) {
    const std::string value = fields[name.ours].exists() ? fields[name.ours].text() : "\"\"";
    values[name.theirs] = std::string_view(name.theirs) == "phone" ? theirPhone(value) : value;
  }
  for (const char* member : kKept) values[member] = fields[member].text();
  return values;
}

std::map<std::string, std::string> valuesOf(JsonView line) {
  std::map<std::string, std::string> values;
  for (const auto& [name, value] : line.members()) values[std::string(name)] = value.text();
  return values;
}

std::vector<std::string> readLines(const std::string& file, std::size_t limit) {
  std::vector<std::string> lines;
  std::ifstream in(file);
  for (std::string line; lines.size() < limit && std::getline(in, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

}  // namespace jemput::bench
