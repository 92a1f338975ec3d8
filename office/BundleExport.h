// The office's answer to a tablet that sees no network: everything since its last word, on a stick, sealed to it.
#pragma once

#include <filesystem>
#include <vector>

#include "core/Clock.h"
#include "core/rules/RuleBook.h"
#include "core/storage/Devices.h"
#include "office/OfficeFolder.h"
#include "sync/Bundle.h"

namespace jemput::office {

struct ReturnBundle {
  std::vector<std::filesystem::path> files;
  std::uint64_t replies = 0, entries = 0, snapshots = 0, bytes = 0;
};

struct ReturnOptions {
  std::filesystem::path folder;
  std::uint64_t volumeBytes = sync::limits::kVolumeBytes;
  bool fromTheStart = false;  // as if the tablet had pulled nothing
};

/// Begins where the tablet last said it stands. Each reply is made in a transaction of its own, so a slow stick holds
/// nobody up. Throws std::system_error when the stick refuses; then there is no bundle.
ReturnBundle writeReturn(OfficeFolder& folder, const core::DeviceRow& device, const core::RuleBook& rules,
                         const core::Clock& clock, const ReturnOptions& options);

}  // namespace jemput::office
