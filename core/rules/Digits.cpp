#include "core/rules/Digits.h"

#include <algorithm>

namespace jemput::core {

NormalisedNumber normaliseNumber(std::string_view text) {
  NormalisedNumber result;
  result.digits.reserve(text.size());
  for (char c : text) {
    switch (c) {
      case ' ':
      case '\t':
      case '\r':
      case '\n':
      case '.':
      case '-':
        break;
      case 'O':
      case 'o':
        result.digits += '0';
        result.corrected = true;
        break;
      case 'l':
      case 'I':
        result.digits += '1';
        result.corrected = true;
        break;
      default:
        result.digits += c;
    }
  }
  return result;
}

bool isAllDigits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

unsigned digitsValue(std::string_view digits) {
  unsigned value = 0;
  for (char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

std::string maskNumber(std::string_view number) {
  if (number.size() != kNikDigits) return std::string(number.size(), '*');
  return std::string(number.substr(0, 6)) + "******" + std::string(number.substr(12));
}

}  // namespace jemput::core
