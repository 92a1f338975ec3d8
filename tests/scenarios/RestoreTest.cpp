// The office's folder is lost; it comes back from a backup, and the tablets bring what it lacks (G13).
#include "core/storage/Devices.h"
#include "core/storage/LedgerVerification.h"
#include "office/care/Backup.h"
#include "office/care/Restore.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

namespace {

struct LostDay : FieldDay {
  LostDay() : FieldDay(3) {
    for (std::size_t i = 0; i < 3; ++i) keep(tablet(i).registers(3));
    everyoneSyncs();
    file = jemput::office::makeBackup(office().folder(), folder() / "backup", clock()).file;
    for (std::size_t i = 0; i < 3; ++i) keep(tablet(i).registers(2 + i));
    tablet(0).corrects(records.front(), "note", "sesudah cadangan");
    everyoneSyncs();
  }
  void keep(const std::vector<core::Uuid>& more) { records.insert(records.end(), more.begin(), more.end()); }
  void comesBackFromBackup() {
    office().isLost();
    jemput::office::restoreOffice({file, office().recovery(), office().path(), {}, false, {}}, clock());
    office().comesBack();
  }
  /// Every registration stands in the ledger under its id, accepted, exactly once.
  void requireOnce() {
    for (const core::Uuid& record : records) {
      core::Query query = office().database().query("SELECT count(*) FROM ledger WHERE id=? AND accepted=1");
      query.bind(record);
      REQUIRE(query.step());
      CHECK(query.integer(0) == 1);
    }
    core::Query query = office().database().query("SELECT count(*) FROM registration");
    query.step();
    CHECK(query.unsignedInteger(0) == records.size());
  }
  void requireVerified(std::size_t tablets) {
    std::vector<core::WitnessReceipt> witnesses;
    for (std::size_t i = 0; i < tablets; ++i)
      for (const core::StoredReceipt& one : tablet(i).store().places().receipts())
        witnesses.push_back({one.bytes, one.signature});
    const auto& keys = office().folder().keys();
    const auto result = core::verifyLedger(office().database(), {keys.officeId, keys.receipt.publicKey()}, witnesses);
    INFO((result.fault ? result.fault->what : std::string()));
    CHECK_FALSE(result.fault);
    CHECK(result.witnesses > 0);
  }

  std::filesystem::path file;
  std::vector<core::Uuid> records;
};

}  // namespace

TEST_CASE("an office restored from its backup gets again all that tablets hold above it, each exactly once") {
  LostDay day;
  const std::string before = day.tablet(0).store().syncState().epoch;
  day.comesBackFromBackup();
  // Work that nobody had sent when the folder was lost comes in the same breath.
  day.keep(day.tablet(1).registers(2));
  bool anyNoticed = false;
  for (std::size_t i = 0; i < 3; ++i) anyNoticed |= day.tablet(i).syncs().wasRestored;
  CHECK(anyNoticed);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  day.requireOnce();
  day.requireVerified(3);
  CHECK(day.tablet(0).store().syncState().epoch != before);
  CHECK(day.tablet(2).registry().find(day.records.front())->note == "sesudah cadangan");
  // What was inside the backup is inside one still; what came again is not.
  CHECK(day.tablet(0).store().places().lastReceipt(1)->receipt.backedUp == 4);
}

TEST_CASE("a tablet that was away during the loss fills its part of the hole weeks later") {
  LostDay day;
  day.comesBackFromBackup();
  day.tablet(0).syncs();
  day.tablet(1).syncs();
  day.clock().advance(std::chrono::hours(24 * 21));
  day.keep(day.tablet(2).registers(1));
  day.everyoneSyncs();
  CHECK(day.allAgree());
  day.requireOnce();
}

TEST_CASE("a tablet enrolled after the backup is known by its certificate, and its work waits for a person") {
  LostDay day;
  test::FieldTablet late(day.office(), day.folder() / "late", day.clock(), {test::kSambikElen});
  const auto records = late.registers(2);
  REQUIRE(late.syncs().outcome == tablet::SyncOutcome::Done);
  day.comesBackFromBackup();
  // Meanwhile another tablet was enrolled and got the letter of the one that the office has forgotten.
  test::FieldTablet next(day.office(), day.folder() / "next", day.clock(), {test::kSambikElen});
  CHECK(late.syncs().outcome == tablet::SyncOutcome::Done);
  CHECK(late.unreceipted() == 0);
  const auto device = core::Devices(day.office().database()).find(late.store().identity().device);
  REQUIRE(device);
  CHECK(device->villages.empty());
  CHECK(device->prefix != core::Devices(day.office().database()).find(next.store().identity().device)->prefix);
  core::Query query = day.office().database().query(
      "SELECT count(*), sum(accepted) FROM ledger AS l JOIN device AS d ON d.number=l.device WHERE d.id=?");
  query.bind(device->id);
  REQUIRE(query.step());
  CHECK(query.integer(0) == 3);
  CHECK(query.integer(1) == 0);
}

TEST_CASE("an office emptied under the same keys gets everything offered again, and no tablet drops anything") {
  LostDay day;
  day.office().isEmptied();
  // Neither officers nor devices are known: certificates are presented, all is stored, nothing is lost.
  for (std::size_t i = 0; i < 3; ++i) CHECK(day.tablet(i).syncs().outcome == tablet::SyncOutcome::Done);
  for (std::size_t i = 0; i < 3; ++i) CHECK(day.tablet(i).unreceipted() == 0);
  for (const core::Uuid& record : day.records) {
    core::Query query = day.office().database().query("SELECT count(*) FROM ledger WHERE id=?");
    query.bind(record);
    query.step();
    CHECK(query.integer(0) == 1);
  }
  CHECK(day.tablet(0).store().places().lastReceipt(1)->receipt.backedUp == 0);
  // The office cannot judge it yet; the tablet shows why, and keeps every byte.
  core::TabletStore& store = day.tablet(0).store();
  CHECK(store.places().quarantined().size() == store.log().head().place.seq);
  core::Query kept = store.database().query("SELECT count(*) FROM log WHERE bytes IS NOT NULL");
  kept.step();
  CHECK(kept.unsignedInteger(0) == store.log().head().place.seq);
}
