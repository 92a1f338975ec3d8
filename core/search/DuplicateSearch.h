// Who among everybody on this device may be the person that is being typed (domain section 7).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/search/Duplicates.h"
#include "core/search/PersonIndex.h"

namespace jemput::core {

struct PossibleDuplicate {
  std::int64_t key = 0;  // in the index
  Person person;
  DuplicateFinding finding;
};

/// `read`: the whole person of a key, or nothing when that one does not count (gone, or the typed person's own).
/// The likeliest first, at most `limit`; nobody below DuplicateLevel::Candidate.
std::vector<PossibleDuplicate> findDuplicates(const PersonIndex& index, const Person& typed,
                                              const std::function<std::optional<Person>(std::int64_t)>& read,
                                              std::size_t limit);

}  // namespace jemput::core
