// Tablets that are taken out, held back or sent elsewhere, and work that waits for a person.
#include "core/json/Json.h"
#include "core/storage/Residents.h"
#include "core/storage/SnapshotStore.h"
#include "tablet/SnapshotImport.h"
#include "tests/office/CommandDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::CommandDay;

namespace {

/// What `registrations --quarantined --json` lists, as id and verdict.
std::vector<std::pair<std::string, std::string>> waiting(CommandDay& day) {
  REQUIRE(day.run({"registrations", "--quarantined", "--reason", "uji", "--json"}) == 0);
  std::vector<std::pair<std::string, std::string>> entries;
  std::istringstream lines(day.out);
  for (std::string line; std::getline(lines, line);) {
    const auto document = core::JsonDocument::parse(line);
    REQUIRE(document);
    entries.emplace_back(document->root()["entry"].stringOr(), document->root()["verdict"].stringOr());
  }
  return entries;
}

std::int64_t lastOfficeEntryIs(CommandDay& day, const std::string& kind) {
  return day.number("SELECT count(*) FROM ledger WHERE device=0 AND CAST(bytes AS TEXT) LIKE '%\"" + kind + "\"%'");
}

void knowsAPerson(test::FieldTablet& tablet) {
  core::Transaction transaction(tablet.store().database());
  core::Resident resident;
  resident.person.name = "RATNA";
  resident.person.village = test::kSambikElen;
  core::Residents(tablet.store().database()).replace(test::kSambikElen, {resident});
  core::SnapshotStore(tablet.store().database()).putVersion(std::string("roster/") + test::kSambikElen, 1, {}, 1, {});
  transaction.commit();
}

}  // namespace

TEST_CASE("a tablet is revoked only when its letters are typed once more, and the log says who and why") {
  CommandDay day(1);
  CHECK(day.run({"device", "revoke", "--device", "A", "--reason", "hilang"}, "B\n") == 3);
  CHECK(day.run({"device", "revoke", "--device", "A", "--reason", "hilang"}) == 3);
  CHECK(day.run({"device", "revoke", "--device", "Q", "--reason", "hilang", "--yes"}) == 3);
  CHECK(day.run({"device", "revoke", "--device", "A", "--reason", " ", "--yes"}) == 2);
  CHECK(lastOfficeEntryIs(day, "device-revoked") == 0);
  REQUIRE(day.run({"device", "revoke", "--device", "A", "--reason", "hilang di jalan"}, "A\n") == 0);
  CHECK(lastOfficeEntryIs(day, "device-revoked") == 1);
  CHECK(lastOfficeEntryIs(day, "hilang di jalan") == 1);
  CHECK(day.run({"device", "revoke", "--device", "A", "--reason", "lagi", "--yes"}) == 3);
  CHECK(day.run({"device", "resume", "--device", "A", "--reason", "lagi"}) == 3);
  REQUIRE(day.run({"devices", "--json"}) == 0);
  CHECK(day.out.find("\"revoked\":true") != std::string::npos);
  CHECK(day.run({"verify"}) == 0);
}

TEST_CASE("a revoked tablet hands in its work, which waits for a person, and loses its roster") {
  CommandDay day(2);
  day.everyoneSyncs();
  knowsAPerson(day.tablet(0));
  const auto records = day.tablet(0).registers(2);
  REQUIRE(day.run({"device", "revoke", "--device", "A", "--reason", "hilang", "--yes"}) == 0);
  CHECK(day.tablet(0).syncs().outcome == tablet::SyncOutcome::Revoked);
  CHECK(day.tablet(0).unreceipted() == 0);
  CHECK(tablet::dropRostersOutOfScope(day.tablet(0).store()) == 1);
  core::Query left = day.tablet(0).store().database().query("SELECT count(*) FROM resident");
  left.step();
  CHECK(left.integer(0) == 0);

  const auto held = waiting(day);
  REQUIRE(held.size() == 3);  // the visit and two people
  CHECK(day.number("SELECT count(*) FROM registration") == 0);
  std::string ids;
  for (const auto& [id, verdict] : held) ids += (ids.empty() ? "" : ",") + id;
  CHECK(day.run({"judge", "--entry", ids, "--reason", "diperiksa"}) == 2);
  REQUIRE(day.run({"judge", "--entry", ids, "--accept", "--reason", "diperiksa penyelia"}) == 0);
  CHECK(day.number("SELECT count(*) FROM registration WHERE withdrawn=0") == 2);
  for (const auto& [id, verdict] : waiting(day)) CHECK(verdict == "accepted");
  // The other tablet of these villages hears of it.
  day.tablet(1).syncs();
  CHECK(day.tablet(1).registry().find(records.front()).has_value());
  CHECK(day.run({"verify"}) == 0);
  REQUIRE(day.run({"judge", "--entry", held.back().first, "--reject", "--reason", "ganda"}) == 0);
  CHECK(day.number("SELECT count(*) FROM registration WHERE withdrawn=0") == 1);
  day.tablet(1).syncs();
  CHECK(day.run({"verify"}) == 0);
}

TEST_CASE("what a person accepts or rejects changes the progress counts") {
  CommandDay day(1);
  day.everyoneSyncs();
  REQUIRE(day.run({"device", "suspend", "--device", "A", "--reason", "uji"}) == 0);
  day.tablet(0).registers(2);
  day.tablet(0).syncs();
  const auto applied = [&] {
    REQUIRE(day.run({"progress", "--json"}) == 0);
    const auto document = core::JsonDocument::parse(day.out);
    std::int64_t sum = 0;
    for (const core::JsonView row : document->root()["total"].elements()) sum += row["applied"].integerOr(0);
    return sum;
  };
  const std::int64_t before = applied();
  const auto held = waiting(day);
  REQUIRE(held.size() == 3);
  REQUIRE(day.run({"judge", "--entry", held[0].first + "," + held[1].first + "," + held[2].first, "--accept",
                   "--reason", "benar"}) == 0);
  CHECK(applied() == before + 2);
  REQUIRE(day.run({"judge", "--entry", held[2].first, "--reject", "--reason", "salah"}) == 0);
  CHECK(applied() == before + 1);
}

TEST_CASE("a suspended tablet's work is kept and it gets nothing; resumed, it gets all it missed") {
  CommandDay day(2);
  day.everyoneSyncs();
  REQUIRE(day.run({"device", "suspend", "--device", "A", "--reason", "dipinjam"}) == 0);
  CHECK(day.run({"device", "suspend", "--device", "A", "--reason", "dipinjam"}) == 3);
  const auto others = day.tablet(1).registers(2);
  day.tablet(1).syncs();
  day.tablet(0).registers(1);
  const auto held = day.tablet(0).syncs();
  CHECK(held.outcome == tablet::SyncOutcome::Done);
  CHECK(held.isSuspended);
  CHECK(held.pulled == 0);
  CHECK(day.tablet(0).unreceipted() == 0);
  CHECK(day.number("SELECT count(*) FROM ledger WHERE reason='device-suspended'") == 2);
  REQUIRE(day.run({"devices"}) == 0);
  CHECK(day.out.find("ditahan") != std::string::npos);
  REQUIRE(day.run({"device", "resume", "--device", "A", "--reason", "kembali"}) == 0);
  CHECK(day.run({"device", "resume", "--device", "A", "--reason", "kembali"}) == 3);
  const auto after = day.tablet(0).syncs();
  CHECK_FALSE(after.isSuspended);
  CHECK(after.quarantineReasons == std::vector<std::string>{"device-suspended", "device-suspended"});
  CHECK(day.tablet(0).registry().find(others.front()).has_value());
  const auto entries = waiting(day);
  REQUIRE(day.run({"judge", "--entry", entries[0].first + "," + entries[1].first, "--accept", "--reason", "ya"}) == 0);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(day.run({"verify"}) == 0);
}

TEST_CASE("other villages reach the tablet as a new scope, and unsent work stays") {
  CommandDay day({{test::kSambikElen}, {test::kRempekDarussalam}});
  const auto others = day.tablet(1).registers(2);
  day.everyoneSyncs();
  const auto own = day.tablet(0).registers(2);
  CHECK(day.run({"device", "villages", "--device", "A", "--villages", "99.99", "--reason", "pindah"}) == 3);
  REQUIRE(day.run({"device", "villages", "--device", "A", "--villages", test::kRempekDarussalam, "--reason",
                   "pindah tugas"}) == 0);
  CHECK(lastOfficeEntryIs(day, "scope-changed") == 1);
  CHECK(day.tablet(0).syncs().outcome == tablet::SyncOutcome::Done);
  CHECK(day.tablet(0).unreceipted() == 0);
  CHECK(day.tablet(0).store().syncState().villages == std::vector<std::string>{test::kRempekDarussalam});
  CHECK(day.tablet(0).registry().find(others.front()).has_value());
  // Work of before the change, from a village that is no longer its own, waits for a person and then counts.
  const auto held = waiting(day);
  REQUIRE(held.size() == 3);
  REQUIRE(day.run({"judge", "--entry", held[0].first + "," + held[1].first + "," + held[2].first, "--accept",
                   "--reason", "dari sebelum pindah"}) == 0);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(day.tablet(0).registry().find(own.front()).has_value());
  CHECK(day.run({"verify"}) == 0);
}

TEST_CASE("a tablet whose folder was lost is enrolled again as another one, and the old one is revoked") {
  CommandDay day(1);
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  test::FieldTablet again(day.office(), day.folder() / "again", day.clock(), {test::kSambikElen});
  CHECK(again.store().identity().prefix == "B");
  CHECK(again.store().identity().device != day.tablet(0).store().identity().device);
  REQUIRE(day.run({"device", "revoke", "--device", "A", "--reason", "folder hilang", "--yes"}) == 0);
  again.registers(1);
  CHECK(again.syncs().outcome == tablet::SyncOutcome::Done);
  CHECK(day.number("SELECT count(*) FROM registration") == 2);
  REQUIRE(day.run({"devices"}) == 0);
  CHECK(day.out.find("Tablet A") != std::string::npos);
  CHECK(day.out.find("dicabut") != std::string::npos);
}
