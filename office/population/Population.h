// The synthetic population of Lombok Utara: every resident, exactly the totals of domain section 14,
// the same on every platform for the same settings. Nobody real: serials 9001–9999, source "sintetis".
#pragma once

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Person.h"

namespace jemput::office {

struct PopulationSettings {
  std::uint64_t seed = 1;
  core::Date referenceDate{2025, 2, 7};  // the ages of the tables hold on this day
  std::string_view areasCsv;             // text of data/areas.csv; empty: the embedded file
};

/// Why two residents look alike. Up to DayMonthSwapped they are one person registered twice.
enum class PairKind {
  MuhammadShortened,
  OldVowel,
  FForP,
  ZForJ,
  QForK,
  TitleChanged,
  BinBinti,
  TokenOrder,
  NikDigit,
  KkAsNik,
  DayMonthSwapped,
  Twins,
  SameNameCousins,
  FatherAndSon,
};
inline constexpr std::size_t kPairKinds = static_cast<std::size_t>(PairKind::FatherAndSon) + 1;
std::string_view pairKindWord(PairKind kind);
constexpr bool isSamePerson(PairKind kind) { return kind <= PairKind::DayMonthSwapped; }

/// A near-duplicate and the truth about it, for measuring duplicate detection.
struct LabelledPair {
  std::size_t first = 0, second = 0;  // indices into Population::residents; second is the changed one
  PairKind kind = PairKind::Twins;
  bool samePerson = false;
};

struct Population {
  struct Village {
    std::string code, name;
    std::size_t first = 0, count = 0;  // its residents, household by household, the head first
  };
  core::Date referenceDate;
  std::vector<Village> villages;  // in the order of their codes
  std::vector<core::Resident> residents;
  std::vector<LabelledPair> pairs;

  std::span<const core::Resident> of(const Village& village) const {
    return std::span(residents).subspan(village.first, village.count);
  }
};

/// Throws std::invalid_argument when the areas do not hold the villages of the five districts.
Population generate(const PopulationSettings& settings);

/// All residents in one roster file (core/roster/RosterCsv.h).
void writeCsv(const Population& population, std::ostream& out);

/// What an office would import as its starting point of one indicator in one village.
struct Baseline {
  std::string village;    // code
  std::string indicator;  // "KTP", "KIA", "AKTA"
  std::size_t denominator = 0, done = 0;
  core::Date date;
  std::string source;
};

/// Three for every village, counted from the residents at the reference date: KTP of those aged 17 and
/// older or ever married, KIA of the others, AKTA of those under 18.
std::vector<Baseline> baselines(const Population& population);

}  // namespace jemput::office
