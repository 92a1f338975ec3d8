// Takes in what a tablet wrote on a stick: each request through the same function as the network's, in a transaction
// of its own, beside a running `serve`.
#pragma once

#include <filesystem>
#include <vector>

#include "core/Clock.h"
#include "core/rules/RuleBook.h"
#include "office/OfficeFolder.h"
#include "office/SyncService.h"
#include "office/files/FileFolder.h"
#include "sync/Bundle.h"
#include "sync/BundleReader.h"

namespace jemput::office {

struct VolumeReport {
  sync::VolumeOutcome outcome;
  std::optional<core::DeviceRow> device;  // who wrote it, once that is proven
  std::uint64_t requests = 0, entries = 0;
  std::uint64_t stored = 0;        // entries that were new
  std::uint64_t lastSeq = 0;       // of the entries that were read; 0: none
  std::uint64_t files = 0;         // photos that are here now, those that were here before included
  std::uint64_t filesRefused = 0;  // not named by an entry of the tablet, or not the bytes that it names
  bool hasConflict = false;        // a gap or a fork; `jemput-office devices` lists it
};

class BundleImport {
 public:
  BundleImport(OfficeFolder& folder, const core::RuleBook& rules, const core::Clock& clock);

  /// `given`: volumes, or folders to look for them in; in the order in which they were made.
  std::vector<VolumeReport> take(const std::vector<std::filesystem::path>& given);
  /// Last seq that the office holds of the device's current log; what a volume that breaks off may lack begins after.
  std::uint64_t heldSeq(const core::DeviceRow& device);

 private:
  VolumeReport takeOne(const std::filesystem::path& file);
  sync::VolumeTrouble read(sync::VolumeReader& volume, VolumeReport& report);
  bool identify(const sync::VolumeReader& volume, const sync::VolumeReader::Sender& sender, core::Uuid& device,
                VolumeReport& report);
  sync::VolumeTrouble request(ReceivedRequest& received, VolumeReport& report);
  bool file(sync::VolumeReader& volume, std::uint64_t length, VolumeReport& report);

  OfficeFolder& m_folder;
  SyncService m_sync;
  FileFolder m_files;
  const core::Clock& m_clock;
};

}  // namespace jemput::office
