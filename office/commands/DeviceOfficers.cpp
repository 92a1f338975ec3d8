#include "core/storage/DeviceOfficers.h"

#include <algorithm>
#include <memory>
#include <ostream>
#include <set>

#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/storage/Officers.h"
#include "office/OfficeLog.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct OfficersOptions {
  FolderOptions folder;
  std::string device, reason;
  std::vector<std::string> added, removed, reset;
  bool json = false;

  bool changesAny() const { return !added.empty() || !removed.empty() || !reset.empty(); }
};

[[noreturn]] void refuse(const std::string& sentence) { throw core::CommandEnds(core::Exit::Refused, sentence); }

/// An officer of the office by id or by the whole name; refuses a name that is not there, or is there twice.
core::Officer named(const std::vector<core::Officer>& all, const std::string& text) {
  std::vector<core::Officer> found;
  for (const core::Officer& officer : all)
    if (officer.id == text || officer.name == text) found.push_back(officer);
  if (found.empty())
    refuse("Petugas " + text + " tidak dikenal. Tambahkan dulu: jemput-office officer --name \"" + text + "\"");
  if (found.size() > 1)
    refuse("Ada " + std::to_string(found.size()) + " petugas bernama " + text + ". Tulis id-nya, misalnya " +
           found.front().id + ".");
  return found.front();
}

/// Six digits, each number as likely as any other: a thief's favourites come up no more often than the rest.
std::string newFirstPin() {
  constexpr std::uint32_t kPins = 1000000, kFair = 4294000000;  // a multiple of kPins
  for (;;) {
    std::uint32_t drawn = 0;
    for (const char byte : core::randomBytes(4)) drawn = drawn << 8U | static_cast<unsigned char>(byte);
    if (drawn >= kFair) continue;
    const std::string digits = std::to_string(drawn % kPins);
    return std::string(6 - digits.size(), '0') + digits;
  }
}

/// What is asked for, as ids; each officer once.
OfficerChange readChange(core::Database& database, const OfficersOptions& options, const core::OfficerList& list) {
  const auto all = core::Officers(database).all();
  std::set<std::string> seen;
  const auto take = [&](const std::vector<std::string>& texts, std::vector<std::string>& ids, bool mustBeOn) {
    for (const std::string& text : texts) {
      const core::Officer officer = named(all, text);
      if (!seen.insert(officer.id).second) refuse("Petugas " + officer.name + " disebut dua kali.");
      if (mustBeOn && list.find(officer.id) == nullptr)
        refuse("Petugas " + officer.name + " tidak ada di tablet itu. Tidak ada yang diubah.");
      if (!mustBeOn && list.find(officer.id) != nullptr)
        refuse("Petugas " + officer.name + " sudah ada di tablet itu. PIN baru: --reset " + officer.id);
      ids.push_back(officer.id);
    }
  };
  OfficerChange change;
  take(options.added, change.added, false);
  take(options.removed, change.removed, true);
  take(options.reset, change.reset, true);
  if (list.officers.size() + change.added.size() <= change.removed.size())
    refuse("Tablet perlu paling sedikit satu petugas. Untuk menarik tablet: jemput-office device revoke");
  return change;
}

core::OfficerList changeList(core::Database& database, std::int64_t device, const OfficerChange& change) {
  core::DeviceOfficers officers(database);
  const std::uint64_t version = officers.nextVersion(device);
  for (const std::string& id : change.added) officers.give(device, id, version, newFirstPin());
  for (const std::string& id : change.reset) officers.give(device, id, version, newFirstPin());
  for (const std::string& id : change.removed) officers.remove(device, id);
  return officers.of(device);
}

std::string pinOf(const core::ListedOfficer& officer, std::uint64_t shownVersion) {
  return officer.slot > 0 && officer.slot == shownVersion ? officer.firstPin : std::string();
}

void printJson(std::ostream& out, const core::DeviceRow& device, const core::OfficerList& list, std::uint64_t taken,
               std::uint64_t shownVersion) {
  core::JsonWriter writer;
  writer.beginObject().member("device", device.id.text()).member("prefix", device.prefix);
  writer.member("version", list.version).member("taken", taken).key("officers").beginArray();
  for (const core::ListedOfficer& officer : list.officers) {
    writer.beginObject().member("id", officer.id).member("name", officer.name);
    writer.memberIfAny("first_pin", pinOf(officer, shownVersion)).endObject();
  }
  out << writer.endArray().endObject().text() << "\n";
}

void printSentences(std::ostream& out, const core::DeviceRow& device, const core::OfficerList& list,
                    std::uint64_t taken, std::uint64_t shownVersion) {
  out << "Petugas tablet " << device.prefix << ":\n";
  for (const core::ListedOfficer& officer : list.officers) {
    out << officer.id << "  " << officer.name;
    if (const std::string pin = pinOf(officer, shownVersion); !pin.empty()) {
      out << ", PIN pertama " << pin;
    } else if (!officer.firstPin.empty()) {
      out << ", PIN pertama menunggu diambil tablet";
    }
    out << "\n";
  }
  if (list.officers.empty())
    out << "Kantor tidak tahu siapa petugasnya (kantor ini dibuat ulang). --add menyebut seluruh daftar: siapa yang "
           "tidak disebut tidak bisa masuk lagi.\n";
  if (shownVersion > 0)
    out << "PIN pertama hanya ditampilkan sekali ini. Sampaikan langsung kepada orangnya; ia menggantinya saat masuk "
           "pertama kali. Berlaku sesudah tablet sinkron atau mengambil dari USB.\n";
  if (taken > list.version)
    out << "Tablet memegang daftar yang lebih baru, dari sebelum kantor dipulihkan. Daftar itu tetap berlaku sampai "
           "ada perubahan di sini.\n";
  if (taken < list.version && shownVersion == 0) out << "Tablet belum mengambil daftar ini.\n";
}

void officersOf(const OfficersOptions& options, CommandContext& context) {
  if (options.changesAny()) requireReason(options.reason);
  OfficeFolder folder = options.folder.open();
  core::Database& database = folder.database();
  core::Transaction transaction(database);
  core::Devices devices(database);
  const core::DeviceRow device = requireDevice(devices, options.device);
  core::DeviceOfficers officers(database);
  core::OfficerList list = officers.of(device.number);
  std::uint64_t shownVersion = 0;
  if (options.changesAny()) {
    if (device.revoked) refuse("Tablet itu sudah dicabut. Tidak ada yang diubah.");
    const OfficerChange change = readChange(database, options, list);
    list = changeList(database, device.number, change);
    if (!change.added.empty() || !change.reset.empty()) shownVersion = list.version;
    OfficeLog(database, folder.keys(), context.clock)
        .officersChanged(device.id, list, change, {whoAmI(), options.reason});
  }
  const std::uint64_t taken = officers.takenBy(device.number);
  transaction.commit();
  options.json ? printJson(context.io.out, device, list, taken, shownVersion)
               : printSentences(context.io.out, device, list, taken, shownVersion);
}

}  // namespace

void addDeviceOfficers(CLI::App& device, CommandContext& context) {
  auto options = std::make_shared<OfficersOptions>();
  CLI::App* command = device.add_subcommand("officers", "who may work with a tablet; add, remove or reset some");
  options->folder.addTo(*command);
  command->add_option("--device", options->device, "letters of the tablet's queue numbers, or its id")->required();
  command->add_option("--add", options->added, "ids or names; each gets a first PIN, shown once");
  command->add_option("--remove", options->removed, "they can sign in no more; their work stays and is sent");
  command->add_option("--reset", options->reset, "their PIN is void; each gets a new first PIN, shown once");
  command->add_option("--reason", options->reason, "why; kept in the office's log; needed for a change");
  command->add_flag("--json", options->json,
                    "print {\"device\",\"prefix\",\"version\",\"taken\",\"officers\":[{\"id\",\"name\",…}]}");
  command->callback([options, &context] { officersOf(*options, context); });
}

}  // namespace jemput::office
