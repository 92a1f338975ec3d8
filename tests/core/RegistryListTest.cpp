#include "core/storage/RegistrationList.h"
#include "core/storage/Reveals.h"
#include "core/storage/Visits.h"
#include "tests/core/SampleTablet.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;
using core::RegistrationState;

namespace {

core::ListedRegistration listed(SampleTablet& tablet, const core::Uuid& record) {
  const auto found = core::RegistrationList(tablet.store->database()).find(record);
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("a registration is ready to send until a receipt covers it, and again after a change") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  CHECK(listed(tablet, record).state == RegistrationState::ReadyToSend);
  tablet.isReceipted();
  CHECK(listed(tablet, record).state == RegistrationState::Received);
  core::Registration changed = sampleChild();
  changed.note = "datang sendiri";
  REQUIRE(tablet.registry->correct(record, changed).saved);
  CHECK(listed(tablet, record).state == RegistrationState::ReadyToSend);
  tablet.isReceipted();
  CHECK(listed(tablet, record).state == RegistrationState::Received);
  REQUIRE(tablet.registry->withdraw(record, "salah orang"));
  CHECK(listed(tablet, record).state == RegistrationState::TakenBack);
}

TEST_CASE("the office's decision is the state, with its note where somebody has to act") {
  SampleTablet tablet;
  core::Registration child = sampleChild();
  child.services.push_back({"AKL-02", {}});
  const core::Uuid record = tablet.saves(child);
  tablet.isReceipted();
  tablet.pulls(core::kind::kStatus, record, R"({"service":"KIA-02","status":"DIPROSES"})");
  CHECK(listed(tablet, record).state == RegistrationState::Received);  // the certificate still waits
  tablet.pulls(core::kind::kStatus, record, R"({"service":"AKL-02","status":"DIVERIFIKASI"})");
  CHECK(listed(tablet, record).state == RegistrationState::Approved);
  tablet.pulls(core::kind::kStatus, record, R"({"service":"AKL-02","status":"DIKEMBALIKAN","note":"foto kabur"})");
  CHECK(listed(tablet, record).state == RegistrationState::NeedsFixing);
  CHECK(listed(tablet, record).reason == "foto kabur");
  tablet.pulls(core::kind::kStatus, record, R"({"service":"AKL-02","status":"DITOLAK","note":"bukan warga"})");
  CHECK(listed(tablet, record).state == RegistrationState::Approved);  // the KIA goes on
  tablet.pulls(core::kind::kStatus, record, R"({"service":"KIA-02","status":"GANDA","note":"sudah ada"})");
  CHECK(listed(tablet, record).state == RegistrationState::Refused);
}

TEST_CASE("what the office quarantined comes back with its reason, until the person is registered anew") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  tablet.isReceipted("rules: nik-length");
  const core::RegistrationList list(tablet.store->database());
  CHECK_FALSE(list.find(record));
  REQUIRE(list.quarantined().size() == 1);
  CHECK(list.quarantined()[0].record == record);
  CHECK(list.quarantined()[0].name == "LALE RATNA SARI");
  CHECK(list.quarantined()[0].reason == "rules: nik-length");
  CHECK(list.unreceipted() == 0);
  tablet.saves(sampleChild());
  CHECK(list.quarantined().empty());
}

TEST_CASE(
    "a quarantined correction leaves the registration standing and asks for fixing, until the office accepts it") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  tablet.isReceipted();
  core::Registration changed = sampleChild();
  changed.note = "datang sendiri";
  REQUIRE(tablet.registry->correct(record, changed).saved);
  const core::Uuid correction = tablet.lastEntry().head().id;
  tablet.isReceipted("unknown officer");
  CHECK(listed(tablet, record).state == RegistrationState::NeedsFixing);
  CHECK(listed(tablet, record).reason == "unknown officer");
  tablet.pulls(core::kind::kJudged, record, R"({"entry":")" + correction.text() + R"(","verdict":"accepted"})");
  CHECK(listed(tablet, record).state == RegistrationState::Received);
}

TEST_CASE("a day's list has the newest first and no other day") {
  SampleTablet tablet;
  const core::Uuid child = tablet.saves(sampleChild()), newborn = tablet.saves(sampleNewborn());
  core::Registration other = sampleNewborn();
  other.person.name = "BAIQ DEWI LESTARI";
  other.visit.date = core::Date(2025, 2, 8);
  tablet.saves(other);
  const core::RegistrationList list(tablet.store->database());
  const auto day = list.ofDay(core::Date(2025, 2, 7));
  REQUIRE(day.size() == 2);
  CHECK(day[0].record == newborn);
  CHECK(day[1].record == child);
  CHECK(day[1].isOwn);
  CHECK(day[1].requests.size() == 1);
  CHECK(list.unreceipted() == 3);
  const auto visits = core::Visits(tablet.store->database()).newest(10);
  REQUIRE(visits.size() == 2);
  CHECK(visits[0].visit == other.visit);
  CHECK(visits[1].registered == 2);
  CHECK(visits[1].isOwn);
  CHECK(core::Visits(tablet.store->database()).find(*day[0].visit)->visit == sampleVisit());
  CHECK_FALSE(core::Visits(tablet.store->database()).find(child));
}

TEST_CASE("a village's numbers count people once, and what only this tablet has") {
  SampleTablet tablet;
  tablet.saves(sampleChild());
  tablet.isReceipted();
  core::Registration again = sampleChild();
  again.services = {{"AKL-02", {}}};
  tablet.saves(again);
  REQUIRE(tablet.registry->withdraw(tablet.saves(sampleNewborn()), "salah orang"));
  const auto numbers = core::RegistrationList(tablet.store->database()).byVillage();
  REQUIRE(numbers.size() == 1);
  CHECK(numbers.at("52.08.04.2008").people == 1);
  CHECK(numbers.at("52.08.04.2008").unreceipted == 2);  // the second request, and the one taken back
}

TEST_CASE("each state has its word in both languages") {
  CHECK(core::stateName(RegistrationState::Received, core::Language::Indonesian) == "Diterima kantor");
  CHECK(core::stateName(RegistrationState::NeedsFixing, core::Language::English) == "Needs fixing");
}

TEST_CASE("a quarantined registration is mended by one that says which it replaces, whatever the new NIK") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  tablet.isReceipted("rules: nik-length");
  const core::RegistrationList list(tablet.store->database());
  core::Registration mended = sampleChild();
  mended.person.nik = "5208045207189009";
  tablet.saves(mended);
  CHECK(list.quarantined().size() == 1);  // somebody else, as far as the tablet can know
  mended.person.nik = "5208045207189008";
  core::RegisterExtras extras;
  extras.members = "\"replaces\":\"" + record.text() + "\"";
  REQUIRE(tablet.registry->registerPerson(mended, extras).saved);
  CHECK(list.quarantined().empty());
}

TEST_CASE("what the office returned asks for fixing on any day, until it is corrected in the light of that") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  tablet.isReceipted();
  const core::RegistrationList list(tablet.store->database());
  CHECK(list.needingFix().empty());
  tablet.pulls(core::kind::kStatus, record, R"({"service":"KIA-02","status":"DIKEMBALIKAN","note":"nama ibu"})");
  REQUIRE(list.needingFix().size() == 1);
  CHECK(list.needingFix()[0].reason == "nama ibu");
  core::Registration changed = sampleChild();
  changed.person.mother = "INAQ SAHNEP LESTARI";
  REQUIRE(tablet.registry->correct(record, changed).saved);
  CHECK(list.needingFix().empty());
  tablet.isReceipted();
  CHECK(list.needingFix().empty());
  CHECK(listed(tablet, record).state == RegistrationState::Received);
  tablet.pulls(core::kind::kStatus, record, R"({"service":"KIA-02","status":"DIKEMBALIKAN","note":"masih salah"})");
  CHECK(list.needingFix().size() == 1);
}

TEST_CASE("a correction from before the return does not hide it") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  tablet.isReceipted();
  core::Registration changed = sampleChild();
  changed.note = "datang sendiri";
  REQUIRE(tablet.registry->correct(record, changed).saved);
  tablet.pulls(core::kind::kStatus, record, R"({"service":"KIA-02","status":"DIKEMBALIKAN","note":"nama ibu"})");
  tablet.isReceipted();
  CHECK(core::RegistrationList(tablet.store->database()).needingFix().size() == 1);
}

TEST_CASE("the oldest entry that only this tablet has tells since when something waits") {
  SampleTablet tablet;
  const core::RegistrationList list(tablet.store->database());
  CHECK_FALSE(list.oldestUnreceipted());
  tablet.saves(sampleChild());
  const auto since = list.oldestUnreceipted();
  REQUIRE(since);
  CHECK(*since == core::toMilliseconds(tablet.clock.now()));
  tablet.isReceipted();
  CHECK_FALSE(list.oldestUnreceipted());
}

TEST_CASE("a full NIK that was shown is on record") {
  SampleTablet tablet;
  core::Reveals reveals(tablet.store->database());
  reveals.add({1, "sri", "nik:5208045207189001"});
  reveals.add({2, "hendra", "nik:5208045207189001"});
  tablet.open();
  CHECK(core::Reveals(tablet.store->database()).newest(5) ==
        std::vector<core::Reveal>{{2, "hendra", "nik:5208045207189001"}, {1, "sri", "nik:5208045207189001"}});
}

TEST_CASE("people who wait for the road are counted once each, by village and by what was asked for") {
  SampleTablet tablet;
  const core::RegistrationList list(tablet.store->database());
  tablet.saves(sampleChild());
  core::Registration again = sampleChild();
  again.services = {{"AKL-02", {}}};
  tablet.saves(again);
  tablet.saves(sampleNewborn());
  CHECK(list.waitingPeople({"KIA-02"}) == std::map<std::string, std::uint64_t>{{"52.08.04.2008", 1}});
  CHECK(list.waitingPeople({"KIA-02", "AKL-01", "AKL-02"})["52.08.04.2008"] == 2);
  CHECK(list.waitingPeople({"KTP-01"}).empty());
  tablet.isReceipted();
  CHECK(list.waitingPeople({"KIA-02"}).empty());
}
