// The words of a NameVocabulary as matching keys hold them, to find whole words that are alike: hundreds of thousands
// of names share a few ten thousand words, so a name is compared with words, not with people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::core {

class CanonicalWords {
 public:
  /// Likeness of two words in hundredths; from here on they may be one word with a slip.
  static constexpr std::uint8_t kAlike = 80;

  /// The word that has the next number in the vocabulary; `leading` as in Spelling.h.
  void add(std::string_view word, bool leading);
  std::size_t size() const { return m_letters.size(); }
  /// Whether it is a part of the name and no title, honorific or BIN.
  bool isPlain(std::uint32_t number) const { return m_letters[number] != 0; }
  bool isDescent(std::uint32_t number) const { return m_isDescent[number]; }
  /// How like each word is to this canonical one: Jaro-Winkler in hundredths, 0 below kAlike.
  std::vector<std::uint8_t> likeness(std::string_view canonical) const;

  void clear() { *this = CanonicalWords(); }
  std::size_t memoryBytes() const;

 private:
  std::string_view form(std::size_t number) const;

  std::string m_text;
  std::vector<std::uint32_t> m_ends;     // of each form in m_text
  std::vector<std::uint32_t> m_letters;  // a bit for each letter in it; none for what is no part of a name
  std::vector<bool> m_isDescent;
};

}  // namespace jemput::core
