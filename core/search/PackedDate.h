// A birth date in four bytes, and how far two of them agree.
#pragma once

#include <cstdint>
#include <optional>

#include "core/model/Date.h"

namespace jemput::core {

/// Year, month and day as bit fields; 0: unknown.
inline std::uint32_t packDate(const std::optional<Date>& date) {
  if (!date) return 0;
  return static_cast<std::uint32_t>(date->year()) << 9 | date->month() << 5 | date->day();
}

struct DateParts {
  explicit DateParts(std::uint32_t packed) : year(packed >> 9), month(packed >> 5 & 15), day(packed & 31) {}
  std::uint32_t year, month, day;
};

/// Two of year, month and day agree, or day and month changed places in one year.
inline bool differsInOnePart(std::uint32_t a, std::uint32_t b) {
  const DateParts one(a), other(b);
  const bool sameYear = one.year == other.year, sameMonth = one.month == other.month, sameDay = one.day == other.day;
  if (sameYear && one.day == other.month && one.month == other.day) return true;
  return sameYear + sameMonth + sameDay == 2;
}

}  // namespace jemput::core
