#include <algorithm>
#include <array>
#include <span>

#include "core/search/NameKey.h"
#include "core/search/PackedDate.h"
#include "core/search/PackedNumber.h"
#include "core/search/PersonIndex.h"

namespace jemput::core {

namespace {

constexpr std::size_t kMostWords = 8;  // of a name; more add nothing
// What is found points at, on the scale of Duplicates.h; a mother's name may add 20 to it.
constexpr int kWholeName = 35, kAlmostWholeName = 25, kPartOfName = 15;
constexpr int kSameDate = 25, kNearDate = 15, kSameYear = 5;
constexpr int kSameNumber = 100, kNearNumber = 40, kHousehold = 10, kHamlet = 5;
constexpr int kWorthLooking = 25;
constexpr std::uint8_t kAgrees = 92;  // hundredths, as kNamesAgree

}  // namespace

/// One pass over everybody for one person.
class PersonIndex::Likeness {
 public:
  Likeness(const PersonIndex& index, const Person& person)
      : m_index(index),
        m_nik(packNumber(person.nik)),
        m_kk(packNumber(person.kk)),
        m_birthDate(packDate(person.birthDate)) {
    for (const std::string& word : canonicalWords(person.name))
      if (m_words.size() < kMostWords) m_words.push_back(index.m_canonical.likeness(word));
    std::string letters;
    latinLetters(person.hamlet, letters);
    if (const auto known = index.m_hamletNumbers.find(letters); known != index.m_hamletNumbers.end())
      m_hamlet = known->second;
  }

  std::vector<std::int64_t> run(std::size_t limit) const {
    std::vector<Candidate> best;
    for (std::uint32_t slot = 0; slot < m_index.m_keys.size(); ++slot)
      if (m_index.m_states[slot] != State::Dead)
        if (const int points = pointsOf(slot); points >= kWorthLooking) best.push_back({points, slot});
    const std::size_t kept = std::min(limit, best.size());
    std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept), best.end());
    best.resize(kept);
    std::vector<std::int64_t> keys;
    keys.reserve(kept);
    for (const Candidate& candidate : best) keys.push_back(m_index.m_keys[candidate.slot]);
    return keys;
  }

 private:
  struct Candidate {
    int points;
    std::uint32_t slot;
    bool operator<(const Candidate& other) const {
      return points != other.points ? points > other.points : slot < other.slot;
    }
  };

  std::span<const std::uint32_t> wordsOf(std::uint32_t slot) const {
    const std::uint32_t begin = slot == 0 ? 0 : m_index.m_wordEnds[slot - 1];
    return std::span(m_index.m_words).subspan(begin, m_index.m_wordEnds[slot] - begin);
  }

  int pointsOf(std::uint32_t slot) const {
    return numberPoints(m_index.m_niks[slot], m_index.m_kks[slot]) + datePoints(m_index.m_birthDates[slot]) +
           namePoints(slot) + (m_hamlet != 0 && m_index.m_hamlets[slot] == m_hamlet ? kHamlet : 0);
  }

  int numberPoints(std::uint64_t nik, std::uint64_t kk) const {
    int points = 0;
    if (isWhole(m_nik) && isWhole(nik)) {
      if (nik == m_nik) points += kSameNumber;
      if (oneSlipApart(nik, m_nik)) points += kNearNumber;
    }
    const bool isHousehold = (isWhole(m_kk) && (kk == m_kk || nik == m_kk)) || (isWhole(m_nik) && kk == m_nik);
    return points + (isHousehold ? kHousehold : 0);
  }

  int datePoints(std::uint32_t date) const {
    if (date == 0 || m_birthDate == 0) return 0;
    if (date == m_birthDate) return kSameDate;
    if (differsInOnePart(date, m_birthDate)) return kNearDate;
    return DateParts(date).year == DateParts(m_birthDate).year ? kSameYear : 0;
  }

  int namePoints(std::uint32_t slot) const {
    std::array<std::uint8_t, kMostWords> typed{};  // how like its likest word each typed one is
    std::size_t words = 0, found = 0;
    bool hasSure = false, areAllSure = true;
    for (const std::uint32_t word : wordsOf(slot)) {
      if (m_index.m_canonical.isDescent(word)) break;
      if (!m_index.m_canonical.isPlain(word)) continue;
      ++words;
      std::uint8_t best = 0;
      for (std::size_t i = 0; i < m_words.size(); ++i) {
        typed[i] = std::max(typed[i], m_words[i][word]);
        best = std::max(best, m_words[i][word]);
      }
      found += best != 0 ? 1 : 0;
      hasSure |= best >= kAgrees;
      areAllSure &= best >= kAgrees;
    }
    const auto typedEnd = typed.begin() + static_cast<std::ptrdiff_t>(m_words.size());
    const auto isSure = [](std::uint8_t likeness) { return likeness >= kAgrees; };
    const auto isFound = [](std::uint8_t likeness) { return likeness != 0; };
    if (words == 0 || m_words.empty() || found == 0) return 0;
    if (areAllSure || std::all_of(typed.begin(), typedEnd, isSure)) return kWholeName;
    if (found == words || std::all_of(typed.begin(), typedEnd, isFound)) return kAlmostWholeName;
    return hasSure ? kPartOfName : 0;
  }

  const PersonIndex& m_index;
  std::uint64_t m_nik, m_kk;
  std::uint32_t m_birthDate;
  std::uint16_t m_hamlet = 0;
  std::vector<std::vector<std::uint8_t>> m_words;  // of each typed word, its likeness to every word of the vocabulary
};

std::vector<std::int64_t> PersonIndex::alike(const Person& person, std::size_t limit) const {
  return Likeness(*this, person).run(limit);
}

}  // namespace jemput::core
