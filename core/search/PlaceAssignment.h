// Gives every typed word a place of its own in one name, at the lowest sum of ranks.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/search/NameVocabulary.h"

namespace jemput::core {

/// Where one typed word was found.
struct AssignedPlace {
  std::size_t nameWord = 0;  // index among the name's words
  LetterRange letters;
};

struct Assignment {
  int rank = 0;
  std::vector<AssignedPlace> places;  // one for each typed word, in the order typed
};

/// Lowest sum of ranks, nothing if some word finds no place of its own. `nameWords`: vocabulary numbers.
std::optional<int> assignmentRank(std::span<const WordMatches> typed, std::span<const std::uint32_t> nameWords);
/// The same with the places; of equally good ones the first in the order of the name.
std::optional<Assignment> assignPlaces(std::span<const WordMatches> typed, std::span<const std::uint32_t> nameWords);

}  // namespace jemput::core
