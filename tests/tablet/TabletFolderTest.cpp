#include "tablet/TabletFolder.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/tablet/SampleFolder.h"

using namespace jemput;
using namespace jemput::test;
namespace fs = std::filesystem;

namespace {

std::chrono::seconds waitOf(const tablet::TabletFolder& folder, std::string_view pin, core::Instant now) {
  try {
    (void)folder.signIn("", pin, now);
  } catch (const tablet::SignInRefused& refused) {
    return refused.wait;
  }
  FAIL("the PIN was taken");
  return {};
}

}  // namespace

TEST_CASE("every officer opens the tablet with the PIN, and is the one who opened it") {
  const SampleFolder sample;
  const tablet::Session first = sample.signIn();
  CHECK(first.officer == "P001");
  CHECK(first.officerName == "Hendra Wijaya");
  const tablet::Session second = sample.folder.signIn("P002", kPin, sample.clock.now());
  CHECK(second.officerName == "Sri Wahyuni");
  CHECK(first.databaseKey.view() == second.databaseKey.view());
  CHECK(sample.folder.openStore(second).identity().prefix == "A");
  CHECK_THROWS_AS(sample.folder.signIn("P003", kPin, sample.clock.now()), tablet::SignInRefused);
}

TEST_CASE("the leader's code and the office's recovery key open the database too") {
  const SampleFolder sample;
  const core::Secret key = sample.signIn().databaseKey;
  const core::Secret secret(*core::readWholeFile(sample.folder.path() / "device-secret"));
  CHECK(sample.leaderCode.size() == 8 * 4 + 7);
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
  const tablet::Session session = sample.folder.signIn("", "000000", sample.clock.now());
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

TEST_CASE("after five wrong PINs the next try waits a minute, then two, four; the right one waits as well") {
  SampleFolder sample;
  for (int i = 0; i < 4; ++i) CHECK(waitOf(sample.folder, "000000", sample.clock.now()).count() == 0);
  CHECK(waitOf(sample.folder, "000000", sample.clock.now()) == std::chrono::seconds(60));
  sample.clock.advance(std::chrono::seconds(59));
  CHECK(waitOf(sample.folder, kPin, sample.clock.now()) == std::chrono::seconds(1));
  sample.clock.advance(std::chrono::seconds(1));
  CHECK(waitOf(sample.folder, "000000", sample.clock.now()) == std::chrono::seconds(120));
  sample.clock.advance(std::chrono::seconds(120));
  CHECK(waitOf(sample.folder, "000000", sample.clock.now()) == std::chrono::seconds(240));
  sample.clock.advance(std::chrono::seconds(240));
  CHECK(sample.signIn().officer == "P001");
  // Counted anew from here.
  CHECK(waitOf(sample.folder, "000000", sample.clock.now()).count() == 0);
}

TEST_CASE("a try is on disk before it is checked: a power cut gives no extra guess") {
  const SampleFolder sample;
  // The slot cannot be checked at all, as if the power had gone; the guess has been counted.
  fs::rename(sample.folder.path() / "device-secret", sample.place.path() / "away");
  for (int i = 0; i < 5; ++i) CHECK_THROWS_AS(sample.signIn(), tablet::FolderRefused);
  fs::rename(sample.place.path() / "away", sample.folder.path() / "device-secret");
  CHECK(waitOf(sample.folder, kPin, sample.clock.now()) == std::chrono::seconds(60));
}

TEST_CASE("a clock that is set back years costs the wait once, and does not lock the officer out") {
  SampleFolder sample;
  for (int i = 0; i < 5; ++i) (void)waitOf(sample.folder, "000000", sample.clock.now());
  sample.clock.set(core::fromMilliseconds(1'000'000'000'000));
  CHECK(waitOf(sample.folder, kPin, sample.clock.now()) == std::chrono::seconds(60));
  sample.clock.advance(std::chrono::seconds(60));
  CHECK(sample.signIn().officer == "P001");
}
