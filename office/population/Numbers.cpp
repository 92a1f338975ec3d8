#include "office/population/Numbers.h"

#include <cstdio>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>

#include "office/population/Tables.h"

namespace jemput::office {

namespace {

constexpr std::uint32_t kFirstSerial = 9001, kSerials = 999;

std::string sixDigits(core::Date date, bool woman) {
  char text[16];
  std::snprintf(text, sizeof text, "%02u%02u%02d", date.day() + (woman ? 40U : 0U), date.month(), date.year() % 100);
  return text;
}

/// Serials of one area and date in an order of its own, so that 9001 is no commoner than 9999.
class SerialBook {
 public:
  explicit SerialBook(std::uint64_t seed) : m_seed(seed) {}

  std::string take(const std::string& areaAndDate) {
    const std::uint64_t key = std::stoull(areaAndDate);
    std::uint32_t& taken = m_taken[key];
    if (taken == kSerials) throw std::logic_error("no serial is left for an area and a date");
    // 376 and 999 have no common divisor, so the steps reach every serial once.
    const std::uint64_t start = (key ^ m_seed) * 0x9E3779B97F4A7C15U >> 40U;
    const std::uint64_t serial = (start + std::uint64_t{taken++} * 376U) % kSerials;
    return areaAndDate + std::to_string(kFirstSerial + serial);
  }

 private:
  std::uint64_t m_seed;
  std::unordered_map<std::uint64_t, std::uint32_t> m_taken;
};

/// Another date as a clerk writes it by mistake: day and month swapped, or a day or year off.
core::Date mistakenDate(core::Date birth, core::Date latest, Random& random) {
  for (;;) {
    const std::uint32_t kind = random.below(3);
    auto date = kind == 0   ? core::Date::make(birth.year(), birth.day(), birth.month())
                : kind == 1 ? birth.plusDays(random.perMille(500) ? 1 : -1)
                            : core::Date::make(birth.year() + random.between(-3, 3), birth.month(), birth.day());
    if (date && *date != birth && *date <= latest) return *date;
  }
}

class NumberMaker {
 public:
  NumberMaker(PopulationDraft& draft, const NameBook& book)
      : m_draft(draft), m_book(book), m_random(draft.seed, "numbers"), m_serials(draft.seed) {}

  NumberList make(const std::vector<LabelledPair>& pairs) {
    drawMarks();
    m_numbers.niks.resize(m_draft.people.size());
    m_numbers.birthPlaces.resize(m_draft.people.size());
    for (const HouseholdDraft& home : m_draft.households) numberHousehold(home);
    for (const LabelledPair& pair : pairs) {
      if (pair.kind == PairKind::KkAsNik)
        m_numbers.niks[pair.second] = m_numbers.kks[m_draft.people[pair.second].household];
    }
    mistypeDigits(pairs);
    return std::move(m_numbers);
  }

 private:
  void drawMarks() {
    std::size_t free = 0, freeAdults = 0;
    for (const PersonDraft& person : m_draft.people) {
      if (person.inPair) continue;
      ++free;
      if (person.age >= 17) ++freeAdults;
    }
    const std::size_t people = m_draft.people.size();
    Quota oldRegency(shareOf(people, kOldRegencyPrefix), freeAdults);
    Quota elsewhere(shareOf(people, kElsewherePrefix), free - shareOf(people, kOldRegencyPrefix));
    Quota otherDate(shareOf(people, kDateMismatch), free), otherSex(shareOf(people, kSexMismatch), free);
    for (PersonDraft& person : m_draft.people) {
      if (person.inPair) continue;
      if (person.age >= 17 && oldRegency.take(m_random))
        person.prefix = NikPrefix::OldRegency;
      else if (elsewhere.take(m_random))
        person.prefix = NikPrefix::Elsewhere;
      person.otherDate = otherDate.take(m_random);
      person.otherSex = otherSex.take(m_random);
    }
  }

  void numberHousehold(const HouseholdDraft& home) {
    std::string district;
    for (const char c : m_draft.villages[home.village].district)
      if (c != '.') district.push_back(c);
    // Family cards of the last eighteen years; an older one was replaced when the family changed.
    const core::Date registered = m_draft.referenceDate.plusDays(-static_cast<int>(m_random.below(6570)));
    m_numbers.kks.push_back(m_serials.take(district + sixDigits(registered, false)));
    for (const std::uint32_t member : home.members) m_numbers.niks[member] = drawNik(member, district);
  }

  std::string drawNik(std::uint32_t index, const std::string& district) {
    const PersonDraft& person = m_draft.people[index];
    std::string area = district;
    if (person.prefix == NikPrefix::OldRegency) {
      area = m_book.drawOldRegency(m_random);
    } else if (person.prefix == NikPrefix::Elsewhere) {
      const NameBook::Origin& origin = m_book.drawElsewhere(m_random);
      area = origin.code;
      m_numbers.birthPlaces[index] = origin.place;
    }
    const core::Date date =
        person.otherDate ? mistakenDate(person.birth, m_draft.referenceDate, m_random) : person.birth;
    return m_serials.take(area + sixDigits(date, person.male == person.otherSex));
  }

  /// The second record's NIK is the first one's with one digit of the serial changed.
  void mistypeDigits(const std::vector<LabelledPair>& pairs) {
    std::unordered_set<std::string> used(m_numbers.niks.begin(), m_numbers.niks.end());
    used.insert(m_numbers.kks.begin(), m_numbers.kks.end());
    for (const LabelledPair& pair : pairs) {
      if (pair.kind != PairKind::NikDigit) continue;
      std::string nik;
      do {
        nik = m_numbers.niks[pair.first];
        nik[13 + m_random.below(3)] = static_cast<char>('0' + m_random.below(10));
      } while (nik.ends_with("9000") || !used.insert(nik).second);
      m_numbers.niks[pair.second] = std::move(nik);
    }
  }

  PopulationDraft& m_draft;
  const NameBook& m_book;
  Random m_random;
  SerialBook m_serials;
  NumberList m_numbers;
};

}  // namespace

NumberList drawNumbers(PopulationDraft& draft, const NameBook& book, const std::vector<LabelledPair>& pairs) {
  return NumberMaker(draft, book).make(pairs);
}

}  // namespace jemput::office
