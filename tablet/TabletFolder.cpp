#include "tablet/TabletFolder.h"

#include <mutex>

#include "core/crypto/CodeWords.h"
#include "tablet/PinAttempts.h"
#include "tablet/SpaceReserve.h"
#include "tablet/Tpm.h"

namespace jemput::tablet {

namespace fs = std::filesystem;
using sync::kTabletDatabaseFile;
using sync::kTabletHeaderFile;

namespace {

constexpr const char* kSecretFile = "device-secret";
constexpr const char* kSealedSecretFile = "device-secret.tpm";
constexpr const char* kLockFile = "lock";
constexpr const char* kPinLockFile = "pin-lock";

std::vector<core::KeySlot> firstSlots(const NewTablet& tablet, const std::string& leaderCode,
                                      const core::Secret& secret, const core::Secret& databaseKey) {
  std::vector<core::KeySlot> slots;
  for (const sync::OfficerName& officer : tablet.officers) {
    slots.push_back(
        core::makePassphraseSlot(core::SlotKind::Officer, officer.id, tablet.pin, secret, databaseKey, tablet.cost));
    slots.back().isFirst = true;
  }
  slots.push_back(core::makePassphraseSlot(core::SlotKind::Leader, "", leaderCode, secret, databaseKey, tablet.cost));
  slots.push_back(core::makeOfficeSlot(tablet.recoveryPublic, databaseKey));
  return slots;
}

}  // namespace

/// What the chip has given, so that it is asked once and not at each try of a PIN.
struct TabletFolder::ChipSecret {
  std::mutex mutex;
  core::Secret secret;
};

TabletFolder::TabletFolder(std::filesystem::path path)
    : m_path(std::move(path)), m_chipSecret(std::make_shared<ChipSecret>()) {}

bool TabletFolder::isTablet() const { return fs::exists(m_path / kTabletHeaderFile); }

FolderHeader TabletFolder::header() const {
  const auto text = core::readWholeFile(m_path / kTabletHeaderFile);
  auto header = text ? sync::readTabletHeader(*text) : std::nullopt;
  if (!header)
    throw FolderRefused("Folder " + m_path.string() +
                        " bukan folder tablet. Daftarkan dulu dengan karcis dari kantor: jemput-field enrol.");
  return std::move(*header);
}

void TabletFolder::replaceHeader(const FolderHeader& header) const {
  core::replaceFileAndWipe(m_path / kTabletHeaderFile, sync::writeTabletHeader(header));
}

std::string TabletFolder::create(const NewTablet& tablet) const {
  if (isTablet())
    throw FolderRefused("Folder " + m_path.string() + " sudah berisi tablet yang terdaftar. Tidak ada yang diubah.");
  if (!isPin(tablet.pin)) throw FolderRefused("PIN harus 6 angka.");
  fs::create_directories(m_path);
  fs::permissions(m_path, fs::perms::owner_all);
  const core::Secret databaseKey = core::Secret::random(32);
  // A chip that is there and does not do it is as good as none: the manual says what a file does not protect.
  const auto sealed = tablet.tpm.empty() ? std::nullopt : TpmSecret(m_path / kSealedSecretFile, tablet.tpm).make();
  const core::Secret secret = sealed ? *sealed : FileSecret(m_path / kSecretFile).make();
  std::string leaderCode(core::newWordCode(kLeaderWords).view());
  FolderHeader header;
  header.cipher = core::bestCipher();
  header.officeId = tablet.identity.officeId;
  header.isPractice = tablet.identity.isPractice;
  header.isChipBound = sealed.has_value();
  header.officers = tablet.officers;
  header.slots = firstSlots(tablet, leaderCode, secret, databaseKey);
  // All files of a sign-in are made now, so that none has to be made when the disk is full.
  PinAttempts::create(attemptsFile(), secret);
  for (const char* lockFile : {kLockFile, kPinLockFile}) (void)core::FolderLock::take(m_path / lockFile);
  // What a killed enrolment left behind cannot be opened any more: its key is gone.
  for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(m_path / (std::string(kTabletDatabaseFile) + suffix));
  core::TabletStore::create(m_path / kTabletDatabaseFile, databaseKey, header.cipher, tablet.identity, tablet.keyList,
                            tablet.state);
  core::writeFileSafely(m_path / kTabletHeaderFile, sync::writeTabletHeader(header));
  return leaderCode;
}

core::Secret TabletFolder::deviceSecret() const {
  if (!header().isChipBound) return FileSecret(m_path / kSecretFile).read();
  const std::lock_guard alone(m_chipSecret->mutex);
  core::Secret& secret = m_chipSecret->secret;
  if (secret.isEmpty()) secret = TpmSecret(m_path / kSealedSecretFile, tpmOfThisMachine()).read();
  return secret;
}

bool TabletFolder::isSecretAtHand() const {
  if (!header().isChipBound) return true;
  const std::unique_lock attempt(m_chipSecret->mutex, std::try_to_lock);
  return attempt.owns_lock() && !m_chipSecret->secret.isEmpty();
}

core::TabletStore TabletFolder::openStore(const Session& session) const {
  // SQLite makes files beside a database to open it, which need room on a full disk as well.
  SpaceReserve(m_path).makeRoomForWork();
  return core::TabletStore(m_path / kTabletDatabaseFile, session.databaseKey, header().cipher);
}

std::optional<core::FolderLock> TabletFolder::lock() const { return core::FolderLock::take(m_path / kLockFile); }

core::FolderLock TabletFolder::pinLock() const {
  auto lock = core::FolderLock::take(m_path / kPinLockFile);
  if (!lock)
    throw SignInRefused(SignInTrouble::Busy, "PIN tablet ini sedang diperiksa program lain. Coba lagi.",
                        std::chrono::seconds(1), kTriesOfOfficer);
  return std::move(*lock);
}

}  // namespace jemput::tablet
