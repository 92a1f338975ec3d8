#include "core/rules/Fold.h"

#include "tests/core/rules/FoldHistory.h"

using namespace history;

namespace {

const Written kBegin{kind::kRegistered, 1, 0, "", R"({"name":"SITI","rt":"001"})"};

Written corrects(std::uint8_t id, std::string base, std::string fields) {
  return {kind::kCorrected, id, 1, std::move(base), std::move(fields)};
}

Written judges(std::uint8_t id, std::uint8_t entry, const std::string& verdict) {
  return {kind::kJudged, id, 1, "",
          R"({"entry":")" + history::id(entry).text() + R"(","verdict":")" + verdict + R"("})"};
}

}  // namespace

TEST_CASE("the entry that begins a record gives it its id, officer, visit, time and fields") {
  EntryHead head;
  head.id = id(1);
  head.kind = kind::kRegistered;
  head.officer = "sri";
  head.visit = id(9);
  head.time.wall = 1738886400000;
  const auto entry = Entry::read(writeEntry(head, R"({"name":"SITI"})"));
  REQUIRE(entry);
  const auto state = fold({{&*entry, 4, "A/1", false, true}});
  REQUIRE(state);
  CHECK(state->record == id(1));
  CHECK(state->kind == kind::kRegistered);
  CHECK(state->officer == "sri");
  CHECK(state->visit == id(9));
  CHECK(state->wall == 1738886400000);
  CHECK(state->fieldsJson() == R"({"name":"SITI"})");
}

TEST_CASE("nothing is folded where no accepted entry begins the record") {
  CHECK(History().text() == "nothing");
  CHECK(History().device("A", corrects(2, "", R"({"name":"X"})")).text() == "nothing");
  CHECK(History().device("A", kBegin, false).text() == "nothing");
}

TEST_CASE("a correction that came before its record began is no correction of it") {
  CHECK(History().device("B", corrects(2, "r1", R"({"name":"X"})")).device("A", kBegin).text() == "name:SITI rt:001");
}

TEST_CASE("an entry id that comes twice counts once, whoever brings it") {
  History same;
  same.device("A", kBegin).device("A", corrects(2, "r1", R"({"name":"AISYAH"})"));
  const std::string once = same.text();
  same.add("A/2", corrects(2, "r1", R"({"name":"AISYAH"})"), 3, false, true).add("A/2", kBegin, 4, false, true);
  CHECK(same.text() == once);
  CHECK(once == "name:AISYAH rt:001");
}

TEST_CASE("an entry that arrives again does not come back to life over what has changed since") {
  History day;
  day.device("A", kBegin)
      .device("A", corrects(2, "r1", R"({"name":"AISYAH"})"))
      .device("B", corrects(3, "r2", R"({"name":"ZAINAB"})"));
  day.add("A/2", corrects(2, "r1", R"({"name":"AISYAH"})"), 4, false, true);
  CHECK(day.text() == "name:ZAINAB rt:001");
}

TEST_CASE("what is quarantined changes nothing") {
  CHECK(History().device("A", kBegin).device("A", corrects(2, "r1", R"({"name":"X"})"), false).text() ==
        "name:SITI rt:001");
  CHECK(History().device("A", kBegin).device("A", {kind::kWithdrawn, 2, 1}, false).text() == "name:SITI rt:001");
}

TEST_CASE("a later verdict of the office holds, and only the office's") {
  const Written change = corrects(2, "r1", R"({"name":"AISYAH"})");
  CHECK(History().device("A", kBegin).device("A", change, false).office(judges(3, 2, "accepted")).text() ==
        "name:AISYAH rt:001");
  CHECK(History().device("A", kBegin).device("A", change).office(judges(3, 2, "quarantined")).text() ==
        "name:SITI rt:001");
  CHECK(History().device("A", kBegin).device("A", change, false).device("B", judges(3, 2, "accepted")).text() ==
        "name:SITI rt:001");
  CHECK(History()
            .device("A", kBegin)
            .device("A", change, false)
            .office(judges(3, 2, "accepted"))
            .office(judges(4, 2, "quarantined"))
            .text() == "name:SITI rt:001");
}

TEST_CASE("a record begins late when the office accepts its beginning late") {
  CHECK(History().device("A", kBegin, false).office(judges(3, 1, "accepted")).text() == "name:SITI rt:001");
  CHECK(History().device("A", kBegin).office(judges(3, 1, "quarantined")).text() == "nothing");
}

TEST_CASE("an entry of a kind that this release does not know is no change") {
  CHECK(History().device("A", kBegin).device("A", {"photographed", 2, 1, "r1", R"({"name":"X"})"}).text() ==
        "name:SITI rt:001");
}

TEST_CASE("a registration is withdrawn for good, and its fields stay to be seen") {
  CHECK(History().device("A", kBegin).device("B", {kind::kWithdrawn, 2, 1, "r1"}).text() ==
        "name:SITI rt:001 withdrawn");
  CHECK(History()
            .device("A", kBegin)
            .device("A", {kind::kWithdrawn, 2, 1, "r1"})
            .device("A", corrects(3, "r2", R"({"name":"AISYAH"})"))
            .text() == "name:AISYAH rt:001 withdrawn");
}

TEST_CASE("two states are equal exactly when their canonical texts are") {
  History same, other;
  same.device("A", kBegin);
  other.device("B", kBegin);
  CHECK(same.state()->canonical() == other.state()->canonical());  // who wrote it is not what it says
  const std::string standing = same.state()->canonical();
  const auto differs = [&](const History& changed) { CHECK(changed.state()->canonical() != standing); };
  differs(History().device("A", kBegin).device("A", corrects(2, "r1", R"({"rt":"002"})")));
  differs(History().device("A", kBegin).device("B", corrects(2, "", R"({"rt":"002"})")));
  differs(History().device("A", kBegin).device("A", {kind::kWithdrawn, 2, 1}));
  differs(History().device("A", kBegin).office({kind::kStatus, 2, 1, "", R"({"status":"DIPROSES"})"}));
  differs(History().device("A", {kind::kVisit, 1, 0, "", R"({"name":"SITI","rt":"001"})"}));
  differs(History().device("A", {kind::kRegistered, 7, 0, "", R"({"name":"SITI","rt":"001"})"}));
}

TEST_CASE("the status of one service stands beside the others'") {
  History day;
  day.device("A", kBegin)
      .office({kind::kStatus, 2, 1, "", R"({"service":"KTP-01","status":"DIPROSES","date":"2025-02-08"})"})
      .office({kind::kStatus, 3, 1, "", R"({"service":"KIA-01","status":"DITOLAK","note":"foto buram"})"})
      .office({kind::kStatus, 4, 1, "", R"({"service":"KTP-01","status":"DICETAK","siak_ref":"52/7"})"});
  const auto state = day.state();
  REQUIRE(state->statuses.size() == 2);
  CHECK(state->statuses[0].service == "KIA-01");
  CHECK(state->statuses[0].note == "foto buram");
  CHECK(state->statuses[1].service == "KTP-01");
  CHECK(state->statuses[1].status == "DICETAK");
  CHECK(state->statuses[1].siakReference == "52/7");
}

TEST_CASE("a status for all services takes the place of every single one, and a later single one stands out") {
  History day;
  day.device("A", kBegin)
      .office({kind::kStatus, 2, 1, "", R"({"service":"KTP-01","status":"DIPROSES"})"})
      .office({kind::kStatus, 3, 1, "", R"({"status":"DICETAK"})"});
  REQUIRE(day.state()->statuses.size() == 1);
  CHECK(day.state()->statuses[0].service.empty());
  day.office({kind::kStatus, 4, 1, "", R"({"service":"KTP-01","status":"DISERAHKAN"})"});
  REQUIRE(day.state()->statuses.size() == 2);
  CHECK(day.state()->statuses[0].status == "DICETAK");
  CHECK(day.state()->statuses[1].status == "DISERAHKAN");
}

TEST_CASE("a tablet cannot give a status, nor decide") {
  CHECK(History()
            .device("A", kBegin)
            .device("A", {kind::kStatus, 2, 1, "r1", R"({"status":"DICETAK"})"})
            .state()
            ->statuses.empty());
  CHECK(History().device("A", kBegin).device("B", {kind::kDecided, 2, 1, "r1", R"({"name":"X"})"}).text() ==
        "name:SITI rt:001");
}
