#include <algorithm>

#include "tests/core/SampleTablet.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;
using core::Issues;

namespace {

bool says(const Issues& issues, std::string_view code) {
  return std::any_of(issues.begin(), issues.end(), [&](const core::Issue& issue) { return issue.code == code; });
}

}  // namespace

TEST_CASE("a form that was open for a while writes only what was changed in it, on what was seen then") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  tablet.isReceipted();
  const auto seen = tablet.registry->seen(record);
  REQUIRE(seen);
  core::Registration meanwhile = sampleChild();
  meanwhile.person.hamlet = "LENGKUKUN";
  REQUIRE(tablet.registry->correct(record, meanwhile).saved);
  tablet.isReceipted();
  core::Registration late = sampleChild();
  late.person.phone = "+6281907654321";
  REQUIRE(tablet.registry->correct(record, late, *seen).saved);
  CHECK(tablet.registry->find(record)->person.hamlet == "LENGKUKUN");
  CHECK(tablet.registry->find(record)->person.phone == "+6281907654321");
  CHECK(tablet.lastEntry().head().base == seen->base);
  CHECK(seen->base != tablet.registry->seen(record)->base);
}

TEST_CASE("the first registration of a day opens its visit, the next ones use it") {
  SampleTablet tablet;
  const auto first = tablet.registry->registerPerson(sampleChild());
  REQUIRE(first.saved);
  CHECK(first.saved->place == core::Place{1, 2});
  const auto second = tablet.registry->registerPerson(sampleNewborn());
  REQUIRE(second.saved);
  CHECK(second.saved->place == core::Place{1, 3});
  const auto visit = tablet.store->log().row({1, 1});
  CHECK(core::Entry::read(visit->bytes)->isKind(core::kind::kVisit));
  CHECK(tablet.lastEntry().head().visit == visit->id);
  CHECK(tablet.registry->openVisit(sampleVisit()) == visit->id);

  core::Visit school = sampleVisit();
  school.placeKind = "sekolah";
  school.place = "SDN 2 Sambik Elen";
  CHECK(tablet.registry->openVisit(school) != visit->id);
}

TEST_CASE("what was saved is in the file when the call returns, whatever happens to the program") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  // The files as a kill at this moment would leave them.
  const auto copy = tablet.folder.path() / "after-kill.db";
  for (const char* suffix : {"", "-wal"})
    std::filesystem::copy_file(tablet.file().string() + suffix, copy.string() + suffix);
  core::TabletStore again(copy, tablet.key, core::bestCipher());
  CHECK(again.log().rowOfId(record));
  CHECK(again.log().head().hash == tablet.store->log().head().hash);
}

TEST_CASE("a refused registration stores nothing, not even its visit") {
  SampleTablet tablet;
  core::Registration child = sampleChild();
  child.person.nik = "520804520718900";
  const auto result = tablet.registry->registerPerson(child);
  CHECK_FALSE(result.saved);
  CHECK(says(result.issues, "nik-length"));
  CHECK(tablet.store->log().count() == 0);
}

TEST_CASE("a warning stops until its reason is written, and the reason travels with the entry") {
  SampleTablet tablet;
  core::Registration child = sampleChild();
  child.person.sex = core::Sex::Male;
  const auto refused = tablet.registry->registerPerson(child);
  CHECK_FALSE(refused.saved);
  CHECK(says(refused.issues, "nik-sex-differs"));
  child.overrides["nik-sex-differs"] = "sesuai akta";
  const auto saved = tablet.registry->registerPerson(child);
  REQUIRE(saved.saved);
  CHECK(says(saved.issues, "nik-sex-differs"));
  CHECK(tablet.lastEntry().fields()["overrides"]["nik-sex-differs"].stringOr() == "sesuai akta");
}

TEST_CASE("V6: from the 61st day a birth is registered as late, by itself") {
  SampleTablet tablet;
  core::Registration newborn = sampleNewborn();
  newborn.person.birthDate = core::Date(2024, 12, 8);
  const auto result = tablet.registry->registerPerson(newborn);
  REQUIRE(result.saved);
  CHECK(says(result.issues, "service-settled"));
  CHECK(tablet.lastEntry().fields()["services"].at(0)["code"].stringOr() == "AKL-02");
}

TEST_CASE("V1: a second active request of one person and family asks for a reason") {
  SampleTablet tablet;
  const core::Uuid first = tablet.saves(sampleChild());
  core::Registration again = sampleChild();

  SECTION("by NIK, whatever the name was written like") {
    again.person.name = "L. RATNA SARI";
    const auto result = tablet.registry->registerPerson(again);
    CHECK_FALSE(result.saved);
    CHECK(says(result.issues, "already-registered"));
    CHECK(says(tablet.registry->check(again), "already-registered"));
    again.overrides["already-registered"] = "kartu hilang";
    CHECK(tablet.registry->registerPerson(again).saved);
  }
  SECTION("another family is another matter") {
    again.services = {{"AKL-02", {}}};
    CHECK(tablet.registry->registerPerson(again).saved);
  }
  SECTION("taken back, it is free again") {
    REQUIRE(tablet.registry->withdraw(first, "salah orang"));
    CHECK(tablet.registry->registerPerson(again).saved);
  }
  SECTION("in process it is active, handed over it has ended") {
    tablet.isReceipted();
    tablet.pulls(core::kind::kStatus, first, R"({"service":"KIA-02","status":"DIPROSES"})");
    CHECK_FALSE(tablet.registry->registerPerson(again).saved);
    tablet.pulls(core::kind::kStatus, first, R"({"service":"KIA-02","status":"DISERAHKAN"})");
    CHECK(tablet.registry->registerPerson(again).saved);
  }
}

TEST_CASE("V1 without a NIK: name, birth date and mother are the person") {
  SampleTablet tablet;
  tablet.saves(sampleNewborn());
  CHECK_FALSE(tablet.registry->registerPerson(sampleNewborn()).saved);
  core::Registration other = sampleNewborn();
  other.person.mother = "INAQ DEWI";
  CHECK(tablet.registry->registerPerson(other).saved);
}

TEST_CASE("an entry says who wrote it, when by the device, and how far its clock was off when last heard") {
  SampleTablet tablet;
  tablet.saves(sampleChild());
  const core::EntryHead before = tablet.lastEntry().head();
  CHECK(before.officer == "sri");
  CHECK(before.time.wall == core::toMilliseconds(tablet.clock.now()));
  CHECK(before.time.mono == 3600);
  CHECK(before.time.boot == "0a1b2c3d");
  CHECK_FALSE(before.time.officeOffset);
  CHECK(before.rules == core::RuleBook::shipped().services.rulesVersion());

  core::Transaction transaction(tablet.store->database());
  core::SyncState state = tablet.store->syncState();
  state.officeTime = 1738893600000;
  state.officeOffset = -90'000;
  tablet.store->setSyncState(state);
  transaction.commit();
  tablet.saves(sampleNewborn());
  CHECK(tablet.lastEntry().head().time.officeOffset == -90);
}

TEST_CASE("a correction writes the changed fields alone, and an emptied one as empty") {
  SampleTablet tablet;
  core::Registration child = sampleChild();
  child.note = "datang sendiri";
  const core::Uuid record = tablet.saves(child);
  core::Registration changed = *tablet.registry->find(record);
  CHECK(changed.person == child.person);
  CHECK(changed.note == child.note);
  changed.person.phone = "+6287865123456";
  changed.note.clear();
  const auto result = tablet.registry->correct(record, changed);
  REQUIRE(result.saved);
  const core::Entry entry = tablet.lastEntry();
  CHECK(entry.fields().text() == R"({"phone":"+6287865123456","note":""})");
  CHECK(entry.head().record == record);
  CHECK(entry.head().base == "s2");
  CHECK(*tablet.registry->find(record) == changed);

  const std::uint64_t entries = tablet.store->log().count();
  CHECK_FALSE(tablet.registry->correct(record, changed).saved);
  CHECK(tablet.store->log().count() == entries);
}

TEST_CASE("a correction after the office's word names the revision that its author saw") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  tablet.isReceipted();
  core::Registration changed = sampleChild();
  changed.person.phone = "+6287865123456";
  REQUIRE(tablet.registry->correct(record, changed).saved);
  CHECK(tablet.lastEntry().head().base == "r102");
}

TEST_CASE("a correction is checked like a registration, and its own request is no duplicate") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  core::Registration changed = sampleChild();
  changed.person.birthDate = core::Date(2030, 1, 1);
  const auto refused = tablet.registry->correct(record, changed);
  CHECK_FALSE(refused.saved);
  CHECK(says(refused.issues, "birth-date-future"));
  CHECK(tablet.registry->find(record)->person == sampleChild().person);
}

TEST_CASE("nothing is corrected or taken back that is not there, or was taken back already") {
  SampleTablet tablet;
  CHECK(says(tablet.registry->correct(sampleId(9), sampleChild()).issues, "record-unknown"));
  CHECK_FALSE(tablet.registry->withdraw(sampleId(9), "salah"));
  CHECK_FALSE(tablet.registry->find(sampleId(9)));
  const core::Uuid record = tablet.saves(sampleChild());
  REQUIRE(tablet.registry->withdraw(record, "salah orang"));
  CHECK_FALSE(tablet.registry->withdraw(record, "salah orang"));
  core::Registration changed = sampleChild();
  changed.note = "x";
  CHECK(says(tablet.registry->correct(record, changed).issues, "record-unknown"));
  CHECK(tablet.store->log().count() == 3);
}

TEST_CASE("an entry over 64 KiB leaves nothing behind, and the next one is saved") {
  SampleTablet tablet;
  core::Registration child = sampleChild();
  child.note = std::string(70'000, 'x');
  CHECK_THROWS_AS(tablet.registry->registerPerson(child), std::length_error);
  CHECK(tablet.store->log().count() == 0);
  CHECK(tablet.registry->registerPerson(sampleChild()).saved);
}
