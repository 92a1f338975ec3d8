// Officers whom the office puts on an enrolled tablet, takes off it, or gives a new first PIN.
#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/storage/DraftStore.h"
#include "sync/TabletSync.h"
#include "tablet/PinChange.h"
#include "tests/office/CommandDay.h"
#include "tests/support/UsbStick.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;

namespace {

constexpr const char* kEnrolmentPin = "135790";
constexpr const char* kOwn = "864209";

/// A day whose office has two officers; tablet 0 is enrolled for the first.
struct OfficersDay : CommandDay {
  OfficersDay() : CommandDay(1) { REQUIRE(run({"officer", "--name", "Baiq Dewi"}) == 0); }

  /// `device officers` for tablet 0; the first PIN of `officer` in its answer.
  std::string changes(std::vector<std::string> what, const std::string& officer = "P002") {
    what.insert(what.begin(), {"device", "officers", "--device", "A", "--json", "--reason", "pindah tugas"});
    REQUIRE(run(what) == 0);
    const auto document = core::JsonDocument::parse(out);
    REQUIRE(document);
    for (const core::JsonView one : document->root()["officers"].elements())
      if (one["id"].stringOr() == officer) return one["first_pin"].stringOr();
    return {};
  }
  tablet::Session signsIn(const std::string& officer, const std::string& pin) {
    return tablet(0).folder().signIn(officer, pin, clock());
  }
  tablet::SignInTrouble refusal(const std::string& officer, const std::string& pin) {
    try {
      (void)signsIn(officer, pin);
    } catch (const tablet::SignInRefused& refused) {
      return refused.trouble;
    }
    FAIL("signed in");
    return {};
  }
  void reachesTablet() {
    REQUIRE(tablet(0).syncs().outcome == tablet::SyncOutcome::Done);
    REQUIRE(tablet(0).takesOfficers());
  }
  std::int64_t pinsAtOffice() { return number("SELECT count(*) FROM device_officer WHERE first_pin<>''"); }
};

}  // namespace

TEST_CASE("an officer whom the office adds signs in after the next sync, and must choose a PIN", "[officers]") {
  OfficersDay day;
  const std::string pin = day.changes({"--add", "Baiq Dewi"});
  REQUIRE(pin.size() == 6);
  CHECK(day.refusal("P002", pin) == tablet::SignInTrouble::SlotGone);
  day.reachesTablet();
  const tablet::Session session = day.signsIn("P002", pin);
  CHECK(session.officerName == "Baiq Dewi");
  CHECK(session.mustChoosePin);
  CHECK_FALSE(changePin(day.tablet(0).folder(), "P002", pin, kOwn, day.clock()).mustChoosePin);
  CHECK(day.signsIn("P001", kEnrolmentPin).databaseKey.view() == session.databaseKey.view());
  CHECK(day.tablet(0).folder().header().news.added == std::vector<std::string>{"Baiq Dewi"});
}

TEST_CASE("a first PIN is in no entry, and the office forgets it once the tablet has it", "[officers]") {
  OfficersDay day;
  const std::string pin = day.changes({"--add", "P002"});
  CHECK(day.number("SELECT count(*) FROM ledger WHERE CAST(bytes AS TEXT) LIKE '%officers-changed%' AND "
                   "CAST(bytes AS TEXT) LIKE '%pindah tugas%'") == 1);
  CHECK(day.number("SELECT count(*) FROM ledger WHERE CAST(bytes AS TEXT) LIKE '%" + pin + "%'") == 0);
  CHECK(day.pinsAtOffice() == 1);
  day.reachesTablet();
  day.tablet(0).syncs();  // says which list it has
  CHECK(day.pinsAtOffice() == 0);
  CHECK_FALSE(day.tablet(0).store().meta().get(sync::kOfficersToTake).value_or("").size() > 0);
  REQUIRE(day.run({"device", "officers", "--device", "A"}) == 0);
  CHECK(day.out.find("Baiq Dewi") != std::string::npos);
  CHECK(day.out.find(pin) == std::string::npos);
  CHECK(day.run({"verify"}) == 0);
}

TEST_CASE("whoever the office takes off signs in no more; their work goes, their draft stays unseen", "[officers]") {
  OfficersDay day;
  const std::string pin = day.changes({"--add", "P002"});
  day.reachesTablet();
  core::DraftStore(day.tablet(0).store().database()).put({core::newUuid(7), 1, "P001", "RATNA", "", "", "{}"});
  const auto records = day.tablet(0).registers(3);  // under P001's name
  day.changes({"--remove", "P001"});
  day.reachesTablet();
  CHECK(day.refusal("P001", kEnrolmentPin) == tablet::SignInTrouble::SlotGone);
  CHECK(day.tablet(0).unreceipted() == 0);
  CHECK(day.number("SELECT count(*) FROM ledger WHERE accepted=0") == 0);
  CHECK(day.number("SELECT count(*) FROM registration") == 3);
  const tablet::FolderHeader header = day.tablet(0).folder().header();
  CHECK_FALSE(header.isOfficer("P001"));
  CHECK(header.officerName("P001") == "Hendra Wijaya");
  core::DraftStore drafts(day.tablet(0).store().database());
  CHECK(drafts.allOf("P001").size() == 1);
  CHECK(drafts.allOf("P002").empty());
  // Not even by the team leader's code.
  const tablet::LeaderSession leader{day.signsIn("P002", pin).databaseKey};
  CHECK_THROWS_AS(givePin(day.tablet(0).folder(), leader, "P001", kOwn, day.clock()), tablet::FolderRefused);
  // Back on the tablet: with a new PIN, and with the draft.
  const std::string again = day.changes({"--add", "P001"}, "P001");
  day.reachesTablet();
  CHECK(day.refusal("P001", kEnrolmentPin) == tablet::SignInTrouble::Wrong);
  CHECK(day.signsIn("P001", again).officer == "P001");
  CHECK(day.tablet(0).folder().header().former.empty());
}

TEST_CASE("a PIN that the office resets is void, and a destroyed one can be used again", "[officers]") {
  OfficersDay day;
  const core::Secret key = day.signsIn("P001", kEnrolmentPin).databaseKey;
  for (int i = 0; i < 10; ++i) {
    (void)day.refusal("P001", "975310");
    day.clock().advance(std::chrono::hours(1));
  }
  CHECK(day.refusal("P001", kEnrolmentPin) == tablet::SignInTrouble::SlotGone);
  const std::string pin = day.changes({"--reset", "P001"}, "P001");
  day.reachesTablet();
  CHECK(day.refusal("P001", kEnrolmentPin) == tablet::SignInTrouble::Wrong);
  const tablet::Session session = day.signsIn("P001", pin);
  CHECK(session.mustChoosePin);
  CHECK(session.databaseKey.view() == key.view());
  CHECK(signInState(day.tablet(0).folder(), "P001", day.clock()).triesLeft == 10);
}

TEST_CASE("the list of officers travels on a stick as well, and an older one changes nothing back", "[officers][usb]") {
  OfficersDay day;
  day.tablet(0).syncs();
  UsbStick stick(day);
  const std::string first = day.changes({"--add", "P002"});
  stick.isWrittenAtOffice(0);
  UsbStick later(day, "later");
  const std::string second = day.changes({"--reset", "P002"});
  later.isWrittenAtOffice(0);
  CHECK(later.isReadAt(0).isWhole());
  REQUIRE(day.tablet(0).takesOfficers());
  CHECK(day.signsIn("P002", second).mustChoosePin);
  (void)stick.isReadAt(0);
  CHECK_FALSE(day.tablet(0).takesOfficers());
  CHECK(day.signsIn("P002", second).officer == "P002");
}

TEST_CASE("killed between the header and the database: the list is not taken twice", "[officers]") {
  OfficersDay day;
  const std::string pin = day.changes({"--add", "P002"});
  REQUIRE(day.tablet(0).syncs().outcome == tablet::SyncOutcome::Done);
  const auto waiting = day.tablet(0).store().meta().get(sync::kOfficersToTake);
  REQUIRE(waiting);
  REQUIRE(day.tablet(0).takesOfficers());
  (void)changePin(day.tablet(0).folder(), "P002", pin, kOwn, day.clock());
  day.tablet(0).store().meta().set(sync::kOfficersToTake, *waiting);  // as it lay there before
  CHECK_FALSE(day.tablet(0).takesOfficers());
  CHECK(day.signsIn("P002", kOwn).officer == "P002");
  CHECK(day.tablet(0).store().meta().get(sync::kOfficersToTake) == "");
}

TEST_CASE("while somebody types a PIN the list waits, and is taken the next time", "[officers]") {
  OfficersDay day;
  const std::string pin = day.changes({"--add", "P002"});
  REQUIRE(day.tablet(0).syncs().outcome == tablet::SyncOutcome::Done);
  {
    const core::FolderLock somebody = day.tablet(0).folder().pinLock();
    CHECK_FALSE(day.tablet(0).takesOfficers());
  }
  CHECK(day.tablet(0).takesOfficers());
  CHECK(day.signsIn("P002", pin).officer == "P002");
}

TEST_CASE("a tablet that was set back gets the list again, and the leader gives the PIN that is lost", "[officers]") {
  OfficersDay day;
  day.tablet(0).syncs();
  day.tablet(0).keep();
  const std::string pin = day.changes({"--add", "P002"});
  day.reachesTablet();
  day.tablet(0).syncs();  // the office forgets the PIN
  day.tablet(0).isSetBack();
  day.reachesTablet();
  CHECK(day.refusal("P002", pin) == tablet::SignInTrouble::SlotGone);
  const tablet::LeaderSession leader{day.signsIn("P001", kEnrolmentPin).databaseKey};
  givePin(day.tablet(0).folder(), leader, "P002", kOwn, day.clock());
  CHECK(day.signsIn("P002", kOwn).officer == "P002");
}

TEST_CASE("a restored office takes nobody off a tablet, and its next list is newer than all it ever gave",
          "[officers]") {
  OfficersDay day;
  day.tablet(0).syncs();
  day.office().keep();
  const std::string pin = day.changes({"--add", "P002"});
  day.reachesTablet();
  day.office().isRestored();
  day.tablet(0).syncs();
  day.tablet(0).syncs();
  CHECK_FALSE(day.tablet(0).takesOfficers());
  CHECK(day.signsIn("P002", pin).officer == "P002");
  REQUIRE(day.run({"device", "officers", "--device", "A"}) == 0);
  CHECK(day.out.find("lebih baru") != std::string::npos);
  const std::string renewed = day.changes({"--reset", "P001"}, "P001");
  day.reachesTablet();
  CHECK(day.signsIn("P001", renewed).mustChoosePin);
  CHECK(day.refusal("P002", pin) == tablet::SignInTrouble::SlotGone);
}

TEST_CASE("what cannot be done to a tablet's officers is refused, and nothing changes", "[officers]") {
  OfficersDay day;
  const auto refused = [&](std::vector<std::string> what) {
    what.insert(what.begin(), {"device", "officers", "--device", "A", "--reason", "uji"});
    return day.run(what);
  };
  CHECK(refused({"--add", "Lalu Gede"}) == 3);
  CHECK(refused({"--add", "P001"}) == 3);
  CHECK(refused({"--remove", "P002"}) == 3);
  CHECK(refused({"--reset", "P002"}) == 3);
  CHECK(refused({"--remove", "P001"}) == 3);  // the last one
  CHECK(refused({"--add", "P002", "Baiq Dewi"}) == 3);
  CHECK(day.run({"device", "officers", "--device", "A", "--add", "P002"}) == 2);
  CHECK(day.run({"device", "officers", "--device", "Q"}) == 3);
  REQUIRE(day.run({"officer", "--name", "Baiq Dewi"}) == 0);
  CHECK(refused({"--add", "Baiq Dewi"}) == 3);  // two of that name
  CHECK(day.number("SELECT count(*) FROM ledger WHERE CAST(bytes AS TEXT) LIKE '%officers-changed%'") == 0);
  CHECK(day.number("SELECT officers_version FROM device WHERE number=1") == 0);
  REQUIRE(day.run({"device", "revoke", "--device", "A", "--reason", "hilang", "--yes"}) == 0);
  CHECK(refused({"--add", "P002"}) == 3);
}

TEST_CASE("a suspended tablet hears of its officers when it is resumed", "[officers]") {
  OfficersDay day;
  REQUIRE(day.run({"device", "suspend", "--device", "A", "--reason", "dipinjam"}) == 0);
  const std::string pin = day.changes({"--add", "P002"});
  day.tablet(0).syncs();
  CHECK_FALSE(day.tablet(0).takesOfficers());
  REQUIRE(day.run({"device", "resume", "--device", "A", "--reason", "kembali"}) == 0);
  day.reachesTablet();
  CHECK(day.signsIn("P002", pin).officer == "P002");
}
