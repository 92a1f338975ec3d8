// The disk refuses: nothing is confirmed that is not there, what was there stays, and after it is repaired and the
// database opened again all goes on (reliability section 5, rows 4-7 and 12).
#include <sqlite3.h>

#include "core/storage/LedgerVerification.h"
#include "office/WriterQueue.h"
#include "tests/core/SampleTablet.h"
#include "tests/powercut/FailingDisk.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::DiskCall;
using test::FailingDisk;

namespace {

std::string letter(int number) { return std::string(1, static_cast<char>('A' + number)); }

/// A tablet on a disk that can fail, and what it has called saved.
struct Tablet : test::SampleTablet {
  Tablet() : watched((test::TestDisk::install(), folder.path()), disk) { open(); }

  /// Whether it was called saved; a failing disk throws.
  bool tries() {
    core::Registration child = test::sampleChild();
    child.person.nik = "520804520718" + std::to_string(9001 + number);
    child.person.name = "LALE RATNA " + letter(number++ % 26) + "SIH";
    try {
      const auto result = registry->registerPerson(child);
      REQUIRE(result.saved);
      promised.push_back(store->log().row(result.saved->place)->bytes);
      return true;
    } catch (const SQLite::Exception&) {
    } catch (const core::DiskRefused&) {
    }
    return false;
  }
  /// After the repair: opened again, sound, and everything promised is there, once.
  void isWhole() {
    disk.isRepaired();
    open();
    CHECK(store->database().handle().execAndGet("PRAGMA integrity_check").getString() == "ok");
    std::map<std::string, int> found;
    for (const core::LogRow& row : store->log().read({1, 1}, 10000, 64U << 20U)) ++found[row.bytes];
    for (const std::string& bytes : promised) CHECK(found[bytes] == 1);
    CHECK(tries());
  }

  FailingDisk disk;
  test::Watched watched;
  std::vector<std::string> promised;
  int number = 0;
};

}  // namespace

TEST_CASE("A flush that fails once confirms nothing; the connection takes no more, and a new one goes on") {
  Tablet tablet;
  REQUIRE(tablet.tries());
  tablet.disk.breaks({DiskCall::Sync, SQLITE_IOERR_FSYNC});
  CHECK_FALSE(tablet.tries());
  CHECK(tablet.disk.hasFailed());
  CHECK(tablet.store->database().isBroken());
  // The disk would take it now, but what lies before it may be lost.
  CHECK_FALSE(tablet.tries());
  tablet.isWhole();
}

TEST_CASE("A disk that flushes no more confirms nothing, however often it is opened and tried") {
  Tablet tablet;
  REQUIRE(tablet.tries());
  tablet.disk.breaks({DiskCall::Sync, SQLITE_IOERR_FSYNC, 1, true});
  for (int i = 0; i < 3; ++i) {
    CHECK_FALSE(tablet.tries());
    tablet.open();
    CHECK(tablet.store->log().count() >= tablet.promised.size());
  }
  tablet.isWhole();
}

TEST_CASE("A write that fails or stops short, at every write of many saves: rolled back, not confirmed, whole again") {
  for (const int error : {SQLITE_IOERR_WRITE, SQLITE_FULL})
    for (const std::int64_t writes : {std::int64_t{-1}, std::int64_t{700}}) {
      bool failed = true;
      for (std::size_t number = 1; failed; ++number) {
        Tablet tablet;
        REQUIRE(tablet.tries());
        tablet.disk.breaks({DiskCall::Write, error, number, false, writes});
        for (int i = 0; i < 3; ++i) tablet.tries();
        try {
          tablet.store->database().checkpoint();
        } catch (const SQLite::Exception&) {
        }
        failed = tablet.disk.hasFailed();
        tablet.isWhole();
      }
    }
}

TEST_CASE("G19: a full disk, at every save until there is room again: refused, what exists stays, and goes on") {
  Tablet tablet;
  REQUIRE(tablet.tries());
  tablet.disk.breaks({DiskCall::Write, SQLITE_FULL, 1, true});
  for (int i = 0; i < 5; ++i) CHECK_FALSE(tablet.tries());
  tablet.disk.isRepaired();
  // A full disk breaks nothing: the same connection goes on once there is room.
  CHECK_FALSE(tablet.store->database().isBroken());
  CHECK(tablet.tries());
  tablet.isWhole();
}

TEST_CASE("A page that cannot be read is an error with a name, and the rest stays readable") {
  Tablet tablet;
  for (int i = 0; i < 40; ++i) REQUIRE(tablet.tries());
  tablet.store->database().checkpoint();
  std::size_t errors = 0;
  for (std::size_t number = 1; number < 30; ++number) {
    tablet.disk.isRepaired();
    tablet.open();
    tablet.disk.breaks({DiskCall::Read, SQLITE_IOERR_READ, number});
    try {
      for (const core::LogRow& row : tablet.store->log().read({1, 1}, 10000, 64U << 20U))
        CHECK_FALSE(row.bytes.empty());
    } catch (const SQLite::Exception& problem) {
      ++errors;
      // What cannot be read cannot be authenticated either.
      CHECK((problem.getErrorCode() == SQLITE_IOERR || problem.getErrorCode() == SQLITE_CORRUPT));
    }
    CHECK_FALSE(tablet.store->database().isBroken());
    CHECK(tablet.store->log().read({1, 1}, 1, 1).size() == 1);
  }
  CHECK(errors > 0);
  tablet.isWhole();
}

TEST_CASE("After a failed flush the office's writer takes no more, says so, and nobody gets a false receipt") {
  test::TestDisk::install();
  test::FieldDay day;
  test::FieldTablet& tablet = day.tablet(0);
  tablet.registers(3);
  day.everyoneSyncs();
  FailingDisk disk;
  const test::Watched watched(day.folder() / "office", disk);
  disk.breaks({DiskCall::Sync, SQLITE_IOERR_FSYNC});
  tablet.registers(2);
  const std::uint64_t waiting = tablet.unreceipted();
  for (int i = 0; i < 3; ++i) {
    CHECK(tablet.syncs().outcome == tablet::SyncOutcome::OfficeBusy);
    CHECK(tablet.unreceipted() == waiting);
  }
  // Only the first commit met the fault: the others were never tried on that connection.
  CHECK(day.office().database().isBroken());
  day.office().keep();
  REQUIRE(tablet.syncs().outcome == tablet::SyncOutcome::Done);
  CHECK(tablet.unreceipted() == 0);
  CHECK(day.allAgree());
  const auto& keys = day.office().folder().keys();
  CHECK_FALSE(verifyLedger(day.office().database(), {keys.officeId, keys.receipt.publicKey()}, {}).fault);
}
