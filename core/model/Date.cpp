#include "core/model/Date.h"

#include <charconv>
#include <cstdio>
#include <stdexcept>

namespace jemput::core {

using namespace std::chrono;

namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

Date::Date(int year, unsigned month, unsigned day)
    : m_date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)) {
  if (!m_date.ok()) throw std::invalid_argument("not a date");
}

std::optional<Date> Date::make(int year, unsigned month, unsigned day) {
  const year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (year < 1 || year > 9999 || !date.ok()) return std::nullopt;
  return Date(date);
}

std::optional<Date> Date::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = digits(iso.substr(0, 4));
  const auto month = digits(iso.substr(5, 2));
  const auto day = digits(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

Date Date::inWita(system_clock::time_point instant) { return Date(year_month_day(floor<days>(instant + hours(8)))); }

std::string Date::iso() const {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", year(), month(), day());
  return buffer;
}

Date Date::plusDays(int count) const { return Date(year_month_day(sys_days(m_date) + std::chrono::days(count))); }

Date Date::plusYears(int count) const {
  const year_month_day moved{m_date.year() + years(count), m_date.month(), m_date.day()};
  if (moved.ok()) return Date(moved);
  return Date(year_month_day(moved.year(), March, std::chrono::day(1)));
}

int Date::daysSince(Date earlier) const {
  return static_cast<int>((sys_days(m_date) - sys_days(earlier.m_date)).count());
}

int Date::ageOf(Date birth) const {
  int age = year() - birth.year();
  if (*this < birth.plusYears(age)) --age;
  return age;
}

}  // namespace jemput::core
