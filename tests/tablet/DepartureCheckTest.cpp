#include "tablet/DepartureCheck.h"

#include <fstream>

#include "core/storage/SyncRuns.h"
#include "tests/support/catch.h"
#include "tests/tablet/SampleFolder.h"

using namespace jemput;
using namespace jemput::test;
using tablet::DepartureCheck;

namespace {

struct OpenTablet : SampleFolder {
  core::TabletStore store = folder.openStore(signIn());
  DepartureCheck check() { return tablet::checkDeparture(store, place.path()); }
};

void writeLine(const std::filesystem::path& file, const std::string& line) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file) << line << "\n";
}

}  // namespace

TEST_CASE("a tablet that never met its office says so, and its clock counts as right") {
  OpenTablet open;
  const DepartureCheck check = open.check();
  CHECK_FALSE(check.lastContact);
  CHECK_FALSE(check.isFresh(open.clock.now()));
  CHECK(check.isClockRight());
  CHECK(check.freeBytes > 0);
}

TEST_CASE("the last contact is when the office was heard, by this tablet's own clock, however long it is off since") {
  OpenTablet open;
  const std::int64_t now = core::toMilliseconds(open.clock.now());
  core::SyncRuns runs(open.store.database());
  core::SyncState state = open.store.syncState();
  state.officeTime = now + 600'000;
  state.officeOffset = 600'008;  // this clock is ten minutes behind the office's, and heard it 8 ms ago
  core::Transaction transaction(open.store.database());
  open.store.setSyncState(state);
  for (int probe = 0; probe < 300; ++probe) runs.add({now, now, "interrupted", 0, 0, 0, 0, 0, 0});
  transaction.commit();
  const DepartureCheck check = open.check();
  REQUIRE(check.lastContact);
  CHECK(*check.lastContact == now - 8);
  CHECK(check.officeAhead == 600);
  CHECK(check.isFresh(open.clock.now()));
  CHECK_FALSE(check.isFresh(core::fromMilliseconds(now + 8LL * 24 * 60 * 60 * 1000)));
}

TEST_CASE("little room, a low battery and a wrong clock are told apart from enough") {
  DepartureCheck check;
  check.freeBytes = 999'999'999;
  check.batteryPercent = 29;
  check.officeAhead = -301;
  CHECK_FALSE(check.hasRoom());
  CHECK_FALSE(check.hasCharge());
  CHECK_FALSE(check.isClockRight());
  check = {1'000'000'000, 30, 300, std::nullopt};
  CHECK(check.hasRoom());
  CHECK(check.hasCharge());
  CHECK(check.isClockRight());
  check.batteryPercent.reset();
  CHECK(check.hasCharge());  // a desk computer has none
}

TEST_CASE("the battery is the supply that calls itself one; a mains plug and nonsense are none") {
  const TemporaryFolder folder;
  CHECK_FALSE(tablet::batteryPercent(folder.path() / "nothing"));
  writeLine(folder.path() / "AC/type", "Mains");
  writeLine(folder.path() / "AC/capacity", "5");
  CHECK_FALSE(tablet::batteryPercent(folder.path()));
  writeLine(folder.path() / "BAT1/type", "Battery");
  writeLine(folder.path() / "BAT1/capacity", "full");
  CHECK_FALSE(tablet::batteryPercent(folder.path()));
  writeLine(folder.path() / "BAT1/capacity", "81");
  CHECK(tablet::batteryPercent(folder.path()) == 81);
}
