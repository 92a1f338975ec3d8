#include "core/rules/VisitNumbers.h"

#include <algorithm>
#include <charconv>

namespace jemput::core {

namespace {

std::string padded(int number, std::size_t digits) {
  std::string text = std::to_string(number);
  return text.size() < digits ? text.insert(0, digits - text.size(), '0') : text;
}

}  // namespace

std::string queueNumber(std::string_view prefix, int number) { return std::string(prefix) + "-" + padded(number, 3); }

std::optional<int> readQueueNumber(std::string_view text, std::string_view prefix) {
  int number = 0;
  if (text.size() < prefix.size() + 2 || !text.starts_with(prefix) || text[prefix.size()] != '-') return std::nullopt;
  const std::string_view digits = text.substr(prefix.size() + 1);
  const auto [end, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (wrong != std::errc() || end != digits.data() + digits.size() || number < 1) return std::nullopt;
  return queueNumber(prefix, number) == text ? std::optional<int>(number) : std::nullopt;
}

std::string registerSeries(std::string_view village, std::string_view family, Date day, std::string_view prefix) {
  constexpr std::size_t kRegencyDigits = 4;
  std::string series, date = day.iso();
  std::ranges::copy_if(village, std::back_inserter(series), [](char c) { return c != '.'; });
  series.resize(std::min(series.size(), kRegencyDigits));
  std::erase(date, '-');
  return series.append(".").append(family).append(".").append(date).append(".").append(prefix);
}

std::string registerNumber(std::string_view series, int number) {
  return std::string(series) + "." + padded(number, 4);
}

}  // namespace jemput::core
