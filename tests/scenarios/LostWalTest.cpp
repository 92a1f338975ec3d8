// Reliability section 5, row 10: a write-ahead log that somebody deleted, or that a broken disk lost.
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;
namespace fs = std::filesystem;

namespace {

/// The tablet as it lies on the disk while it is running, but without its write-ahead log.
void losesItsLog(FieldDay& day) {
  const fs::path live = day.folder() / "tablet0", copy = day.folder() / "tablet0-kept";
  fs::remove_all(copy);
  fs::copy(live, copy, fs::copy_options::recursive);
  REQUIRE(fs::file_size(copy / "tablet.db-wal") > 0);
  fs::remove(copy / "tablet.db-wal");
  fs::remove(copy / "tablet.db-shm");
  day.tablet(0).isSetBack();
}

}  // namespace

TEST_CASE("a deleted write-ahead log leaves a sound older tablet, and its next sync brings its own entries back") {
  FieldDay day;
  test::FieldTablet& tablet = day.tablet(0);
  tablet.registers(3);
  day.everyoneSyncs();
  tablet.restarts();
  tablet.registers(5);
  day.everyoneSyncs();
  const std::uint64_t entries = tablet.store().log().count();
  losesItsLog(day);
  REQUIRE(tablet.store().log().count() < entries);
  CHECK(tablet.store().database().handle().execAndGet("PRAGMA integrity_check").getString() == "ok");
  REQUIRE(tablet.syncs().outcome == tablet::SyncOutcome::Done);
  CHECK(tablet.store().log().count() == entries);
  CHECK(day.allAgree());
}

TEST_CASE("work saved after a write-ahead log was lost is seen to differ, and all of both is kept") {
  FieldDay day;
  test::FieldTablet& tablet = day.tablet(0);
  tablet.registers(3);
  day.everyoneSyncs();
  tablet.restarts();
  tablet.registers(5);
  day.everyoneSyncs();
  losesItsLog(day);
  tablet.registers(2);
  const auto summary = tablet.syncs();
  INFO(static_cast<int>(summary.trouble.value_or(sync::RoadTrouble::NoNetwork)));
  REQUIRE(summary.outcome == tablet::SyncOutcome::Done);
  CHECK(summary.wasForked);
  core::Query query = day.office().database().query("SELECT count(*) FROM registration");
  query.step();
  CHECK(query.integer(0) == 10);
  day.everyoneSyncs();
  CHECK(day.allAgree());
}
