// "Ambil dari USB": what the office wrote for this tablet, taken in as replies of a connection would be.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/storage/TabletStore.h"
#include "sync/Bundle.h"

namespace jemput::tablet {

struct ImportedBundle {
  std::vector<sync::VolumeOutcome> volumes;
  std::vector<sync::MissingVolume> missing;
  std::uint64_t replies = 0;      // taken in
  std::uint64_t old = 0;          // passed over: this tablet has heard the office since
  std::uint64_t pulled = 0;       // entries of others
  std::uint64_t receipted = 0;    // newly under a receipt
  std::uint64_t unreceipted = 0;  // still only here
  std::vector<std::string> snapshots;
  std::vector<std::string> quarantineReasons;
  bool wasRestored = false, wasForked = false, isRevoked = false;
  bool leavesGap = false;  // the office thinks that this tablet has more than it has: copy to USB first
  bool droppedRosters = false;
  /// Everything that was given was taken in, or was old.
  bool isWhole() const;
};

/// `given`: volumes, or folders to look for this tablet's in. Each reply is applied in a transaction of its own; a
/// volume that breaks off gives what came before. Throws only for broken surroundings here.
ImportedBundle importBundle(core::TabletStore& store, const core::Clock& clock,
                            const std::vector<std::filesystem::path>& given,
                            const std::function<void(std::uint64_t replies)>& step = {});

}  // namespace jemput::tablet
