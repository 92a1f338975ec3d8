#include "core/search/PersonIndex.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "core/search/PackedDate.h"
#include "core/search/PackedNumber.h"
#include "core/search/Spelling.h"

namespace jemput::core {

namespace {

// Room to reserve for a person: bytes of a name, words of a name.
constexpr std::size_t kUsualName = 18;
constexpr double kUsualWords = 2.5;
constexpr std::size_t kFewDead = 64;    // not worth moving everybody
constexpr std::size_t kDeadShare = 10;  // compact when more than a tenth is dead

template <typename T>
std::size_t bytesOf(const std::vector<T>& values) {
  return values.capacity() * sizeof(T);
}

}  // namespace

void PersonIndex::reserve(std::size_t people) {
  m_keys.reserve(people);
  m_niks.reserve(people);
  m_kks.reserve(people);
  m_nameEnds.reserve(people);
  m_wordEnds.reserve(people);
  m_hamlets.reserve(people);
  m_birthDates.reserve(people);
  m_states.reserve(people);
  m_names.reserve(people * kUsualName);
  m_words.reserve(static_cast<std::size_t>(static_cast<double>(people) * kUsualWords));
  m_slots.reserve(people, m_keys);
}

std::string_view PersonIndex::name(std::uint32_t slot) const {
  const std::uint32_t begin = slot == 0 ? 0 : m_nameEnds[slot - 1];
  return std::string_view(m_names).substr(begin, m_nameEnds[slot] - begin);
}

std::uint32_t PersonIndex::addWords(std::string_view name) {
  latinLetters(name, m_letters);
  bool leading = true;
  const std::string_view letters = m_letters;
  for (std::size_t begin = 0; begin < letters.size();) {
    const std::size_t end = std::min(letters.find(' ', begin), letters.size());
    const std::string_view word = letters.substr(begin, end - begin);
    m_words.push_back(m_vocabulary.add(word, leading));
    if (m_words.back() == m_canonical.size()) m_canonical.add(word, leading);
    leading = leading && wordKind(word, true) != WordKind::Plain;
    begin = end + 1;
  }
  return static_cast<std::uint32_t>(m_words.size());
}

std::uint16_t PersonIndex::hamletNumber(std::string_view hamlet) {
  latinLetters(hamlet, m_letters);
  if (m_letters.empty()) return 0;
  if (const auto known = m_hamletNumbers.find(m_letters); known != m_hamletNumbers.end()) return known->second;
  if (m_hamletNumbers.size() == std::numeric_limits<std::uint16_t>::max()) return 0;  // only the order suffers
  const auto number = static_cast<std::uint16_t>(m_hamletNumbers.size() + 1);
  return m_hamletNumbers[m_letters] = number;
}

void PersonIndex::add(std::int64_t key, const Entry& person, Source source) {
  remove(key);
  if (m_names.size() + person.name.size() > std::numeric_limits<std::uint32_t>::max())
    throw std::length_error("more names than a person index holds");
  const std::uint16_t hamlet = hamletNumber(person.hamlet);
  const auto slot = static_cast<std::uint32_t>(m_keys.size());
  m_keys.push_back(key);
  m_niks.push_back(packNumber(person.nik));
  m_kks.push_back(packNumber(person.kk));
  m_names.append(person.name);
  m_nameEnds.push_back(static_cast<std::uint32_t>(m_names.size()));
  m_wordEnds.push_back(addWords(person.name));
  m_hamlets.push_back(hamlet);
  m_birthDates.push_back(packDate(person.birthDate));
  m_states.push_back(static_cast<State>(source));
  m_slots.insert(slot, m_keys);
}

bool PersonIndex::remove(std::int64_t key) {
  const std::optional<std::uint32_t> slot = m_slots.find(key, m_keys);
  if (!slot) return false;
  m_slots.erase(key, m_keys);
  m_states[*slot] = State::Dead;
  ++m_dead;
  if (m_dead > kFewDead && m_dead * kDeadShare > m_keys.size()) compact();
  return true;
}

void PersonIndex::compact() {
  std::size_t to = 0;
  std::uint32_t nameTo = 0, wordTo = 0, nameFrom = 0, wordFrom = 0;
  for (std::size_t from = 0; from < m_keys.size(); ++from) {
    const std::uint32_t nameEnd = m_nameEnds[from];
    const std::uint32_t wordEnd = m_wordEnds[from];
    if (m_states[from] != State::Dead) {
      std::copy(m_names.begin() + nameFrom, m_names.begin() + nameEnd, m_names.begin() + nameTo);
      std::copy(m_words.begin() + wordFrom, m_words.begin() + wordEnd, m_words.begin() + wordTo);
      m_nameEnds[to] = nameTo += nameEnd - nameFrom;
      m_wordEnds[to] = wordTo += wordEnd - wordFrom;
      m_keys[to] = m_keys[from];
      m_niks[to] = m_niks[from];
      m_kks[to] = m_kks[from];
      m_hamlets[to] = m_hamlets[from];
      m_birthDates[to] = m_birthDates[from];
      m_states[to] = m_states[from];
      ++to;
    }
    nameFrom = nameEnd;
    wordFrom = wordEnd;
  }
  m_keys.resize(to);
  m_niks.resize(to);
  m_kks.resize(to);
  m_nameEnds.resize(to);
  m_wordEnds.resize(to);
  m_hamlets.resize(to);
  m_birthDates.resize(to);
  m_states.resize(to);
  m_names.resize(nameTo);
  m_words.resize(wordTo);
  m_dead = 0;
  m_slots.clear();
  m_slots.reserve(to, m_keys);
  for (std::uint32_t slot = 0; slot < to; ++slot) m_slots.insert(slot, m_keys);
}

void PersonIndex::clear() { *this = PersonIndex(); }

std::size_t PersonIndex::memoryBytes() const {
  return bytesOf(m_keys) + bytesOf(m_niks) + bytesOf(m_kks) + bytesOf(m_nameEnds) + bytesOf(m_wordEnds) +
         bytesOf(m_hamlets) + bytesOf(m_birthDates) + bytesOf(m_states) + m_names.capacity() + bytesOf(m_words) +
         m_vocabulary.memoryBytes() + m_canonical.memoryBytes() + m_slots.memoryBytes();
}

}  // namespace jemput::core
