// What a team should know of its tablet before it leaves, or before a visit begins: is there room, is the
// battery full, is the clock right, when did the office last answer.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "core/Clock.h"
#include "core/storage/TabletStore.h"

namespace jemput::tablet {

struct DepartureCheck {
  std::uint64_t freeBytes = 0;              // where the tablet's data are
  std::optional<int> batteryPercent;        // nothing: no battery, or the system does not tell
  std::optional<std::int64_t> officeAhead;  // office's clock minus this one in seconds, when last heard
  std::optional<std::int64_t> lastContact;  // this tablet's clock, milliseconds

  static constexpr std::uint64_t kEnoughBytes = 1'000'000'000;  // below: ux section 3, "Ruang tinggal"
  static constexpr int kEnoughPercent = 30;
  static constexpr std::int64_t kRightClockSeconds = 300;
  static constexpr std::int64_t kFreshMilliseconds = 7LL * 24 * 60 * 60 * 1000;

  bool hasRoom() const { return freeBytes >= kEnoughBytes; }
  bool hasCharge() const { return !batteryPercent || *batteryPercent >= kEnoughPercent; }
  bool isClockRight() const;
  bool isFresh(core::Instant now) const;
};

/// `folder`: of the tablet. Throws std::filesystem::filesystem_error when it is gone.
DepartureCheck checkDeparture(core::TabletStore& store, const std::filesystem::path& folder);

/// When the office was last heard under its signature, by this tablet's clock; nothing when it never was.
std::optional<std::int64_t> lastContact(core::TabletStore& store);

/// Reads one power supply folder tree as Linux shows it; nothing when no battery is in it.
std::optional<int> batteryPercent(const std::filesystem::path& supplies = "/sys/class/power_supply");

}  // namespace jemput::tablet
