// Whole numbers that add up: a total shared by weights, and tables with given row and column sums.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "office/population/Random.h"

namespace jemput::office {

/// `total` shared in proportion to `weights` by largest remainder; equal remainders go to the first.
std::vector<std::size_t> largestRemainder(std::size_t total, std::span<const std::uint64_t> weights);

/// The same, nobody getting less than `floor`. total ≥ floor × number of weights.
std::vector<std::size_t> largestRemainderAbove(std::size_t floor, std::size_t total,
                                               std::span<const std::uint64_t> weights);

/// A table of counts, row by row.
struct CountTable {
  CountTable(std::size_t rowCount, std::size_t columnCount)
      : rows(rowCount), columns(columnCount), counts(rowCount * columnCount) {}
  std::size_t& at(std::size_t row, std::size_t column) { return counts[row * columns + column]; }
  std::size_t at(std::size_t row, std::size_t column) const { return counts[row * columns + column]; }
  std::size_t rows, columns;
  std::vector<std::size_t> counts;
};

/// Deals the columns' totals over the rows at random, as cards are dealt, then moves single units until
/// every count lies within `least` and `most`. Row and column totals are exact; both sums must be equal.
/// Throws std::logic_error when the limits cannot be met.
CountTable dealTable(std::span<const std::size_t> rowTotals, std::span<const std::size_t> columnTotals,
                     const CountTable& least, const CountTable& most, Random& random);

}  // namespace jemput::office
