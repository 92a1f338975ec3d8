// Memory runs out at the n-th allocation, for every n: of saving a registration and of one sync with it (row 15).
// What was asked for is done whole or not at all, and the next try goes well. The sync's thread is also that of the
// office's connection; the office's writer ends its program when it has no memory left, and that is a kill (G2).
#include "tests/allocation/FailingMemory.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;

namespace {

/// Whether `work` ended without an error while the n-th allocation failed.
bool endsWell(std::uint64_t n, bool& hasFailed, const std::function<void()>& work) {
  const FailingMemory memory(n);
  bool isWell = true;
  try {
    work();
  } catch (const std::exception&) {
    isWell = false;
  }
  hasFailed = memory.hasFailed();
  return isWell;
}

std::uint64_t entriesOf(FieldTablet& tablet) { return tablet.store().log().head().place.seq; }

std::uint64_t registrationsOf(FieldTablet& tablet) {
  core::Query query = tablet.store().database().query("SELECT count(*) FROM registration");
  query.step();
  return query.unsignedInteger(0);
}

std::uint64_t ledgerOf(FieldDay& day) {
  core::Query query = day.office().database().query("SELECT count(*) FROM ledger WHERE device>0");
  query.step();
  return query.unsignedInteger(0);
}

}  // namespace

TEST_CASE("row 15: saving with the n-th allocation failing, for every n: saved whole or not at all, and then it goes") {
  FieldDay day(1);
  FieldTablet& tablet = day.tablet(0);
  tablet.registers(1);
  std::uint64_t entries = entriesOf(tablet), n = 1, refused = 0;
  const std::uint64_t others = entries - registrationsOf(tablet);  // the visit
  for (bool hasFailed = true; hasFailed; ++n) {
    const bool isSaved = endsWell(n, hasFailed, [&] { tablet.registers(1); });
    INFO("allocation " << n);
    refused += isSaved ? 0 : 1;
    const std::uint64_t now = entriesOf(tablet);
    // Said to be saved: it is. Not said so: it may be, when memory ran out after the commit.
    REQUIRE(now <= entries + 1);
    if (isSaved) REQUIRE(now == entries + 1);
    REQUIRE(registrationsOf(tablet) + others == now);
    entries = now;
  }
  INFO(n - 1 << " allocations, " << refused << " errors");
  CHECK(n > 60);
  CHECK(refused > 50);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(ledgerOf(day) == entries);
}

TEST_CASE(
    "row 15: a sync with the n-th allocation failing, for every n, at the tablet or at the office: nothing half") {
  FieldDay day(1);
  FieldTablet& tablet = day.tablet(0);
  tablet.registers(1);
  day.everyoneSyncs();
  std::uint64_t n = 1, broken = 0;
  for (bool hasFailed = true; hasFailed; ++n) {
    tablet.registers(1);
    const bool isWell = endsWell(n, hasFailed, [&] { tablet.syncs(); });
    INFO("allocation " << n);
    broken += isWell ? 0 : 1;
    // What the tablet takes for received is in the ledger.
    REQUIRE(entriesOf(tablet) - tablet.unreceipted() <= ledgerOf(day));
    if (n % 100 == 0) {
      tablet.restarts();
      day.office().isKilled();
      REQUIRE(tablet.syncs().outcome == tablet::SyncOutcome::Done);
      REQUIRE(day.allAgree());
    }
  }
  INFO(n - 1 << " allocations, " << broken << " errors");
  CHECK(n > 300);
  tablet.restarts();
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(ledgerOf(day) == entriesOf(tablet));
}
