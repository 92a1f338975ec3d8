// G19 on a real file system that is really full (reliability section 5, rows 12 and 14).
#include "tablet/SpaceReserve.h"
#include "tests/support/FieldDay.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/catch.h"

using namespace jemput;

namespace {

// Sealing asks for more than the database's own log gives back when the tablet starts again.
constexpr tablet::SpaceNeeds kSmallNeeds{1U << 20U, 512U << 10U, 4};

/// An office elsewhere, and a tablet on a disk of 8 MB.
struct SmallTablet {
  SmallTablet() {
    if (!disk.isThere()) return;
    office.emplace(elsewhere.path() / "office", clock);
    tablet.emplace(*office, folder(), clock, std::vector<std::string>{test::kSambikElen});
    reserve.emplace(folder(), kSmallNeeds);
  }
  std::filesystem::path folder() const { return disk.path() / "tablet"; }
  void registersWithRoom() {
    reserve->requireRoomToSeal();
    tablet->registers(1);
  }
  void sendsEverything() {
    REQUIRE(tablet->syncs().outcome == tablet::SyncOutcome::Done);
    CHECK(tablet->unreceipted() == 0);
  }

  test::SmallDisk disk{8, 64};
  test::TemporaryFolder elsewhere;
  test::TestClock clock;
  std::optional<test::FieldOffice> office;
  std::optional<test::FieldTablet> tablet;
  std::optional<tablet::SpaceReserve> reserve;
};

/// Says so where there is nothing to test with.
bool isSkipped(const SmallTablet& small) {
  if (!small.disk.isThere()) WARN("SKIP: no small disk can be mounted here (needs root, and loop devices or tmpfs)");
  return !small.disk.isThere();
}

}  // namespace

TEST_CASE("G19: with the disk full to the last byte new work is refused before it is sealed, and all else works") {
  SmallTablet small;
  if (isSkipped(small)) return;
  for (int i = 0; i < 5; ++i) small.registersWithRoom();
  CHECK(small.reserve->isHeld());
  const std::uint64_t waiting = small.tablet->unreceipted();
  small.disk.isFilled();
  CHECK_THROWS_AS(small.registersWithRoom(), tablet::NoRoom);
  CHECK(small.tablet->unreceipted() == waiting);
  CHECK_FALSE(small.reserve->isHeld());
  small.tablet->restarts();  // signing in counts the try on disk
  small.sendsEverything();
  // The room that was given back is for receipts, not for new work.
  CHECK_THROWS_AS(small.registersWithRoom(), tablet::NoRoom);
  small.disk.isEmptiedAgain();
  small.registersWithRoom();
  CHECK(small.reserve->isHeld());
  small.sendsEverything();
}

TEST_CASE("G19: a tablet that finds its disk full in the morning signs in and sends what it has") {
  SmallTablet small;
  if (isSkipped(small)) return;
  for (int i = 0; i < 5; ++i) small.registersWithRoom();
  small.disk.isFilled();
  small.tablet->restarts();
  small.sendsEverything();
}

TEST_CASE("G19: without any reserve a full disk loses nothing of what was called saved") {
  SmallTablet small;
  if (isSkipped(small)) return;
  std::size_t saved = 0;
  for (int round = 0; round < 8; ++round) {
    small.disk.isFilled();
    // Each round leaves another part of a save's room.
    std::filesystem::resize_file(
        small.disk.path() / "ballast",
        std::filesystem::file_size(small.disk.path() / "ballast") - static_cast<std::uintmax_t>(round) * 12000);
    try {
      for (int i = 0; i < 50; ++i, ++saved) small.tablet->registers(1);
    } catch (const std::exception&) {
    }
    small.disk.isEmptiedAgain();
    small.tablet->restarts();
    CHECK(small.tablet->store().log().count() >= saved);
    CHECK(small.tablet->store().database().handle().execAndGet("PRAGMA integrity_check").getString() == "ok");
  }
  small.sendsEverything();
}

TEST_CASE("A disk that takes no more files refuses new work and still sends what there is") {
  SmallTablet small;
  if (isSkipped(small)) return;
  small.registersWithRoom();
  small.disk.hasNoFilesLeft();
  CHECK_THROWS_AS(small.registersWithRoom(), tablet::NoRoom);
  small.tablet->restarts();
  small.sendsEverything();
}

TEST_CASE("A disk that became read-only opens nothing and changes nothing; writable again it has everything") {
  SmallTablet small;
  if (isSkipped(small)) return;
  small.registersWithRoom();
  const std::uint64_t entries = small.tablet->store().log().count();
  small.tablet.reset();
  const tablet::TabletFolder folder(small.folder());
  REQUIRE(small.disk.becomes("ro"));
  CHECK_THROWS_WITH(folder.signIn("", "135790", small.clock), Catch::Contains("Read-only"));
  REQUIRE(small.disk.becomes("rw"));
  const tablet::Session session = folder.signIn("", "135790", small.clock);
  CHECK(folder.openStore(session).log().count() == entries);
}
