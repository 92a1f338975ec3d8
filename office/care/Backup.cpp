#include "office/care/Backup.h"

#include <array>
#include <cstdio>

#include "core/storage/Epochs.h"
#include "core/storage/LedgerVerification.h"
#include "office/care/BackupFile.h"

namespace jemput::office {

namespace fs = std::filesystem;

namespace {

/// The database's copy on its way into the backup, encrypted as the database is; gone when this is, and what a killed
/// backup left is gone before.
class WorkFolder {
 public:
  explicit WorkFolder(fs::path path) : m_path(std::move(path)) {
    fs::remove_all(m_path);
    fs::create_directory(m_path);
    fs::permissions(m_path, fs::perms::owner_all);
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  const fs::path& path() const { return m_path; }

 private:
  fs::path m_path;
};

/// "20250207T0200Z": no character that a FAT stick refuses.
std::string compactTime(std::int64_t milliseconds) {
  using namespace std::chrono;
  const auto instant = floor<minutes>(core::fromMilliseconds(milliseconds));
  const auto day = floor<days>(instant);
  const year_month_day date(day);
  const auto minute = duration_cast<minutes>(instant - day).count();
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d%02u%02uT%02d%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(minute / 60),
                static_cast<int>(minute % 60));
  return text.data();
}

std::string beginningOf(const OfficeFolder& office) { return "jemput-" + office.keys().officeId.substr(0, 8) + "-"; }

fs::path targetOf(const OfficeFolder& office, const fs::path& to, const core::BackupRow& row) {
  if (!fs::is_directory(to)) return to;
  // Encrypted parts that a killed backup of this office has left there.
  for (const fs::directory_entry& found : fs::directory_iterator(to)) {
    const std::string name = found.path().filename().string();
    if (name.rfind(beginningOf(office), 0) == 0 && found.path().extension() == ".tmp") fs::remove(found.path());
  }
  return to / (beginningOf(office) + compactTime(row.time) + "-r" + std::to_string(row.revision) + ".backup");
}

/// Checks the copy as if it were the office: file, ledger, tables, and that it is a beginning of what is there now.
core::BackupRow checkCopy(OfficeFolder& office, OfficeFolder& copy, std::uint64_t& entries) {
  if (!core::isIntact(copy.database()))
    throw BackupFailed("Salinan basis data rusak. Cadangan ini tidak dihitung; periksa disk kantor.");
  const OfficeKeys& keys = office.keys();
  const auto verified = core::verifyLedger(copy.database(), {keys.officeId, keys.receipt.publicKey()}, {});
  if (verified.fault)
    throw BackupFailed("Buku besar tidak utuh (" + verified.fault->what +
                       "). Cadangan ini tidak dihitung; jalankan: jemput-office verify");
  const core::LedgerExtent copied = core::extentOf(copy.database());
  if (core::extentOf(office.database(), copied.revision) != copied)
    throw BackupFailed("Salinan basis data tidak sama dengan aslinya. Cadangan ini tidak dihitung; ulangi.");
  entries = copied.entries;
  core::BackupRow row;
  row.revision = copied.revision;
  row.epoch = core::Epochs(copy.database()).current();
  return row;
}

/// Attachments after the database: whatever it names as whole is on disk by now.
void addAttachments(BackupWriter& writer, const fs::path& office) {
  if (!fs::is_directory(office / "files")) return;
  for (const fs::directory_entry& found : fs::recursive_directory_iterator(office / "files")) {
    std::error_code gone;
    if (!found.is_regular_file(gone) || gone) continue;
    writer.addFile(found.path().lexically_relative(office).generic_string(), found.path());
  }
}

void record(OfficeFolder& office, const core::BackupRow& row) {
  core::Transaction transaction(office.database());
  core::Backups(office.database()).add(row);
  transaction.commit();
}

}  // namespace

BackupResult makeBackup(OfficeFolder& office, const fs::path& to, const core::Clock& clock) {
  if (fs::exists(to) && !fs::is_directory(to))
    throw BackupFailed("Berkas " + to.filename().string() + " sudah ada dan tidak ditimpa. Pilih nama lain.");
  const auto lock = core::FolderLock::take(office.path() / "backup.lock");
  if (!lock) throw BackupFailed("Cadangan lain sedang dibuat dari folder ini. Tunggu sampai selesai.");
  const WorkFolder work(office.path() / "backup.tmp");
  BackupResult result;
  const std::int64_t time = core::toMilliseconds(clock.now());
  core::copyDatabase(office.database(), work.path() / OfficeFolder::kDatabaseFile);
  fs::copy_file(office.path() / OfficeFolder::kHeaderFile, work.path() / OfficeFolder::kHeaderFile);
  {
    OfficeFolder copy(work.path(), office.keyFolder());
    result.row = checkCopy(office, copy, result.entries);
  }
  result.row.time = time;
  result.file = targetOf(office, to, result.row);
  if (fs::exists(result.file))
    throw BackupFailed("Cadangan " + result.file.filename().string() + " sudah ada. Tunggu satu menit, lalu ulangi.");
  BackupWriter writer(result.file, {office.keys().officeId, time, result.row.revision, result.row.epoch},
                      office.keys().backupPublic);
  writer.addFile(OfficeFolder::kHeaderFile, work.path() / OfficeFolder::kHeaderFile);
  writer.addFile(OfficeFolder::kKeyFile, office.keyFolder() / OfficeFolder::kKeyFile);
  writer.addFile(OfficeFolder::kDatabaseFile, work.path() / OfficeFolder::kDatabaseFile);
  addAttachments(writer, office.path());
  writer.finish();
  if (const auto problem = writer.problemOnDisk())
    throw BackupFailed(*problem + ". Cadangan ini tidak dihitung; coba ke disk lain.");
  writer.commit();
  result.row.sha256 = writer.sha256();
  result.row.size = writer.size();
  record(office, result.row);
  return result;
}

}  // namespace jemput::office
