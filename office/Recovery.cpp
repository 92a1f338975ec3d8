#include "office/Recovery.h"

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/storage/TabletPhotos.h"
#include "core/storage/TabletStore.h"
#include "office/SyncService.h"
#include "office/files/FileArrival.h"
#include "sync/Limits.h"
#include "sync/TabletHeader.h"
#include "sync/TabletSync.h"

namespace jemput::office {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kRequestBytes = std::size_t{256} << 10U;  // plain; no slow link here

/// The database and what its last transactions left beside it, for our eyes alone, gone when this goes.
class PrivateCopy {
 public:
  PrivateCopy(const fs::path& office, const fs::path& tabletFolder) : m_path(office / "recovering") {
    fs::remove_all(m_path);  // of a recovery that was killed
    fs::create_directory(m_path);
    fs::permissions(m_path, fs::perms::owner_all);
    for (const char* suffix : {"", "-wal"}) {  // the -shm is made anew out of these
      const std::string name = std::string(sync::kTabletDatabaseFile) + suffix;
      if (!fs::exists(tabletFolder / name)) continue;
      fs::copy_file(tabletFolder / name, m_path / name);
      fs::permissions(m_path / name, fs::perms::owner_read | fs::perms::owner_write);
    }
  }
  PrivateCopy(const PrivateCopy&) = delete;
  PrivateCopy& operator=(const PrivateCopy&) = delete;
  ~PrivateCopy() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  fs::path database() const { return m_path / sync::kTabletDatabaseFile; }

 private:
  fs::path m_path;
};

sync::FolderHeader readHeader(const fs::path& folder, const std::string& officeId) {
  const auto text = core::readWholeFile(folder / sync::kTabletHeaderFile);
  auto header = text ? sync::readTabletHeader(*text) : std::nullopt;
  if (!header || !fs::exists(folder / sync::kTabletDatabaseFile))
    throw FolderRefused("Folder " + folder.string() +
                        " bukan folder tablet yang utuh. Salin seluruh folder dari tablet itu, dengan tablet.json dan "
                        "tablet.db. Tidak ada yang diubah.");
  if (header->officeId != officeId) throw FolderRefused("Tablet itu terdaftar di kantor lain. Tidak ada yang diubah.");
  return std::move(*header);
}

core::Secret openOfficeSlot(const sync::FolderHeader& header, const core::BoxKey& recovery) {
  for (const core::KeySlot& slot : header.slots)
    if (slot.kind == core::SlotKind::Office)
      if (auto key = core::openSealed(recovery, slot.wrapped)) return std::move(*key);
  throw FolderRefused(
      "Kunci pemulihan itu tidak membuka tablet ini. Periksa berkas dari brankas; tidak ada yang "
      "diubah.");
}

/// One request of the tablet, answered as the network's are: signed by the device, in a transaction.
sync::AppliedReply exchange(OfficeFolder& office, SyncService& service, sync::TabletSync& tablet,
                            sync::SyncRound& round) {
  auto outgoing = tablet.build(round.request(), kRequestBytes);
  round.sent(outgoing.lastSeq, outgoing.asksForPage);
  const std::string binding = core::randomBytes(32);
  core::Signature signature = tablet.signRequest(outgoing.plain, binding);
  const auto received = readReceived(std::move(outgoing.plain), std::move(signature), binding);
  if (!received) throw std::runtime_error("the tablet's own request cannot be read");
  core::Transaction transaction(office.database());
  const SyncAnswer answer = service.answer(*received);
  transaction.commit();
  auto applied = tablet.apply(answer.reply);
  round.received(applied.round);
  return applied;
}

/// What stands in the ledger of this device, and how much of it waits for a person.
struct Held {
  std::uint64_t entries = 0, quarantined = 0;
};

Held heldOf(core::Database& database, const core::Uuid& device) {
  core::Devices devices(database);
  const auto row = devices.find(device);
  if (!row) return {};
  return {core::Ledger(database, {}).countOf(row->number),
          static_cast<std::uint64_t>(devices.troubles(row->number).quarantined)};
}

/// Whether everything of the log is under a receipt in the end.
bool bringHome(OfficeFolder& office, core::TabletStore& store, const core::Clock& clock) {
  SyncService service(office.database(), office.keys(), core::RuleBook::shipped(), clock);
  sync::TabletSync tablet(store, clock);
  sync::SyncRound round(1);
  tablet.beginRound();
  bool isWhole = true;
  while (true) {
    const sync::LocalState local = tablet.local();
    const sync::RoundAction action = round.next(local);
    if (action == sync::RoundAction::Done) return isWhole;
    if (action == sync::RoundAction::GiveUp)
      throw FolderRefused(
          "Kantor ini tidak mengenal tablet itu, juga tidak dengan sertifikatnya. Tidak ada yang "
          "diterima; folder tablet tidak diubah.");
    if (action != sync::RoundAction::Send) continue;  // each request is answered where it is sent
    const auto applied = exchange(office, service, tablet, round);
    isWhole &= applied.round.meaning != sync::ReplyMeaning::Forked;
  }
}

/// After the entries that name them. One that cannot be read is counted, and holds up no other.
void bringPhotosHome(OfficeFolder& office, core::TabletStore& store, const core::Clock& clock,
                     RecoveredTablet& result) {
  const FileFolder files(office.path(), office.keys().databaseKey);
  const core::TabletPhotos photos(store.database());
  for (const core::ListedPhoto& photo : photos.all()) {
    if (photo.state == core::PhotoState::Received) continue;
    const auto bytes = photos.read(photo.sha256);
    const auto hash = core::hashFromHex(photo.sha256);
    if (!bytes || !hash) {
      ++result.photosLost;
      continue;
    }
    const FileArrival arrival = receiveFile(office.database(), files, store.identity().device, *hash, *bytes,
                                            core::toMilliseconds(clock.now()));
    if (arrival == FileArrival::Verified || arrival == FileArrival::AlreadyThere) ++result.photos;
  }
}

}  // namespace

core::BoxKey readRecoveryFile(const fs::path& file, const std::string& officeId) {
  const auto text = core::readWholeFile(file);
  auto recovery = text ? readRecoveryKeys(*text) : std::nullopt;
  if (!recovery)
    throw FolderRefused("Berkas " + file.string() +
                        " bukan kunci pemulihan. Pakai berkas yang dibuat "
                        "init --recovery-out.");
  if (recovery->officeId != officeId)
    throw FolderRefused("Kunci pemulihan itu milik kantor lain. Tidak ada yang diubah.");
  return std::move(recovery->keys.recovery);
}

RecoveredTablet recoverTablet(OfficeFolder& office, const core::BoxKey& recovery, const fs::path& tabletFolder,
                              const core::Clock& clock) {
  const sync::FolderHeader header = readHeader(tabletFolder, office.keys().officeId);
  const core::Secret key = openOfficeSlot(header, recovery);
  const PrivateCopy copy(office.path(), tabletFolder);
  core::TabletStore store(copy.database(), key, header.cipher);
  RecoveredTablet result;
  result.device = store.identity().device.text();
  result.prefix = store.identity().prefix;
  result.drafts = core::DraftStore(store.database()).all();
  const Held before = heldOf(office.database(), store.identity().device);
  result.entries = store.log().head().place.seq;
  result.isComplete = bringHome(office, store, clock);
  bringPhotosHome(office, store, clock, result);
  const Held after = heldOf(office.database(), store.identity().device);
  result.received = after.entries - before.entries;
  result.held = result.entries > result.received ? result.entries - result.received : 0;
  result.quarantined = after.quarantined;
  return result;
}

}  // namespace jemput::office
