// What a restore may not do to work that was written before it.
#include "core/storage/Epochs.h"
#include "core/storage/LedgerVerification.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

namespace {

/// A correction whose author had seen revisions that the restored office has lost, and, before it arrives, somebody
/// else's change of the same field, which that author never saw.
struct StaleBase : FieldDay {
  StaleBase() : FieldDay(3) {
    record = tablet(0).registers(1).front();
    everyoneSyncs();
    office().keep();
    for (int i = 0; i < 6; ++i) tablet(0).corrects(record, "address", "Dusun " + std::to_string(i));
    tablet(0).syncs();
    tablet(1).syncs();
    tablet(1).corrects(record, "note", "ditulis sebelum pemulihan");
  }
  core::Uuid record;
};

}  // namespace

TEST_CASE("a correction of before a restore hides no change that its author never saw") {
  StaleBase day;
  day.office().isRestored();
  day.tablet(2).corrects(day.record, "note", "ditulis sesudah pemulihan");
  day.tablet(2).syncs();
  day.everyoneSyncs();
  REQUIRE(day.allAgree());
  for (core::Database* database : {&day.office().database(), &day.tablet(0).store().database(),
                                   &day.tablet(1).store().database(), &day.tablet(2).store().database()}) {
    core::Query query = database->query("SELECT fields ->> 'note', conflicts FROM registration");
    REQUIRE(query.step());
    CHECK(query.text(0) == "ditulis sesudah pemulihan");
    CHECK(query.text(1).find("ditulis sebelum pemulihan") != std::string_view::npos);
  }
}

TEST_CASE("a new epoch's revisions lie above all that the lost time can have given, and the ledger verifies") {
  StaleBase day;
  const std::uint64_t lost = day.office().revision();
  day.office().isRestored();
  const std::uint64_t kept = day.office().revision();
  const std::string before = day.tablet(1).store().syncState().epoch;
  CHECK(core::Epochs(day.office().database()).lastCommonRevision(before) == kept);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  core::Query query =
      day.office().database().query("SELECT min(revision), max(revision), count(*) FROM ledger WHERE revision>?");
  query.bind(kept);
  REQUIRE(query.step());
  CHECK(query.unsignedInteger(0) > 1000000 * lost);
  CHECK(query.integer(1) - query.integer(0) == query.integer(2) - 1);
  CHECK(core::Epochs(day.office().database()).lastCommonRevision(before) == kept);

  std::vector<core::WitnessReceipt> witnesses;
  for (std::size_t i = 0; i < 3; ++i)
    for (const core::StoredReceipt& one : day.tablet(i).store().places().receipts())
      witnesses.push_back({one.bytes, one.signature});
  const office::OfficeKeys& keys = day.office().folder().keys();
  const auto result = core::verifyLedger(day.office().database(), {keys.officeId, keys.receipt.publicKey()}, witnesses);
  INFO((result.fault ? result.fault->what : std::string()));
  CHECK_FALSE(result.fault);
  CHECK(result.witnessesBeforeRestore > 0);
}

TEST_CASE("a second restore goes above the first one, also when the clock has gone back") {
  FieldDay day(1);
  const auto record = day.tablet(0).registers(1).front();
  day.everyoneSyncs();
  day.office().keep();
  day.office().isRestored();
  day.tablet(0).registers(3);
  day.everyoneSyncs();
  const std::uint64_t first = day.office().revision();
  day.office().keep();
  const std::string before = day.tablet(0).store().syncState().epoch;
  day.clock().set(core::fromMilliseconds(1072915200000));
  day.office().isRestored();
  CHECK(core::Epochs(day.office().database()).lastCommonRevision(before) == first);
  day.tablet(0).corrects(record, "note", "jam mundur");
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(day.office().revision() > first);
}

namespace {

/// Two tablets with one identity; the first is lost then. What it and the second sent before they parted is receipted
/// in a generation that the second has closed.
struct ForkedDay : FieldDay {
  explicit ForkedDay(std::size_t others = 0) : FieldDay(1 + others) {
    tablet(0).registers(2);
    everyoneSyncs();
    office().keep();
    records = tablet(0).registers(2);
    everyoneSyncs();
    tablet(0).keep();
    tablet(0).registers(1);
    everyoneSyncs();
    tablet(0).isSetBack();  // from here on it is the clone
    tablet(0).registers(2);
    tablet(0).corrects(records.front(), "note", "sesudah cabang");
    REQUIRE(tablet(0).syncs().wasForked);
    everyoneSyncs();
    REQUIRE(allAgree());
    REQUIRE(registrations() == 7);
  }
  std::int64_t registrations() {
    core::Query query = office().database().query("SELECT count(*) FROM registration");
    query.step();
    return query.integer(0);
  }
  std::vector<core::Uuid> records;
};

}  // namespace

TEST_CASE("an office restored to before a fork is given the closed generation's entries again, in their order") {
  for (const bool withNewEpoch : {true, false}) {
    ForkedDay day(1);
    day.office().isRestored(withNewEpoch);
    REQUIRE(day.registrations() == 2);
    day.tablet(1).registers(1);
    // With an epoch of its own, the ledger may have gone on before the tablet comes.
    if (withNewEpoch) day.tablet(1).syncs();
    day.everyoneSyncs();
    CHECK(day.allAgree());
    CHECK(day.registrations() == 7);  // all but the one that the lost tablet alone held
    CHECK(day.tablet(0).registry().find(day.records.front())->note == "sesudah cabang");
    core::Query query = day.office().database().query("SELECT count(*) FROM ledger WHERE accepted=0");
    query.step();
    CHECK(query.integer(0) == 0);
    // And that is the end of it: nothing is sent twice, nothing is asked twice.
    const auto again = day.tablet(0).syncs();
    CHECK(again.sent == 0);
    CHECK(again.road.exchanges == 1);
  }
}

TEST_CASE("an office restored to after a fork is not given a closed generation again") {
  ForkedDay day;
  day.office().keep();
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  const std::uint32_t generation = day.tablet(0).store().log().head().place.generation;
  day.office().isRestored();
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(day.registrations() == 8);
  CHECK(day.tablet(0).store().log().head().place.generation == generation);
}

TEST_CASE("ends that differ after a fork are brought together again, closed generation and all") {
  ForkedDay day(1);
  day.tablet(1).registers(1);
  day.everyoneSyncs();
  core::TabletStore& store = day.tablet(0).store();
  store.database().execute("DELETE FROM pulled WHERE revision=(SELECT max(revision) FROM pulled)");
  {
    core::Transaction transaction(store.database());
    store.entries().rebuild();
    transaction.commit();
  }
  REQUIRE_FALSE(day.allAgree());
  const auto summary = day.tablet(0).syncs();
  CHECK(summary.outcome == tablet::SyncOutcome::Done);
  CHECK_FALSE(summary.digestDiffers);
  CHECK(day.allAgree());
}

TEST_CASE("a tablet that has sent nothing notices a restored office too, even one that kept its epoch") {
  FieldDay day(2);
  day.office().keep();
  day.tablet(0).registers(3);
  day.everyoneSyncs();
  day.office().isRestored(false);
  const auto summary = day.tablet(1).syncs();
  CHECK(summary.outcome == tablet::SyncOutcome::Done);
  CHECK(summary.wasRestored);
  CHECK(day.tablet(1).store().entries().pulledCount() == 0);
  day.everyoneSyncs();
  CHECK(day.allAgree());
}

TEST_CASE("an office made anew from its keys gives no revision that the lost one has given") {
  StaleBase day;
  const std::uint64_t lost = day.office().revision();
  day.office().isEmptied();
  day.tablet(0).syncs();
  core::Query query = day.office().database().query("SELECT min(revision) FROM ledger");
  REQUIRE(query.step());
  CHECK(query.unsignedInteger(0) > 1000000 * lost);
}
