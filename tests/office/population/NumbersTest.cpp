// NIK and KK numbers of the synthetic population.
#include <map>
#include <unordered_set>

#include "tests/office/population/SamplePopulation.h"
#include "tests/support/catch.h"

using namespace jemput::office;
using namespace jemput::office::test;

namespace {

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// The date in a NIK or KK as DDMMYY, without the 40 of women.
std::string dateIn(const std::string& nik) {
  const int day = number(nik.substr(6, 2)) % 40;
  return (day < 10 ? "0" : "") + std::to_string(day) + nik.substr(8, 4);
}

std::string dateOf(const Resident& resident) {
  const std::string iso = resident.person.birthDate->iso();
  return iso.substr(8, 2) + iso.substr(5, 2) + iso.substr(2, 2);
}

bool isWomanIn(const std::string& nik) { return number(nik.substr(6, 2)) > 40; }

bool isStructured(const std::string& text) {
  if (text.size() != 16 || text.find_first_not_of("0123456789") != std::string::npos) return false;
  const int day = number(dateIn(text).substr(0, 2)), month = number(text.substr(8, 2)),
            year = number(text.substr(10, 2));
  return jemput::core::Date::make(2000 + year, static_cast<unsigned>(month), static_cast<unsigned>(day)).has_value() ||
         jemput::core::Date::make(1900 + year, static_cast<unsigned>(month), static_cast<unsigned>(day)).has_value();
}

template <class Condition>
std::size_t countOutside(PairKind kind, Condition condition) {
  const auto members = membersOf(kind);
  std::size_t found = 0;
  for (std::size_t i = 0; i < sample().residents.size(); ++i)
    if (members.count(i) == 0 && condition(sample().residents[i])) ++found;
  return found;
}

}  // namespace

TEST_CASE("every NIK is well formed, has a serial from 9001 on and occurs once") {
  std::unordered_set<std::string> seen;
  for (const Resident& resident : sample().residents) {
    const std::string& nik = resident.person.nik;
    REQUIRE(isStructured(nik));
    REQUIRE(number(std::string_view(nik).substr(12)) >= 9001);
    REQUIRE(seen.insert(nik).second);
  }
}

TEST_CASE("every KK number is well formed, has a serial from 9001 on and is nobody's NIK") {
  std::unordered_set<std::string> niks;
  const auto typedAsNik = membersOf(PairKind::KkAsNik);
  for (std::size_t i = 0; i < sample().residents.size(); ++i)
    if (typedAsNik.count(i) == 0) niks.insert(sample().residents[i].person.nik);
  for (const Resident& resident : sample().residents) {
    const std::string& kk = resident.person.kk;
    REQUIRE(isStructured(kk));
    REQUIRE_FALSE(isWomanIn(kk));
    REQUIRE(number(std::string_view(kk).substr(12)) >= 9001);
    REQUIRE(niks.count(kk) == 0);
  }
}

TEST_CASE("serials are spread: no single one is common") {
  std::map<std::string, std::size_t> serials;
  for (const Resident& resident : sample().residents) ++serials[resident.person.nik.substr(12)];
  CHECK(serials.size() == 999);
  for (const auto& [serial, times] : serials) CHECK(times < 500);
}

TEST_CASE("NIK prefixes: 90 percent own district, 6 old codes of Lombok Barat (aged 17 and older), 4 elsewhere") {
  std::size_t own = 0, old = 0, elsewhere = 0;
  for (const Resident& resident : sample().residents) {
    const std::string& nik = resident.person.nik;
    const std::string& village = resident.person.village;
    const std::string district = village.substr(0, 2) + village.substr(3, 2) + village.substr(6, 2);
    const bool isOld =
        std::set<std::string>{"520104", "520105", "520106", "520110", "520111"}.count(nik.substr(0, 6)) > 0;
    if (nik.starts_with(district))
      ++own;
    else if (isOld)
      ++old;
    else
      ++elsewhere;
    if (isOld) REQUIRE(ageOf(resident) >= 17);
  }
  CHECK(old == shareOf(269791, 60));
  CHECK(elsewhere == shareOf(269791, 40));
  CHECK(own == 269791 - old - elsewhere);
}

TEST_CASE("1.5 percent of the NIKs hold another date, 0.3 percent the other sex") {
  CHECK(countOutside(PairKind::KkAsNik, [](const Resident& r) { return dateIn(r.person.nik) != dateOf(r); }) ==
        shareOf(269791, 15));
  CHECK(countOutside(PairKind::KkAsNik, [](const Resident& r) {
          return isWomanIn(r.person.nik) != (r.person.sex == Sex::Female);
        }) == shareOf(269791, 3));
}
