#include "core/rules/RegistrationRules.h"

#include <algorithm>
#include <iterator>

#include "core/rules/Eligibility.h"
#include "core/rules/Findings.h"
#include "core/rules/PersonRules.h"
#include "core/rules/ServiceRules.h"

namespace jemput::core {

namespace {

void checkVisit(const Visit& visit, const Areas& areas, Issues& issues) {
  if (visit.village.empty())
    issues.push_back(error("visit.village", "visit-village-missing"));
  else if (!areas.isVillage(visit.village))
    issues.push_back(error("visit.village", "village-unknown", {visit.village}));
  if (!visit.placeKind.empty() &&
      std::find(kPlaceKinds.begin(), kPlaceKinds.end(), visit.placeKind) == kPlaceKinds.end())
    issues.push_back(hint("visit.place_kind", "place-kind-unknown", {visit.placeKind}));
}

bool isBlank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
}

}  // namespace

Issues check(const Registration& registration, const RuleBook& book) {
  Issues issues;
  checkPerson(registration, book, issues);
  checkVisit(registration.visit, book.areas, issues);
  checkServices(registration, book, issues);
  return issues;
}

Issues check(const Registration& registration, const RuleBook& book, Issues found) {
  Issues issues = check(registration, book);
  const std::size_t said = found.size();
  for (Issue& issue : issues) {
    const bool isSaid = std::any_of(
        found.begin(), found.begin() + static_cast<std::ptrdiff_t>(said),
        [&](const Issue& earlier) { return earlier.level == IssueLevel::Error && earlier.field == issue.field; });
    if (!isSaid) found.push_back(std::move(issue));
  }
  return found;
}

bool isOverridden(const Issue& warning, const Registration& registration) {
  if (warning.level != IssueLevel::Warning) return false;
  const auto reason = registration.overrides.find(warning.code);
  return reason != registration.overrides.end() && !isBlank(reason->second);
}

Issues blocking(const Issues& issues, const Registration& registration) {
  Issues result;
  std::copy_if(issues.begin(), issues.end(), std::back_inserter(result), [&](const Issue& issue) {
    return issue.level == IssueLevel::Error ||
           (issue.level == IssueLevel::Warning && !isOverridden(issue, registration));
  });
  return result;
}

void settleServices(Registration& registration, const RuleBook& book, Issues& issues) {
  for (ServiceRequest& request : registration.services) {
    const Service* service = book.services.find(request.code);
    if (!service || service->family != "AKL") continue;
    if (judge(*service, registration.person, registration.visit.date, book.services).eligible) continue;
    const Service* fitting = fittingService("AKL", registration.person, registration.visit.date, book.services);
    if (!fitting || !registration.person.birthDate) continue;
    issues.push_back(hint("services." + fitting->code, "service-settled", {request.code, fitting->code}));
    request.code = fitting->code;
  }
}

}  // namespace jemput::core
