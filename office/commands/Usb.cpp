#include <algorithm>
#include <map>
#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "office/BundleExport.h"
#include "office/BundleImport.h"
#include "office/commands/Commands.h"
#include "sync/StickTrouble.h"

namespace jemput::office {

using sync::VolumeTrouble;

namespace {

struct ImportOptions {
  FolderOptions folder;
  std::vector<std::filesystem::path> files;
  std::filesystem::path replyTo;
  bool json = false;
};

struct ExportOptions {
  FolderOptions folder;
  std::string device;
  ReturnOptions to;
  bool json = false;
};

/// Everything that one `import` did.
struct Imported {
  std::vector<VolumeReport> volumes;
  std::vector<sync::MissingVolume> missing;
  std::map<std::int64_t, core::DeviceRow> devices;  // who has spoken
  std::map<std::int64_t, std::uint64_t> held;       // how far their logs are here
  std::vector<std::filesystem::path> replies;
};

std::string troubleSentence(VolumeTrouble trouble) {
  switch (trouble) {
    case VolumeTrouble::None:
      return {};
    case VolumeTrouble::NoFile:
      return "berkas tidak ada atau tidak bisa dibaca. Cek USB-nya.";
    case VolumeTrouble::NotABundle:
      return "bukan salinan Jemput. Tidak ada yang disimpan.";
    case VolumeTrouble::ForSomebodyElse:
      return "dibuat untuk kantor lain. Tidak ada yang disimpan; bawa ke kantor itu.";
    case VolumeTrouble::UnknownSender:
      return "tidak ditandatangani tablet yang dikenal kantor ini. Tidak ada yang disimpan; bawa tabletnya ke kantor.";
    case VolumeTrouble::CannotBeOpened:
      return "rusak atau diubah. Tidak dipakai; salin lagi dari tablet.";
    case VolumeTrouble::CutShort:
      return "terpotong atau rusak. Yang utuh sudah disimpan; salin lagi dari tablet.";
  }
  return {};
}

[[noreturn]] void endWithStick(const std::system_error& refused) {
  const std::string safe = " Tidak ada berkas jawaban yang dibuat; data kantor aman. ";
  switch (sync::stickTroubleOf(refused.code())) {
    case sync::StickTrouble::Full:
      throw core::CommandEnds(core::Exit::TryLater, "USB penuh." + safe + "Kosongkan atau ganti USB, lalu coba lagi.");
    case sync::StickTrouble::ReadOnly:
      throw core::CommandEnds(core::Exit::TryLater, "USB terkunci, tidak bisa ditulisi." + safe + "Pakai USB lain.");
    case sync::StickTrouble::Gone:
      throw core::CommandEnds(core::Exit::TryLater,
                              "USB tercabut atau foldernya tidak ada." + safe + "Pasang lagi, lalu coba lagi.");
    case sync::StickTrouble::Other:
      throw core::CommandEnds(core::Exit::TryLater, "USB tidak bisa dipakai." + safe + "Coba USB lain.");
  }
  throw refused;
}

ReturnBundle writeReturnOrEnd(OfficeFolder& folder, const core::DeviceRow& device, const ReturnOptions& to,
                              CommandContext& context) {
  try {
    return writeReturn(folder, device, core::RuleBook::shipped(), context.clock, to);
  } catch (const std::system_error& refused) {
    endWithStick(refused);
  }
}

void writeVolume(core::JsonWriter& writer, const VolumeReport& one, const Imported& done) {
  writer.beginObject().member("file", one.outcome.name).member("volume", std::int64_t{one.outcome.volume});
  writer.member("result", sync::word(one.outcome.trouble)).key("prefix");
  if (one.device) {
    writer.value(one.device->prefix).member("device", one.device->id.text());
    writer.member("missing_from", done.held.at(one.device->number) + 1);
  } else {
    writer.null();
  }
  writer.member("requests", one.requests).member("entries", one.entries).member("stored", one.stored);
  writer.member("files", one.files).member("files_refused", one.filesRefused);
  writer.member("conflict", one.hasConflict).endObject();
}

std::string importJson(const Imported& done) {
  core::JsonWriter writer;
  writer.beginObject().key("volumes").beginArray();
  for (const VolumeReport& one : done.volumes) writeVolume(writer, one, done);
  writer.endArray().key("missing").beginArray();
  for (const sync::MissingVolume& one : done.missing)
    writer.beginObject().member("beside", one.beside).member("volume", std::int64_t{one.volume}).endObject();
  writer.endArray().key("replies").beginArray();
  for (const auto& file : done.replies) writer.value(file.string());
  return writer.endArray().endObject().take();
}

void printVolume(std::ostream& out, const VolumeReport& one, const Imported& done) {
  out << one.outcome.name << ": ";
  if (one.device) {
    out << "tablet " << one.device->prefix << ", " << one.entries << " catatan, " << one.stored << " baru disimpan";
    if (one.files > 0) out << ", " << one.files << " foto";
    out << ". ";
    if (one.hasConflict) out << "Ada celah atau cabang; lihat: jemput-office devices. ";
  }
  out << troubleSentence(one.outcome.trouble);
  if (one.device && one.outcome.trouble == VolumeTrouble::CutShort)
    out << " Yang mungkin belum sampai: mulai catatan " << done.held.at(one.device->number) + 1 << ".";
  out << "\n";
}

void printImport(std::ostream& out, const Imported& done) {
  for (const VolumeReport& one : done.volumes) printVolume(out, one, done);
  for (const sync::MissingVolume& one : done.missing)
    out << "Berkas nomor " << one.volume << " di samping " << one.beside
        << " tidak ada. Salin semua berkas dari USB.\n";
  for (const auto& file : done.replies) out << "Jawaban ditulis: " << file.string() << "\n";
  if (done.replies.empty())
    for (const auto& [number, device] : done.devices)
      out << "Tulis jawabannya supaya tablet tahu apa yang diterima: jemput-office export --device " << device.prefix
          << " --to FOLDER\n";
}

void importNow(const ImportOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  BundleImport import(folder, core::RuleBook::shipped(), context.clock);
  Imported done;
  done.volumes = import.take(options.files);
  std::vector<sync::VolumeOutcome> outcomes;
  for (const VolumeReport& one : done.volumes) {
    outcomes.push_back(one.outcome);
    if (!one.device) continue;
    done.devices.emplace(one.device->number, *one.device);
    done.held[one.device->number] = import.heldSeq(*one.device);
  }
  done.missing = sync::missingVolumes(outcomes);
  if (!options.replyTo.empty())
    for (const auto& [number, device] : done.devices)
      for (auto& file : writeReturnOrEnd(folder, device, {options.replyTo}, context).files)
        done.replies.push_back(std::move(file));
  if (options.json) {
    context.io.out << importJson(done) << "\n";
  } else {
    printImport(context.io.out, done);
  }
  if (done.volumes.empty())
    throw core::CommandEnds(core::Exit::Refused, "Tidak ada berkas tablet untuk kantor ini di sana. Cek USB-nya.");
  const bool someRefused =
      std::any_of(outcomes.begin(), outcomes.end(), [](const auto& one) { return one.trouble != VolumeTrouble::None; });
  if (someRefused || !done.missing.empty())
    throw core::CommandEnds(core::Exit::Refused, "Tidak semua bisa dipakai. Yang utuh sudah disimpan kantor.");
}

core::DeviceRow deviceNamed(core::Database& database, const std::string& name) {
  const auto id = core::Uuid::parse(name);
  for (core::DeviceRow& device : core::Devices(database).all())
    if (device.prefix == name || (id && device.id == *id)) return std::move(device);
  throw core::CommandEnds(core::Exit::WrongUse,
                          "Tablet " + name + " tidak dikenal. Lihat daftarnya: jemput-office devices");
}

void exportNow(const ExportOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  const core::DeviceRow device = deviceNamed(folder.database(), options.device);
  const ReturnBundle done = writeReturnOrEnd(folder, device, options.to, context);
  if (!options.json) {
    context.io.out << "Jawaban untuk tablet " << device.prefix << " ditulis: " << done.entries << " kabar, "
                   << done.snapshots << " daftar. Di tablet: Sinkron, Ambil dari USB.\n";
    for (const auto& file : done.files) context.io.out << file.string() << "\n";
    return;
  }
  core::JsonWriter writer;
  writer.beginObject().member("device", device.id.text()).member("prefix", device.prefix);
  writer.member("replies", done.replies).member("entries", done.entries).member("snapshots", done.snapshots);
  writer.member("bytes", done.bytes).key("files").beginArray();
  for (const auto& file : done.files) writer.value(file.string());
  context.io.out << writer.endArray().endObject().text() << "\n";
}

}  // namespace

void addImport(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<ImportOptions>();
  CLI::App* command = app.add_subcommand("import", "take in what tablets wrote on a USB stick; may run beside serve");
  options->folder.addTo(*command);
  command->add_option("file", options->files, "files of tablets, or the folder where they are")->required();
  command->add_option("--reply-to", options->replyTo, "write the answers for these tablets into this folder at once");
  command->add_flag("--json", options->json, "print {\"volumes\",\"missing\",\"replies\"}");
  command->callback([options, &context] { importNow(*options, context); });
}

void addExport(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<ExportOptions>();
  CLI::App* command = app.add_subcommand("export", "write the answer for a tablet that sees no network");
  options->folder.addTo(*command);
  command->add_option("--device", options->device, "prefix or id of the tablet")->required();
  command->add_option("--to", options->to.folder, "folder of the stick")->required();
  command->add_option("--volume-bytes", options->to.volumeBytes,
                      "begin another file at about this size (default 1 GiB)");
  command->add_flag("--all", options->to.fromTheStart, "everything, not only what is new since it was last heard");
  command->add_flag("--json", options->json,
                    "print {\"device\",\"prefix\",\"replies\",\"entries\",\"snapshots\",\"bytes\",\"files\"}");
  command->callback([options, &context] { exportNow(*options, context); });
}

}  // namespace jemput::office
