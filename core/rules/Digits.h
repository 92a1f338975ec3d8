// Sixteen-digit numbers as people type and paste them, and the date inside them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/Date.h"

namespace jemput::core {

constexpr std::size_t kNikDigits = 16;  // the KK number has as many

struct NormalisedNumber {
  std::string digits;      // without spaces, dots and hyphens; any other character is kept
  bool corrected = false;  // a letter O, l or I was read as the digit it was meant to be: show it
  bool operator==(const NormalisedNumber&) const = default;
};

NormalisedNumber normaliseNumber(std::string_view text);

bool isAllDigits(std::string_view text);
/// Value of a few digits; the caller knows that they are digits.
unsigned digitsValue(std::string_view digits);

/// "520804******0017"; a number of another length is hidden altogether.
std::string maskNumber(std::string_view number);

}  // namespace jemput::core
