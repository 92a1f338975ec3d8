// A tablet is lost: whose data was on it, which fields, how protected. The draft of the notice that UU PDP wants
// within 3 x 24 hours, and the list of the people (reliability section 4).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/storage/Devices.h"
#include "core/storage/Exposure.h"
#include "office/OfficeFolder.h"

namespace jemput::office {

/// People of one village; roster and registrations may name the same person.
struct ExposedVillage {
  std::uint64_t roster = 0, own = 0, pulled = 0, held = 0;
  std::uint64_t purged = 0;  // of own and pulled: the tablet has deleted them since
};

struct Incident {
  core::DeviceRow device;
  std::int64_t since = 0;  // milliseconds: from when on nobody of ours had it
  std::vector<core::GivenRoster> rosters;
  std::map<std::string, ExposedVillage> villages;  // by code; "" for what names none
  std::uint64_t deliveriesSince = 0;
};

Incident gatherIncident(OfficeFolder& office, const core::DeviceRow& device, std::int64_t since);
/// Indonesian, for a person to complete and sign; counts only, no name and no NIK.
std::string incidentNotice(const Incident& incident, std::int64_t now);
/// Every person with the field that names them, one line each, with the formula guard; `rows` counts them.
std::string incidentPeople(OfficeFolder& office, const Incident& incident, std::size_t& rows);

}  // namespace jemput::office
