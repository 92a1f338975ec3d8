#include "core/storage/OwedPapers.h"

#include "core/rules/VillageNeeds.h"
#include "tests/core/SampleTablet.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;

namespace {

const core::ServiceCatalogue& catalogue() { return core::RuleBook::shipped().services; }

core::Resident child(core::Date born) {
  core::Resident resident;
  resident.person = sampleChild().person;
  resident.person.birthDate = born;
  resident.kia = core::Holding::Missing;
  resident.birthCertificate = core::Holding::Missing;
  return resident;
}

core::Resident adult(core::Date born) {
  core::Resident resident;
  resident.person = sampleChild().person;
  resident.person.birthDate = born;
  resident.ktpRecorded = core::Holding::Missing;
  return resident;
}

}  // namespace

TEST_CASE("what was not shown is owed until it is shown, or the registration is taken back") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  auto& database = tablet.store->database();
  const auto owed = core::owedFor(database, record, catalogue());
  CHECK(owed.papers == std::vector<std::string>{"akta_lahir", "ktp_orang_tua", "foto_2x3"});
  CHECK(owed.visit == sampleVisit().date);
  CHECK(owed.village == "52.08.04.2008");
  CHECK(core::allOwedPapers(database, catalogue()).size() == 1);
  core::Registration complete = sampleChild();
  for (const char* code : {"akta_lahir", "ktp_orang_tua", "foto_2x3"})
    complete.services.front().papers.push_back({code, core::PaperState::OriginalShown});
  REQUIRE(tablet.registry->correct(record, complete).saved);
  CHECK(core::owedFor(database, record, catalogue()).papers.empty());
  REQUIRE(tablet.registry->correct(record, sampleChild()).saved);
  CHECK(core::allOwedPapers(database, catalogue()).size() == 1);
  tablet.registry->withdraw(record, "urungkan");
  CHECK(core::allOwedPapers(database, catalogue()).empty());
}

TEST_CASE("a village's needs are counted in people, at the day of the visit") {
  const core::Date day(2025, 2, 7);
  core::VillageNeeds needs;
  needs.count(child(core::Date(2018, 1, 1)), day, catalogue());  // KIA and certificate, one person
  needs.count(adult(core::Date(2008, 2, 7)), day, catalogue());  // 17 on this very day
  needs.count(adult(core::Date(1990, 5, 5)), day, catalogue());
  needs.count(adult(core::Date(2008, 2, 8)), day, catalogue());  // tomorrow: early recording
  CHECK(needs.withoutKia == 1);
  CHECK(needs.withoutCertificate == 1);
  CHECK(needs.unrecorded == 2);
  CHECK(needs.turned == 1);
  CHECK(needs.turning == 1);
  CHECK(needs.people == 3);
}
