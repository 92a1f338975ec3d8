#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "tablet/BundleExport.h"
#include "tablet/BundleImport.h"
#include "tablet/TabletOfficers.h"
#include "tablet/UsbSentences.h"
#include "tablet/commands/Commands.h"

namespace jemput::tablet {

namespace {

struct ExportOptions {
  TabletOptions tablet;
  std::filesystem::path folder;
  std::uint64_t volumeBytes = sync::limits::kVolumeBytes;
  bool json = false;
};

struct ImportOptions {
  TabletOptions tablet;
  std::vector<std::filesystem::path> files;
  bool json = false;
};

void exportNow(const ExportOptions& options, CommandContext& context) {
  const auto tablet = options.tablet.open(context);
  ExportedBundle done;
  try {
    done = exportBundle(tablet->store, context.clock, {options.folder, options.volumeBytes});
  } catch (const std::system_error& refused) {
    throw core::CommandEnds(core::Exit::TryLater, stickSentence(sync::stickTroubleOf(refused.code())));
  }
  if (!options.json) {
    context.io.out << copiedSentence(done) << "\n";
    for (const auto& file : done.files) context.io.out << file.string() << "\n";
    return;
  }
  core::JsonWriter writer;
  writer.beginObject().member("entries", done.entries).member("requests", done.requests);
  writer.member("photos", done.photos).member("bytes", done.bytes).key("files").beginArray();
  for (const auto& file : done.files) writer.value(file.string());
  context.io.out << writer.endArray().endObject().text() << "\n";
}

std::string importJson(const ImportedBundle& done, bool hasNewOfficers) {
  core::JsonWriter writer;
  writer.beginObject().member("receipted", done.receipted).member("unreceipted", done.unreceipted);
  writer.member("pulled", done.pulled).member("replies", done.replies).member("old", done.old);
  writer.member("snapshots", std::uint64_t{done.snapshots.size()});
  writer.member("quarantined", std::uint64_t{done.quarantineReasons.size()});
  writer.member("officers_changed", hasNewOfficers);
  writer.member("office_restored", done.wasRestored).member("forked", done.wasForked);
  writer.member("revoked", done.isRevoked).member("gap", done.leavesGap).key("volumes").beginArray();
  for (const sync::VolumeOutcome& one : done.volumes)
    writer.beginObject()
        .member("file", one.name)
        .member("volume", std::int64_t{one.volume})
        .member("taken", one.taken)
        .member("result", sync::word(one.trouble))
        .endObject();
  writer.endArray().key("missing").beginArray();
  for (const sync::MissingVolume& one : done.missing)
    writer.beginObject().member("beside", one.beside).member("volume", std::int64_t{one.volume}).endObject();
  return writer.endArray().endObject().take();
}

void importNow(const ImportOptions& options, CommandContext& context) {
  const auto tablet = options.tablet.open(context);
  const ImportedBundle done = importBundle(tablet->store, context.clock, options.files);
  const TabletFolder folder(options.tablet.data);
  const bool hasNewOfficers = takeOfficers(folder, tablet->store, tablet->session.databaseKey, context.clock);
  const auto sentences = takenSentences(done);
  if (options.json) {
    context.io.out << importJson(done, hasNewOfficers) << "\n";
  } else {
    for (const std::string& sentence : sentences) context.io.out << sentence << "\n";
    if (hasNewOfficers) context.io.out << newsSentence(folder.header().news) << "\n";
  }
  if (!done.isWhole() || done.volumes.empty() || done.leavesGap)
    throw core::CommandEnds(core::Exit::Refused, sentences.back());
}

}  // namespace

void addExport(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<ExportOptions>();
  CLI::App* command =
      app.add_subcommand("export", "copy what the office has not receipted to a USB stick, sealed to it");
  options->tablet.addTo(*command);
  command->add_option("--to", options->folder, "folder of the stick")->required();
  command->add_option("--volume-bytes", options->volumeBytes, "begin another file at about this size (default 1 GiB)");
  command->add_flag("--json", options->json, "print {\"entries\",\"requests\",\"photos\",\"bytes\",\"files\"}");
  command->callback([options, &context] { exportNow(*options, context); });
}

void addImport(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<ImportOptions>();
  CLI::App* command = app.add_subcommand("import", "take in the office's answer from a USB stick");
  options->tablet.addTo(*command);
  command->add_option("file", options->files, "files of the office, or the folder where they are")->required();
  command->add_flag("--json", options->json,
                    "print {\"receipted\",\"unreceipted\",\"pulled\",\"replies\",\"old\",\"volumes\",\"missing\",…}");
  command->callback([options, &context] { importNow(*options, context); });
}

}  // namespace jemput::tablet
