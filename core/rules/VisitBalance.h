// Does a visit's day balance? Every number of the queue was served, is incomplete, was sent back, or nobody came with
// it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/Registration.h"
#include "core/rules/ServiceCatalogue.h"

namespace jemput::core {

/// One registration of the visit on this tablet.
struct VisitRegistration {
  Registration registration;
  bool isTakenBack = false;
};

struct ServiceCount {
  std::string service;  // code
  int male = 0, female = 0, incomplete = 0;
};

struct OutcomeCount {
  std::string outcome;  // code
  int people = 0;
};

struct VisitBalance {
  int issued = 0;                                              // numbers of the queue
  int served = 0, incomplete = 0, takenBack = 0, notCome = 0;  // numbers; add up to `issued`
  int people = 0;                                              // registrations that stand
  int shared = 0;                      // people beyond the first with the same number: a family comes with one
  int withoutNumber = 0;               // people whose number is none of this queue
  std::vector<ServiceCount> services;  // in the order of the catalogue
  std::vector<OutcomeCount> outcomes;  // people who were sought and not served; none of them is in the numbers above

  int soughtInVain() const;  // people of `outcomes`
  bool balances() const { return withoutNumber == 0 && served + incomplete + takenBack + notCome == issued; }
};

/// Numbers `first` to `last` of the tablet with this prefix; none when last < first.
VisitBalance balanceOf(const std::vector<VisitRegistration>& registrations, int first, int last,
                       std::string_view prefix, const ServiceCatalogue& catalogue);

}  // namespace jemput::core
