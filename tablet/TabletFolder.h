// A tablet's folder on disk: its header with the key slots, the device's secret, the database, a lock.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/crypto/KeySlots.h"
#include "core/storage/SafeFile.h"
#include "core/storage/TabletStore.h"
#include "sync/TabletHeader.h"
#include "tablet/DeviceSecret.h"
#include "tablet/PinRules.h"
#include "tablet/SignIn.h"

namespace jemput::tablet {

using sync::FolderHeader;

inline constexpr std::size_t kLeaderWords = 8;  // of the team leader's code: 77 bits

/// Everything that a new tablet's folder is made of.
struct NewTablet {
  core::TabletIdentity identity;
  std::string keyList;  // of the office
  core::SyncState state;
  std::vector<sync::OfficerName> officers;
  std::string pin;             // six digits, the same for each officer until they choose their own
  std::string recoveryPublic;  // of the office
  core::SlotCost cost;
  std::string tpm;  // how the machine's chip is reached (tablet/Tpm.h); empty: the device's secret is a file
};

class TabletFolder {
 public:
  explicit TabletFolder(std::filesystem::path path);

  const std::filesystem::path& path() const { return m_path; }
  bool isTablet() const;
  /// Throws FolderRefused when this is no tablet's folder.
  FolderHeader header() const;

  /// Makes the folder; the header comes last, so that a kill leaves either no tablet or a whole one.
  /// Gives the team leader's code, which is shown once and stands nowhere.
  std::string create(const NewTablet& tablet) const;

  /// As signInOfficer() has it (tablet/SignIn.h).
  Session signIn(std::string_view officer, std::string_view pin, const core::Clock& clock) const {
    return signInOfficer(*this, officer, pin, clock);
  }
  /// Also with a full disk: what SpaceReserve keeps is given back first.
  core::TabletStore openStore(const Session& session) const;
  /// Only one program a folder; nothing when another one has it.
  std::optional<core::FolderLock> lock() const;

  /// For whoever changes slots: atomically, and the old header's bytes are overwritten.
  void replaceHeader(const FolderHeader& header) const;
  /// Held while a try is made or a slot is changed. Throws SignInRefused when another program has it.
  core::FolderLock pinLock() const;
  /// From the chip once for all copies of this object, which may take a second. Throws SecretRefused.
  core::Secret deviceSecret() const;
  /// Whether deviceSecret() answers at once.
  bool isSecretAtHand() const;
  std::filesystem::path attemptsFile() const { return m_path / "attempts"; }

 private:
  struct ChipSecret;
  std::filesystem::path m_path;
  std::shared_ptr<ChipSecret> m_chipSecret;
};

}  // namespace jemput::tablet
