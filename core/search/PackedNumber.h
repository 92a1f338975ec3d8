// A NIK or KK of up to 16 digits in eight bytes, and the search for a run of digits anywhere in it.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>

namespace jemput::core {

/// Digit i is the i-th four bits from the top; 15 stands behind the last digit. Other characters are left out.
inline std::uint64_t packNumber(std::string_view text) {
  std::uint64_t packed = ~std::uint64_t{0};
  int shift = 60;
  for (const char c : text) {
    if (c < '0' || c > '9' || shift < 0) continue;
    packed ^= static_cast<std::uint64_t>(15 - (c - '0')) << shift;
    shift -= 4;
  }
  return packed;
}

/// Whether it has all 16 digits.
inline bool isWhole(std::uint64_t packed) { return (packed & 15) != 15; }

/// One digit wrong, or two neighbours changed places; both whole.
inline bool oneSlipApart(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t differs = a ^ b;
  if (differs == 0) return false;
  const int low = std::countr_zero(differs) / 4 * 4;
  const std::uint64_t rest = differs & ~(std::uint64_t{15} << low);
  if (rest == 0) return true;
  const int high = low + 4;
  if (high > 60 || (rest & ~(std::uint64_t{15} << high)) != 0) return false;
  return ((a >> low) & 15) == ((b >> high) & 15) && ((a >> high) & 15) == ((b >> low) & 15);
}

/// A run of digits, prepared once and looked for in many numbers.
class DigitRun {
 public:
  enum class Found { Nowhere, Inside, AtStart, Whole };

  /// 1 to 16 digits; a longer run is found nowhere.
  explicit DigitRun(std::string_view digits)
      : m_length(digits.size()), m_whole(packNumber(digits)), m_tooLong(digits.size() > 16) {
    for (std::size_t i = 0; i < std::min<std::size_t>(m_length, 16); ++i)
      m_repeated[i] = static_cast<std::uint64_t>(digits[i] - '0') * kOnes;
  }

  Found in(std::uint64_t number) const {
    if (m_tooLong) return Found::Nowhere;
    // Four bits of `differs` are zero where the run begins. Digits shifted in from below cannot end a run:
    // those starts are marked different from the outset.
    std::uint64_t differs = (std::uint64_t{1} << (4 * (m_length - 1))) - 1;
    for (std::size_t i = 0; i < m_length; ++i) {
      differs |= (number << (4 * i)) ^ m_repeated[i];
      if ((i & 3) == 3 && !hasZero(differs)) return Found::Nowhere;
    }
    if (!hasZero(differs)) return Found::Nowhere;
    if (number == m_whole) return Found::Whole;
    return (differs >> 60) == 0 ? Found::AtStart : Found::Inside;
  }

 private:
  static constexpr std::uint64_t kOnes = 0x1111'1111'1111'1111;
  static bool hasZero(std::uint64_t nibbles) { return ((nibbles - kOnes) & ~nibbles & (kOnes << 3)) != 0; }

  std::size_t m_length;
  std::uint64_t m_whole;
  bool m_tooLong;
  std::uint64_t m_repeated[16] = {};
};

}  // namespace jemput::core
