#include "core/search/DuplicateSearch.h"

#include <algorithm>

namespace jemput::core {

namespace {

// Of a common name there are hundreds in a regency; only a mother's name can lift one of them.
constexpr std::size_t kMostCompared = 400;

}  // namespace

std::vector<PossibleDuplicate> findDuplicates(const PersonIndex& index, const Person& typed,
                                              const std::function<std::optional<Person>(std::int64_t)>& read,
                                              std::size_t limit) {
  std::vector<PossibleDuplicate> found;
  for (const std::int64_t key : index.alike(typed, kMostCompared)) {
    auto person = read(key);
    if (!person) continue;
    DuplicateFinding finding = compareForDuplicate(*person, typed);
    if (finding.level != DuplicateLevel::None) found.push_back({key, *std::move(person), std::move(finding)});
  }
  std::ranges::stable_sort(found, std::greater(), [](const auto& one) { return one.finding.score; });
  if (found.size() > limit) found.resize(limit);
  return found;
}

}  // namespace jemput::core
