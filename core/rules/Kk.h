// KK number: sixteen digits, area, date of registration and a family serial (domain section 3). It
// changes when a family moves or splits: it groups a household at a moment and is no key of a person.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/Issue.h"
#include "core/model/Person.h"
#include "core/rules/Areas.h"
#include "core/rules/Digits.h"

namespace jemput::core {

struct DecodedKk {
  std::string areaPrefix;  // six digits
  unsigned day = 0, month = 0, yearOfCentury = 0;
  unsigned serial = 0;
  bool operator==(const DecodedKk&) const = default;
};

inline NormalisedNumber normaliseKk(std::string_view text) { return normaliseNumber(text); }

/// Nothing when checkKk would find an error.
std::optional<DecodedKk> decodeKk(std::string_view kk);

/// Errors: not 16 digits, day, month, serial 0000. Warnings: equal to the NIK, a date that is impossible
/// or after the visit, unknown or foreign area. An empty number has no finding.
Issues checkKk(std::string_view kk, const Person& person, Date visit, const Areas& areas);

inline std::string maskKk(std::string_view kk) { return maskNumber(kk); }

}  // namespace jemput::core
