// A backup of the whole office beside `serve`: nothing counts before it was read back from disk and found whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>

#include "core/Clock.h"
#include "core/storage/Backups.h"
#include "office/OfficeFolder.h"

namespace jemput::office {

/// No backup came about, and nothing of it is left; for people.
struct BackupFailed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct BackupResult {
  std::filesystem::path file;
  core::BackupRow row;
  std::uint64_t entries = 0;
};

/// `to`: a folder, which gets a file named by office, time and revision, or a file that does not exist. Only then do
/// receipts say that it is inside a backup. Throws BackupFailed.
BackupResult makeBackup(OfficeFolder& office, const std::filesystem::path& to, const core::Clock& clock);

}  // namespace jemput::office
