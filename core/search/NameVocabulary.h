// Every different word of all names once, with its spellings, in one text that is searched as a whole.
// Hundreds of thousands of names share a few ten thousand words, so a query looks at words, not at people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/search/Spelling.h"

namespace jemput::core {

/// How a typed word is found in a word of a name; lower is better. "Variant": by another spelling.
enum MatchRank : std::uint8_t {
  kExact = 0,
  kExactVariant = 1,
  kPrefix = 2,
  kPrefixVariant = 3,
  kFragment = 4,
  kFragmentVariant = 5,
  kNoMatch = 255,
};

/// One place of one word where what was typed is found.
struct Occurrence {
  std::uint32_t word = 0;
  LetterRange letters;
  std::uint8_t rank = kNoMatch;
};

/// All places in the vocabulary for one typed word.
struct WordMatches {
  std::vector<std::uint8_t> best;      // best rank of each word
  std::vector<Occurrence> places;      // by word, then place; one per place, with its best rank
  std::vector<std::uint32_t> firstOf;  // of each word, the index of its first place; one more at the end
};

class NameVocabulary {
 public:
  /// Longer words are cut: names have at most 60 characters, and places are kept small.
  static constexpr std::size_t kLongestWord = 200;

  /// The word's number, new or known. `leading` as in Spelling.h.
  std::uint32_t add(std::string_view word, bool leading);
  /// `typed`: A to Z. A single letter is found only where a word begins.
  WordMatches match(std::string_view typed) const;
  std::string_view word(std::uint32_t number) const;

  void clear();
  std::size_t size() const { return m_starts.size(); }
  std::size_t memoryBytes() const;

 private:
  struct Needle;
  struct Form;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  static std::vector<Needle> needles(std::string_view typed);
  void scan(const Needle& needle, std::vector<Occurrence>& places) const;
  Form formAt(std::size_t position, std::size_t wordStart) const;
  bool resolve(const Needle& needle, const Form& form, std::size_t position, Occurrence& place) const;

  // Per word: '\n' WORD '\n' folded, then '\t' and one form for each equivalent (upper- and lower-case).
  std::string m_text;
  std::vector<std::uint32_t> m_starts;  // of each word in m_text
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_numbers;
};

}  // namespace jemput::core
