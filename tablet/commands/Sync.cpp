#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "tablet/Enrolment.h"
#include "tablet/RoadSentences.h"
#include "tablet/SnapshotImport.h"
#include "tablet/SyncDriver.h"
#include "tablet/commands/Commands.h"

namespace jemput::tablet {

namespace {

struct SyncOptions {
  TabletOptions tablet;
  std::vector<std::string> urls;
  bool json = false;
};

void printJson(std::ostream& out, const SyncSummary& summary) {
  core::JsonWriter writer;
  writer.beginObject().member("sent", summary.sent).member("receipted", summary.receipted);
  writer.member("unreceipted", summary.unreceipted).member("pulled", summary.pulled);
  writer.member("bytes_up", summary.road.bytesUp).member("bytes_down", summary.road.bytesDown);
  writer.member("exchanges", summary.road.exchanges);
  writePhotoCounts(writer, summary.photos);
  if (summary.officeIsFull) writer.member("office_full", true);
  if (!summary.snapshots.empty()) writer.member("snapshots", std::uint64_t{summary.snapshots.size()});
  if (!summary.quarantineReasons.empty()) writer.member("quarantined", std::uint64_t{summary.quarantineReasons.size()});
  if (summary.wasRestored) writer.member("office_restored", true);
  if (hasWrongClock(summary)) writer.member("office_ahead", std::int64_t{summary.officeAhead->count()});
  if (summary.isSuspended) writer.member("suspended", true);
  if (summary.wasForked) writer.member("forked", true);
  out << writer.endObject().text() << "\n";
}

void printSentences(std::ostream& out, const SyncSummary& summary) {
  out << summary.receipted << " catatan diterima kantor, " << summary.unreceipted << " masih hanya di tablet, "
      << summary.pulled << " kabar dari kantor.\n";
  if (!summary.quarantineReasons.empty())
    out << summary.quarantineReasons.size()
        << " catatan disimpan kantor tetapi perlu diperbaiki; lihat: jemput-field status\n";
  printPhotoCounts(out, summary.photos);
  if (summary.officeIsFull)
    out << "Ruang foto di kantor penuh. Foto aman di tablet dan dikirim lagi nanti; beri tahu kantor.\n";
  if (summary.wasRestored) out << "Kantor dipulihkan dari cadangan; yang hilang di sana sudah dikirim lagi.\n";
  if (hasWrongClock(summary))
    out << "Jam tablet ini meleset dari jam kantor. Data tetap terkirim; betulkan tanggal dan jam tablet.\n";
  if (summary.isSuspended)
    out << "Tablet ini sedang ditahan kantor: pekerjaan diterima dan disimpan untuk diperiksa, kabar dari kantor "
           "berhenti dulu. Tanyakan ke kantor.\n";
  if (summary.wasForked)
    out << "Tablet lain memakai identitas ini. Semua pekerjaan disimpan; beri tahu kantor hari ini.\n";
}

void endUnlessDone(const SyncSummary& summary) {
  switch (summary.outcome) {
    case SyncOutcome::Done:
      return;
    case SyncOutcome::RoadBroken:
      throw core::CommandEnds(core::Exit::TryLater, roadSentence(*summary.trouble));
    case SyncOutcome::OfficeBusy:
      throw core::CommandEnds(core::Exit::TryLater, "Kantor sedang sibuk. Data aman; coba lagi " +
                                                        std::to_string(summary.retryAfter.count()) + " detik lagi.");
    case SyncOutcome::OfficeRefuses:
      throw core::CommandEnds(core::Exit::Refused,
                              "Kantor tidak mengenal tablet ini. Data aman di sini; bawa tablet ke kantor.");
    case SyncOutcome::Revoked:
      throw core::CommandEnds(
          core::Exit::Refused,
          "Tablet ini dicabut oleh kantor. Pekerjaan sudah diserahkan; daftar warga dihapus dari tablet.");
  }
}

void syncNow(const SyncOptions& options, CommandContext& context) {
  const auto tablet = options.tablet.open(context);
  const auto carrier = makeCarrier(tablet->store, options.urls);
  const SyncSummary summary = SyncDriver(tablet->store, context.clock, *carrier).run();
  dropRostersOutOfScope(tablet->store);
  if (options.json) {
    printJson(context.io.out, summary);
  } else {
    printSentences(context.io.out, summary);
  }
  endUnlessDone(summary);
}

}  // namespace

void addSync(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<SyncOptions>();
  CLI::App* command = app.add_subcommand("sync", "send what the office has not receipted, and fetch what is new");
  options->tablet.addTo(*command);
  command->add_option("--office", options->urls, "address of the office, https://HOST:PORT, for this once");
  command->add_flag(
      "--json", options->json,
      "print {\"sent\",\"receipted\",\"unreceipted\",\"pulled\",\"bytes_up\",\"bytes_down\",\"exchanges\","
      "\"files\"}");
  command->callback([options, &context] { syncNow(*options, context); });
}

}  // namespace jemput::tablet
