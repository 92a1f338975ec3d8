// A tablet's folder on disk: its header with the key slots, the device's secret, the database, a lock.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/crypto/KeySlots.h"
#include "core/storage/SafeFile.h"
#include "core/storage/TabletStore.h"
#include "sync/Identity.h"

namespace jemput::tablet {

/// The folder cannot be used; `sentence` is for people and says what to do.
struct FolderRefused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The PIN is wrong, or too many wrong ones were tried.
struct SignInRefused : std::runtime_error {
  SignInRefused(const std::string& sentence, std::chrono::seconds nextTry)
      : std::runtime_error(sentence), wait(nextTry) {}
  std::chrono::seconds wait;  // until the next try is heard
};

/// The secret of this very device, without which a PIN opens nothing. A file today; a TPM or keystore
/// behind the same port where there is one.
class DeviceSecret {
 public:
  virtual ~DeviceSecret() = default;
  virtual core::Secret read() const = 0;
};

struct FolderHeader {
  std::string cipher;
  std::string officeId;
  bool isPractice = false;
  std::vector<sync::OfficerName> officers;
  std::vector<core::KeySlot> slots;
};

/// Everything that a new tablet's folder is made of.
struct NewTablet {
  core::TabletIdentity identity;
  core::SyncState state;
  std::vector<sync::OfficerName> officers;
  std::string pin;             // six digits, the same for each officer until they change it
  std::string recoveryPublic;  // of the office
  core::SlotCost cost;
};

/// An opened tablet: who is signed in, and the key in locked memory.
struct Session {
  std::string officer;
  std::string officerName;
  core::Secret databaseKey;
};

bool isPin(std::string_view pin);

class TabletFolder {
 public:
  explicit TabletFolder(std::filesystem::path path) : m_path(std::move(path)) {}

  const std::filesystem::path& path() const { return m_path; }
  bool isTablet() const;
  /// Throws FolderRefused when this is no tablet's folder.
  FolderHeader header() const;

  /// Makes the folder; the header comes last, so that a kill leaves either no tablet or a whole one.
  /// Gives the team leader's code, which is shown once and stands nowhere.
  std::string create(const NewTablet& tablet) const;

  /// Opens a slot with a PIN. `officer` empty: whoever's PIN it is. A try is counted on disk before it is
  /// checked; after five wrong ones the next waits a minute, then two, four …
  Session signIn(std::string_view officer, std::string_view pin, core::Instant now) const;
  core::TabletStore openStore(const Session& session) const;
  /// Only one program a folder; nothing when another one has it.
  std::optional<core::FolderLock> lock() const;

 private:
  core::Secret deviceSecret() const;
  std::filesystem::path m_path;
};

}  // namespace jemput::tablet
