// How likely two records are one person: the score of domain section 7. It proposes; people decide, and
// nothing is ever merged by itself.
#pragma once

#include <string>
#include <vector>

#include "core/model/Person.h"

namespace jemput::core {

enum class DuplicateLevel {
  None,
  Candidate,  // 55 to 79: on the list for a person to look at
  Block,      // 80 and more: held back until somebody has looked
};

/// Codes: nik-same, nik-same-name-differs ("NIK salah ketik?"), nik-near, nik-differs, name, name-part, name-alike,
/// birth-date, birth-date-weak, birth-day-month-swapped, birth-date-near, birth-year, birth-year-differs,
/// birth-date-differs, mother, mother-differs, kk, kk-as-nik, hamlet, sex-differs, twin.
struct DuplicateReason {
  std::string code;
  int points = 0;
  bool operator==(const DuplicateReason&) const = default;
};

struct DuplicateFinding {
  int score = 0;
  DuplicateLevel level = DuplicateLevel::None;
  std::vector<DuplicateReason> reasons;  // in the order of the list above
};

/// `knownTwins`: somebody has said so, or birth order and hour show it. Twins are recognised without it when
/// birth date and mother or KK agree and the names do not. Symmetric in a and b.
[[nodiscard]] DuplicateFinding compareForDuplicate(const Person& a, const Person& b, bool knownTwins = false);

}  // namespace jemput::core
