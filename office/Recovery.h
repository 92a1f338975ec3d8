// What a tablet whose PINs are gone has not sent: out of a copy of its folder, through the very code that answers the
// network, into the ledger. The office's recovery key opens the slot that every tablet keeps for it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/crypto/Sealing.h"
#include "core/storage/DraftStore.h"
#include "office/OfficeFolder.h"

namespace jemput::office {

struct RecoveredTablet {
  std::string device, prefix;
  std::uint64_t entries = 0;        // in its log
  std::uint64_t held = 0;           // of these, the office had them already
  std::uint64_t received = 0;       // new in the ledger now
  std::uint64_t quarantined = 0;    // of the tablet's, waiting for a person
  std::uint64_t photos = 0;         // brought home now or before, of those that no receipt had named
  std::uint64_t photosLost = 0;     // no longer readable in the copy: to be taken again
  bool isComplete = true;           // false: another log speaks under this identity; what differs is kept as evidence
  std::vector<core::Draft> drafts;  // begun and never saved: they are in no log and come home in no other way
};

/// The private half of what `init --recovery-out` wrote. Throws FolderRefused.
core::BoxKey readRecoveryFile(const std::filesystem::path& file, const std::string& officeId);

/// Reads `tabletFolder` and changes nothing in it; works on a private copy of the database in the office's folder,
/// which stays encrypted and is removed afterwards. A second time brings nothing twice. Throws FolderRefused for a
/// folder that is no tablet's, of another office, or that this key does not open.
RecoveredTablet recoverTablet(OfficeFolder& office, const core::BoxKey& recovery,
                              const std::filesystem::path& tabletFolder, const core::Clock& clock);

}  // namespace jemput::office
