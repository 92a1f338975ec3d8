// Everybody who can be searched on this device (roster, drafts, today's registrations), in memory.
// Finds names by any fragments in any order and spelling, NIK and KK by any digits, and who may be the same as
// somebody. One thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/model/Person.h"
#include "core/search/CanonicalWords.h"
#include "core/search/LatinLetters.h"
#include "core/search/NameVocabulary.h"
#include "core/search/SlotTable.h"

namespace jemput::core {

class PersonIndex {
 public:
  enum class Source : std::uint8_t { Roster, Draft, Today };

  /// Views of what is indexed; copied. NIK and KK may be empty or unfinished, with spaces or dots.
  struct Entry {
    std::string_view name, nik, kk, hamlet;
    std::optional<Date> birthDate = {};
  };

  struct Hit {
    std::int64_t key = 0;
    int rank = 0;  // sum over what was typed of its MatchRank (0 exact, 2 prefix, 4 fragment, +1 by another spelling)
    Source source = Source::Roster;
    std::vector<ByteRange> matched;  // of the name as it was added; in order, not overlapping
    bool operator==(const Hit&) const = default;
  };

  struct Result {
    std::size_t total = 0;  // exact, also beyond the limit
    std::vector<Hit> hits;  // best first
    bool tooShort = false;  // fewer than two letters and two digits: nothing was searched
  };

  static constexpr std::size_t kDefaultLimit = 50;

  void reserve(std::size_t people);
  /// Keys are unique over all sources; a key that is there already is replaced.
  void add(std::int64_t key, const Entry& person, Source source);
  bool remove(std::int64_t key);
  void clear();
  std::size_t size() const { return m_keys.size() - m_dead; }

  /// Every word of the query must be at another place of the name, every number in the NIK or KK. If nobody has
  /// a number in one piece, its groups are looked for one by one; if nobody has a word, it is split in two
  /// (NURHASANAH finds NUR HASANAH). Order: rank, this hamlet, today and drafts, shorter name, name, key.
  Result search(std::string_view query, std::size_t limit = kDefaultLimit, std::string_view hamlet = {}) const;

  /// Keys of those who may be this person, the likeliest first: by name, birth date, NIK, KK and hamlet, each with a
  /// slip in it. Wider than what Duplicates.h says of each, and without the mother's name.
  std::vector<std::int64_t> alike(const Person& person, std::size_t limit) const;

  std::size_t memoryBytes() const;
  std::size_t differentWords() const { return m_vocabulary.size(); }

 private:
  class Search;
  class Likeness;
  enum class State : std::uint8_t { Roster, Draft, Today, Dead };

  std::string_view name(std::uint32_t slot) const;
  std::uint32_t addWords(std::string_view name);
  std::uint16_t hamletNumber(std::string_view hamlet);  // 0: none
  void compact();

  // One place a person in each, in the order of adding.
  std::vector<std::int64_t> m_keys;
  std::vector<std::uint64_t> m_niks, m_kks;  // PackedNumber.h
  std::vector<std::uint32_t> m_nameEnds;     // in m_names
  std::vector<std::uint32_t> m_wordEnds;     // in m_words
  std::vector<std::uint16_t> m_hamlets;
  std::vector<std::uint32_t> m_birthDates;  // PackedDate.h
  std::vector<State> m_states;
  std::string m_names;
  std::vector<std::uint32_t> m_words;  // numbers in m_vocabulary
  NameVocabulary m_vocabulary;
  CanonicalWords m_canonical;  // of each word in m_vocabulary
  SlotTable m_slots;
  std::unordered_map<std::string, std::uint16_t> m_hamletNumbers;  // by its letters
  std::size_t m_dead = 0;
  std::string m_letters;  // scratch, kept for its memory
};

}  // namespace jemput::core
