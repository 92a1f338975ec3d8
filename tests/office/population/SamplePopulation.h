// The population of seed 1, made once for all tests, and counting in it.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "office/population/Population.h"
#include "office/population/Tables.h"

namespace jemput::office::test {

using core::Holding;
using core::MaritalStatus;
using core::Resident;
using core::Sex;

inline const Population& sample() {
  static const Population population = generate({});
  return population;
}

inline int ageOf(const Resident& resident) { return sample().referenceDate.ageOf(*resident.person.birthDate); }
inline bool isEverMarried(const Resident& resident) { return resident.person.marital != MaritalStatus::NeverMarried; }
inline bool hasKtpDuty(const Resident& resident) { return ageOf(resident) >= 17 || isEverMarried(resident); }
inline bool hasKiaDuty(const Resident& resident) { return !hasKtpDuty(resident); }
inline bool lacksKtp(const Resident& resident) {
  return hasKtpDuty(resident) && resident.ktpRecorded == Holding::Missing;
}
inline bool isIn(const Resident& resident, std::string_view area) { return resident.person.village.starts_with(area); }

template <class Condition>
std::size_t count(Condition condition) {
  return static_cast<std::size_t>(std::count_if(sample().residents.begin(), sample().residents.end(), condition));
}

/// Residents that are part of a labelled pair of this kind.
inline std::set<std::size_t> membersOf(PairKind kind) {
  std::set<std::size_t> members;
  for (const LabelledPair& pair : sample().pairs)
    if (pair.kind == kind) members.insert(pair.second);
  return members;
}

/// 64 bits of FNV-1a.
inline std::uint64_t hashOf(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

}  // namespace jemput::office::test
