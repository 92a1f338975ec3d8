// Chance by a seed: the same seed, the same run, keys and identifiers included.
#pragma once

#include <cstdint>
#include <vector>

namespace jemput::simulator {

class Random {
 public:
  explicit Random(std::uint64_t seed);

  std::uint64_t next();
  /// 0 … bound - 1; `bound` at least 1.
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
  std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }
  bool percent(std::size_t chance) { return below(100) < chance; }
  template <typename T>
  const T& pick(const std::vector<T>& from) {
    return from[below(from.size())];
  }

 private:
  std::uint64_t m_state;
};

/// From here on everything in this process that asks libsodium for randomness gets it from this seed.
void seedCrypto(std::uint64_t seed);

}  // namespace jemput::simulator
