#include "office/OfficeFolder.h"

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/rules/Areas.h"
#include "core/storage/Devices.h"
#include "core/storage/Epochs.h"
#include "core/storage/Meta.h"

namespace jemput::office {

namespace fs = std::filesystem;

namespace {

constexpr const char* kHeaderFile = OfficeFolder::kHeaderFile;
constexpr const char* kKeyFile = OfficeFolder::kKeyFile;
constexpr const char* kDatabaseFile = OfficeFolder::kDatabaseFile;

struct Header {
  std::string cipher;
  fs::path keyFile;
};

Header readHeader(const fs::path& folder) {
  const auto text = core::readWholeFile(folder / kHeaderFile);
  const auto document = text ? core::JsonDocument::parse(*text) : std::nullopt;
  if (!document || document->root()["v"].integerOr(0) != 1)
    throw FolderRefused("Folder " + folder.string() +
                        " bukan folder kantor. Buat dulu dengan: jemput-office init --data " + folder.string() +
                        " --recovery-out BERKAS");
  return {document->root()["cipher"].stringOr(), document->root()["keys"].stringOr()};
}

OfficeKeys loadKeys(const fs::path& file) {
  const auto text = core::readWholeFile(file);
  auto keys = text ? readOfficeKeys(*text) : std::nullopt;
  if (!keys)
    throw FolderRefused("Berkas kunci " + file.string() + " tidak ada atau rusak. Beri tahu letaknya dengan --keys.");
  return std::move(*keys);
}

fs::path keyFileOf(const fs::path& folder, const fs::path& keys) {
  if (!keys.empty()) return keys / kKeyFile;
  const fs::path named = readHeader(folder).keyFile;
  return named.is_absolute() ? named : folder / named;
}

void refuseUnlessNew(const NewOffice& office) {
  if (fs::exists(office.folder) && (!fs::is_directory(office.folder) || !fs::is_empty(office.folder)))
    throw FolderRefused("Folder " + office.folder.string() +
                        " tidak kosong. Pilih folder baru; tidak ada yang diubah.");
  const core::Area* regency = core::Areas::shipped().find(office.regency);
  if (!regency || regency->level != core::AreaLevel::Regency)
    throw FolderRefused("Kode kabupaten " + office.regency + " tidak dikenal. Contoh: --regency 52.08");
  if (office.recoveryOut.empty())
    throw FolderRefused("Tulis letak kunci pemulihan dengan --recovery-out BERKAS, lalu simpan berkas itu di brankas.");
  if (fs::exists(office.recoveryOut))
    throw FolderRefused("Berkas " + office.recoveryOut.string() + " sudah ada dan tidak ditimpa. Pilih nama lain.");
}

}  // namespace

void OfficeFolder::init(const NewOffice& office, const core::Clock& clock) {
  refuseUnlessNew(office);
  fs::create_directories(office.folder);
  fs::permissions(office.folder, fs::perms::owner_all);
  const fs::path keyFolder = office.keys.empty() ? office.folder / "keys" : fs::absolute(office.keys);
  fs::create_directories(keyFolder);
  fs::permissions(keyFolder, fs::perms::owner_all);
  if (fs::exists(keyFolder / kKeyFile))
    throw FolderRefused("Di " + keyFolder.string() + " sudah ada kunci kantor. Pilih folder lain.");

  const RecoveryKeys recovery{core::BoxKey::generate(), core::BoxKey::generate()};
  const OfficeKeys keys = makeOfficeKeys(recovery, clock.now());
  core::writeFileSafely(office.recoveryOut, writeRecoveryKeys(recovery, keys.officeId));
  core::writeFileSafely(keyFolder / kKeyFile, writeOfficeKeys(keys));

  makeDatabase(office.folder, keys, office.regency, clock, OfficeOrigin::New);
  // Last: a folder without its header is no office, so a kill on the way leaves nothing that pretends.
  writeHeader(office.folder, core::bestCipher(),
              office.keys.empty() ? fs::path("keys") / kKeyFile : keyFolder / kKeyFile);
}

void OfficeFolder::writeHeader(const fs::path& folder, std::string_view cipher, const fs::path& keyFile) {
  core::JsonWriter writer;
  writer.beginObject().member("v", 1).member("cipher", cipher).member("keys", keyFile.string()).endObject();
  core::writeFileSafely(folder / kHeaderFile, writer.take() + "\n");
}

void OfficeFolder::makeDatabase(const fs::path& folder, const OfficeKeys& keys, const std::string& regency,
                                const core::Clock& clock, OfficeOrigin origin) {
  const std::int64_t now = core::toMilliseconds(clock.now());
  core::Database database(folder / kDatabaseFile, keys.databaseKey, core::bestCipher(), core::SchemaKind::Office);
  core::Transaction transaction(database);
  core::Meta meta(database);
  meta.set("office_id", keys.officeId);
  meta.set("regency", regency);
  const std::string epoch = core::hex(core::randomBytes(8));
  if (origin == OfficeOrigin::New) core::Epochs(database).beginFirst(epoch, now);
  if (origin == OfficeOrigin::MadeAnew) core::Epochs(database).begin(epoch, now);
  core::Devices(database).addOffice(keys.identity.publicKey(), now);
  transaction.commit();
}

OfficeFolder::OfficeFolder(const fs::path& folder, const fs::path& keys)
    : m_path(folder),
      m_keyFile(keyFileOf(folder, keys)),
      m_keys(loadKeys(m_keyFile)),
      m_database(folder / kDatabaseFile, m_keys.databaseKey, readHeader(folder).cipher, core::SchemaKind::Office) {}

std::string OfficeFolder::regency() { return core::Meta(m_database).require("regency"); }
bool OfficeFolder::isPractice() { return core::Meta(m_database).number("practice", 0) != 0; }

void OfficeFolder::renewCertificate(core::Instant now) {
  if (renewServerCertificate(m_keys, now)) core::writeFileSafely(m_keyFile, writeOfficeKeys(m_keys));
}

void OfficeFolder::rotateBox() {
  office::rotateBox(m_keys);
  core::writeFileSafely(m_keyFile, writeOfficeKeys(m_keys));
}

std::optional<core::FolderLock> OfficeFolder::lockForServing() const {
  return core::FolderLock::take(m_path / "serve.lock");
}

}  // namespace jemput::office
