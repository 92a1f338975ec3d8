#include "core/search/Duplicates.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/rules/Digits.h"
#include "core/search/EditDistance.h"
#include "core/search/LatinLetters.h"
#include "core/search/NameKey.h"
#include "core/search/PackedNumber.h"

namespace jemput::core {

namespace {

// Domain section 7, but for the marked ones (decision 0027).
constexpr int kSameNik = 100;
constexpr int kNearNik = 40;
constexpr int kOtherNik = -15;  // ours
constexpr int kName = 35;
constexpr int kPartOfName = 30;  // ours
constexpr int kAlikeName = 25;   // ours
constexpr int kBirthDate = 25;
constexpr int kWeakBirthDate = 5;
constexpr int kNearBirthDate = 15;    // ours
constexpr int kOtherBirthDate = -15;  // ours
constexpr int kOtherBirthYear = -5;   // ours
constexpr int kMother = 20;
constexpr int kAlikeMother = 15;   // ours
constexpr int kOtherMother = -10;  // ours
constexpr int kKk = 10;
constexpr int kKkAndName = 20;  // ours: in one household nobody has another's name, but for fathers and sons
constexpr int kHamlet = 5;
constexpr int kSexDiffers = -30;
constexpr int kTwin = -60;
constexpr int kCandidateFrom = 55;
constexpr int kBlockFrom = 80;

bool isNumber(const std::string& text) { return text.size() == kNikDigits && isAllDigits(text); }

bool sameKk(const Person& a, const Person& b) { return isNumber(a.kk) && a.kk == b.kk; }

/// The KK's number written where the NIK belongs; says no more than that the household is the same.
bool kkAsNik(const Person& a, const Person& b) {
  return (isNumber(a.nik) && a.nik == b.kk) || (isNumber(b.nik) && b.nik == a.kk);
}

// Dates given to people who do not know theirs: domain section 3, edge case 3.
bool isWeak(const Person& person) {
  const Date date = *person.birthDate;
  return person.precision != BirthDatePrecision::Exact || date.day() == 15 || (date.month() == 7 && date.day() == 1) ||
         (date.month() == 12 && date.day() == 31);
}

/// One of the eight digits is another one, or two neighbours changed places.
bool areOneSlipApart(Date a, Date b) {
  const std::string one = a.iso(), other = b.iso();
  const std::size_t slips = editDistance(one, other);
  return slips == 1 && one.size() == other.size();
}

bool sameHamlet(const Person& a, const Person& b) {
  if (a.village != b.village && !a.village.empty() && !b.village.empty()) return false;
  std::string ofA, ofB;
  latinLetters(a.hamlet, ofA);
  latinLetters(b.hamlet, ofB);
  return !ofA.empty() && ofA == ofB;
}

class Score {
 public:
  Score(const Person& a, const Person& b, bool knownTwins) : m_a(a), m_b(b) {
    const NameMatch name = compareNames(a.name, b.name), mother = compareNames(a.mother, b.mother);
    addNik(name);
    addName(name);
    addBirthDate();
    addMother(mother);
    const bool isHousehold = sameKk(a, b);
    if (isHousehold)
      add("kk", name == NameMatch::Different ? kKk : kKkAndName);
    else if (kkAsNik(a, b))
      add("kk-as-nik", kKk);
    if (sameHamlet(a, b)) add("hamlet", kHamlet);
    if (a.sex != b.sex && a.sex != Sex::Unknown && b.sex != Sex::Unknown) add("sex-differs", kSexDiffers);
    if (knownTwins || areTwins(name, mother != NameMatch::Different || isHousehold)) add("twin", kTwin);
    // One NIK on two names is always for a person to look at, whatever else speaks against it.
    if (sameNik()) m_finding.score = std::max(m_finding.score, kCandidateFrom);
  }

  DuplicateFinding finding() && {
    m_finding.level = m_finding.score >= kBlockFrom       ? DuplicateLevel::Block
                      : m_finding.score >= kCandidateFrom ? DuplicateLevel::Candidate
                                                          : DuplicateLevel::None;
    return std::move(m_finding);
  }

 private:
  void add(std::string code, int points) {
    m_finding.score += points;
    m_finding.reasons.push_back({std::move(code), points});
  }

  bool haveNiks() const { return isNumber(m_a.nik) && isNumber(m_b.nik); }
  bool sameNik() const { return haveNiks() && m_a.nik == m_b.nik; }
  bool sameBirthDate() const { return m_a.birthDate && m_a.birthDate == m_b.birthDate; }

  void addNik(NameMatch name) {
    if (sameNik()) {
      const bool isSure = name != NameMatch::Different;
      add(isSure ? "nik-same" : "nik-same-name-differs", isSure ? kSameNik : kNearNik);
    } else if (haveNiks() && oneSlipApart(packNumber(m_a.nik), packNumber(m_b.nik))) {
      // People born on one day in one district have serials that follow each other.
      if (name != NameMatch::Different) add("nik-near", kNearNik);
    } else if (haveNiks() && !kkAsNik(m_a, m_b)) {
      add("nik-differs", kOtherNik);
    }
  }

  void addName(NameMatch name) {
    if (name == NameMatch::Same) add("name", kName);
    if (name == NameMatch::Contained) add("name-part", kPartOfName);
    if (name == NameMatch::Alike) add("name-alike", kAlikeName);
  }

  void addBirthDate() {
    if (!m_a.birthDate || !m_b.birthDate) return;
    const Date a = *m_a.birthDate, b = *m_b.birthDate;
    const bool weak = isWeak(m_a) || isWeak(m_b);
    if (a == b) return add(weak ? "birth-date-weak" : "birth-date", weak ? kWeakBirthDate : kBirthDate);
    const bool isSwapped = a.year() == b.year() && a.day() == b.month() && a.month() == b.day();
    if (isSwapped) return add("birth-day-month-swapped", kNearBirthDate);
    constexpr int kEstimate = 10;  // years by which people who do not know their age are wrong
    if (weak) {
      if (a.year() == b.year()) return add("birth-year", kWeakBirthDate);
      const bool isFar = std::abs(a.year() - b.year()) > kEstimate;
      add(isFar ? "birth-date-differs" : "birth-year-differs", isFar ? kOtherBirthDate : kOtherBirthYear);
    } else if (areOneSlipApart(a, b)) {
      add("birth-date-near", kNearBirthDate);
    } else {
      add("birth-date-differs", kOtherBirthDate);
    }
  }

  void addMother(NameMatch mother) {
    if (m_a.mother.empty() || m_b.mother.empty()) return;
    if (mother == NameMatch::Different) return add("mother-differs", kOtherMother);
    add("mother", mother == NameMatch::Same ? kMother : kAlikeMother);
  }

  /// Twins' serials often follow each other, so that even nik-near speaks for them, not for one person. With a NIK
  /// each, a name that is only alike is another name.
  bool areTwins(NameMatch name, bool isFamily) const {
    if (!sameBirthDate() || !isFamily || sameNik()) return false;
    return name == NameMatch::Different || (name == NameMatch::Alike && haveNiks());
  }

  const Person& m_a;
  const Person& m_b;
  DuplicateFinding m_finding;
};

}  // namespace

DuplicateFinding compareForDuplicate(const Person& a, const Person& b, bool knownTwins) {
  return Score(a, b, knownTwins).finding();
}

}  // namespace jemput::core
