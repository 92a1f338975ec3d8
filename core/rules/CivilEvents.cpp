#include "core/rules/CivilEvents.h"

#include <array>

#include "core/rules/Answers.h"
#include "core/rules/Eligibility.h"
#include "core/rules/Findings.h"
#include "core/rules/Nik.h"

namespace jemput::core {

namespace {

constexpr int kWitnessAge = 17;                          // V8
constexpr int kYoungestParent = 12, kOldestParent = 60;  // V9

std::string_view answerTo(const ServiceRequest& request, std::string_view question) {
  const auto found = request.answers.find(question);
  return found == request.answers.end() ? std::string_view() : std::string_view(found->second);
}

struct Named {
  std::string_view name, nik;
};

Named namedIn(const ServiceRequest& request, const std::string& who) {
  return {answerTo(request, who + "_nama"), answerTo(request, who + "_nik")};
}

/// The letters of a name alone, small: "Sahnep, S.Pd." is written in many ways.
std::string letters(std::string_view name) {
  std::string only;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') only += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) only += c;
  }
  return only;
}

/// Nothing is known of somebody who is not named.
bool isSame(const Named& one, const Named& other) {
  if (!one.nik.empty() && !other.nik.empty()) return one.nik == other.nik;
  return !one.name.empty() && letters(one.name) == letters(other.name);
}

/// Of the birth date in a NIK that no document contradicts, on a day.
std::optional<int> ageByNik(std::string_view nik, Date day) {
  const auto decoded = decodeNik(nik);
  if (!decoded) return std::nullopt;
  const auto birth = birthDateFromNik(*decoded, std::nullopt, day);
  return birth.date ? std::optional<int>(day.ageOf(*birth.date)) : std::nullopt;
}

void checkWitnesses(const ServiceRequest& request, Date visit, Issues& issues) {
  const std::array<std::string, 2> witnesses = {"saksi_1", "saksi_2"};
  if (isSame(namedIn(request, witnesses[0]), namedIn(request, witnesses[1])))
    issues.push_back(error(answerField(request, "saksi_2_nama"), "witness-twice"));
  const Named informant = namedIn(request, "pelapor");
  for (const std::string& witness : witnesses) {
    const Named named = namedIn(request, witness);
    const std::string field = answerField(request, witness + "_nama");
    if (isSame(named, informant)) issues.push_back(warning(field, "witness-informant"));
    if (const auto age = ageByNik(named.nik, visit); age && *age < kWitnessAge)
      issues.push_back(warning(field, "witness-young", {std::to_string(kWitnessAge)}));
  }
}

void checkParents(const ServiceRequest& request, const Person& child, Issues& issues) {
  if (!child.birthDate) return;
  for (const std::string_view parent : {"nik_ibu", "nik_ayah"}) {
    const auto age = ageByNik(answerTo(request, parent), *child.birthDate);
    if (age && (*age < kYoungestParent || *age > kOldestParent))
      issues.push_back(warning(answerField(request, parent), "parent-age", {std::to_string(*age)}));
  }
}

void checkDeath(const ServiceRequest& request, const Registration& registration, Issues& issues) {
  const auto death = Date::parse(answerTo(request, "tanggal_kematian"));
  if (!death) return;
  const std::string field = answerField(request, "tanggal_kematian");
  if (registration.person.birthDate && *death < *registration.person.birthDate)
    issues.push_back(error(field, "death-before-birth"));
  if (*death > registration.visit.date) issues.push_back(error(field, "death-in-future"));
}

}  // namespace

void checkCivilEvent(const ServiceRequest& request, const Registration& registration, Issues& issues) {
  checkWitnesses(request, registration.visit.date, issues);
  checkParents(request, registration.person, issues);
  checkDeath(request, registration, issues);
}

}  // namespace jemput::core
