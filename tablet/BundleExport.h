// "Salin ke USB": everything that the office has not receipted, photos too, as a bundle on a stick. Changes nothing
// here but the journal: what was copied stays unreceipted until a receipt comes, by whichever road.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "core/Clock.h"
#include "core/storage/TabletStore.h"
#include "sync/Bundle.h"

namespace jemput::tablet {

struct BundleExport {
  std::filesystem::path folder;
  std::uint64_t volumeBytes = sync::limits::kVolumeBytes;
  std::function<void(std::uint64_t done, std::uint64_t total)> step = {};  // entries
};

struct ExportedBundle {
  std::vector<std::filesystem::path> files;
  std::uint64_t entries = 0, requests = 0, photos = 0, bytes = 0;
};

/// Throws std::system_error when the stick refuses (sync/StickTrouble.h says why); then there is no bundle.
ExportedBundle exportBundle(core::TabletStore& store, const core::Clock& clock, const BundleExport& wanted);

}  // namespace jemput::tablet
