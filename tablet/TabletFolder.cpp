#include "tablet/TabletFolder.h"

#include <algorithm>

#include "core/crypto/Encoding.h"
#include "core/json/Json.h"
#include "tablet/PinAttempts.h"

namespace jemput::tablet {

namespace fs = std::filesystem;
using core::JsonDocument;
using core::JsonView;
using core::JsonWriter;

namespace {

constexpr const char* kHeaderFile = "tablet.json";
constexpr const char* kSecretFile = "device-secret";
constexpr const char* kDatabaseFile = "tablet.db";
constexpr std::size_t kSecretBytes = 32;
constexpr std::size_t kLeaderGroups = 8;

class FileSecret final : public DeviceSecret {
 public:
  explicit FileSecret(fs::path file) : m_file(std::move(file)) {}
  core::Secret read() const override {
    const auto bytes = core::readWholeFile(m_file);
    if (!bytes || bytes->size() != kSecretBytes)
      throw FolderRefused("Rahasia perangkat tablet ini hilang. Data tetap terkunci; minta kantor memulihkannya.");
    return core::Secret(*bytes);
  }

 private:
  fs::path m_file;
};

/// Eight groups of four digits: 106 bits, said aloud in a minute, typed without a keyboard.
std::string newLeaderCode() {
  const core::Secret random = core::Secret::random(kLeaderGroups * 4);
  std::string code;
  for (std::size_t i = 0; i < kLeaderGroups; ++i) {
    std::uint32_t number = 0;
    for (std::size_t j = 0; j < 4; ++j) number = (number << 8U) | static_cast<unsigned char>(random.view()[i * 4 + j]);
    std::string digits = std::to_string(number % 10000);
    digits.insert(0, 4 - digits.size(), '0');
    code += (code.empty() ? "" : "-") + digits;
  }
  return code;
}

std::string headerText(const FolderHeader& header) {
  JsonWriter writer;
  writer.beginObject().member("v", 1).member("cipher", header.cipher).member("office", header.officeId);
  writer.member("practice", header.isPractice).key("officers").beginArray();
  for (const sync::OfficerName& officer : header.officers)
    writer.beginObject().member("id", officer.id).member("name", officer.name).endObject();
  writer.endArray().key("slots").raw(core::slotsToJson(header.slots)).endObject();
  return writer.take() + "\n";
}

FolderHeader readHeader(JsonView root) {
  FolderHeader header;
  header.cipher = root["cipher"].stringOr();
  header.officeId = root["office"].stringOr();
  header.isPractice = root["practice"].boolean().value_or(false);
  for (const JsonView officer : root["officers"].elements())
    header.officers.push_back({officer["id"].stringOr(), officer["name"].stringOr()});
  header.slots = core::slotsFromJson(root["slots"].text()).value_or(std::vector<core::KeySlot>());
  return header;
}

std::string officerName(const FolderHeader& header, std::string_view id) {
  for (const sync::OfficerName& officer : header.officers)
    if (officer.id == id) return officer.name;
  return {};
}

}  // namespace

bool isPin(std::string_view pin) {
  return pin.size() == 6 && std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool TabletFolder::isTablet() const { return fs::exists(m_path / kHeaderFile); }

FolderHeader TabletFolder::header() const {
  const auto text = core::readWholeFile(m_path / kHeaderFile);
  const auto document = text ? JsonDocument::parse(*text) : std::nullopt;
  if (!document || document->root()["v"].integerOr(0) != 1)
    throw FolderRefused("Folder " + m_path.string() +
                        " bukan folder tablet. Daftarkan dulu dengan karcis dari kantor: jemput-field enrol.");
  return readHeader(document->root());
}

std::string TabletFolder::create(const NewTablet& tablet) const {
  if (isTablet())
    throw FolderRefused("Folder " + m_path.string() + " sudah berisi tablet yang terdaftar. Tidak ada yang diubah.");
  if (!isPin(tablet.pin)) throw FolderRefused("PIN harus 6 angka.");
  fs::create_directories(m_path);
  fs::permissions(m_path, fs::perms::owner_all);
  const core::Secret secret = core::Secret::random(kSecretBytes), databaseKey = core::Secret::random(32);
  const std::string leaderCode = newLeaderCode();
  FolderHeader header{
      std::string(core::bestCipher()), tablet.identity.officeId, tablet.identity.isPractice, tablet.officers, {}};
  for (const sync::OfficerName& officer : tablet.officers)
    header.slots.push_back(
        core::makePassphraseSlot(core::SlotKind::Officer, officer.id, tablet.pin, secret, databaseKey, tablet.cost));
  header.slots.push_back(
      core::makePassphraseSlot(core::SlotKind::Leader, "", leaderCode, secret, databaseKey, tablet.cost));
  header.slots.push_back(core::makeOfficeSlot(tablet.recoveryPublic, databaseKey));
  core::writeFileSafely(m_path / kSecretFile, secret.view());
  // What a killed enrolment left behind cannot be opened any more: its key is gone.
  for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(m_path / (std::string(kDatabaseFile) + suffix));
  core::TabletStore::create(m_path / kDatabaseFile, databaseKey, header.cipher, tablet.identity, tablet.state);
  core::writeFileSafely(m_path / kHeaderFile, headerText(header));
  return leaderCode;
}

core::Secret TabletFolder::deviceSecret() const { return FileSecret(m_path / kSecretFile).read(); }

Session TabletFolder::signIn(std::string_view officer, std::string_view pin, core::Instant now) const {
  const FolderHeader head = header();
  PinAttempts attempts(m_path / "attempts");
  attempts.begin(now);
  const core::Secret secret = deviceSecret();
  for (const core::KeySlot& slot : head.slots) {
    if (slot.kind != core::SlotKind::Officer || (!officer.empty() && slot.owner != officer)) continue;
    if (auto key = core::openPassphraseSlot(slot, pin, secret)) {
      attempts.succeeded();
      return {slot.owner, officerName(head, slot.owner), std::move(*key)};
    }
  }
  throw SignInRefused("PIN salah. Coba lagi; data di tablet aman.", attempts.waitAfterFailure());
}

core::TabletStore TabletFolder::openStore(const Session& session) const {
  return core::TabletStore(m_path / kDatabaseFile, session.databaseKey, header().cipher);
}

std::optional<core::FolderLock> TabletFolder::lock() const { return core::FolderLock::take(m_path / "lock"); }

}  // namespace jemput::tablet
