#include "core/search/CanonicalWords.h"

#include <bit>

#include "core/search/JaroWinkler.h"
#include "core/search/Spelling.h"

namespace jemput::core {

namespace {

std::uint32_t lettersOf(std::string_view form) {
  std::uint32_t letters = 0;
  for (const char c : form) letters |= std::uint32_t{1} << (c - 'a');
  return letters;
}

/// Whether two words can be alike at all, by length and letters; nearly all are ruled out here.
bool canBeAlike(std::string_view a, std::uint32_t lettersOfA, std::string_view b, std::uint32_t lettersOfB) {
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  // A quarter of a short word's letters may be other ones; a joined name is up to three times as long as its part.
  const int common = std::popcount(lettersOfA & lettersOfB);
  const int needed = std::min(std::popcount(lettersOfA), std::popcount(lettersOfB)) * 3 / 4;
  return common >= needed && longer <= shorter * 3 + 1;
}

}  // namespace

void CanonicalWords::add(std::string_view word, bool leading) {
  const WordKind kind = wordKind(word, leading);
  if (kind == WordKind::Plain) m_text += canonicalWord(word, leading);
  m_ends.push_back(static_cast<std::uint32_t>(m_text.size()));
  m_letters.push_back(lettersOf(form(m_ends.size() - 1)));
  m_isDescent.push_back(kind == WordKind::Descent);
}

std::string_view CanonicalWords::form(std::size_t number) const {
  const std::uint32_t begin = number == 0 ? 0 : m_ends[number - 1];
  return std::string_view(m_text).substr(begin, m_ends[number] - begin);
}

std::vector<std::uint8_t> CanonicalWords::likeness(std::string_view canonical) const {
  std::vector<std::uint8_t> likeness(size(), 0);
  const std::uint32_t letters = lettersOf(canonical);
  for (std::size_t number = 0; number < size(); ++number) {
    if (m_letters[number] == 0) continue;
    const std::string_view other = form(number);
    if (!canBeAlike(canonical, letters, other, m_letters[number])) continue;
    const auto hundredths = static_cast<std::uint8_t>(jaroWinkler(canonical, other) * 100);
    if (hundredths >= kAlike) likeness[number] = hundredths;
  }
  return likeness;
}

std::size_t CanonicalWords::memoryBytes() const {
  return m_text.capacity() + (m_ends.capacity() + m_letters.capacity()) * sizeof(std::uint32_t) +
         m_isDescent.capacity() / 8;
}

}  // namespace jemput::core
