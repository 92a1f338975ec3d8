#include "core/search/SlotTable.h"

#include <algorithm>
#include <bit>

namespace jemput::core {

namespace {

constexpr std::size_t kSmallest = 16;

// At most four fifths full: chains stay short, and 269,791 people need 2 MiB.
std::size_t cellsFor(std::size_t count) { return std::max(kSmallest, std::bit_ceil(count + count / 4 + 1)); }

}  // namespace

std::size_t SlotTable::home(std::int64_t key) const {
  // Keys are often consecutive or time-ordered; the multiplication spreads them (golden ratio).
  const std::uint64_t spread = static_cast<std::uint64_t>(key) * 0x9E37'79B9'7F4A'7C15;
  return static_cast<std::size_t>(spread >> 32) & (m_cells.size() - 1);
}

void SlotTable::place(std::uint32_t slot, const Keys& keys) {
  std::size_t cell = home(keys[slot]);
  while (m_cells[cell] != kEmpty) cell = (cell + 1) & (m_cells.size() - 1);
  m_cells[cell] = slot;
}

void SlotTable::reserve(std::size_t count, const Keys& keys) {
  if (cellsFor(count) <= m_cells.size()) return;
  std::vector<std::uint32_t> old(cellsFor(count), kEmpty);
  old.swap(m_cells);
  for (const std::uint32_t slot : old)
    if (slot != kEmpty) place(slot, keys);
}

std::optional<std::uint32_t> SlotTable::find(std::int64_t key, const Keys& keys) const {
  if (m_cells.empty()) return std::nullopt;
  for (std::size_t cell = home(key); m_cells[cell] != kEmpty; cell = (cell + 1) & (m_cells.size() - 1))
    if (keys[m_cells[cell]] == key) return m_cells[cell];
  return std::nullopt;
}

void SlotTable::insert(std::uint32_t slot, const Keys& keys) {
  reserve(m_used + 1, keys);
  place(slot, keys);
  ++m_used;
}

void SlotTable::erase(std::int64_t key, const Keys& keys) {
  if (m_cells.empty()) return;
  const std::size_t mask = m_cells.size() - 1;
  std::size_t hole = home(key);
  while (m_cells[hole] != kEmpty && keys[m_cells[hole]] != key) hole = (hole + 1) & mask;
  if (m_cells[hole] == kEmpty) return;
  // Pull back what would no longer be found behind the hole.
  for (std::size_t cell = (hole + 1) & mask; m_cells[cell] != kEmpty; cell = (cell + 1) & mask) {
    const std::size_t fromHome = (cell - home(keys[m_cells[cell]])) & mask;
    if (fromHome < ((cell - hole) & mask)) continue;
    m_cells[hole] = m_cells[cell];
    hole = cell;
  }
  m_cells[hole] = kEmpty;
  --m_used;
}

}  // namespace jemput::core
