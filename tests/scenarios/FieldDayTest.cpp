#include "tests/support/FieldDay.h"

#include "core/storage/Devices.h"
#include "core/storage/Ledger.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

TEST_CASE("a day in the village arrives once, and both ends agree") {
  FieldDay day(1);
  day.office().goesAway();
  day.tablet(0).registers(12);
  CHECK(day.tablet(0).syncs().outcome == tablet::SyncOutcome::RoadBroken);
  CHECK(day.tablet(0).unreceipted() == 13);  // twelve people and their visit

  day.office().comesBack();
  const tablet::SyncSummary summary = day.tablet(0).syncs();
  CHECK(summary.outcome == tablet::SyncOutcome::Done);
  CHECK(summary.receipted == 13);
  CHECK(summary.quarantineReasons.empty());
  REQUIRE(day.allAgree());

  const std::uint64_t revision = day.office().revision();
  const tablet::SyncSummary again = day.tablet(0).syncs();
  CHECK(again.sent == 0);
  CHECK(again.road.exchanges == 1);
  CHECK(day.office().revision() == revision);
}

TEST_CASE("two tablets in one village see each other's work") {
  FieldDay day(2);
  day.tablet(0).registers(5);
  day.tablet(1).registers(7);
  day.everyoneSyncs();
  REQUIRE(day.allAgree());
  core::Query query = day.tablet(0).store().database().query("SELECT count(*) FROM registration");
  query.step();
  CHECK(query.integer(0) == 12);
}

TEST_CASE("an office that lost its last hours is given everything again") {
  for (const bool withNewEpoch : {true, false}) {
    FieldDay day(2);
    day.tablet(0).registers(3);
    day.tablet(1).registers(2);
    day.everyoneSyncs();
    day.office().keep();
    day.tablet(0).registers(4);
    day.tablet(1).registers(4);
    day.everyoneSyncs();
    REQUIRE(day.allAgree());
    day.office().isRestored(withNewEpoch);
    day.tablet(0).registers(1);
    const auto summary = day.tablet(0).syncs();
    CHECK(summary.outcome == tablet::SyncOutcome::Done);
    CHECK(summary.wasRestored);
    day.everyoneSyncs();
    CHECK(day.allAgree());
    core::Query query = day.office().database().query("SELECT count(*) FROM registration");
    query.step();
    CHECK(query.integer(0) == 14);
  }
}

TEST_CASE("a tablet that was set back gets its own entries from the office") {
  FieldDay day(1);
  day.tablet(0).registers(2);
  day.everyoneSyncs();
  day.tablet(0).keep();
  day.tablet(0).registers(5);
  day.everyoneSyncs();
  const std::uint64_t revision = day.office().revision();
  day.tablet(0).isSetBack();
  CHECK(day.tablet(0).syncs().outcome == tablet::SyncOutcome::Done);
  CHECK(day.allAgree());
  CHECK(day.office().revision() == revision);
  CHECK(day.tablet(0).store().log().count() == 8);
  // and goes on from there
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(day.office().revision() == revision + 1);
}

TEST_CASE("two tablets with one identity: both days are kept, each entry once, and the fork is on record") {
  FieldDay day(1);
  day.tablet(0).registers(2);
  day.everyoneSyncs();
  day.tablet(0).keep();
  day.tablet(0).registers(3);
  day.everyoneSyncs();
  day.tablet(0).isSetBack();  // from here on it is the clone
  day.tablet(0).registers(4);
  const auto summary = day.tablet(0).syncs();
  CHECK(summary.outcome == tablet::SyncOutcome::Done);
  CHECK(summary.wasForked);
  CHECK(day.allAgree());
  core::Query query =
      day.office().database().query("SELECT (SELECT count(*) FROM registration), (SELECT count(*) FROM fork)");
  query.step();
  CHECK(query.integer(0) == 9);
  CHECK(query.integer(1) > 0);
}

TEST_CASE("an office made anew from its keys is offered everything, and keeps it for a person") {
  FieldDay day(1);
  day.tablet(0).registers(3);
  day.everyoneSyncs();
  day.office().isEmptied();
  day.tablet(0).registers(1);
  const auto summary = day.tablet(0).syncs();
  CHECK(summary.outcome == tablet::SyncOutcome::Done);
  CHECK(day.tablet(0).unreceipted() == 0);
  // Villages are not in a certificate: the office holds all five entries, and accepts none by itself.
  core::Query query = day.office().database().query("SELECT count(*), sum(accepted) FROM ledger WHERE device>0");
  query.step();
  CHECK(query.integer(0) == 5);
  CHECK(query.integer(1) == 0);
}

TEST_CASE("a tablet that skips entries is given no receipt for them, and the gap is named at the office") {
  FieldDay day(1);
  day.tablet(0).registers(2);
  day.everyoneSyncs();
  day.tablet(0).registers(3);
  sync::TabletSync link(day.tablet(0).store(), day.clock());
  // A request that begins two entries too late, as a tablet with a lost piece of log would send it.
  const auto outgoing = link.build({link.local().receiptedSeq + 3, true, false, false, false}, SIZE_MAX);
  auto received = office::readReceived(outgoing.plain, link.signRequest(outgoing.plain, "binding"), "binding");
  REQUIRE(received);
  core::Transaction transaction(day.office().database());
  office::SyncService service(day.office().database(), day.office().folder().keys(), core::RuleBook::shipped(),
                              day.clock());
  const auto answer = service.answer(*received);
  transaction.commit();
  CHECK(answer.status == 409);
  CHECK(core::readReceipt(answer.reply.receipt)->seq == 3);
  core::Query query = day.office().database().query("SELECT held_seq, offered_seq FROM gap");
  REQUIRE(query.step());
  CHECK(query.integer(0) == 3);
  CHECK(query.integer(1) == 6);
  core::Devices devices(day.office().database());
  const std::int64_t number = devices.all().front().number;
  CHECK(devices.troubles(number).gaps == 1);
  // It stays on record, and is no trouble any more once everything before the offered entry has come.
  day.tablet(0).syncs();
  CHECK(devices.troubles(number).gaps == 0);
}
