#include "tests/simulator/Random.h"

#include <sodium.h>

#include <mutex>

namespace jemput::simulator {

namespace {

// The office's writer is a thread of its own.
std::mutex cryptoMutex;
Random cryptoRandom(0);

void fill(void* buffer, std::size_t size) {
  const std::lock_guard lock(cryptoMutex);
  auto* bytes = static_cast<unsigned char*>(buffer);
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<unsigned char>(cryptoRandom.next() >> 24U);
}

std::uint32_t word() {
  std::uint32_t value = 0;
  fill(&value, sizeof value);
  return value;
}

const char* name() { return "seeded"; }

std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31U);
}

randombytes_implementation seeded = {name, word, nullptr, nullptr, fill, nullptr};

}  // namespace

/// splitmix64
std::uint64_t Random::next() { return mixed(m_state += 0x9e3779b97f4a7c15ULL); }

// Mixed: states that lie a step or a few apart would all draw from the same row of numbers, and no seed were a run of
// its own.
Random::Random(std::uint64_t seed) : m_state(mixed(seed)) {}

void seedCrypto(std::uint64_t seed) {
  const std::lock_guard lock(cryptoMutex);
  cryptoRandom = Random(seed ^ 0xc0ffee);
  randombytes_set_implementation(&seeded);
}

}  // namespace jemput::simulator
