// A plain calendar date, as on a birth certificate: no time, no zone, never a timestamp.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace jemput::core {

class Date {
 public:
  /// 1 January 1970. Exists so that values can be default-made; no rule gives it a meaning.
  Date() = default;
  /// A date that must exist; a 31 February is a bug here: throws std::invalid_argument.
  Date(int year, unsigned month, unsigned day);

  /// "2025-02-07"; nothing for any other shape or a day that does not exist.
  static std::optional<Date> parse(std::string_view iso);
  static std::optional<Date> make(int year, unsigned month, unsigned day);
  /// The day in Lombok (WITA, UTC+8) at an instant.
  static Date inWita(std::chrono::system_clock::time_point instant);

  int year() const { return static_cast<int>(m_date.year()); }
  unsigned month() const { return static_cast<unsigned>(m_date.month()); }
  unsigned day() const { return static_cast<unsigned>(m_date.day()); }

  /// "2025-02-07"
  std::string iso() const;
  Date plusDays(int days) const;
  /// The same day `years` later; 29 February becomes 1 March in a common year (domain section 13.5).
  Date plusYears(int years) const;
  /// Days from `earlier` to this date; negative when this one is before it.
  int daysSince(Date earlier) const;
  /// Full years of age of somebody born on `birth`; born on 29 February, a year is full on 1 March.
  int ageOf(Date birth) const;

  auto operator<=>(const Date& other) const { return m_date <=> other.m_date; }
  bool operator==(const Date&) const = default;

 private:
  explicit Date(std::chrono::year_month_day date) : m_date(date) {}
  std::chrono::year_month_day m_date{std::chrono::year(1970), std::chrono::month(1), std::chrono::day(1)};
};

}  // namespace jemput::core
