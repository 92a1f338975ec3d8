#include <memory>
#include <ostream>
#include <thread>

#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "tablet/Enrolment.h"
#include "tablet/RetryPause.h"
#include "tablet/RoadSentences.h"
#include "tablet/SnapshotImport.h"
#include "tablet/SyncDriver.h"
#include "tablet/TabletOfficers.h"
#include "tablet/commands/Commands.h"

namespace jemput::tablet {

namespace {

struct SyncOptions {
  TabletOptions tablet;
  std::vector<std::string> urls;
  std::int64_t patience = 0;  // seconds
  bool json = false;
};

/// What several tries came to; `summary` is that of the last one, with the bytes of all.
struct Tries {
  SyncSummary summary;
  std::uint64_t count = 0;
  std::chrono::milliseconds took{0};
};

void printJson(std::ostream& out, const Tries& tries, bool hasNewOfficers) {
  const SyncSummary& summary = tries.summary;
  core::JsonWriter writer;
  writer.beginObject().member("sent", summary.sent).member("receipted", summary.receipted);
  writer.member("unreceipted", summary.unreceipted).member("pulled", summary.pulled);
  writer.member("bytes_up", summary.road.bytesUp).member("bytes_down", summary.road.bytesDown);
  writer.member("exchanges", summary.road.exchanges);
  writePhotoCounts(writer, summary.photos);
  if (summary.officeIsFull) writer.member("office_full", true);
  if (!summary.snapshots.empty()) writer.member("snapshots", std::uint64_t{summary.snapshots.size()});
  if (!summary.quarantineReasons.empty()) writer.member("quarantined", std::uint64_t{summary.quarantineReasons.size()});
  if (hasNewOfficers) writer.member("officers_changed", true);
  if (summary.wasRestored) writer.member("office_restored", true);
  if (hasWrongClock(summary)) writer.member("office_ahead", std::int64_t{summary.officeAhead->count()});
  if (summary.isSuspended) writer.member("suspended", true);
  if (summary.purged > 0) writer.member("purged", summary.purged);
  if (summary.wasForked) writer.member("forked", true);
  if (tries.count > 1) writer.member("tries", tries.count);
  writer.member("milliseconds", std::int64_t{tries.took.count()});
  out << writer.endObject().text() << "\n";
}

void printSentences(std::ostream& out, const SyncSummary& summary) {
  out << summary.receipted << " catatan diterima kantor, " << summary.unreceipted << " masih hanya di tablet, "
      << summary.pulled << " kabar dari kantor.\n";
  if (!summary.quarantineReasons.empty())
    out << summary.quarantineReasons.size()
        << " catatan disimpan kantor tetapi perlu diperbaiki; lihat: jemput-field status\n";
  printPhotoCounts(out, summary.photos);
  if (summary.purged > 0)
    out << summary.purged
        << " pendaftaran sudah tersimpan di kantor dan di cadangannya; isinya dihapus dari tablet ini.\n";
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

void addRoad(sync::RoadCount& all, const sync::RoadCount& one) {
  all.bytesUp += one.bytesUp;
  all.bytesDown += one.bytesDown;
  all.exchanges += one.exchanges;
}

/// Once; with patience again after a break, as the tablet does it: signed in all the while, with a shortened handshake.
Tries tryToSync(SyncDriver& driver, const core::Clock& clock, std::chrono::seconds patience, const SyncStep& step) {
  const auto began = clock.sinceBoot();
  Tries tries;
  RetryPause pauses;
  sync::RoadCount road;
  std::int64_t waiting = -1;
  while (true) {
    tries.summary = driver.run(step);
    ++tries.count;
    addRoad(road, tries.summary.road);
    tries.took = clock.sinceBoot() - began;
    const SyncOutcome outcome = tries.summary.outcome;
    const bool isBroken = outcome == SyncOutcome::RoadBroken || outcome == SyncOutcome::OfficeBusy;
    const bool gotOn = tries.summary.receipted > 0 || tries.summary.photos.waitingBytes < waiting;
    waiting = tries.summary.photos.waitingBytes;
    const auto random = core::randomBytes(2);
    const std::uint32_t drawn = static_cast<unsigned char>(random[0]) * 256U + static_cast<unsigned char>(random[1]);
    const auto pause = std::max<std::chrono::milliseconds>(pauses.next(gotOn, drawn), tries.summary.retryAfter);
    if (!isBroken || tries.took + pause > patience) break;
    std::this_thread::sleep_for(pause);
  }
  tries.summary.road = road;
  return tries;
}

void syncNow(const SyncOptions& options, CommandContext& context) {
  const auto tablet = options.tablet.open(context);
  const auto carrier = makeCarrier(tablet->store, options.urls);
  SyncDriver driver(tablet->store, context.clock, *carrier);
  const TabletFolder folder(options.tablet.data);
  bool hasNewOfficers = false;
  const auto take = [&](std::uint64_t, std::uint64_t) {
    hasNewOfficers |= takeOfficers(folder, tablet->store, tablet->session.databaseKey, context.clock);
  };
  const Tries tries = tryToSync(driver, context.clock, std::chrono::seconds(options.patience), take);
  const SyncSummary& summary = tries.summary;
  dropRostersOutOfScope(tablet->store);
  if (options.json) {
    printJson(context.io.out, tries, hasNewOfficers);
  } else {
    printSentences(context.io.out, summary);
    if (hasNewOfficers) context.io.out << newsSentence(folder.header().news) << "\n";
  }
  endUnlessDone(summary);
}

}  // namespace

void addSync(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<SyncOptions>();
  CLI::App* command = app.add_subcommand("sync", "send what the office has not receipted, and fetch what is new");
  options->tablet.addTo(*command);
  command->add_option("--office", options->urls, "address of the office, https://HOST:PORT, for this once");
  command->add_option("--patience", options->patience, "try again after a break until so many seconds are over")
      ->check(CLI::Range(0, 86400));
  command->add_flag(
      "--json", options->json,
      "print {\"sent\",\"receipted\",\"unreceipted\",\"pulled\",\"bytes_up\",\"bytes_down\",\"exchanges\","
      "\"files\",\"milliseconds\"}, and \"tries\" when there were several");
  command->callback([options, &context] { syncNow(*options, context); });
}

}  // namespace jemput::tablet
