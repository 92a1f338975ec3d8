#include "core/search/PlaceAssignment.h"

#include <algorithm>
#include <array>

namespace jemput::core {

namespace {

using NameWords = std::span<const std::uint32_t>;
using Typed = std::span<const WordMatches>;

constexpr int kNone = -1;

/// Tries all places in depth, cutting off what cannot become better than the best so far.
class Assigner {
 public:
  Assigner(Typed typed, NameWords nameWords) : m_typed(typed), m_nameWords(nameWords), m_rest(typed.size() + 1, 0) {
    for (std::size_t i = typed.size(); i-- > 0;) m_rest[i] = m_rest[i + 1] + bestOf(typed[i]);
  }

  std::optional<Assignment> run() {
    step(0, 0);
    if (m_best.rank == kNone) return std::nullopt;
    return std::move(m_best);
  }

 private:
  int bestOf(const WordMatches& matches) const {
    int best = kNoMatch;
    for (const std::uint32_t word : m_nameWords) best = std::min<int>(best, matches.best[word]);
    return best;
  }

  bool isFree(const AssignedPlace& place) const {
    return std::ranges::none_of(m_chosen, [&](const AssignedPlace& other) {
      return other.nameWord == place.nameWord && other.letters.begin < place.letters.end &&
             place.letters.begin < other.letters.end;
    });
  }

  void step(std::size_t index, int rank) {
    if (m_best.rank != kNone && rank + m_rest[index] >= m_best.rank) return;
    if (index == m_typed.size()) {
      m_best = {rank, m_chosen};
      return;
    }
    const WordMatches& matches = m_typed[index];
    for (std::size_t nameWord = 0; nameWord < m_nameWords.size(); ++nameWord) {
      const std::uint32_t word = m_nameWords[nameWord];
      for (std::uint32_t i = matches.firstOf[word]; i < matches.firstOf[word + 1]; ++i) {
        const AssignedPlace place{nameWord, matches.places[i].letters};
        if (!isFree(place)) continue;
        m_chosen.push_back(place);
        step(index + 1, rank + matches.places[i].rank);
        m_chosen.pop_back();
      }
    }
  }

  Typed m_typed;
  NameWords m_nameWords;
  std::vector<int> m_rest;  // least that the words from an index on can cost
  std::vector<AssignedPlace> m_chosen;
  Assignment m_best{kNone, {}};
};

struct Best {
  int rank = kNoMatch;
  std::uint64_t nameWord = 0;  // as a bit
};

Best bestPlace(const WordMatches& matches, NameWords nameWords) {
  Best best;
  for (std::size_t i = 0; i < nameWords.size() && i < 64; ++i)
    if (matches.best[nameWords[i]] < best.rank) best = {matches.best[nameWords[i]], std::uint64_t{1} << i};
  return best;
}

}  // namespace

std::optional<int> assignmentRank(Typed typed, NameWords nameWords) {
  int rank = 0;
  std::uint64_t taken = 0;
  bool contested = false;
  for (const WordMatches& matches : typed) {
    const Best best = bestPlace(matches, nameWords);
    if (best.rank == kNoMatch) return std::nullopt;
    contested = contested || (taken & best.nameWord) != 0;
    taken |= best.nameWord;
    rank += best.rank;
  }
  if (!contested) return rank;
  const std::optional<Assignment> assignment = Assigner(typed, nameWords).run();
  return assignment ? std::optional(assignment->rank) : std::nullopt;
}

std::optional<Assignment> assignPlaces(Typed typed, NameWords nameWords) { return Assigner(typed, nameWords).run(); }

}  // namespace jemput::core
