#include "core/storage/Residents.h"

#include "tests/core/storage/LogTablet.h"

using namespace jemput;
using namespace jemput::test;

namespace {

core::Resident resident(std::string name, std::optional<core::Date> birth, std::string nik = {}) {
  core::Resident one;
  one.person.nik = std::move(nik);
  one.person.name = std::move(name);
  one.person.sex = core::Sex::Female;
  one.person.birthDate = birth;
  one.person.village = kVillage;
  return one;
}

void replace(LogTablet& tablet, const std::vector<core::Resident>& people, std::string_view village = kVillage) {
  core::Transaction transaction(tablet.database);
  core::Residents(tablet.database).replace(village, people);
  transaction.commit();
}

std::vector<std::string> names(LogTablet& tablet) {
  std::vector<std::string> found;
  core::Residents(tablet.database).forEachLine([&](const core::ResidentLine& line) { found.emplace_back(line.name); });
  return found;
}

}  // namespace

TEST_CASE("a resident comes back with every field, the unknown ones as unknown") {
  LogTablet tablet;
  core::Resident whole = resident("BAIQ SRI", core::Date(1960, 12, 31), "5208047112609001");
  whole.person.kk = "5208041201189015";
  whole.person.precision = core::BirthDatePrecision::Year;
  whole.person.birthPlace = "TANJUNG";
  whole.person.marital = core::MaritalStatus::Widowed;
  whole.person.mother = "INAQ A";
  whole.person.father = "AMAQ B";
  whole.person.address = "DUSUN X";
  whole.person.hamlet = "TANJUNG BIRU";
  whole.person.rt = "003";
  whole.person.rw = "001";
  whole.ktpRecorded = core::Holding::Missing;
  whole.birthCertificate = core::Holding::Present;
  whole.category = "lansia";
  whole.source = "BNBA";
  whole.dataDate = core::Date(2025, 2, 7);
  core::Resident bare = resident("AMAQ C", std::nullopt);
  bare.person.noNikReason = "belum_terdaftar";
  replace(tablet, {whole, bare});
  const core::Residents residents(tablet.database);
  CHECK(residents.findByNik("5208047112609001") == whole);
  CHECK(residents.find(2) == bare);
  CHECK_FALSE(residents.find(3));
  CHECK_FALSE(residents.findByNik("5208047112609002"));
}

TEST_CASE("a village's roster is replaced as a whole or not at all, and the others stay") {
  LogTablet tablet;
  replace(tablet, {resident("OLD A", std::nullopt), resident("OLD B", std::nullopt)});
  replace(tablet, {resident("NEIGHBOUR", std::nullopt)}, "52.08.02.2007");
  {
    core::Transaction transaction(tablet.database);
    core::Residents(tablet.database).replace(kVillage, {resident("HALF", std::nullopt)});
    // no commit: the program ends here
  }
  CHECK(names(tablet) == std::vector<std::string>{"OLD A", "OLD B", "NEIGHBOUR"});
  replace(tablet, {resident("NEW", std::nullopt)});
  CHECK(names(tablet) == std::vector<std::string>{"NEIGHBOUR", "NEW"});
  CHECK(core::Residents(tablet.database).countIn(kVillage) == 1);
  CHECK(core::Residents(tablet.database).count() == 2);
}

TEST_CASE("before anybody types, those nearest to their 17th birthday come first") {
  LogTablet tablet;
  const core::Date visit(2025, 2, 7);
  const auto without = [](core::Resident one, core::Holding core::Resident::*document) {
    one.*document = core::Holding::Missing;
    return one;
  };
  replace(tablet, {without(resident("SIX, NO KIA", core::Date(2018, 7, 12)), &core::Resident::kia),
                   without(resident("JUST 17, NO KTP", core::Date(2008, 2, 1)), &core::Resident::ktpRecorded),
                   without(resident("SIXTEEN, NO KIA", core::Date(2008, 9, 1)), &core::Resident::kia),
                   without(resident("FORTY, NO KTP", core::Date(1985, 1, 1)), &core::Resident::ktpRecorded),
                   without(resident("ADULT, NO KIA, NEEDS NONE", core::Date(1990, 1, 1)), &core::Resident::kia),
                   without(resident("TEN, NO KTP, NEEDS NONE", core::Date(2015, 1, 1)), &core::Resident::ktpRecorded),
                   resident("NOTHING KNOWN", core::Date(2008, 2, 7))});
  const core::Residents residents(tablet.database);
  std::vector<std::string> found;
  for (const std::int64_t number : residents.mostUrgent(kVillage, visit, 10))
    found.push_back(residents.find(number)->person.name);
  CHECK(found == std::vector<std::string>{"JUST 17, NO KTP", "SIXTEEN, NO KIA", "SIX, NO KIA", "FORTY, NO KTP"});
  CHECK(residents.mostUrgent(kVillage, visit, 2).size() == 2);
  CHECK(residents.mostUrgent("52.08.02.2007", visit, 2).empty());
}
