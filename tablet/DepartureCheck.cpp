#include "tablet/DepartureCheck.h"

#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>

#include "core/storage/Meta.h"
#include "core/storage/SyncRuns.h"

namespace jemput::tablet {

namespace {

constexpr std::size_t kJournal = 50;

std::string firstLine(const std::filesystem::path& file) {
  std::string line;
  std::ifstream stream(file);
  std::getline(stream, line);
  return line;
}

}  // namespace

std::optional<std::int64_t> lastContact(core::TabletStore& store) {
  for (const core::SyncRun& run : core::SyncRuns(store.database()).newest(kJournal))
    if (run.outcome == "done") return run.ended;
  return std::nullopt;
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
  const core::Meta meta = store.meta();
  if (meta.number("office_time", 0) != 0) check.officeAhead = meta.number("office_offset", 0) / 1000;
  return check;
}

}  // namespace jemput::tablet
