// Everybody of a regency, and whoever is put beside them for a question about doubles.
#pragma once

#include <algorithm>
#include <vector>

#include "core/search/DuplicateSearch.h"
#include "office/population/Population.h"

namespace jemput::test::duplicates {

class Regency {
 public:
  explicit Regency(const office::Population& population) {
    m_people.reserve(population.residents.size());
    m_index.reserve(population.residents.size());
    for (const core::Resident& resident : population.residents) add(resident.person);
  }
  /// Keys count from 1, in the order of adding.
  std::int64_t add(const core::Person& person) {
    m_people.push_back(person);
    const auto key = static_cast<std::int64_t>(m_people.size());
    m_index.add(key, {person.name, person.nik, person.kk, person.hamlet, person.birthDate},
                core::PersonIndex::Source::Roster);
    return key;
  }
  const core::Person& person(std::int64_t key) const { return m_people[static_cast<std::size_t>(key - 1)]; }
  /// `besides`: the key of the typed person's own line, which does not count; 0: none.
  std::vector<core::PossibleDuplicate> ask(const core::Person& typed, std::int64_t besides = 0) const {
    const auto read = [&](std::int64_t key) { return key == besides ? std::nullopt : std::optional(person(key)); };
    return core::findDuplicates(m_index, typed, read, 5);
  }
  std::size_t memoryBytes() const { return m_index.memoryBytes(); }

 private:
  std::vector<core::Person> m_people;
  core::PersonIndex m_index;
};

inline bool names(const std::vector<core::PossibleDuplicate>& found, std::int64_t key) {
  return std::any_of(found.begin(), found.end(), [key](const auto& one) { return one.key == key; });
}

}  // namespace jemput::test::duplicates
