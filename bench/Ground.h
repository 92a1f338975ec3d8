// What the parts share: an office and tablets made for a measurement.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "bench/Cost.h"
#include "core/Registry.h"
#include "office/OfficeFolder.h"
#include "tablet/TabletFolder.h"

namespace jemput::bench {

/// A new office with one officer.
void makeOffice(const std::filesystem::path& folder);
/// A ticket of it for these villages, or for all 43.
std::string makeTicket(const std::filesystem::path& office, const std::vector<std::string>& urls,
                       const std::vector<std::string>& villages = {});
/// A tablet enrolled in no office, for what needs no road.
std::unique_ptr<core::TabletStore> makeLonelyTablet(const std::filesystem::path& folder);

inline constexpr const char* kPin = "135790";

}  // namespace jemput::bench
