#include "tablet/SnapshotImport.h"

#include <sstream>

#include "core/crypto/Encoding.h"
#include "core/crypto/Hash.h"
#include "core/roster/RosterCsv.h"
#include "core/storage/HeldRules.h"
#include "core/storage/Residents.h"
#include "core/storage/SnapshotStore.h"
#include "core/storage/SyncRuns.h"
#include "tests/support/NewRules.h"
#include "tests/support/catch.h"
#include "tests/tablet/SampleFolder.h"

using namespace jemput;
using namespace jemput::test;

namespace {

std::string roster(std::string_view village, const std::vector<std::string>& names) {
  std::vector<core::Resident> residents;
  for (const std::string& name : names) {
    core::Resident& one = residents.emplace_back();
    one.person.name = name;
    one.person.sex = core::Sex::Female;
    one.person.birthDate = core::Date(2018, 7, 12);
    one.person.village = village;
  }
  std::ostringstream csv;
  core::writeRosterCsv(csv, residents);
  return csv.str();
}

void arrives(core::TabletStore& store, const std::string& name, std::int64_t version, std::string_view plain) {
  static const TestClock clock;
  tablet::applySnapshot(store, clock, {name, version, core::hex(core::sha256(plain).view())}, plain);
}

std::size_t people(core::TabletStore& store) { return core::Residents(store.database()).count(); }

}  // namespace

TEST_CASE("a village's roster becomes its residents, and a newer version takes the place of the older") {
  const SampleFolder sample;
  core::TabletStore store = sample.folder.openStore(sample.signIn());
  const std::string name = std::string("roster/") + kHere;
  arrives(store, name, 1, roster(kHere, {"LALE RATNA", "BAIQ SRI"}));
  CHECK(people(store) == 2);
  arrives(store, name, 2, roster(kHere, {"INAQ DEWI"}));
  CHECK(people(store) == 1);
  CHECK(core::SnapshotStore(store.database()).versionOf(name) == 2);
  // Taken apart, it is not kept a second time as text.
  CHECK(core::SnapshotStore(store.database()).get(name)->content.empty());
}

TEST_CASE("the roster of a village outside the scope is not taken in") {
  const SampleFolder sample;
  core::TabletStore store = sample.folder.openStore(sample.signIn());
  arrives(store, "roster/52.08.02.2007", 1, roster("52.08.02.2007", {"LALE RATNA"}));
  CHECK(people(store) == 0);
  CHECK(core::SnapshotStore(store.database()).versionOf("roster/52.08.02.2007") == 0);
}

TEST_CASE("people of another village inside a roster's file stay out") {
  const SampleFolder sample;
  core::TabletStore store = sample.folder.openStore(sample.signIn());
  std::string csv = roster(kHere, {"LALE RATNA"});
  const std::string foreign = roster("52.08.02.2007", {"STRANGER"});
  csv += foreign.substr(foreign.find('\n') + 1);
  arrives(store, std::string("roster/") + kHere, 1, csv);
  CHECK(people(store) == 1);
}

TEST_CASE("a roster that cannot be read changes nothing") {
  const SampleFolder sample;
  core::TabletStore store = sample.folder.openStore(sample.signIn());
  arrives(store, std::string("roster/") + kHere, 1, roster(kHere, {"LALE RATNA"}));
  arrives(store, std::string("roster/") + kHere, 2, "this is no roster");
  CHECK(people(store) == 1);
}

TEST_CASE("anything else the office publishes is kept as it came") {
  const SampleFolder sample;
  core::TabletStore store = sample.folder.openStore(sample.signIn());
  arrives(store, "targets", 3, "village,…");
  CHECK(core::SnapshotStore(store.database()).get("targets")->content == "village,…");
  CHECK(core::SnapshotStore(store.database()).versionOf("targets") == 3);
}

TEST_CASE("a village that left the scope loses its roster, a revoked tablet every one, registrations stay") {
  const SampleFolder sample;
  core::TabletStore store = sample.folder.openStore(sample.signIn());
  arrives(store, std::string("roster/") + kHere, 1, roster(kHere, {"LALE RATNA"}));
  const core::Registration child = sampleChild();
  REQUIRE(core::Registry(store, sample.clock, core::RuleBook::shipped(), "P001").registerPerson(child).saved);
  tablet::dropRostersOutOfScope(store);
  CHECK(people(store) == 1);
  core::SyncState state = store.syncState();
  SECTION("another scope") { state.villages = {"52.08.02.2007"}; }
  SECTION("revoked") { state.isRevoked = true; }
  core::Transaction transaction(store.database());
  store.setSyncState(state);
  transaction.commit();
  tablet::dropRostersOutOfScope(store);
  CHECK(people(store) == 0);
  CHECK(core::SnapshotStore(store.database()).names().empty());
  CHECK(store.log().count() == 2);
}

TEST_CASE(
    "rules come into use at the next refresh; what cannot be read leaves the old ones and a line in the journal") {
  const SampleFolder sample;
  core::TabletStore store = sample.folder.openStore(sample.signIn());
  core::HeldRules held(store.database());
  const int version = nextVersion();
  arrives(store, "rules", version, core::writeRuleSnapshot(withNewService(version)));
  CHECK(core::SyncRuns(store.database()).newest(1).empty());
  REQUIRE(held.refresh());
  CHECK(held.book().services.find(kNewService));
  arrives(store, "rules", version + 1, R"({"v":1,"services":"{}","papers":"{}","forms":"{}"})");
  CHECK_FALSE(held.refresh());
  CHECK(held.book().services.rulesVersion() == version);
  CHECK(core::SyncRuns(store.database()).newest(1).at(0).outcome == core::kRulesUnread);
  // It is not asked for again, and taken apart it is not kept a second time as text.
  CHECK(core::SnapshotStore(store.database()).versionOf("rules") == version + 1);
  CHECK(core::SnapshotStore(store.database()).get("rules")->content.empty());
}
