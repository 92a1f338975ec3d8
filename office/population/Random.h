// Pseudo-random numbers that are the same on every platform: xoshiro256** seeded by splitmix64 (both
// public algorithms by Blackman and Vigna), whole numbers only, no standard distributions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::office {

class Random {
 public:
  /// A stream of its own for each seed and purpose, so that a change in one step of the generator
  /// leaves the draws of the others as they were.
  Random(std::uint64_t seed, std::string_view purpose);

  std::uint64_t next();
  /// 0 … bound − 1; bound > 0.
  std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(((next() >> 32U) * std::uint64_t{bound}) >> 32U);
  }
  std::size_t index(std::size_t size) { return below(static_cast<std::uint32_t>(size)); }
  /// first … last, both included.
  int between(int first, int last) {
    return first + static_cast<int>(below(static_cast<std::uint32_t>(last - first + 1)));
  }
  bool perMille(int chance) { return static_cast<int>(below(1000)) < chance; }

  template <class Value>
  void shuffle(std::vector<Value>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[index(i)]);
  }

 private:
  std::array<std::uint64_t, 4> m_state{};
};

/// Chooses exactly `chosen` of `outOf` candidates offered one after another, each equally likely.
class Quota {
 public:
  Quota(std::size_t chosen, std::size_t outOf) : m_chosen(chosen), m_left(outOf) {}
  bool take(Random& random) {
    if (m_left == 0) return false;
    const bool taken = random.index(m_left--) < m_chosen;
    if (taken) --m_chosen;
    return taken;
  }

 private:
  std::size_t m_chosen, m_left;
};

}  // namespace jemput::office
