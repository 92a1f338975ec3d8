#include "office/population/Shares.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace jemput::office {

namespace {

/// Moves one unit of `column` out of `row` and one of another column in, against another row, without
/// breaking a limit anywhere else. False when no row and column allow it.
class UnitMover {
 public:
  UnitMover(CountTable& table, const CountTable& least, const CountTable& most)
      : m_table(table), m_least(least), m_most(most) {}

  bool lower(std::size_t row, std::size_t column, Random& random) { return move(row, column, random, true); }
  bool raise(std::size_t row, std::size_t column, Random& random) { return move(row, column, random, false); }

 private:
  bool canLose(std::size_t row, std::size_t column) const { return m_table.at(row, column) > m_least.at(row, column); }
  bool canGain(std::size_t row, std::size_t column) const { return m_table.at(row, column) < m_most.at(row, column); }

  bool move(std::size_t row, std::size_t column, Random& random, bool down) {
    const std::size_t rowStart = random.index(m_table.rows), columnStart = random.index(m_table.columns);
    for (std::size_t i = 0; i < m_table.rows; ++i) {
      const std::size_t other = (rowStart + i) % m_table.rows;
      if (other == row || !(down ? canGain(other, column) : canLose(other, column))) continue;
      for (std::size_t j = 0; j < m_table.columns; ++j) {
        const std::size_t into = (columnStart + j) % m_table.columns;
        if (into == column) continue;
        if (down ? !(canGain(row, into) && canLose(other, into)) : !(canLose(row, into) && canGain(other, into)))
          continue;
        const std::size_t gains = down ? into : column, loses = down ? column : into;
        --m_table.at(row, loses), ++m_table.at(row, gains);
        --m_table.at(other, gains), ++m_table.at(other, loses);
        return true;
      }
    }
    return false;
  }

  CountTable& m_table;
  const CountTable& m_least;
  const CountTable& m_most;
};

}  // namespace

std::vector<std::size_t> largestRemainder(std::size_t total, std::span<const std::uint64_t> weights) {
  const std::uint64_t sum = std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
  std::vector<std::size_t> shares(weights.size());
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::size_t given = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) given += shares[i] = total * weights[i] / sum;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return total * weights[a] % sum > total * weights[b] % sum; });
  for (std::size_t i = 0; given < total; ++i, ++given) ++shares[order[i]];
  return shares;
}

std::vector<std::size_t> largestRemainderAbove(std::size_t floor, std::size_t total,
                                               std::span<const std::uint64_t> weights) {
  std::vector<std::uint64_t> open(weights.begin(), weights.end());
  std::vector<bool> fixed(weights.size());
  for (std::size_t left = total;;) {
    std::vector<std::size_t> shares = largestRemainder(left, open);
    bool settled = true;
    for (std::size_t i = 0; i < shares.size(); ++i) {
      if (fixed[i] || shares[i] >= floor) continue;
      fixed[i] = true, open[i] = 0, left -= floor, settled = false;
    }
    if (!settled) continue;
    for (std::size_t i = 0; i < shares.size(); ++i)
      if (fixed[i]) shares[i] = floor;
    return shares;
  }
}

CountTable dealTable(std::span<const std::size_t> rowTotals, std::span<const std::size_t> columnTotals,
                     const CountTable& least, const CountTable& most, Random& random) {
  std::vector<std::size_t> cards;
  for (std::size_t column = 0; column < columnTotals.size(); ++column)
    cards.insert(cards.end(), columnTotals[column], column);
  if (cards.size() != std::accumulate(rowTotals.begin(), rowTotals.end(), std::size_t{0}))
    throw std::logic_error("rows and columns of a table add up to different totals");
  random.shuffle(cards);
  CountTable table(rowTotals.size(), columnTotals.size());
  for (std::size_t row = 0, card = 0; row < table.rows; ++row)
    for (std::size_t i = 0; i < rowTotals[row]; ++i) ++table.at(row, cards[card++]);

  UnitMover mover(table, least, most);
  for (std::size_t row = 0; row < table.rows; ++row)
    for (std::size_t column = 0; column < table.columns; ++column) {
      while (table.at(row, column) > most.at(row, column))
        if (!mover.lower(row, column, random)) throw std::logic_error("no table meets these upper limits");
      while (table.at(row, column) < least.at(row, column))
        if (!mover.raise(row, column, random)) throw std::logic_error("no table meets these lower limits");
    }
  return table;
}

}  // namespace jemput::office
