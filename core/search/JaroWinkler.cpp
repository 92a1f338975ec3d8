#include "core/search/JaroWinkler.h"

#include <algorithm>
#include <vector>

namespace jemput::core {

namespace {

constexpr std::size_t kLongestPrefix = 4;  // Winkler's constants
constexpr double kPrefixWeight = 0.1;

struct CommonLetters {
  std::size_t count = 0;
  std::size_t outOfOrder = 0;
};

CommonLetters commonLetters(std::string_view a, std::string_view b) {
  const std::size_t half = std::max(a.size(), b.size()) / 2;
  const std::size_t window = half > 0 ? half - 1 : 0;
  std::vector<bool> taken(b.size(), false);
  std::vector<char> inA, inB;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t last = std::min(b.size(), i + window + 1);
    for (std::size_t j = i > window ? i - window : 0; j < last; ++j) {
      if (taken[j] || a[i] != b[j]) continue;
      taken[j] = true;
      inA.push_back(a[i]);
      break;
    }
  }
  for (std::size_t j = 0; j < b.size(); ++j)
    if (taken[j]) inB.push_back(b[j]);
  CommonLetters common{inA.size(), 0};
  for (std::size_t i = 0; i < inA.size(); ++i)
    if (inA[i] != inB[i]) ++common.outOfOrder;
  return common;
}

}  // namespace

double jaroWinkler(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  const CommonLetters common = commonLetters(a, b);
  if (common.count == 0) return 0;
  const auto count = static_cast<double>(common.count);
  const double transpositions = static_cast<double>(common.outOfOrder) / 2;
  const double jaro = (count / static_cast<double>(a.size()) + count / static_cast<double>(b.size()) +
                       (count - transpositions) / count) /
                      3;
  std::size_t prefix = 0;
  while (prefix < std::min({a.size(), b.size(), kLongestPrefix}) && a[prefix] == b[prefix]) ++prefix;
  return jaro + static_cast<double>(prefix) * kPrefixWeight * (1 - jaro);
}

}  // namespace jemput::core
