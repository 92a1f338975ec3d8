// The bar for people registered twice, on the pairs written by hand, among everybody of a regency.
#include <map>

#include "core/search/DuplicateSearch.h"
#include "office/population/Population.h"
#include "tests/duplicates/PairFile.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::duplicates::Pair;

namespace {

constexpr double kRecall = 0.95, kRecallOfClass = 0.85, kFalseAlarms = 0.05;

class Regency {
 public:
  Regency() {
    const office::Population population = office::generate({});
    m_index.reserve(population.residents.size());
    for (const core::Resident& resident : population.residents) add(resident.person);
  }
  std::int64_t add(const core::Person& person) {
    m_people.push_back(person);
    const auto key = static_cast<std::int64_t>(m_people.size());
    m_index.add(key, {person.name, person.nik, person.kk, person.hamlet, person.birthDate},
                core::PersonIndex::Source::Roster);
    return key;
  }
  std::vector<core::PossibleDuplicate> possibleDuplicates(const core::Person& typed) const {
    const auto read = [&](std::int64_t key) { return std::optional(m_people[static_cast<std::size_t>(key - 1)]); };
    return core::findDuplicates(m_index, typed, read, 5);
  }

 private:
  std::vector<core::Person> m_people;
  core::PersonIndex m_index;
};

struct Share {
  double asked = 0, warned = 0;
  double value() const { return asked == 0 ? 0 : warned / asked; }
  void count(bool isWarned) {
    ++asked;
    if (isWarned) ++warned;
  }
};

}  // namespace

TEST_CASE("of the pairs written by hand the doubles are warned about, in every class, and the others are not") {
  Regency regency;
  std::map<std::string, Share> classes;
  Share doubles, others;
  for (const Pair& pair : test::duplicates::readPairs(JEMPUT_SOURCE_DIR "/tests/duplicates/pairs.jsonl")) {
    const std::int64_t key = regency.add(pair.known);
    const auto found = regency.possibleDuplicates(pair.typed);
    const bool isWarned = std::any_of(found.begin(), found.end(), [&](const auto& one) { return one.key == key; });
    (pair.isSame ? doubles : others).count(isWarned);
    if (pair.isSame) classes[pair.group].count(isWarned);
  }
  CHECK(doubles.asked >= 300);
  CHECK(doubles.value() >= kRecall);
  for (const auto& [group, share] : classes) {
    CAPTURE(group);
    CHECK(share.value() >= kRecallOfClass);
  }
  CHECK(others.value() <= 2 * kFalseAlarms);  // chosen to be hard
}
