// A place in a log: which generation of a device, and which entry of it.
#pragma once

#include <compare>
#include <cstdint>

namespace jemput::core {

struct Place {
  std::uint32_t generation = 1;
  std::uint64_t seq = 0;  // 1, 2, 3 … without gaps; 0 stands before the first entry
  auto operator<=>(const Place&) const = default;
};

/// Entries from one seq to another, both included.
struct SeqRange {
  std::uint64_t from = 0, to = 0;
  bool operator==(const SeqRange&) const = default;
};

/// A place as one number that keeps the order, for a rowid: 2^40 entries a generation.
constexpr std::int64_t placeNumber(Place place) {
  return static_cast<std::int64_t>((std::uint64_t{place.generation} << 40U) | place.seq);
}
constexpr Place placeOf(std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(number);
  return {static_cast<std::uint32_t>(bits >> 40U), bits & ((std::uint64_t{1} << 40U) - 1)};
}

}  // namespace jemput::core
