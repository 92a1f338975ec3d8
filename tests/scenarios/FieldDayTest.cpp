#include "tests/support/FieldDay.h"

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
