#include "office/IndonesianText.h"

#include <array>
#include <cstdio>

#include "core/Clock.h"

namespace jemput::office {

std::string wholeNumber(std::int64_t number) {
  std::string digits = std::to_string(number < 0 ? -number : number);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ".");
  return number < 0 ? "-" + digits : digits;
}

std::string decimal(double number, int digits) {
  std::array<char, 64> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", digits, number);
  std::string text(buffer.data(), static_cast<std::size_t>(length));
  for (char& c : text)
    if (c == '.') c = ',';
  return text;
}

std::string longDate(core::Date date) {
  static constexpr std::array<const char*, 12> kMonths = {"Januari",   "Februari", "Maret",    "April",
                                                          "Mei",       "Juni",     "Juli",     "Agustus",
                                                          "September", "Oktober",  "November", "Desember"};
  return std::to_string(date.day()) + " " + kMonths[date.month() - 1] + " " + std::to_string(date.year());
}

std::string longInstant(std::int64_t milliseconds) {
  const core::Instant instant = core::fromMilliseconds(milliseconds);
  const std::int64_t minutes = (milliseconds / 60000 + 8 * 60) % (24 * 60);
  std::array<char, 16> clock{};
  std::snprintf(clock.data(), clock.size(), "%02d.%02d", static_cast<int>(minutes / 60),
                static_cast<int>(minutes % 60));
  return longDate(core::Date::inWita(instant)) + ", " + clock.data();
}

}  // namespace jemput::office
