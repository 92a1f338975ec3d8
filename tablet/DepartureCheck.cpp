#include "tablet/DepartureCheck.h"

#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>

namespace jemput::tablet {

namespace {

std::string firstLine(const std::filesystem::path& file) {
  std::string line;
  std::ifstream stream(file);
  std::getline(stream, line);
  return line;
}

}  // namespace

std::optional<std::int64_t> lastContact(core::TabletStore& store) {
  const core::SyncState state = store.syncState();
  return state.officeTime == 0 ? std::nullopt : std::optional(state.officeTime - state.officeOffset);
}

bool DepartureCheck::isClockRight() const { return !officeAhead || std::abs(*officeAhead) <= kRightClockSeconds; }

bool DepartureCheck::isFresh(core::Instant now) const {
  return lastContact && core::toMilliseconds(now) - *lastContact <= kFreshMilliseconds;
}

std::optional<int> batteryPercent(const std::filesystem::path& supplies) {
  std::error_code none;
  for (const auto& supply : std::filesystem::directory_iterator(supplies, none)) {
    if (firstLine(supply.path() / "type") != "Battery") continue;
    const std::string capacity = firstLine(supply.path() / "capacity");
    if (capacity.empty() || capacity.find_first_not_of("0123456789") != std::string::npos) continue;
    return std::atoi(capacity.c_str());
  }
  return std::nullopt;
}

DepartureCheck checkDeparture(core::TabletStore& store, const std::filesystem::path& folder) {
  DepartureCheck check;
  check.freeBytes = std::filesystem::space(folder).available;
  check.batteryPercent = batteryPercent();
  check.lastContact = tablet::lastContact(store);
  if (check.lastContact) check.officeAhead = store.syncState().officeOffset / 1000;
  return check;
}

}  // namespace jemput::tablet
