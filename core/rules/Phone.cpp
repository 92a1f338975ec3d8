#include "core/rules/Phone.h"

#include "core/rules/Digits.h"
#include "core/rules/Findings.h"

namespace jemput::core {

namespace {
// Digits of an Indonesian number with its leading 0: 0811 234 567 to 0812 3456 78901.
constexpr std::size_t kShortest = 10;
constexpr std::size_t kLongest = 13;
constexpr std::string_view kIndonesia = "+62";
}  // namespace

std::string normalisePhone(std::string_view text) {
  std::string number;
  for (char c : text)
    if (c != ' ' && c != '\t' && c != '-' && c != '.' && c != '(' && c != ')') number += c;
  if (number.starts_with("+620")) return std::string(kIndonesia) + number.substr(4);
  if (number.starts_with("0")) return std::string(kIndonesia) + number.substr(1);
  if (number.starts_with("62") && isAllDigits(number)) return "+" + number;
  if (number.starts_with("8") && isAllDigits(number)) return std::string(kIndonesia) + number;
  return number;
}

void checkPhone(std::string_view phone, Issues& issues) {
  if (phone.empty()) return;
  if (phone.front() != '+' || !isAllDigits(phone.substr(1))) {
    issues.push_back(hint("phone", "phone-digits"));
    return;
  }
  if (!phone.starts_with(kIndonesia)) return;
  const std::size_t length = phone.size() - kIndonesia.size() + 1;
  if (length < kShortest) issues.push_back(hint("phone", "phone-short", {std::to_string(kShortest - length)}));
  if (length > kLongest) issues.push_back(hint("phone", "phone-long", {std::to_string(length - kLongest)}));
}

}  // namespace jemput::core
