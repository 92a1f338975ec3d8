// The searches of the bar: every prefix from the second letter, middle fragments, reversed words, and runs of
// four and more NIK digits.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace jemput::bench {

inline constexpr std::size_t kAskedPeople = 500;

std::size_t below(std::mt19937_64& random, std::size_t n);

/// Everything that is asked about one person.
std::vector<std::string> queriesFor(const std::string& name, const std::string& nik, std::mt19937_64& random);

}  // namespace jemput::bench
