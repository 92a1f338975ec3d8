// States that the simulator found, in which two ends stayed apart for good (decision 0017).
#include "core/storage/Devices.h"
#include "tests/scenarios/RetentionDay.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using tablet::SyncOutcome;
using test::FieldDay;

namespace {

std::int64_t registrationsAt(core::Database& database) {
  core::Query query = database.query("SELECT count(*) FROM registration");
  query.step();
  return query.integer(0);
}

void setsVillages(FieldDay& day, const std::vector<std::string>& villages) {
  core::Database& database = day.office().database();
  core::Transaction transaction(database);
  core::Devices devices(database);
  devices.setVillages(devices.all().front().number, villages);
  transaction.commit();
}

void revokes(FieldDay& day) {
  core::Transaction transaction(day.office().database());
  core::Devices devices(day.office().database());
  devices.revoke(devices.all().front().number, core::toMilliseconds(day.clock().now()));
  transaction.commit();
}

/// The first tablet registers where the office does not let it, and a person judges that. Set back, it brings the same
/// again in a new generation, where it may, with one registration more. Returns the record that was judged.
core::Uuid bringsJudgedAgain(FieldDay& day, bool accepted) {
  setsVillages(day, {test::kRempekDarussalam});
  const core::Uuid refused = day.tablet(0).registers(1).front();
  day.tablet(0).keep();
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  REQUIRE(registrationsAt(day.office().database()) == 0);
  day.office().judges(refused, accepted);
  setsVillages(day, {test::kSambikElen, test::kRempekDarussalam});
  day.tablet(0).isSetBack();
  day.tablet(0).registers(1);
  REQUIRE(day.tablet(0).syncs().wasForked);
  day.everyoneSyncs();
  return refused;
}

}  // namespace

TEST_CASE("of two tablets with one identity, the one that stays in the older generation hears of the other's work") {
  FieldDay day(1);
  day.tablet(0).registers(2);
  day.everyoneSyncs();
  test::FieldTablet clone(day.tablet(0), day.folder() / "clone", day.clock());
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  clone.registers(3);
  REQUIRE(clone.syncs().wasForked);
  const auto summary = day.tablet(0).syncs();
  CHECK_FALSE(summary.digestDiffers);
  CHECK(registrationsAt(day.tablet(0).store().database()) == 6);
  CHECK(day.allAgree());
  CHECK(day.tablet(0).syncs().pulled == 0);
}

TEST_CASE(
    "a tablet that was set back and has written less than it lost hands in what it wrote, and gets the rest back") {
  for (const std::size_t written : {std::size_t{1}, std::size_t{4}}) {
    FieldDay day(1);
    day.tablet(0).registers(2);
    day.everyoneSyncs();
    day.tablet(0).keep();
    day.tablet(0).registers(5);
    day.everyoneSyncs();
    day.tablet(0).isSetBack();
    day.tablet(0).registers(written);
    const auto summary = day.tablet(0).syncs();
    CHECK(summary.outcome == SyncOutcome::Done);
    CHECK(summary.wasForked);
    CHECK(summary.unreceipted == 0);
    day.everyoneSyncs();
    CHECK(day.allAgree());
    CHECK(registrationsAt(day.office().database()) == static_cast<std::int64_t>(7 + written));
    CHECK(registrationsAt(day.tablet(0).store().database()) == static_cast<std::int64_t>(7 + written));
  }
}

TEST_CASE(
    "the third tablet with one identity, set back while the second went on in the next generation, gets through") {
  FieldDay day(1);
  day.tablet(0).registers(2);
  day.everyoneSyncs();
  test::FieldTablet second(day.tablet(0), day.folder() / "second", day.clock());
  test::FieldTablet third(day.tablet(0), day.folder() / "third", day.clock());
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  second.registers(5);
  REQUIRE(second.syncs().wasForked);
  third.registers(2);
  const auto summary = third.syncs();
  CHECK(summary.outcome == SyncOutcome::Done);
  CHECK(summary.unreceipted == 0);
  CHECK(registrationsAt(day.office().database()) == 10);
}

TEST_CASE("what was sent before the fork and lies in another team's village is heard of after it") {
  FieldDay day(std::vector<std::vector<std::string>>{{test::kSambikElen, test::kRempekDarussalam}});
  const core::Uuid record = day.tablet(0).registers(1).front();
  test::FieldTablet clone(day.tablet(0), day.folder() / "clone", day.clock());
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  setsVillages(day, {test::kRempekDarussalam});
  day.everyoneSyncs();
  // The office sees two authors here, so the person stays in Sambik Elen until somebody decides.
  clone.corrects(record, "village", test::kRempekDarussalam);
  const auto summary = clone.syncs();
  REQUIRE(summary.wasForked);
  CHECK_FALSE(summary.digestDiffers);
  CHECK(clone.syncs().pulled == 0);
}

TEST_CASE("a tablet is not given back in its new generation what it closed in the one before") {
  FieldDay day(1);
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  day.tablet(0).registers(1);
  test::FieldTablet second(day.tablet(0), day.folder() / "second", day.clock());
  day.everyoneSyncs();
  test::FieldTablet third(day.tablet(0), day.folder() / "third", day.clock());
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  // A revoked tablet closes its generation; then the office loses the revocation.
  day.office().keep();
  revokes(day);
  REQUIRE(third.syncs().outcome == SyncOutcome::Revoked);
  day.office().isRestored();
  // The second goes on in generation 2 with the registration that the third has in generation 1.
  second.registers(1);
  REQUIRE(second.syncs().wasForked);
  const auto summary = third.syncs();
  CHECK(summary.outcome == SyncOutcome::Done);
  CHECK_FALSE(summary.digestDiffers);
  CHECK(third.syncs().pulled == 0);
  CHECK(registrationsAt(third.store().database()) == 4);
}

TEST_CASE("what a person has refused stays refused when it comes again in a new generation") {
  test::RetentionDay day(2);
  const core::Uuid refused = bringsJudgedAgain(day, false);
  CHECK(day.allAgree());
  CHECK(registrationsAt(day.office().database()) == 1);
  CHECK(registrationsAt(day.tablet(1).store().database()) == 1);
  day.requireVerified();
  SECTION("and the person may change their mind") {
    day.office().judges(refused, true);
    day.everyoneSyncs();
    CHECK(day.allAgree());
    for (const std::size_t tablet : {0U, 1U}) CHECK(registrationsAt(day.tablet(tablet).store().database()) == 2);
    day.requireVerified();
  }
}

TEST_CASE("what a person has accepted counts once when it comes again in a new generation") {
  test::RetentionDay day(2);
  bringsJudgedAgain(day, true);
  CHECK(day.allAgree());
  CHECK(registrationsAt(day.office().database()) == 2);
  day.requireVerified();
}

TEST_CASE("other bytes under an id that a person has judged are kept as id-reused, and the person's word stands") {
  const bool accepted = GENERATE(true, false);
  FieldDay day(2);
  setsVillages(day, {test::kRempekDarussalam});
  const core::Uuid judged = day.tablet(0).registers(1).front();
  day.everyoneSyncs();
  day.office().judges(judged, accepted);
  setsVillages(day, {test::kSambikElen, test::kRempekDarussalam});
  {
    std::string bytes = day.tablet(0).store().log().read({1, 2}, 1, SIZE_MAX).front().bytes;
    core::TabletStore& store = day.tablet(1).store();
    core::Transaction transaction(store.database());
    const std::size_t name = bytes.find("\"name\":\"") + 8;
    bytes.insert(name, "X ");
    store.log().append(core::Entry::read(bytes)->head(), bytes);
    transaction.commit();
  }
  day.everyoneSyncs();
  CHECK(day.tablet(1).unreceipted() == 0);
  core::Query query =
      day.office().database().query("SELECT accepted, reason FROM ledger ORDER BY revision DESC LIMIT 1");
  REQUIRE(query.step());
  CHECK(query.integer(0) == 0);
  CHECK(query.text(1) == "id-reused");
  CHECK(registrationsAt(day.office().database()) == (accepted ? 1 : 0));
  core::Query changed = day.office().database().query("SELECT count(*) FROM registration WHERE name LIKE 'X %'");
  REQUIRE(changed.step());
  CHECK(changed.integer(0) == 0);
}

TEST_CASE("a correction that a person has accepted before its record was there does not make the ledger look changed") {
  test::RetentionDay day(2);
  day.everyoneSyncs();
  day.office().keep();
  const core::Uuid record = day.tablet(0).registers(1).front();
  day.everyoneSyncs();
  day.office().isRestored();
  day.tablet(1).corrects(record, "note", "anak kedua");
  day.tablet(1).syncs();
  core::Query query = day.office().database().query("SELECT id FROM ledger WHERE reason='unknown-record'");
  REQUIRE(query.step());
  day.office().judges(query.uuid(0), true);
  day.everyoneSyncs();
  REQUIRE(registrationsAt(day.office().database()) == 1);
  CHECK(day.allAgree());
  day.requireVerified();
}

TEST_CASE("what is written while own entries are on their way back is kept and handed in") {
  FieldDay day(1);
  day.tablet(0).registers(2);
  day.everyoneSyncs();
  day.tablet(0).keep();
  day.tablet(0).registers(3);
  day.everyoneSyncs();
  day.tablet(0).isSetBack();
  sync::LoopbackCarrier::Fault fault;
  fault.after = [&](std::uint64_t exchange, sync::HttpReply&) {
    if (exchange == 2) day.tablet(0).registers(1);
  };
  day.tablet(0).syncs(fault);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(registrationsAt(day.office().database()) == 6);
}

TEST_CASE("a tablet learns its villages again from an office that was made anew and counts its scopes from there") {
  FieldDay day(1);
  setsVillages(day, {test::kSambikElen});
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  day.office().isEmptied();
  day.tablet(0).syncs();
  setsVillages(day, {test::kSambikElen, test::kRempekDarussalam});
  const auto summary = day.tablet(0).syncs();
  CHECK(summary.outcome == SyncOutcome::Done);
  CHECK_FALSE(summary.digestDiffers);
  CHECK(day.tablet(0).store().syncState().villages.size() == 2);
  CHECK(day.tablet(0).syncs().road.exchanges == 1);
}

TEST_CASE("a scope that was changed after the last backup and otherwise after the restore is told again") {
  FieldDay day(1);
  day.everyoneSyncs();
  day.office().keep();
  setsVillages(day, {test::kSambikElen});
  day.everyoneSyncs();
  day.office().isRestored();
  setsVillages(day, {test::kRempekDarussalam});
  day.everyoneSyncs();
  CHECK(day.tablet(0).store().syncState().villages == std::vector<std::string>{test::kRempekDarussalam});
  CHECK(day.allAgree());
}

TEST_CASE("a revoked tablet that was set back hands in what it wrote since, and is given nothing") {
  FieldDay day(1);
  day.tablet(0).registers(2);
  day.everyoneSyncs();
  day.tablet(0).keep();
  day.tablet(0).registers(3);
  day.everyoneSyncs();
  revokes(day);
  day.tablet(0).isSetBack();
  day.tablet(0).registers(1);
  const auto summary = day.tablet(0).syncs();
  CHECK(summary.outcome == SyncOutcome::Revoked);
  CHECK(summary.unreceipted == 0);
  CHECK(summary.pulled == 0);
  core::Query query =
      day.office().database().query("SELECT count(*) FROM ledger WHERE accepted=0 AND reason='device-revoked'");
  query.step();
  CHECK(query.integer(0) >= 1);
}
