// A ticket that a second person has to confirm: over TLS, with real programs' code at both ends.
#include "core/json/Json.h"
#include "tablet/Enrolment.h"
#include "tests/office/CommandDay.h"
#include "tests/support/RealRoad.h"
#include "tests/support/SoftwareTpm.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;

namespace {

struct WaitingDay : CommandDay {
  WaitingDay() : CommandDay(1), road(*this) {
    REQUIRE(run({"ticket", "--confirm", "--villages", kSambikElen, "--url", road.proxy().url(), "--json"}) == 0);
    ticket = core::JsonDocument::parse(out)->root()["ticket"].stringOr();
  }
  tablet::TabletFolder folderOf(const char* name) { return tablet::TabletFolder(folder() / name); }
  using Wait = std::function<bool(const tablet::EnrolWait&)>;
  tablet::Enrolled enrols(const char* name, Wait wait) {
    tablet::EnrolSettings settings;
    settings.ticket = ticket;
    settings.pin = "135790";
    settings.cost = {1, 8192};
    settings.wait = std::move(wait);
    return tablet::enrolTablet(folderOf(name), settings);
  }
  /// The six words that the tablet shows at its first question; then it stops asking.
  std::string wordsOf(const char* name) {
    std::string words;
    CHECK_THROWS_AS(enrols(name,
                           [&](const tablet::EnrolWait& wait) {
                             words = wait.words;
                             return false;
                           }),
                    sync::RoadBroken);
    return words;
  }
  std::vector<std::string> waitingAtOffice() {
    REQUIRE(run({"enrolments", "--json"}) == 0);
    const auto document = core::JsonDocument::parse(out);
    std::vector<std::string> words;
    for (const core::JsonView row : document->root().elements()) words.push_back(row["words"].stringOr());
    return words;
  }
  std::string refusalOf(const char* name) {
    try {
      (void)enrols(name, {});
    } catch (const tablet::EnrolRefused& refused) {
      return refused.why;
    }
    return {};
  }

  MachineTpm noChip{"none"};
  RealRoad road;
  std::string ticket;
};

}  // namespace

TEST_CASE("a tablet waits, both ends see the same six words, and it goes on when somebody confirms them", "[enrol]") {
  WaitingDay day;
  std::vector<std::string> seen;
  std::vector<std::chrono::milliseconds> pauses;
  const tablet::Enrolled enrolled = day.enrols("new", [&](const tablet::EnrolWait& wait) {
    seen.push_back(wait.words);
    pauses.push_back(wait.pause);
    CHECK_FALSE(wait.trouble);
    if (seen.size() == 3) {
      CHECK(day.waitingAtOffice() == std::vector<std::string>{wait.words});
      CHECK(day.run({"enrolment", "confirm", "--words", "gajah kebun mata zaman sawah pelita"}) == 3);
      CHECK(day.run({"enrolment", "confirm", "--words", wait.words}) == 0);
    }
    return seen.size() < 10;
  });
  CHECK(enrolled.prefix == "B");
  REQUIRE(seen.size() == 3);
  CHECK(std::count(seen[0].begin(), seen[0].end(), ' ') == 5);
  CHECK((seen[1] == seen[0] && seen[2] == seen[0]));
  CHECK((pauses[0] < pauses[1] && pauses[1] < pauses[2]));
  CHECK(day.waitingAtOffice().empty());
  CHECK(tablet::waitingTicket(day.folderOf("new")).empty());
  CHECK(day.number("SELECT count(*) FROM ledger WHERE CAST(bytes AS TEXT) LIKE '%device-enrolled%' AND "
                   "CAST(bytes AS TEXT) LIKE '%\"by\"%'") == 1);
  CHECK(day.run({"verify"}) == 0);
  const tablet::Session session = day.folderOf("new").signIn("P001", "135790", day.clock());
  core::TabletStore store = day.folderOf("new").openStore(session);
  const auto carrier = tablet::makeCarrier(store);
  CHECK(tablet::SyncDriver(store, day.clock(), *carrier).run().outcome == tablet::SyncOutcome::Done);
}

TEST_CASE("an enrolment that was stopped goes on with the same words, also when it was confirmed meanwhile",
          "[enrol]") {
  WaitingDay day;
  const std::string words = day.wordsOf("new");
  CHECK(tablet::waitingTicket(day.folderOf("new")) == day.ticket);
  CHECK_FALSE(day.folderOf("new").isTablet());
  CHECK(day.wordsOf("new") == words);
  CHECK(day.waitingAtOffice().size() == 1);
  try {
    (void)day.enrols("new", {});
    FAIL("enrolled");
  } catch (const tablet::EnrolWaits& waits) {
    CHECK(waits.words == words);
  }
  REQUIRE(day.run({"enrolment", "confirm", "--words", words.substr(0, words.rfind(' ') + 5)}) == 0);
  CHECK(day.enrols("new", {}).prefix == "B");
}

TEST_CASE("whoever copied the ticket has other words, and is out when the right tablet is confirmed", "[enrol]") {
  WaitingDay day;
  const std::string right = day.wordsOf("right"), thief = day.wordsOf("thief");
  CHECK(right != thief);
  CHECK(day.waitingAtOffice().size() == 2);
  REQUIRE(day.run({"enrolment", "confirm", "--words", right}) == 0);
  CHECK(day.refusalOf("thief") == "used-ticket");
  CHECK(day.enrols("right", {}).prefix == "B");
  CHECK(day.run({"enrolment", "confirm", "--words", thief}) == 3);
}

TEST_CASE("a refused tablet is told so and stops asking; the ticket still enrols the right one", "[enrol]") {
  WaitingDay day;
  const std::string thief = day.wordsOf("thief");
  REQUIRE(day.run({"enrolments", "--json"}) == 0);
  const std::string id = std::to_string(core::JsonDocument::parse(day.out)->root().at(0)["id"].integerOr(0));
  CHECK(day.run({"enrolment", "refuse"}) == 2);
  CHECK(day.run({"enrolment", "refuse", "--id", "99"}) == 3);
  REQUIRE(day.run({"enrolment", "refuse", "--id", id}) == 0);
  CHECK(day.refusalOf("thief") == "refused");
  CHECK(tablet::waitingTicket(day.folderOf("thief")).empty());
  CHECK(day.run({"enrolment", "confirm", "--words", thief}) == 3);
  REQUIRE(day.run({"enrolment", "confirm", "--words", day.wordsOf("right")}) == 0);
  CHECK(day.enrols("right", {}).prefix == "B");
}

TEST_CASE("a ticket that ends while the tablet waits ends the waiting at both ends", "[enrol]") {
  WaitingDay day;
  const std::string words = day.wordsOf("new");
  day.clock().advance(std::chrono::hours(25));
  CHECK(day.waitingAtOffice().empty());
  CHECK(day.run({"enrolment", "confirm", "--words", words}) == 3);
  CHECK(day.refusalOf("new") == "expired-ticket");
}

TEST_CASE("a road that breaks while the tablet waits is said, and it asks again", "[enrol]") {
  WaitingDay day;
  std::size_t asked = 0;
  bool saidTrouble = false;
  const tablet::Enrolled enrolled = day.enrols("new", [&](const tablet::EnrolWait& wait) {
    ++asked;
    saidTrouble |= wait.trouble.has_value();
    if (asked == 1) day.road.proxy().always({tests::FaultKind::Reset, tests::FaultSide::Up, 0});
    if (asked == 2) {
      CHECK(wait.trouble.has_value());
      day.road.proxy().always({});
      CHECK(day.run({"enrolment", "confirm", "--words", wait.words}) == 0);
    }
    return asked < 10;
  });
  CHECK(saidTrouble);
  CHECK(enrolled.prefix == "B");
}
