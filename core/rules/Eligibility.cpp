#include "core/rules/Eligibility.h"

#include <algorithm>

#include "core/rules/Findings.h"

namespace jemput::core {

namespace {

// The birth certificate indicator counts people under 18 (domain section 1); above, it is offered only.
constexpr int kBirthCertificateAge = 18;

bool maritalHolds(MaritalCondition condition, MaritalStatus status) {
  return condition == MaritalCondition::Any || (condition == MaritalCondition::EverMarried) == everMarried(status);
}

bool asksForBirthDate(const Condition& condition) {
  return condition.minAge || condition.belowAge || condition.minDays || condition.maxDays;
}

Issue reasonAgainst(const Service& service, const Person& person, Date visit, const ServiceCatalogue& catalogue) {
  const std::string field = "services." + service.code;
  if (!person.birthDate) return error(field, "service-needs-birth-date", {service.code});
  if (const Service* other = fittingService(service.family, person, visit, catalogue))
    return error(field, "service-other", {service.code, other->code});
  for (const Condition& condition : service.eligible) {
    if (condition.minAge && visit.ageOf(*person.birthDate) < *condition.minAge)
      return error(field, "age-too-young",
                   {std::to_string(*condition.minAge), person.birthDate->plusYears(*condition.minAge).iso()});
    if (condition.belowAge && visit.ageOf(*person.birthDate) >= *condition.belowAge)
      return error(field, "age-too-old", {std::to_string(*condition.belowAge)});
    if (condition.marital == MaritalCondition::NeverMarried && everMarried(person.marital))
      return error(field, "ever-married", {service.code});
  }
  return error(field, "service-not-eligible", {service.code});
}

/// What the roster says about the document that a family makes.
Holding holdingOf(const Resident& resident, std::string_view family) {
  if (family == "KTP") return resident.ktpRecorded;
  if (family == "KIA") return resident.kia;
  if (family == "AKL") return resident.birthCertificate;
  return Holding::Present;
}

}  // namespace

bool everMarried(MaritalStatus status) {
  return status != MaritalStatus::Unknown && status != MaritalStatus::NeverMarried;
}

bool mustHaveKtp(const Person& person, Date visit) {
  return everMarried(person.marital) || (person.birthDate && visit.ageOf(*person.birthDate) >= kKtpAge);
}

bool isAnswered(const Condition& condition, const Answers& answers) {
  const auto given = answers.find(condition.question);
  if (given == answers.end()) return false;
  return std::ranges::find(condition.answers, given->second) != condition.answers.end();
}

bool holds(const Condition& condition, const Person& person, Date visit, const Answers& answers) {
  if (!condition.question.empty() && !isAnswered(condition, answers)) return false;
  if (!maritalHolds(condition.marital, person.marital)) return false;
  if (!asksForBirthDate(condition)) return true;
  if (!person.birthDate) return false;
  const int age = visit.ageOf(*person.birthDate);
  const int days = visit.daysSince(*person.birthDate);
  return (!condition.minAge || age >= *condition.minAge) && (!condition.belowAge || age < *condition.belowAge) &&
         (!condition.minDays || days >= *condition.minDays) && (!condition.maxDays || days <= *condition.maxDays);
}

Verdict judge(const Service& service, const Person& person, Date visit, const ServiceCatalogue& catalogue) {
  const auto suffices = [&](const Condition& condition) { return holds(condition, person, visit); };
  if (service.eligible.empty() || std::any_of(service.eligible.begin(), service.eligible.end(), suffices)) return {};
  return {false, reasonAgainst(service, person, visit, catalogue)};
}

const Service* fittingService(std::string_view family, const Person& person, Date visit,
                              const ServiceCatalogue& catalogue) {
  for (const Service& service : catalogue.services()) {
    if (service.family != family) continue;
    if (service.eligible.empty()) return &service;
    for (const Condition& condition : service.eligible)
      if (holds(condition, person, visit)) return &service;
  }
  return nullptr;
}

std::optional<Date> earliestPrintDate(const Person& person, Date visit) {
  if (mustHaveKtp(person, visit)) return visit;
  if (!person.birthDate) return std::nullopt;
  return person.birthDate->plusYears(kKtpAge);
}

std::vector<Suggestion> suggestServices(const Resident& resident, Date visit, const ServiceCatalogue& catalogue) {
  std::vector<Suggestion> suggestions;
  if (!resident.person.birthDate) return suggestions;
  const int age = visit.ageOf(*resident.person.birthDate);
  for (const Service& service : catalogue.services()) {
    const Holding holding = holdingOf(resident, service.family);
    // A service that is closed is not made up for by the next that would fit: a replacement of what nobody has.
    if (holding == Holding::Present || !service.isOffered) continue;
    if (fittingService(service.family, resident.person, visit, catalogue) != &service) continue;
    const bool isEarly = service.family == "KTP" && !mustHaveKtp(resident.person, visit);
    const bool isLateInLife = service.family == "AKL" && age >= kBirthCertificateAge;
    const bool isKnownNeed = holding == Holding::Missing && !isEarly && !isLateInLife;
    // What the roster does not know is offered only at 16, where nobody has it by right.
    if (holding == Holding::Missing || isEarly) suggestions.push_back({&service, isKnownNeed});
  }
  return suggestions;
}

}  // namespace jemput::core
