#include <algorithm>
#include <optional>
#include <span>
#include <tuple>

#include "core/search/PackedNumber.h"
#include "core/search/PersonIndex.h"
#include "core/search/PlaceAssignment.h"
#include "core/search/SearchQuery.h"

namespace jemput::core {

namespace {

constexpr std::size_t kShortestHalf = 3;  // of a word that is split in two

int rankOf(DigitRun::Found found) {
  switch (found) {
    case DigitRun::Found::Whole:
      return kExact;
    case DigitRun::Found::AtStart:
      return kPrefix;
    case DigitRun::Found::Inside:
      return kFragment;
    case DigitRun::Found::Nowhere:
      break;
  }
  return kNoMatch;
}

std::string joined(const std::vector<std::string>& groups) {
  std::string text;
  for (const std::string& group : groups) text += group;
  return text;
}

/// Each number in one piece.
std::vector<std::string> wholeNumbers(const SearchQuery& query) {
  std::vector<std::string> numbers;
  for (const auto& groups : query.numbers) numbers.push_back(joined(groups));
  return numbers;
}

std::vector<std::string> groupsOfNumbers(const SearchQuery& query) {
  std::vector<std::string> numbers;
  for (const auto& groups : query.numbers) numbers.insert(numbers.end(), groups.begin(), groups.end());
  return numbers;
}

}  // namespace

/// One pass over everybody for given words and numbers.
class PersonIndex::Search {
 public:
  Search(const PersonIndex& index, const std::vector<std::string>& words, const std::vector<std::string>& numbers,
         std::uint16_t hamlet)
      : m_index(index), m_hamlet(hamlet) {
    for (const std::string& word : words) m_words.push_back(index.m_vocabulary.match(word));
    for (const std::string& number : numbers) m_numbers.emplace_back(number);
  }

  Result run(std::size_t limit) const {
    Result result;
    const auto nowhere = [](const WordMatches& word) { return word.places.empty(); };
    if (std::ranges::any_of(m_words, nowhere)) return result;
    std::vector<Candidate> best;  // a heap, the worst at its front
    const auto before = [this](const Candidate& a, const Candidate& b) { return isBefore(a, b); };
    const auto people = static_cast<std::uint32_t>(m_index.m_keys.size());
    for (std::uint32_t slot = 0; slot < people; ++slot) {
      if (m_index.m_states[slot] == State::Dead) continue;
      const std::optional<int> rank = rankAt(slot);
      if (!rank) continue;
      ++result.total;
      if (limit == 0) continue;
      const Candidate candidate{order(*rank, slot), *rank, slot};
      if (best.size() == limit) {
        if (!isBefore(candidate, best.front())) continue;
        std::ranges::pop_heap(best, before);
        best.pop_back();
      }
      best.push_back(candidate);
      std::ranges::push_heap(best, before);
    }
    std::ranges::sort_heap(best, before);
    for (const Candidate& candidate : best) result.hits.push_back(hit(candidate));
    return result;
  }

 private:
  struct Candidate {
    std::uint64_t order;
    int rank;
    std::uint32_t slot;
  };

  std::span<const std::uint32_t> wordsOf(std::uint32_t slot) const {
    const std::uint32_t begin = slot == 0 ? 0 : m_index.m_wordEnds[slot - 1];
    return std::span(m_index.m_words).subspan(begin, m_index.m_wordEnds[slot] - begin);
  }

  std::optional<int> rankAt(std::uint32_t slot) const {
    int rank = 0;
    for (const DigitRun& run : m_numbers) {
      // A NIK is one person's, a KK a household's: the person comes first.
      const int asNik = rankOf(run.in(m_index.m_niks[slot]));
      const int found = asNik != kNoMatch ? asNik : rankOf(run.in(m_index.m_kks[slot])) + 1;
      if (found > kNoMatch) return std::nullopt;
      rank += found;
    }
    if (m_words.empty()) return rank;
    const std::optional<int> words = m_words.size() == 1 ? singleRank(slot) : assignmentRank(m_words, wordsOf(slot));
    return words ? std::optional(rank + *words) : std::nullopt;
  }

  std::optional<int> singleRank(std::uint32_t slot) const {
    const std::uint8_t* const ranks = m_words.front().best.data();
    std::uint8_t best = kNoMatch;
    for (const std::uint32_t word : wordsOf(slot)) best = std::min(best, ranks[word]);
    return best == kNoMatch ? std::nullopt : std::optional<int>(best);
  }

  std::uint64_t order(int rank, std::uint32_t slot) const {
    const bool elsewhere = m_hamlet == 0 || m_index.m_hamlets[slot] != m_hamlet;
    const bool roster = m_index.m_states[slot] == State::Roster;
    const std::uint64_t group = static_cast<std::uint64_t>(rank) * 4 + (elsewhere ? 2 : 0) + (roster ? 1 : 0);
    return (group << 32) | m_index.name(slot).size();
  }

  bool isBefore(const Candidate& a, const Candidate& b) const {
    if (a.order != b.order) return a.order < b.order;
    const int names = m_index.name(a.slot).compare(m_index.name(b.slot));
    return names != 0 ? names < 0 : m_index.m_keys[a.slot] < m_index.m_keys[b.slot];
  }

  Hit hit(const Candidate& candidate) const {
    const auto source = static_cast<Source>(m_index.m_states[candidate.slot]);
    return {m_index.m_keys[candidate.slot], candidate.rank, source, matchedBytes(candidate.slot)};
  }

  std::vector<ByteRange> matchedBytes(std::uint32_t slot) const {
    std::vector<ByteRange> ranges;
    if (m_words.empty()) return ranges;
    const std::optional<Assignment> assignment = assignPlaces(m_words, wordsOf(slot));
    std::string letters;
    std::vector<ByteRange> origins;
    latinLetters(m_index.name(slot), letters, &origins);
    const std::vector<std::string_view> words = splitWords(letters);
    for (const AssignedPlace& place : assignment->places) {
      const auto wordBegin = static_cast<std::size_t>(words[place.nameWord].data() - letters.data());
      ranges.push_back(
          {origins[wordBegin + place.letters.begin].begin, origins[wordBegin + place.letters.end - 1].end});
    }
    std::ranges::sort(ranges, {}, &ByteRange::begin);
    return ranges;
  }

  const PersonIndex& m_index;
  std::vector<WordMatches> m_words;
  std::vector<DigitRun> m_numbers;
  std::uint16_t m_hamlet;
};

PersonIndex::Result PersonIndex::search(std::string_view text, std::size_t limit, std::string_view hamlet) const {
  const SearchQuery query = parseSearchQuery(text);
  if (query.empty()) return {0, {}, true};
  std::string hamletLetters;
  latinLetters(hamlet, hamletLetters);
  const auto known = m_hamletNumbers.find(hamletLetters);
  const std::uint16_t hamletNumber = known == m_hamletNumbers.end() ? 0 : known->second;
  const auto run = [&](const std::vector<std::string>& words, const std::vector<std::string>& numbers) {
    return Search(*this, words, numbers, hamletNumber).run(limit);
  };

  std::vector<std::string> numbers = wholeNumbers(query);
  Result result = run(query.words, numbers);
  if (result.total > 0) return result;
  if (std::vector<std::string> groups = groupsOfNumbers(query); groups.size() != numbers.size()) {
    numbers = std::move(groups);
    result = run(query.words, numbers);
  }
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    const std::string& word = query.words[i];
    for (std::size_t cut = kShortestHalf; result.total == 0 && cut + kShortestHalf <= word.size(); ++cut) {
      std::vector<std::string> words = query.words;
      words[i] = word.substr(0, cut);
      words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, word.substr(cut));
      result = run(words, numbers);
    }
  }
  return result;
}

}  // namespace jemput::core
