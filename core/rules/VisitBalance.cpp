#include "core/rules/VisitBalance.h"

#include <algorithm>
#include <map>

#include "core/rules/Answers.h"
#include "core/rules/ContactOutcomes.h"
#include "core/rules/Papers.h"
#include "core/rules/VisitNumbers.h"

namespace jemput::core {

namespace {

/// What became of one number.
enum class Outcome { NotCome, TakenBack, Incomplete, Served };

/// Of two who came with the same number: one of a family whose papers are missing leaves the number incomplete, and
/// whoever was taken back and registered again counts as they stand.
Outcome together(Outcome one, Outcome other) {
  if (one <= Outcome::TakenBack || other <= Outcome::TakenBack) return std::max(one, other);
  return std::min(one, other);
}

void count(const Registration& registration, const ServiceCatalogue& catalogue, std::vector<ServiceCount>& counts) {
  for (const ServiceRequest& request : registration.services) {
    const auto at = std::ranges::find(counts, request.code, &ServiceCount::service);
    if (at == counts.end()) continue;
    ++(registration.person.sex == Sex::Male ? at->male : at->female);
    if (!missingPapers(request, registration, catalogue).empty() ||
        !missingAnswers(request, registration, catalogue).empty())
      ++at->incomplete;
  }
}

}  // namespace

int VisitBalance::soughtInVain() const {
  int sum = 0;
  for (const OutcomeCount& one : outcomes) sum += one.people;
  return sum;
}

VisitBalance balanceOf(const std::vector<VisitRegistration>& registrations, int first, int last,
                       std::string_view prefix, const ServiceCatalogue& catalogue) {
  VisitBalance balance;
  balance.issued = std::max(0, last - first + 1);
  for (const Service& service : catalogue.services()) balance.services.push_back({service.code});
  std::map<int, Outcome> outcomes;
  std::map<int, int> people;
  for (const std::string_view code : kContactOutcomes) balance.outcomes.push_back({std::string(code)});
  for (const VisitRegistration& one : registrations) {
    if (!one.registration.outcome.empty()) {
      const auto at = std::ranges::find(balance.outcomes, one.registration.outcome, &OutcomeCount::outcome);
      if (at != balance.outcomes.end() && !one.isTakenBack) ++at->people;
      continue;
    }
    const auto number = readQueueNumber(one.registration.queue, prefix);
    const bool isOfQueue = number && *number >= first && *number <= last;
    if (!one.isTakenBack) {
      ++balance.people;
      if (!isOfQueue) ++balance.withoutNumber;
      count(one.registration, catalogue, balance.services);
    }
    if (!isOfQueue) continue;
    const Outcome outcome = one.isTakenBack                           ? Outcome::TakenBack
                            : isComplete(one.registration, catalogue) ? Outcome::Served
                                                                      : Outcome::Incomplete;
    outcomes[*number] = together(outcomes[*number], outcome);
    if (!one.isTakenBack && people[*number]++ > 0) ++balance.shared;
  }
  for (const auto& [number, outcome] : outcomes) {
    balance.served += outcome == Outcome::Served ? 1 : 0;
    balance.incomplete += outcome == Outcome::Incomplete ? 1 : 0;
    balance.takenBack += outcome == Outcome::TakenBack ? 1 : 0;
  }
  balance.notCome = balance.issued - static_cast<int>(outcomes.size());
  std::erase_if(balance.services, [](const ServiceCount& one) { return one.male + one.female == 0; });
  std::erase_if(balance.outcomes, [](const OutcomeCount& one) { return one.people == 0; });
  return balance;
}

}  // namespace jemput::core
