// The office changes the rules: from its files to a registration of what only the new version knows.
#include "core/storage/RuleVersions.h"
#include "core/storage/SnapshotStore.h"
#include "core/storage/SyncRuns.h"
#include "office/OfficeLog.h"
#include "office/RulePublication.h"
#include "sync/FrameStream.h"
#include "tests/support/NewRules.h"
#include "tests/support/RealRoad.h"
#include "tests/support/UsbStick.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;

namespace {

/// As the command does it beside a running serve, through a connection of its own.
void publish(FieldDay& day, const core::RuleFiles& files) {
  office::OfficeFolder folder(day.office().path());
  const office::CheckedRules rules = office::checkRules(folder.database(), files);
  core::Transaction transaction(folder.database());
  office::publishRules(folder, rules, day.clock());
  transaction.commit();
}

/// Something under the name of rules that no program reads.
void publishNonsense(FieldDay& day, int version) {
  core::Database& database = day.office().database();
  core::Snapshot snapshot{std::string(core::kRulesSnapshot), version, {}, sync::compressWhole("{\"v\":99}", 1)};
  snapshot.sha256 = core::sha256(snapshot.content);
  core::Transaction transaction(database);
  core::SnapshotStore(database).putVersion(snapshot.name, version, snapshot.sha256, snapshot.content.size(),
                                           snapshot.content);
  office::OfficeLog(database, day.office().folder().keys(), day.clock()).snapshotPublished(snapshot, {});
  transaction.commit();
}

core::RegisterResult asksForTheNew(FieldTablet& tablet) {
  core::Registration made = tablet.sample();
  made.services = {{kNewService, {{"kk", core::PaperState::CopyTaken}}}};
  return tablet.registers(made);
}

std::int64_t inLedger(FieldDay& day, const char* condition) {
  office::OfficeFolder folder(day.office().path());
  return folder.database()
      .handle()
      .execAndGet(std::string("SELECT count(*) FROM ledger WHERE ") + condition)
      .getInt64();
}

std::int64_t acceptedOf(FieldDay& day, int version) {
  return inLedger(day, ("accepted=1 AND CAST(bytes AS TEXT) LIKE '%\"rules\":" + std::to_string(version) +
                        ",%' AND CAST(bytes AS TEXT) LIKE '%KK-09%'")
                           .c_str());
}

int versionAt(FieldTablet& tablet) { return tablet.rules().book().services.rulesVersion(); }

}  // namespace

TEST_CASE("over the real road: the office publishes beside serve, a tablet takes it, registers by it, is accepted") {
  FieldDay day(1);
  RealRoad road(day);
  FieldTablet& tablet = day.tablet(0);
  REQUIRE(road.syncs(day, 0).outcome == tablet::SyncOutcome::Done);
  CHECK_FALSE(asksForTheNew(tablet).saved);
  publish(day, withNewService(nextVersion()));
  const auto summary = road.syncs(day, 0);
  REQUIRE(summary.outcome == tablet::SyncOutcome::Done);
  CHECK(summary.snapshots == std::vector<std::string>{"rules"});
  CHECK(summary.road.bytesDown < 12'000);         // the page that announces it included (docs/decisions/0030)
  CHECK(versionAt(tablet) == nextVersion() - 1);  // until the next form
  REQUIRE(tablet.rules().refresh());
  REQUIRE(asksForTheNew(tablet).saved);
  tablet.restarts();
  CHECK(versionAt(tablet) == nextVersion());
  REQUIRE(asksForTheNew(tablet).saved);  // nobody was asked: there is no network
  REQUIRE(road.syncs(day, 0).outcome == tablet::SyncOutcome::Done);
  CHECK(tablet.unreceipted() == 0);
  CHECK(acceptedOf(day, nextVersion()) == 2);
  CHECK(inLedger(day, "accepted=0") == 0);
  CHECK(road.syncs(day, 0).snapshots.empty());
}

TEST_CASE("by stick: rules come to a tablet without a network, and what it registers by them is accepted", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  publish(day, withNewService(nextVersion()));
  stick.takesFrom(0);
  stick.isReadAtOffice();
  stick.isWrittenAtOffice(0);
  CHECK(stick.isReadAt(0).snapshots == std::vector<std::string>{"rules"});
  day.tablet(0).restarts();
  REQUIRE(asksForTheNew(day.tablet(0)).saved);
  stick.clear();
  stick.takesFrom(0);
  REQUIRE(stick.isReadAtOffice().size() == 1);
  CHECK(acceptedOf(day, nextVersion()) == 1);
  CHECK(inLedger(day, "accepted=0") == 0);
}

TEST_CASE("a tablet that has not heard of the new version yet works on, and is accepted") {
  FieldDay day(1);
  day.everyoneSyncs();
  core::RuleFiles files = withNewService(nextVersion());
  files.services = replaced(files.services, R"("min_age": 5, "below_age": 17, "marital": "never")",
                            R"("min_age": 5, "below_age": 6, "marital": "never")");
  publish(day, files);
  const auto records = day.tablet(0).registers(3);  // KIA at six, which the new version refuses
  day.everyoneSyncs();
  CHECK(inLedger(day, "accepted=0") == 0);
  REQUIRE(day.tablet(0).rules().refresh());
  CHECK_THROWS(day.tablet(0).registers(1));
  CHECK(day.allAgree());
}

TEST_CASE("rules that cannot be read change nothing but a line in the journal, and do not come again") {
  FieldDay day(1);
  publish(day, withNewService(nextVersion()));
  day.everyoneSyncs();
  publishNonsense(day, nextVersion() + 1);
  day.clock().advance(std::chrono::seconds(60));
  REQUIRE(day.tablet(0).syncs().snapshots.size() == 1);
  day.tablet(0).restarts();
  CHECK(versionAt(day.tablet(0)) == nextVersion());
  CHECK(day.tablet(0).rules().unread() == nextVersion() + 1);
  int lines = 0;
  for (const core::SyncRun& run : core::SyncRuns(day.tablet(0).store().database()).newest(20))
    lines += run.outcome == core::kRulesUnread ? 1 : 0;
  CHECK(lines == 1);
  CHECK(day.tablet(0).syncs().snapshots.empty());
  REQUIRE(asksForTheNew(day.tablet(0)).saved);
}

TEST_CASE("an office restored to before a publication accepts what tablets registered by it, and publishes above it") {
  FieldDay day(2);
  day.everyoneSyncs();
  day.office().keep();
  const int lost = nextVersion();
  publish(day, withNewService(lost));
  day.everyoneSyncs();
  REQUIRE(day.tablet(0).rules().refresh());
  REQUIRE(asksForTheNew(day.tablet(0)).saved);
  day.everyoneSyncs();
  day.office().isRestored();
  day.everyoneSyncs();
  CHECK(acceptedOf(day, lost) == 1);
  CHECK(inLedger(day, "accepted=0") == 0);
  CHECK_THROWS_AS(publish(day, withNewService(lost)), office::RulesRefused);
  publish(day, withNewService(lost + 1));
  day.everyoneSyncs();
  for (std::size_t i = 0; i < 2; ++i) {
    (void)day.tablet(i).rules().refresh();
    CHECK(versionAt(day.tablet(i)) == lost + 1);
  }
  CHECK(day.allAgree());
}

TEST_CASE("a restored office that gives a lost number again is heard: the bytes are others") {
  FieldDay day(1);
  day.everyoneSyncs();
  day.office().keep();
  publish(day, withVersion(core::shippedRuleFiles(), nextVersion()));
  day.everyoneSyncs();
  day.office().isRestored();
  publish(day, withNewService(nextVersion()));  // no entry has named the number so far
  day.everyoneSyncs();
  (void)day.tablet(0).rules().refresh();
  CHECK(asksForTheNew(day.tablet(0)).saved);
}
