#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "core/storage/SafeFile.h"
#include "office/IndonesianText.h"
#include "office/Recovery.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct RecoverOptions {
  FolderOptions folder;
  std::filesystem::path tablet, recovery, draftsOut;
  bool json = false;
};

/// One draft a line, as typed; names and numbers of people are in it.
std::string draftLines(const RecoveredTablet& tablet) {
  std::string lines;
  for (const core::Draft& draft : tablet.drafts) {
    core::JsonWriter writer;
    writer.beginObject().member("id", draft.id.text()).member("officer", draft.officer);
    writer.member("changed", draft.changed).key("content").raw(draft.content).endObject();
    lines += writer.take() + "\n";
  }
  return lines;
}

void printJson(const RecoveredTablet& tablet, std::ostream& out) {
  core::JsonWriter writer;
  writer.beginObject().member("device", tablet.device).member("prefix", tablet.prefix);
  writer.member("entries", tablet.entries).member("held", tablet.held).member("received", tablet.received);
  writer.member("quarantined", tablet.quarantined).member("photos", tablet.photos);
  writer.member("photos_lost", tablet.photosLost).member("complete", tablet.isComplete).key("drafts").beginArray();
  for (const core::Draft& draft : tablet.drafts)
    writer.beginObject()
        .member("id", draft.id.text())
        .member("officer", draft.officer)
        .member("changed", draft.changed)
        .endObject();
  out << writer.endArray().endObject().text() << "\n";
}

void printSentences(const RecoverOptions& options, const RecoveredTablet& tablet, std::ostream& out) {
  out << "Tablet " << tablet.prefix << ": " << tablet.entries << " catatan di dalamnya. " << tablet.held
      << " sudah ada di kantor, " << tablet.received << " baru diterima sekarang.\n";
  if (tablet.photos > 0) out << tablet.photos << " foto diterima.\n";
  if (tablet.photosLost > 0)
    out << tablet.photosLost << " foto tidak terbaca lagi dan perlu diambil ulang; pendaftarannya utuh.\n";
  if (tablet.quarantined > 0) out << tablet.quarantined << " catatan perlu diperiksa: jemput-office devices\n";
  if (!tablet.isComplete)
    out << "Catatan lain sudah memakai identitas tablet ini. Semua disimpan; yang berbeda menjadi bukti cabang.\n";
  for (const core::Draft& draft : tablet.drafts)
    out << "Isian belum disimpan " << draft.id.text() << " oleh " << draft.officer << ", terakhir diubah "
        << longInstant(draft.changed) << " WITA\n";
  if (!tablet.drafts.empty() && options.draftsOut.empty())
    out << "Isian itu tidak masuk buku besar. Ambil dengan --drafts-out BERKAS bila petugas memerlukannya.\n";
  if (!options.draftsOut.empty())
    out << tablet.drafts.size() << " isian ditulis ke " << options.draftsOut.string()
        << ". Di dalamnya ada nama dan nomor warga: serahkan kepada petugasnya, lalu hapus.\n";
}

void recover(const RecoverOptions& options, CommandContext& context) {
  OfficeFolder office = options.folder.open();
  if (!options.draftsOut.empty() && std::filesystem::exists(options.draftsOut))
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Berkas " + options.draftsOut.string() + " sudah ada dan tidak ditimpa. Pilih nama lain.");
  const auto recovery = readRecoveryFile(options.recovery, office.keys().officeId);
  const RecoveredTablet tablet = recoverTablet(office, recovery, options.tablet, context.clock);
  if (!options.draftsOut.empty()) core::writeFileSafely(options.draftsOut, draftLines(tablet));
  if (options.json) {
    printJson(tablet, context.io.out);
  } else {
    printSentences(options, tablet, context.io.out);
  }
}

}  // namespace

void addRecover(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<RecoverOptions>();
  CLI::App* command = app.add_subcommand("recover", "bring home what a locked or broken tablet has not sent");
  options->folder.addTo(*command);
  command->add_option("--folder", options->tablet, "copy of the tablet's folder; nothing in it is changed")->required();
  command->add_option("--recovery", options->recovery, "file that init --recovery-out wrote")->required();
  command->add_option("--drafts-out", options->draftsOut,
                      "new file for unfinished forms, one JSON object a line; readable for its owner alone");
  command->add_flag("--json", options->json,
                    "print "
                    "{\"device\",\"prefix\",\"entries\",\"held\",\"received\",\"quarantined\",\"photos\",\"photos_"
                    "lost\",\"complete\","
                    "\"drafts\":[{\"id\",\"officer\",\"changed\"}]}");
  command->callback([options, &context] { recover(*options, context); });
}

}  // namespace jemput::office
