#include "tablet/TabletFolder.h"

#include "core/crypto/CodeWords.h"
#include "tablet/PinAttempts.h"
#include "tablet/SpaceReserve.h"

namespace jemput::tablet {

namespace fs = std::filesystem;
using sync::kTabletDatabaseFile;
using sync::kTabletHeaderFile;

namespace {

constexpr const char* kSecretFile = "device-secret";
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
  const core::Secret secret = FileSecret(m_path / kSecretFile).make();
  std::string leaderCode(core::newWordCode(kLeaderWords).view());
  FolderHeader header;
  header.cipher = core::bestCipher();
  header.officeId = tablet.identity.officeId;
  header.isPractice = tablet.identity.isPractice;
  header.officers = tablet.officers;
  header.slots = firstSlots(tablet, leaderCode, secret, databaseKey);
  // All files of a sign-in are made now, so that none has to be made when the disk is full.
  PinAttempts::create(attemptsFile(), secret);
  for (const char* lockFile : {kLockFile, kPinLockFile}) (void)core::FolderLock::take(m_path / lockFile);
  // What a killed enrolment left behind cannot be opened any more: its key is gone.
  for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(m_path / (std::string(kTabletDatabaseFile) + suffix));
  core::TabletStore::create(m_path / kTabletDatabaseFile, databaseKey, header.cipher, tablet.identity, tablet.state);
  core::writeFileSafely(m_path / kTabletHeaderFile, sync::writeTabletHeader(header));
  return leaderCode;
}

core::Secret TabletFolder::deviceSecret() const { return FileSecret(m_path / kSecretFile).read(); }

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
