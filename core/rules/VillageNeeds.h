// Who in a village is worth going for, in people: judged at the day of the visit, so that whoever turns 17 before it is
// among those to be recorded.
#pragma once

#include "core/model/Person.h"
#include "core/rules/ServiceCatalogue.h"

namespace jemput::core {

struct VillageNeeds {
  int unrecorded = 0;  // must have a KTP-el on that day and are not recorded
  int turned = 0;      // of these: 17 since the roster's data were taken, or within the month before
  int turning = 0;     // 16, not recorded: may be recorded early
  int withoutKia = 0;
  int withoutCertificate = 0;
  int people = 0;  // who lack any of it, each once

  /// Counts one resident of whom nothing of what they need has been asked for yet.
  void count(const Resident& resident, Date visit, const ServiceCatalogue& catalogue);
};

}  // namespace jemput::core
