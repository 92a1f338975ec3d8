#include "core/search/Duplicates.h"

#include <algorithm>
#include <utility>

#include "core/rules/Digits.h"
#include "core/search/LatinLetters.h"
#include "core/search/NameKey.h"

namespace jemput::core {

namespace {

constexpr int kSameNik = 100;
constexpr int kNearNik = 40;
constexpr int kName = 35;
constexpr int kBirthDate = 25;
constexpr int kWeakBirthDate = 5;
constexpr int kSwappedBirthDate = 15;
constexpr int kMother = 20;
constexpr int kKk = 10;
constexpr int kHamlet = 5;
constexpr int kSexDiffers = -30;
constexpr int kTwin = -60;
constexpr int kCandidateFrom = 55;
constexpr int kBlockFrom = 80;

bool isNumber(const std::string& text) { return text.size() == kNikDigits && isAllDigits(text); }

/// One digit wrong, or two neighbours changed places.
bool oneSlipApart(const std::string& a, const std::string& b) {
  if (!isNumber(a) || !isNumber(b)) return false;
  std::vector<std::size_t> differing;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] != b[i]) differing.push_back(i);
  if (differing.size() == 1) return true;
  return differing.size() == 2 && differing[1] == differing[0] + 1 && a[differing[0]] == b[differing[1]] &&
         a[differing[1]] == b[differing[0]];
}

// Dates given to people who do not know theirs: domain section 3, edge case 3.
bool isWeak(const Person& person) {
  const Date date = *person.birthDate;
  return person.precision != BirthDatePrecision::Exact || date.day() == 15 || (date.month() == 7 && date.day() == 1) ||
         (date.month() == 12 && date.day() == 31);
}

bool sameBirthDate(const Person& a, const Person& b) { return a.birthDate && a.birthDate == b.birthDate; }

bool swappedBirthDate(const Person& a, const Person& b) {
  return a.birthDate && b.birthDate && a.birthDate->year() == b.birthDate->year() &&
         a.birthDate->day() == b.birthDate->month() && a.birthDate->month() == b.birthDate->day();
}

bool namesAgree(const std::string& a, const std::string& b) { return nameSimilarity(a, b) >= kNamesAgree; }

bool sameKk(const Person& a, const Person& b) { return isNumber(a.kk) && a.kk == b.kk; }

/// The KK's number written where the NIK belongs; says no more than that the household is the same.
bool kkAsNik(const Person& a, const Person& b) {
  return (isNumber(a.nik) && a.nik == b.kk) || (isNumber(b.nik) && b.nik == a.kk);
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
  void add(std::string code, int points) {
    m_finding.score += points;
    m_finding.reasons.push_back({std::move(code), points});
  }
  /// One NIK on two names is always for a person to look at, whatever else speaks against it.
  void atLeastCandidate() { m_finding.score = std::max(m_finding.score, kCandidateFrom); }

  DuplicateFinding finding() && {
    m_finding.level = m_finding.score >= kBlockFrom       ? DuplicateLevel::Block
                      : m_finding.score >= kCandidateFrom ? DuplicateLevel::Candidate
                                                          : DuplicateLevel::None;
    return std::move(m_finding);
  }

 private:
  DuplicateFinding m_finding;
};

void scoreBirthDate(const Person& a, const Person& b, Score& score) {
  if (sameBirthDate(a, b)) {
    const bool weak = isWeak(a) || isWeak(b);
    score.add(weak ? "birth-date-weak" : "birth-date", weak ? kWeakBirthDate : kBirthDate);
  } else if (swappedBirthDate(a, b)) {
    score.add("birth-day-month-swapped", kSwappedBirthDate);
  }
}

}  // namespace

DuplicateFinding compareForDuplicate(const Person& a, const Person& b, bool knownTwins) {
  const bool sameName = namesAgree(a.name, b.name);
  const bool sameMother = namesAgree(a.mother, b.mother);
  const bool sameNik = isNumber(a.nik) && a.nik == b.nik;
  const bool sameHousehold = sameKk(a, b);
  Score score;
  if (sameNik) score.add(sameName ? "nik-same" : "nik-same-name-differs", sameName ? kSameNik : kNearNik);
  if (oneSlipApart(a.nik, b.nik)) score.add("nik-near", kNearNik);
  if (sameName) score.add("name", kName);
  scoreBirthDate(a, b, score);
  if (sameMother) score.add("mother", kMother);
  if (sameHousehold)
    score.add("kk", kKk);
  else if (kkAsNik(a, b))
    score.add("kk-as-nik", kKk);
  if (sameHamlet(a, b)) score.add("hamlet", kHamlet);
  if (a.sex != b.sex && a.sex != Sex::Unknown && b.sex != Sex::Unknown) score.add("sex-differs", kSexDiffers);
  // Twins' serials often follow each other, so that even nik-near speaks for them, not for one person.
  const bool twins = sameBirthDate(a, b) && !sameName && !sameNik && (sameMother || sameHousehold);
  if (knownTwins || twins) score.add("twin", kTwin);
  if (sameNik) score.atLeastCandidate();
  return std::move(score).finding();
}

}  // namespace jemput::core
