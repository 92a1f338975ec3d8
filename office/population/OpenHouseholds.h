// Households of one village that still have room, found by the age of their mother or head.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "office/population/Draft.h"
#include "office/population/Random.h"

namespace jemput::office {

class OpenHouseholds {
 public:
  static constexpr int kOldest = 99;

  void add(std::uint32_t household, int age) { m_byAge[static_cast<std::size_t>(age)].push_back(household); }

  /// One whose age is as near to `wanted` as can be within first … last, or kNobody. `fits` may refuse
  /// some; a few of each age are tried. The household stays in the list: close() takes it out.
  template <class Fits>
  std::uint32_t find(int wanted, int first, int last, Random& random, Fits fits) {
    for (int distance = 0; distance <= kOldest; ++distance)
      for (const int age : {wanted + distance, wanted - distance}) {
        if (age < first || age > last || age < 0 || age > kOldest) continue;
        if (const std::uint32_t found = tryAge(static_cast<std::size_t>(age), random, fits); found != kNobody)
          return found;
      }
    return kNobody;
  }

  /// Takes out the household that find() returned last.
  void close() {
    std::vector<std::uint32_t>& list = m_byAge[m_foundAge];
    list[m_foundAt] = list.back();
    list.pop_back();
  }

 private:
  template <class Fits>
  std::uint32_t tryAge(std::size_t age, Random& random, Fits fits) {
    const std::vector<std::uint32_t>& list = m_byAge[age];
    for (std::size_t tries = 0; tries < 4 && !list.empty(); ++tries) {
      const std::size_t at = random.index(list.size());
      if (!fits(list[at])) continue;
      m_foundAge = age;
      m_foundAt = at;
      return list[at];
    }
    return kNobody;
  }

  std::array<std::vector<std::uint32_t>, kOldest + 1> m_byAge;
  std::size_t m_foundAge = 0, m_foundAt = 0;
};

}  // namespace jemput::office
