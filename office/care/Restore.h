// An office out of a backup: a new folder, a new epoch, and the tablets fill the hole (G13).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

#include "core/Clock.h"
#include "office/care/BackupFile.h"

namespace jemput::office {

/// Nothing was restored and nothing is left of the try; for people.
struct RestoreRefused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct RestoreSettings {
  std::filesystem::path from, recovery, folder;
  std::filesystem::path keys;                 // empty: folder/keys
  bool isClockRight = false;                  // a person says so, though entries have arrived later than now
  std::function<void(int percent)> progress;  // may be empty
};

struct Restored {
  BackupHeader header;
  std::uint64_t entries = 0, files = 0;
  std::int64_t lastArrival = 0;  // milliseconds
  std::string epoch;
};

/// Throws RestoreRefused, also for a damaged backup.
Restored restoreOffice(const RestoreSettings& settings, const core::Clock& clock);

}  // namespace jemput::office
