// Villages, households, marriages and birthdays of the synthetic population.
#include <array>
#include <map>

#include "tests/office/population/SamplePopulation.h"
#include "tests/support/catch.h"

using namespace jemput::office;
using namespace jemput::office::test;

namespace {

/// KK number -> its people.
const std::map<std::string, std::vector<const Resident*>>& households() {
  static const auto byKk = [] {
    std::map<std::string, std::vector<const Resident*>> map;
    for (const Resident& resident : sample().residents) map[resident.person.kk].push_back(&resident);
    return map;
  }();
  return byKk;
}

double rateWithoutKtp(bool outreach, std::string_view district) {
  std::size_t missing = 0, all = 0;
  for (const Baseline& baseline : baselines(sample())) {
    const bool isOutreach =
        std::find(kOutreachVillages.begin(), kOutreachVillages.end(), baseline.village) != kOutreachVillages.end();
    if (baseline.indicator != "KTP" || isOutreach != outreach || !baseline.village.starts_with(district)) continue;
    missing += baseline.denominator - baseline.done;
    all += baseline.denominator;
  }
  return static_cast<double>(missing) / static_cast<double>(all);
}

double unrecordedShare(std::string_view village) {
  std::size_t unrecorded = 0, all = 0;
  for (const auto& [kk, people] : households()) {
    if (!isIn(*people.front(), village)) continue;
    ++all;
    if (people.front()->person.marital == MaritalStatus::MarriedUnrecorded) ++unrecorded;
  }
  return static_cast<double>(unrecorded) / static_cast<double>(all);
}

std::size_t placeholders(int first, int last) {
  return count([=](const Resident& r) {
    const auto birth = *r.person.birthDate;
    const bool placeholder = (birth.month() == 7 && birth.day() == 1) || (birth.month() == 12 && birth.day() == 31);
    return placeholder && ageOf(r) >= first && ageOf(r) <= last;
  });
}

}  // namespace

TEST_CASE("every village has at least 2,500 people, listed together in the order of the codes") {
  REQUIRE(sample().villages.size() == 43);
  std::size_t first = 0;
  std::string before;
  for (const Population::Village& village : sample().villages) {
    CHECK(village.count >= 2500);
    CHECK(village.code > before);
    CHECK(village.first == first);
    for (const Resident& resident : sample().of(village)) REQUIRE(resident.person.village == village.code);
    first += village.count;
    before = village.code;
  }
  CHECK(first == sample().residents.size());
}

TEST_CASE("outreach villages have two to three times the not-enrolled rate of their district's others") {
  for (const char* district : {"52.08.01.", "52.08.02.", "52.08.03.", "52.08.04.", "52.08.05."}) {
    INFO(district);
    const double ratio = rateWithoutKtp(true, district) / rateWithoutKtp(false, district);
    CHECK(ratio > 1.9);
    CHECK(ratio < 3.2);
  }
}

TEST_CASE("there are 87,000 households, of sizes within two points of the stated shares") {
  REQUIRE(households().size() == 87000);
  std::array<std::size_t, 6> sizes{};
  for (const auto& [kk, people] : households()) ++sizes[std::min<std::size_t>(people.size(), 6) - 1];
  constexpr std::array<double, 6> kStated = {11, 20, 29, 25, 10, 5};
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    INFO(i + 1);
    CHECK(static_cast<double>(sizes[i]) / 870.0 == Approx(kStated[i]).margin(2.0));
  }
}

TEST_CASE("a household lies in one village and is headed by an adult") {
  for (const auto& [kk, people] : households()) {
    REQUIRE(ageOf(*people.front()) >= 18);
    for (const Resident* member : people) REQUIRE(member->person.village == people.front()->person.village);
  }
}

TEST_CASE("most children carry the names of a mother and a father who live with them") {
  std::size_t children = 0, withMother = 0, withFather = 0;
  for (const auto& [kk, people] : households())
    for (const Resident* child : people) {
      if (ageOf(*child) >= 17 || isEverMarried(*child)) continue;
      ++children;
      const auto lives = [&](const std::string& name, Sex sex) {
        return std::any_of(people.begin(), people.end(), [&](const Resident* other) {
          return other->person.name == name && other->person.sex == sex && ageOf(*other) >= ageOf(*child) + 16;
        });
      };
      if (lives(child->person.mother, Sex::Female)) ++withMother;
      if (lives(child->person.father, Sex::Male)) ++withFather;
    }
  CHECK(withMother * 100 > children * 90);
  CHECK(withFather * 100 > children * 75);
}

TEST_CASE("everybody has a mother's and a father's name") {
  CHECK(count([](const Resident& r) { return r.person.mother.empty() || r.person.father.empty(); }) == 0);
}

TEST_CASE("15 percent of the households are married without record; Bayan 30, Karang Bajo 12") {
  CHECK(unrecordedShare("52.08") == Approx(0.15).margin(0.0001));
  CHECK(unrecordedShare("52.08.04.2001") == Approx(0.30).margin(0.001));
  CHECK(unrecordedShare("52.08.04.2009") == Approx(0.12).margin(0.001));
}

TEST_CASE("all six marital statuses occur") {
  std::set<MaritalStatus> statuses;
  for (const Resident& resident : sample().residents) statuses.insert(resident.person.marital);
  CHECK(statuses.size() == 6);
  CHECK(statuses.count(MaritalStatus::Unknown) == 0);
}

TEST_CASE("birthdays on 1 July and 31 December: 30 percent of 60+, 12 of 45-59, 1 of the younger") {
  CHECK(placeholders(60, 120) == shareOf(23160, 300));
  CHECK(placeholders(45, 59) == shareOf(44600, 120));
  CHECK(placeholders(0, 44) == shareOf(202031, 10));
}

TEST_CASE("only placeholder birthdays are marked as known to the year") {
  CHECK(count([](const Resident& r) { return r.person.precision == jemput::core::BirthDatePrecision::Year; }) ==
        placeholders(0, 120));
}

TEST_CASE("the categories of the target list occur, and everybody is marked as synthetic") {
  std::set<std::string> categories;
  for (const Resident& resident : sample().residents) {
    categories.insert(resident.category);
    REQUIRE(resident.source == "sintetis");
    REQUIRE(resident.dataDate == sample().referenceDate);
    REQUIRE(resident.person.phone.empty());
  }
  CHECK(categories == std::set<std::string>{"", "pemula", "lansia", "disabilitas", "odgj", "merantau"});
}
