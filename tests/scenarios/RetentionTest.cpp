// Law 7 over weeks: what goes from a tablet, when, and what every other part of the road makes of the stubs (G7).
#include "core/storage/Devices.h"
#include "core/storage/Exposure.h"
#include "tests/scenarios/RetentionDay.h"
#include "tests/support/UsbStick.h"

using namespace jemput;
using core::RetentionHold;
using test::RetentionDay;

namespace {

std::int64_t registrationsAt(core::Database& database) {
  core::Query query = database.query("SELECT count(*) FROM registration");
  query.step();
  return query.integer(0);
}

std::string verdictOf(core::Database& database, core::Place place) {
  core::Query query =
      database.query("SELECT accepted, coalesce(reason, '') FROM ledger WHERE device=1 AND generation=? AND seq=?");
  query.bind(std::int64_t{place.generation}).bind(place.seq);
  if (!query.step()) return "missing";
  return query.integer(0) != 0 ? "accepted" : query.string(1);
}

/// Of what was on the first tablet, how much the office believes to be deleted there.
std::size_t exposedAsPurged(RetentionDay& day) {
  std::size_t purged = 0;
  core::Exposure(day.office().database(), 1).forEachRegistration([&](const core::ExposedRegistration& one) {
    if (one.isPurged) ++purged;
  });
  return purged;
}

}  // namespace

TEST_CASE("fourteen days after receipt and backup a tablet keeps stubs, and both ends still agree", "[retention]") {
  RetentionDay day;
  const auto records = day.closes(3);
  day.passes(13);
  CHECK(day.tablet(0).syncs().purged == 0);
  CHECK(day.held(RetentionHold::TooYoung) == 3);
  day.passes(1);
  const auto summary = day.tablet(0).syncs();
  CHECK(summary.purged == 3);
  CHECK(summary.unreceipted == 0);
  CHECK(day.stubs() == 3);
  CHECK(registrationsAt(day.tablet(0).store().database()) == 0);
  CHECK(registrationsAt(day.office().database()) == 3);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  day.requireVerified();
  // The visit, the stubs and the purge stand in one chain.
  CHECK(day.tablet(0).store().log().head().place.seq == 5);
  CHECK(verdictOf(day.office().database(), {1, 5}) == "accepted");
  const auto entry = core::Entry::read(day.tablet(0).store().log().row({1, 5})->bytes);
  REQUIRE(entry);
  CHECK(entry->isKind(core::kind::kPurged));
  CHECK(entry->fields()["records"].size() == 3);
  day.tablet(0).store().entries().rebuild();
  CHECK(day.allAgree());
  CHECK(day.tablet(0).syncs().purged == 0);
}

TEST_CASE("without a backup, or with one of before, nothing goes however long it is there", "[retention]") {
  RetentionDay day;
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  day.passes(60);
  CHECK(day.tablet(0).syncs().purged == 0);
  day.backsUp();
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  day.passes(20);
  CHECK(day.tablet(0).syncs().purged == 1);  // that of before the backup
  CHECK(day.tablet(0).syncs().purged == 0);
  CHECK(registrationsAt(day.tablet(0).store().database()) == 1);
}

TEST_CASE("a tablet clock that jumps purges nothing early, nor does an office clock that jumps forward",
          "[retention]") {
  RetentionDay day;
  day.closes(2);
  const auto now = day.clock().now();
  for (const int years : {-40, 10, 30}) {
    day.clock().set(now + std::chrono::hours(24 * 365 * years));
    CHECK(core::Retention(day.tablet(0).store(), day.clock()).run() == 0);
  }
  // The office's own clock stands wrong while this tablet's machine has counted a minute.
  day.clock().set(now + std::chrono::hours(24 * 365));
  CHECK(day.tablet(0).syncs().purged == 0);
  day.clock().set(now);
  day.everyoneSyncs();
  CHECK(day.stubs() == 0);
  day.passes(15);
  CHECK(day.tablet(0).syncs().purged == 2);
}

TEST_CASE("offline the machine's own count is time enough, and another start of it is none", "[retention]") {
  RetentionDay day;
  day.closes(1);
  day.passes(15);
  core::Retention retention(day.tablet(0).store(), day.clock());
  day.clock().restart(std::chrono::hours(24 * 30));
  CHECK(retention.run() == 0);
  RetentionDay other;
  other.closes(1);
  other.passes(15);
  CHECK(core::Retention(other.tablet(0).store(), other.clock()).run() == 1);
}

TEST_CASE("news on a purged registration bring its whole history back, and keep it for another fourteen days",
          "[retention]") {
  RetentionDay day(2);
  const auto records = day.closes(2);
  day.passes(15);
  day.everyoneSyncs();
  REQUIRE(day.purged() == 2);
  CHECK(exposedAsPurged(day) == 2);
  day.office().sets(records[0], "DIKEMBALIKAN");
  day.everyoneSyncs();
  CHECK(day.purged() == 1);
  CHECK(exposedAsPurged(day) == 1);
  CHECK(day.tablet(0).registry().find(records[0]));
  CHECK(day.allAgree());
  // A colleague's correction of the other one, too.
  day.tablet(1).corrects(records[1], "note", "sudah ditelepon");
  day.everyoneSyncs();
  CHECK(day.purged() == 0);
  REQUIRE(day.tablet(0).registry().find(records[1]));
  CHECK(day.tablet(0).registry().find(records[1])->note == "sudah ditelepon");
  CHECK(day.allAgree());
  day.backsUp();
  day.passes(15);
  day.everyoneSyncs();
  CHECK(day.purged() == 1);  // what the office has returned waits for a correction
  CHECK(day.held(RetentionHold::NeedsFixing) == 1);
  CHECK(day.allAgree());
  day.requireVerified();
}

TEST_CASE("news on a purged registration bring its history back by stick too, a journey later", "[retention][usb]") {
  RetentionDay day;
  const auto records = day.closes(2);
  day.passes(15);
  day.everyoneSyncs();
  REQUIRE(day.purged() == 2);
  test::UsbStick stick(day);
  const auto travels = [&] {
    stick.takesFrom(0);
    REQUIRE(stick.isReadAtOffice()[0].outcome.trouble == sync::VolumeTrouble::None);
    stick.isWrittenAtOffice(0);
    REQUIRE(stick.isReadAt(0).isWhole());
  };
  day.office().sets(records[0], "DIKEMBALIKAN");
  travels();
  // The news have come, and there is nothing here that they could be shown on.
  CHECK(core::PurgedRecords(day.tablet(0).store().database()).wantedCount() == 1);
  CHECK_FALSE(day.tablet(0).registry().find(records[0]));
  travels();
  CHECK(core::PurgedRecords(day.tablet(0).store().database()).wantedCount() == 0);
  CHECK(day.purged() == 1);
  REQUIRE(day.tablet(0).registry().find(records[0]));
  CHECK(day.tablet(0).unreceipted() == 0);
  CHECK(day.allAgree());
  day.requireVerified();
}

TEST_CASE("a changed scope and a rebuilt tablet count stubs as what they were", "[retention]") {
  RetentionDay day(2);
  day.closes(2);
  day.passes(15);
  day.everyoneSyncs();
  REQUIRE(day.purged() == 2);
  {
    core::Database& database = day.office().database();
    core::Transaction transaction(database);
    core::Devices devices(database);
    devices.setVillages(1, {test::kSambikElen});
    transaction.commit();
  }
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(day.purged() == 2);
}

TEST_CASE("a backup that holds what was purged brings it back to the office, and the tablet asks what is left of it",
          "[retention]") {
  RetentionDay day;
  const auto records = day.closes(2);
  const auto file = day.backsUp();
  day.passes(15);
  day.everyoneSyncs();
  REQUIRE(day.purged() == 2);
  day.isRestored(file);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(registrationsAt(day.office().database()) == 2);
  day.requireVerified();
}

TEST_CASE("after an older backup the office holds the stubs, names what is lost, and nobody is stuck", "[retention]") {
  RetentionDay day;
  const auto old = day.closes(1);
  const auto file = day.backsUp();
  day.tablet(0).corrects(old[0], "note", "sesudah cadangan");
  const auto young = day.closes(2);
  day.passes(15);
  day.everyoneSyncs();
  REQUIRE(day.purged() == 3);
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  day.isRestored(file);
  const auto summary = day.tablet(0).syncs();
  CHECK(summary.outcome == tablet::SyncOutcome::Done);
  CHECK(summary.unreceipted == 0);
  CHECK_FALSE(summary.digestDiffers);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  day.requireVerified();
  // Visit and first registration were inside; its correction and the two others are holes, each with its hash.
  CHECK(verdictOf(day.office().database(), {1, 2}) == "accepted");
  for (const std::uint64_t seq : {3U, 4U, 5U}) {
    CHECK(verdictOf(day.office().database(), {1, seq}) == "gone");
    const auto hole = core::Ledger(day.office().database(), {}).heldAt(1, {1, seq});
    REQUIRE(hole);
    CHECK(hole->isStub);
    CHECK(hole->content == day.tablet(0).store().log().row({1, seq})->content);
  }
  CHECK(registrationsAt(day.office().database()) == 2);
  CHECK(core::PurgedRecords(day.tablet(0).store().database()).lostCount() == 2);
  // What is left of the first one is here again, to be looked at.
  CHECK(day.tablet(0).registry().find(old[0]));
}

TEST_CASE("a tablet set back to before its purge gets its log back and purges again", "[retention]") {
  RetentionDay day;
  day.closes(2);
  day.tablet(0).keep();
  day.passes(15);
  day.everyoneSyncs();
  REQUIRE(day.stubs() == 2);
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  day.tablet(0).isSetBack();
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(day.tablet(0).store().log().head().place.seq >= 6);
  CHECK(day.stubs() == 2);
  day.requireVerified();
}

TEST_CASE("a tablet set back below holes at the office gets the stubs back", "[retention]") {
  RetentionDay day;
  const auto file = day.backsUp();
  day.tablet(0).keep();
  day.closes(2);
  day.passes(15);
  day.everyoneSyncs();
  day.isRestored(file);
  day.everyoneSyncs();
  REQUIRE(verdictOf(day.office().database(), {1, 2}) == "gone");
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  day.tablet(0).isSetBack();
  day.everyoneSyncs();
  CHECK(day.tablet(0).unreceipted() == 0);
  CHECK(day.allAgree());
  CHECK(day.stubs() == 2);
}

TEST_CASE("stubs that are sent again in a new generation are known to the office, and are no holes", "[retention]") {
  RetentionDay day;
  day.closes(2);
  day.passes(15);
  day.everyoneSyncs();
  REQUIRE(day.stubs() == 2);
  {
    // What a tablet does when the office holds another entry at a place that it has a receipt for.
    core::TabletStore& store = day.tablet(0).store();
    core::Transaction transaction(store.database());
    store.log().beginGeneration({1, 0});
    store.places().forgetAfter({1, 0});
    store.entries().forgetAbove(0);
    core::SyncState state = store.syncState();
    state.cursor = 0;
    store.setSyncState(state);
    transaction.commit();
  }
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(verdictOf(day.office().database(), {2, 2}) == "accepted");
  CHECK(registrationsAt(day.office().database()) == 2);
  CHECK(day.stubs() == 2);
  day.requireVerified();
}

TEST_CASE("a fork after a purge leaves the stubs where both tablets share them", "[retention]") {
  RetentionDay day;
  day.closes(2);
  day.passes(15);
  day.everyoneSyncs();
  REQUIRE(day.stubs() == 2);
  test::FieldTablet clone(day.tablet(0), day.folder() / "clone", day.clock());
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  clone.registers(2);
  REQUIRE(clone.syncs().wasForked);
  CHECK(clone.syncs().unreceipted == 0);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(registrationsAt(day.office().database()) == 5);
  core::Query query = day.office().database().query("SELECT count(*) FROM ledger WHERE reason='gone'");
  query.step();
  CHECK(query.integer(0) == 0);
  day.requireVerified();
}

TEST_CASE("an office emptied under the same keys holds a stub's place as a hole and everything else again",
          "[retention]") {
  RetentionDay day;
  day.closes(2);
  day.passes(15);
  day.everyoneSyncs();
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  day.office().isEmptied();
  CHECK(day.tablet(0).syncs().outcome == tablet::SyncOutcome::Done);
  CHECK(day.tablet(0).unreceipted() == 0);
  day.requireVerified();
}

TEST_CASE("without a road what was closed long ago goes as well, and the office hears of it later", "[retention]") {
  RetentionDay day;
  day.closes(2);
  day.passes(15);
  sync::LoopbackCarrier::Fault cut;
  cut.before = [](std::uint64_t, auto&) { throw sync::RoadBroken(sync::RoadTrouble::NoNetwork, "cut"); };
  const auto summary = day.tablet(0).syncs(cut);
  CHECK(summary.outcome == tablet::SyncOutcome::RoadBroken);
  CHECK(summary.purged == 2);
  CHECK(summary.unreceipted == 1);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(verdictOf(day.office().database(), {1, 4}) == "accepted");
}
