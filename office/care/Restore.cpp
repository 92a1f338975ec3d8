#include "office/care/Restore.h"

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/storage/Backups.h"
#include "core/storage/Epochs.h"
#include "core/storage/LedgerVerification.h"
#include "office/IndonesianText.h"
#include "office/OfficeFolder.h"

namespace jemput::office {

namespace fs = std::filesystem;

namespace {

constexpr const char* kNothingLeft = " Tidak ada yang dipulihkan.";

/// The office as it grows beside its place; nothing is left of it unless it was moved there.
class Partial {
 public:
  explicit Partial(fs::path path) : m_path(std::move(path)) {
    fs::remove_all(m_path);
    fs::create_directories(m_path / "keys");
    fs::permissions(m_path, fs::perms::owner_all);
    fs::permissions(m_path / "keys", fs::perms::owner_all);
  }
  Partial(const Partial&) = delete;
  Partial& operator=(const Partial&) = delete;
  ~Partial() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  const fs::path& path() const { return m_path; }

 private:
  fs::path m_path;
};

RecoveryFile readRecovery(const fs::path& file) {
  const auto text = core::readWholeFile(file);
  auto recovery = text ? readRecoveryKeys(*text) : std::nullopt;
  if (!recovery)
    throw RestoreRefused("Berkas pemulihan " + file.string() +
                         " tidak ada atau rusak. Ambil dari brankas berkas yang ditulis init --recovery-out." +
                         kNothingLeft);
  return std::move(*recovery);
}

/// Where a file of the backup belongs; an edited backup must not write elsewhere.
fs::path placeOf(const fs::path& folder, const std::string& name) {
  if (name == OfficeFolder::kKeyFile) return folder / "keys" / name;
  if (name == OfficeFolder::kHeaderFile || name == OfficeFolder::kDatabaseFile) return folder / name;
  const fs::path path(name);
  bool isInside = !path.empty() && path.is_relative() && *path.begin() == "files";
  for (const fs::path& part : path) isInside = isInside && part != ".." && part != ".";
  if (!isInside) throw BackupDamaged("Cadangan ini memuat berkas yang bukan milik kantor");
  return folder / path;
}

std::uint64_t extract(BackupReader& reader, const fs::path& folder, const std::function<void(int)>& progress) {
  std::uint64_t files = 0;
  std::optional<core::GrowingFile> file;
  int shown = -1;
  BackupSink sink;
  sink.begin = [&](const std::string& name, std::uint64_t) {
    const fs::path place = placeOf(folder, name);
    fs::create_directories(place.parent_path());
    file.emplace(place);
    ++files;
  };
  sink.bytes = [&](std::string_view bytes) { file->write(bytes); };
  sink.end = [&] {
    file->flush();
    file->publish();
    file.reset();
  };
  sink.progress = [&](std::uint64_t done, std::uint64_t size) {
    const int percent = static_cast<int>(done * 10 / std::max<std::uint64_t>(size, 1)) * 10;
    if (progress && percent != shown) progress(percent);
    shown = percent;
  };
  reader.readAll(sink);
  return files;
}

void refuseUnlessWhole(OfficeFolder& office) {
  const OfficeKeys& keys = office.keys();
  if (!core::isIntact(office.database())) throw BackupDamaged("Basis data di dalam cadangan ini rusak");
  const auto verified = core::verifyLedger(office.database(), {keys.officeId, keys.receipt.publicKey()}, {});
  if (verified.fault) throw BackupDamaged("Buku besar di dalam cadangan ini tidak utuh: " + verified.fault->what);
}

void refuseClockBehind(std::int64_t lastArrival, const RestoreSettings& settings, const core::Clock& clock) {
  if (settings.isClockRight || core::toMilliseconds(clock.now()) >= lastArrival) return;
  throw RestoreRefused("Jam komputer ini (" + longInstant(core::toMilliseconds(clock.now())) +
                       " WITA) di belakang catatan terakhir di cadangan (" + longInstant(lastArrival) +
                       " WITA). Betulkan jamnya, lalu ulangi; bila jam kantor lama yang salah, tambahkan "
                       "--clock-is-right." +
                       kNothingLeft);
}

/// The new epoch, before anybody can listen; what is restored is inside a backup that was found whole.
std::string beginEpoch(OfficeFolder& office, const BackupReader& reader, const fs::path& from,
                       const core::LedgerExtent& extent, const core::Clock& clock) {
  core::BackupRow row{reader.header().time, extent.revision, reader.header().epoch, {}, fs::file_size(from)};
  const std::string epoch = core::hex(core::randomBytes(8));
  core::Transaction transaction(office.database());
  core::Epochs(office.database()).begin(epoch, core::toMilliseconds(clock.now()));
  core::Backups(office.database()).add(row);
  transaction.commit();
  return epoch;
}

/// Writes the folder's own header and moves the keys where they are wanted.
void settle(const fs::path& partial, const RestoreSettings& settings) {
  const auto header = core::readWholeFile(partial / OfficeFolder::kHeaderFile);
  const auto document = core::JsonDocument::parse(header.value_or(""));
  const std::string cipher = document ? document->root()["cipher"].stringOr() : "";
  if (settings.keys.empty())
    return OfficeFolder::writeHeader(partial, cipher, fs::path("keys") / OfficeFolder::kKeyFile);
  const fs::path keys = fs::absolute(settings.keys);
  fs::create_directories(keys);
  fs::permissions(keys, fs::perms::owner_all);
  core::writeFileSafely(keys / OfficeFolder::kKeyFile,
                        core::readWholeFile(partial / "keys" / OfficeFolder::kKeyFile).value_or(""));
  fs::remove_all(partial / "keys");
  OfficeFolder::writeHeader(partial, cipher, keys / OfficeFolder::kKeyFile);
}

void refuseUnlessFree(const RestoreSettings& settings) {
  if (fs::exists(settings.folder) && (!fs::is_directory(settings.folder) || !fs::is_empty(settings.folder)))
    throw RestoreRefused("Folder " + settings.folder.string() + " tidak kosong. Pilih folder baru." + kNothingLeft);
  if (!settings.keys.empty() && fs::exists(settings.keys / OfficeFolder::kKeyFile))
    throw RestoreRefused("Di " + settings.keys.string() + " sudah ada kunci kantor. Pilih folder lain." + kNothingLeft);
}

}  // namespace

Restored restoreOffice(const RestoreSettings& settings, const core::Clock& clock) {
  refuseUnlessFree(settings);
  const RecoveryFile recovery = readRecovery(settings.recovery);
  fs::path place = fs::absolute(settings.folder).lexically_normal();
  if (!place.has_filename()) place = place.parent_path();
  try {
    BackupReader reader(settings.from);
    if (reader.header().officeId != recovery.officeId || !reader.unlock(recovery.keys.backup))
      throw RestoreRefused(std::string("Cadangan ini bukan milik kantor dari berkas pemulihan itu. Cari pasangan yang "
                                       "benar.") +
                           kNothingLeft);
    const Partial partial(place.string() + ".partial");
    Restored restored{reader.header(), 0, extract(reader, partial.path(), settings.progress), 0, {}};
    {
      OfficeFolder office(partial.path(), partial.path() / "keys");
      if (office.keys().officeId != recovery.officeId)
        throw BackupDamaged("Kunci di dalam cadangan ini bukan miliknya");
      restored.lastArrival = core::lastArrival(office.database());
      refuseClockBehind(restored.lastArrival, settings, clock);
      const core::LedgerExtent extent = core::extentOf(office.database());
      restored.entries = extent.entries;
      restored.epoch = beginEpoch(office, reader, settings.from, extent, clock);
      refuseUnlessWhole(office);
    }
    settle(partial.path(), settings);
    core::flushFolder(partial.path());
    fs::rename(partial.path(), place);
    core::flushFolder(place.parent_path());
    return restored;
  } catch (const BackupDamaged& damaged) {
    throw RestoreRefused(std::string(damaged.what()) + ". Pakai cadangan lain." + kNothingLeft);
  } catch (const FolderRefused&) {
    throw RestoreRefused(std::string("Cadangan ini tidak lengkap. Pakai cadangan lain.") + kNothingLeft);
  }
}

}  // namespace jemput::office
