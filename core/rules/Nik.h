// NIK: sixteen digits, the place and date of first registration and a serial (domain section 3). Its
// structure supports warnings, never proof: PP 40/2019 art. 30(2) keeps a NIK when data are corrected.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/Issue.h"
#include "core/model/Person.h"
#include "core/rules/Areas.h"
#include "core/rules/Digits.h"

namespace jemput::core {

struct DecodedNik {
  std::string areaPrefix;  // six digits
  unsigned day = 0;        // 1-31, the 40 of women taken off
  unsigned month = 0;      // 1-12
  unsigned yearOfCentury = 0;
  Sex sex = Sex::Unknown;
  unsigned serial = 0;
  bool operator==(const DecodedNik&) const = default;
};

/// Strips spaces, dots and hyphens; O -> 0, l and I -> 1, reported as corrected.
inline NormalisedNumber normaliseNik(std::string_view text) { return normaliseNumber(text); }

/// Nothing when checkNik would find an error.
std::optional<DecodedNik> decodeNik(std::string_view nik);

struct NikBirthDate {
  std::optional<Date> date;      // nothing for a day that the calendar does not have
  bool twoCenturiesFit = false;  // both give an age of 0-116 and no entered date decides
};

/// The full date: the century nearest to the entered birth date; without one, the later century that
/// gives an age of 0-116 on the day of the visit.
NikBirthDate birthDateFromNik(const DecodedNik& decoded, std::optional<Date> entered, Date visit);

/// Errors: not 16 digits, day, month, serial 0000. Warnings: 31 February, unknown or foreign area,
/// date or sex other than the person's, a date after the visit. An empty NIK has no finding here.
Issues checkNik(std::string_view nik, const Person& person, Date visit, const Areas& areas);

/// "520804******0017"
inline std::string maskNik(std::string_view nik) { return maskNumber(nik); }

/// 1 January, 31 December and 1 July stand for an unknown day and month (Permendagri 19/2010).
bool isPlaceholderForYear(unsigned day, unsigned month);
/// The 15th stands for an unknown day in a known month.
bool isPlaceholderForMonth(unsigned day);

}  // namespace jemput::core
