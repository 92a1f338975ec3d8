#include "tablet/TabletFolder.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/tablet/SampleFolder.h"

using namespace jemput;
using namespace jemput::test;
namespace fs = std::filesystem;

TEST_CASE("every officer opens the tablet with the PIN, and is the one who opened it") {
  const SampleFolder sample;
  const tablet::Session first = sample.signIn();
  CHECK(first.officer == "P001");
  CHECK(first.officerName == "Hendra Wijaya");
  const tablet::Session second = sample.folder.signIn("P002", kPin, sample.clock);
  CHECK(second.officerName == "Sri Wahyuni");
  CHECK(first.databaseKey.view() == second.databaseKey.view());
  CHECK(sample.folder.openStore(second).identity().prefix == "A");
  CHECK_THROWS_AS(sample.folder.signIn("P003", kPin, sample.clock), tablet::SignInRefused);
}

TEST_CASE("the leader's code and the office's recovery key open the database too") {
  const SampleFolder sample;
  const core::Secret key = sample.signIn().databaseKey;
  const core::Secret secret(*core::readWholeFile(sample.folder.path() / "device-secret"));
  CHECK(std::count(sample.leaderCode.begin(), sample.leaderCode.end(), ' ') == 7);
  int opened = 0;
  for (const core::KeySlot& slot : sample.folder.header().slots) {
    if (slot.kind == core::SlotKind::Leader) {
      CHECK(core::openPassphraseSlot(slot, sample.leaderCode, secret)->view() == key.view());
      CHECK_FALSE(core::openPassphraseSlot(slot, kPin, secret));
      ++opened;
    }
    if (slot.kind == core::SlotKind::Office) {
      CHECK(core::openSealed(sample.recovery, slot.wrapped)->view() == key.view());
      ++opened;
    }
  }
  CHECK(opened == 2);
}

TEST_CASE("without this device's secret the right PIN opens nothing, and the sentence says so") {
  const SampleFolder sample;
  fs::rename(sample.folder.path() / "device-secret", sample.place.path() / "stolen");
  CHECK_THROWS_AS(sample.signIn(), tablet::FolderRefused);
  core::writeFileSafely(sample.folder.path() / "device-secret", std::string(32, 'x'));
  CHECK_THROWS_AS(sample.signIn(), tablet::SignInRefused);
}

TEST_CASE("only the owner reads what lies in the folder") {
  const SampleFolder sample;
  const auto others = fs::perms::group_all | fs::perms::others_all;
  CHECK((fs::status(sample.folder.path()).permissions() & others) == fs::perms::none);
  for (const char* name : {"tablet.json", "device-secret"})
    CHECK((fs::status(sample.folder.path() / name).permissions() & others) == fs::perms::none);
}

TEST_CASE("a tablet's folder is not made twice, and a PIN has six digits") {
  const SampleFolder sample;
  tablet::NewTablet again;
  again.pin = kPin;
  const std::string header = *core::readWholeFile(sample.folder.path() / "tablet.json");
  CHECK_THROWS_AS(sample.folder.create(again), tablet::FolderRefused);
  CHECK(*core::readWholeFile(sample.folder.path() / "tablet.json") == header);
  for (const char* pin : {"", "12345", "1234567", "12345a", "      "}) CHECK_FALSE(tablet::isPin(pin));
}

TEST_CASE("a folder that is no tablet's, or whose header is broken, is refused and not touched") {
  const SampleFolder sample;
  CHECK_THROWS_AS(tablet::TabletFolder(sample.place.path() / "nowhere").header(), tablet::FolderRefused);
  CHECK_FALSE(fs::exists(sample.place.path() / "nowhere"));
  const std::string header = *core::readWholeFile(sample.folder.path() / "tablet.json");
  core::writeFileSafely(sample.folder.path() / "tablet.json", header.substr(0, header.size() / 2));
  CHECK_THROWS_AS(sample.signIn(), tablet::FolderRefused);
}

TEST_CASE("an enrolment that was killed before the header leaves no tablet, and the next one makes a whole one") {
  SampleFolder sample;
  fs::remove(sample.folder.path() / "tablet.json");
  CHECK_FALSE(sample.folder.isTablet());
  tablet::NewTablet made;
  made.identity.officeId = std::string(52, 'p');
  made.identity.signingSeed = core::Secret::random(32);
  made.officers = {{"P009", "Baiq Dewi"}};
  made.pin = "000000";
  made.recoveryPublic = sample.recovery.publicKey;
  made.cost = {1, 8192};
  (void)sample.folder.create(made);
  const tablet::Session session = sample.folder.signIn("", "000000", sample.clock);
  CHECK(sample.folder.openStore(session).identity().officeId == std::string(52, 'p'));
}

TEST_CASE("a second program on one folder is refused until the first has let go") {
  const SampleFolder sample;
  {
    const auto first = sample.folder.lock();
    REQUIRE(first);
    CHECK_FALSE(sample.folder.lock());
  }
  CHECK(sample.folder.lock());
}
