// What the people of one family card have in common, so that it is typed once. A KK groups a household at a moment and
// is no person key (domain section 3): what is found here is offered, never decided.
#pragma once

#include <string>
#include <vector>

#include "core/model/Person.h"

namespace jemput::core {

struct Household {
  std::string kk, village, address, hamlet, rt, rw;  // where they live
  std::string mother, father;                        // of its children
  bool operator==(const Household&) const = default;
};

/// Under 17 and never married, as for the KIA.
bool isChild(const Person& person, Date visit);

/// What most of the members have, of those who have anything; parents as most of the children have them.
Household householdOf(const std::vector<Person>& members, Date visit);

/// Puts what differs between `before` and `after` into a member: where the family lives into everybody; parents into
/// children who had the old ones or none, since a household may hold children of others.
void moveHousehold(Person& member, const Household& before, const Household& after, Date visit);

/// Fills what is empty: of a new member of a family that is known. Parents only into a child.
void joinHousehold(Person& member, const Household& household, Date visit);

}  // namespace jemput::core
