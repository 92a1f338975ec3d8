#include "office/care/Restore.h"

#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "office/IndonesianText.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct RestoreOptions {
  RestoreSettings settings;
  bool json = false;
};

void restore(RestoreOptions& options, CommandContext& context) {
  if (!options.json)
    options.settings.progress = [&context](int percent) {
      context.io.out << "Membaca cadangan: " << percent << " %" << std::endl;
    };
  Restored restored;
  try {
    restored = restoreOffice(options.settings, context.clock);
  } catch (const RestoreRefused& refused) {
    throw core::CommandEnds(core::Exit::Refused, refused.what());
  }
  if (!options.json) {
    context.io.out << "Kantor dipulihkan di " << options.settings.folder.string() << ": " << restored.entries
                   << " catatan, yang terakhir dari " << longInstant(restored.lastArrival)
                   << " WITA. Buku besar utuh.\nJalankan serve. Setiap tablet yang sinkron mengirim lagi sendiri "
                      "yang hilang sejak itu;\ntablet yang didaftarkan sesudah cadangan ini muncul tanpa desa: beri "
                      "desanya dengan jemput-office device villages.\n";
    return;
  }
  core::JsonWriter writer;
  writer.beginObject().member("entries", restored.entries).member("revision", restored.header.revision);
  writer.member("backup_time", restored.header.time).member("last_arrival", restored.lastArrival);
  context.io.out << writer.member("epoch", restored.epoch).member("files", restored.files).endObject().take() << "\n";
}

}  // namespace

void addRestore(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<RestoreOptions>();
  CLI::App* command =
      app.add_subcommand("restore", "make the office again from a backup; tablets then send what it lacks");
  command->add_option("--from", options->settings.from, "the backup's file")->required();
  command->add_option("--recovery", options->settings.recovery, "what init --recovery-out wrote, from the safe")
      ->required();
  command->add_option("--data", options->settings.folder, "folder of the office; must be empty or not there")
      ->required();
  command->add_option("--keys", options->settings.keys, "folder for the key file (default: DATA/keys)");
  command->add_flag("--clock-is-right", options->settings.isClockRight,
                    "restore though entries arrived later than now: the old office's clock was wrong");
  command->add_flag("--json", options->json,
                    "print {\"entries\",\"revision\",\"backup_time\",\"last_arrival\",\"epoch\",\"files\"}");
  command->callback([options, &context] { restore(*options, context); });
}

}  // namespace jemput::office
