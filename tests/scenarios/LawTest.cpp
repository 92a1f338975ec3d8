#include "core/crypto/Random.h"
#include "core/storage/Devices.h"
#include "core/storage/OfficeProjection.h"
#include "core/storage/Residents.h"
#include "core/storage/SnapshotStore.h"
#include "office/OfficeLog.h"
#include "tablet/SnapshotImport.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

TEST_CASE("one bad entry is quarantined with its reason, shown at both ends, and blocks nobody") {
  FieldDay day(1);
  core::TabletStore& store = day.tablet(0).store();
  day.tablet(0).registers(1);
  {
    // What a broken or newer program could have written: sealed, but nothing the office can accept.
    core::Transaction transaction(store.database());
    core::EntryHead head;
    head.id = core::newUuid(1);
    head.kind = "teleported";
    head.officer = day.office().officer();
    const std::string bytes = core::writeEntry(head, "{}");
    store.entries().showOwn(*core::Entry::read(bytes), store.log().append(head, bytes));
    transaction.commit();
  }
  day.tablet(0).registers(2);
  const auto summary = day.tablet(0).syncs();
  CHECK(summary.outcome == tablet::SyncOutcome::Done);
  CHECK(day.tablet(0).unreceipted() == 0);
  REQUIRE(summary.quarantineReasons.size() == 1);
  CHECK(summary.quarantineReasons.front() == "unknown-kind");
  CHECK(store.places().quarantined().size() == 1);
  CHECK(day.allAgree());
  core::Query query = day.office().database().query("SELECT count(*) FROM registration");
  query.step();
  CHECK(query.integer(0) == 3);
}

TEST_CASE("an office decision reaches the tablet that registered, also for a person from outside its villages") {
  FieldDay day(1);
  core::Registration neighbour;
  neighbour.person.nik = "5208035207189050";
  neighbour.person.name = "SITI ROHANI";
  neighbour.person.sex = core::Sex::Female;
  neighbour.person.birthDate = core::Date(2018, 7, 12);
  neighbour.person.marital = core::MaritalStatus::NeverMarried;
  neighbour.person.mother = "INAQ MURNI";
  neighbour.person.village = "52.08.03.2005";  // Gumantar, not in this tablet's scope
  neighbour.visit = day.tablet(0).visit();
  neighbour.services = {{"KIA-02", {}}};
  const auto saved = day.tablet(0).registers(neighbour);
  REQUIRE(saved.saved);
  day.everyoneSyncs();
  {
    core::Transaction transaction(day.office().database());
    REQUIRE(office::OfficeLog(day.office().database(), day.office().folder().keys(), day.clock())
                .statusSet(saved.saved->id, R"({"status":"DIPROSES","date":"2025-02-10"})"));
    transaction.commit();
  }
  day.everyoneSyncs();
  core::Query query = day.tablet(0).store().database().query(
      "SELECT q.status FROM request AS q JOIN registration AS r ON r.number=q.registration");
  REQUIRE(query.step());
  CHECK(query.text(0) == "DIPROSES");
}

TEST_CASE("two tablets change one field of one person: the first at the office stands, the other is kept beside it") {
  FieldDay day(2);
  const auto record = day.tablet(0).registers(1).front();
  day.everyoneSyncs();
  CHECK(day.tablet(0).registry().correctFields(record, R"({"note":"dari tablet pertama"})"));
  CHECK(day.tablet(1).registry().correctFields(record, R"({"note":"dari tablet kedua"})"));
  day.everyoneSyncs();
  REQUIRE(day.allAgree());
  for (core::Database* database :
       {&day.office().database(), &day.tablet(0).store().database(), &day.tablet(1).store().database()}) {
    core::Query query = database->query("SELECT fields ->> 'note', conflicts FROM registration");
    REQUIRE(query.step());
    CHECK(query.text(0) == "dari tablet pertama");
    CHECK(query.text(1).find("dari tablet kedua") != std::string_view::npos);
  }
}

TEST_CASE("tables made again from the entries are the same tables") {
  FieldDay day(2);
  const auto record = day.tablet(0).registers(5).front();
  day.tablet(1).registers(3);
  day.everyoneSyncs();
  CHECK(day.tablet(1).registry().withdraw(record, "salah orang"));
  day.everyoneSyncs();
  day.tablet(0).registers(2);  // pending on top
  core::TabletStore& store = day.tablet(0).store();
  const auto dump = [](core::Database& database) {
    std::vector<std::string> rows;
    core::Query query = database.query(
        "SELECT hex(record) || fields || withdrawn || visit_date || person_key FROM registration ORDER BY record");
    while (query.step()) rows.push_back(query.string(0));
    return rows;
  };
  const auto before = dump(store.database());
  const auto villages = store.syncState().villages;
  const core::Hash digest = store.projection().scopeDigest(villages);
  {
    core::Transaction transaction(store.database());
    store.entries().rebuild();
    transaction.commit();
  }
  CHECK(dump(store.database()) == before);
  CHECK(store.projection().scopeDigest(villages) == digest);
  const auto office = dump(day.office().database());
  core::rebuildOfficeProjection(day.office().database(), day.office().folder().keys().officeId);
  CHECK(dump(day.office().database()) == office);
  CHECK(core::Projection(day.office().database()).scopeDigest(villages) == digest);
}

TEST_CASE("a clock at 1970, 2004 or in ten years loses nothing, doubles nothing and blocks nothing") {
  for (const std::int64_t wrong : {std::int64_t{0}, std::int64_t{1072915200000}, std::int64_t{2054246400000}}) {
    FieldDay day(1);
    day.tablet(0).registers(2);
    day.everyoneSyncs();
    day.clock().set(core::fromMilliseconds(wrong));
    core::Registration registration;
    registration.person.nik = "5208045207189051";
    registration.person.name = "BAIQ NUR";
    registration.person.sex = core::Sex::Female;
    registration.person.birthDate = core::Date(2018, 7, 12);
    registration.person.marital = core::MaritalStatus::NeverMarried;
    registration.person.mother = "INAQ MURNI";
    registration.person.village = test::kSambikElen;
    registration.visit = {core::Date(2025, 2, 7), test::kSambikElen, "desa", "Kantor desa"};
    registration.services = {{"KIA-02", {}}};
    REQUIRE(day.tablet(0).registers(registration).saved);
    day.everyoneSyncs();
    CHECK(day.allAgree());
    CHECK(day.tablet(0).store().places().quarantined().empty());
  }
}

TEST_CASE("a revoked tablet hands in its work, gets nothing, and drops its roster") {
  FieldDay day(1);
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  {
    core::Transaction transaction(day.office().database());
    core::Devices devices(day.office().database());
    devices.revoke(devices.all().front().number, core::toMilliseconds(day.clock().now()));
    transaction.commit();
  }
  {
    core::Transaction transaction(day.tablet(0).store().database());
    core::Resident resident;
    resident.person.name = "LALE RATNA SARI";
    core::Residents(day.tablet(0).store().database()).replace(test::kSambikElen, {resident});
    core::SnapshotStore(day.tablet(0).store().database())
        .putVersion(std::string("roster/") + test::kSambikElen, 1, core::Hash(), 1, {});
    transaction.commit();
  }
  day.tablet(0).registers(2);
  const auto summary = day.tablet(0).syncs();
  CHECK(summary.outcome == tablet::SyncOutcome::Revoked);
  CHECK(summary.unreceipted == 0);
  tablet::dropRostersOutOfScope(day.tablet(0).store());
  CHECK(core::Residents(day.tablet(0).store().database()).count() == 0);
  core::Query query =
      day.office().database().query("SELECT count(*) FROM ledger WHERE accepted=0 AND reason='device-revoked'");
  query.step();
  CHECK(query.integer(0) == 2);
}

TEST_CASE("ends that differ are brought together again, in every round of a connection that stays open") {
  FieldDay day(2);
  day.tablet(1).registers(3);
  day.everyoneSyncs();
  sync::LoopbackCarrier carrier(day.office().road());
  core::TabletStore& store = day.tablet(0).store();
  tablet::SyncDriver driver(store, day.clock(), carrier);
  for (int round = 0; round < 2; ++round) {
    // Something pulled is lost here, as a fault of the disk or of a program could do it.
    store.database().execute("DELETE FROM pulled WHERE revision=(SELECT max(revision) FROM pulled)");
    {
      core::Transaction transaction(store.database());
      store.entries().rebuild();
      transaction.commit();
    }
    REQUIRE_FALSE(day.allAgree());
    const auto summary = driver.run();
    CHECK(summary.outcome == tablet::SyncOutcome::Done);
    CHECK_FALSE(summary.digestDiffers);
    REQUIRE(day.allAgree());
  }
}
