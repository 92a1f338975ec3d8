// The generator as a whole: the same every time, other seeds, other dates, and back from its own CSV.
#include <sstream>
#include <stdexcept>

#include "core/roster/RosterCsv.h"
#include "tests/office/population/SamplePopulation.h"
#include "tests/support/catch.h"

using namespace jemput::office;
using namespace jemput::office::test;

namespace {

std::string csvOf(const Population& population) {
  std::ostringstream out;
  writeCsv(population, out);
  return std::move(out).str();
}

}  // namespace

TEST_CASE("seed 1 gives the same file on every machine and in every release") {
  const std::string csv = csvOf(sample());
  CHECK(hashOf(csv) == 0x0D8340FD72F8298AU);
  CHECK(csvOf(generate({})) == csv);
}

TEST_CASE("another seed gives other people and the same totals") {
  PopulationSettings settings;
  settings.seed = GENERATE(2U, 20250207U, 0xFFFFFFFFFFFFFFFFU);
  const Population other = generate(settings);
  REQUIRE(other.residents.size() == 269791);
  CHECK(hashOf(csvOf(other)) != hashOf(csvOf(sample())));
  std::size_t denominator = 0, done = 0;
  for (const Baseline& baseline : baselines(other)) denominator += baseline.denominator, done += baseline.done;
  CHECK(denominator == 189821 + 79970 + 83831);
  CHECK(done == 188540 + 65754 + 82636);
}

TEST_CASE("at another reference date the ages are those of that date") {
  PopulationSettings settings;
  settings.referenceDate = jemput::core::Date(2024, 2, 29);
  const Population other = generate(settings);
  std::size_t infants = 0, aged17 = 0;
  for (const Resident& resident : other.residents) {
    const auto birth = *resident.person.birthDate;
    REQUIRE(birth <= settings.referenceDate);
    const int age = settings.referenceDate.ageOf(birth);
    infants += age < 5 ? 1U : 0U;
    aged17 += age == 17 ? 1U : 0U;
    REQUIRE(resident.dataDate == settings.referenceDate);
  }
  CHECK(infants == 22900);
  CHECK(aged17 == 3801);
}

TEST_CASE("areas without the villages of the five districts are refused") {
  PopulationSettings settings;
  settings.areasCsv = "code,name,level,parent_code\n52.08.01.2001,Tanjung,desa,52.08.01\n";
  CHECK_THROWS_AS(generate(settings), std::invalid_argument);
  settings.areasCsv = "name;code\n";
  CHECK_THROWS_AS(generate(settings), std::invalid_argument);
}

TEST_CASE("the generated CSV reads back with no problem and equal residents") {
  std::set<std::string, std::less<>> codes;
  for (const Population::Village& village : sample().villages) codes.insert(village.code);
  jemput::core::RosterRules rules;
  rules.isVillage = [&](std::string_view code) { return codes.contains(code); };
  rules.today = sample().referenceDate;
  const auto file = jemput::core::readRosterCsv(csvOf(sample()), rules);
  CHECK_FALSE(file.refused);
  CHECK(file.problems.empty());
  CHECK(file.hints.empty());
  REQUIRE(file.good.size() == sample().residents.size());
  for (std::size_t i = 0; i < file.good.size(); ++i) {
    REQUIRE(file.good[i].line == i + 2);
    REQUIRE(file.good[i].resident == sample().residents[i]);
  }
}
