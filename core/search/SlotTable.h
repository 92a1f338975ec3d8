// Finds the slot of a key: open addressing, four bytes an entry, because a node per person would cost
// more memory than the person's index. The keys themselves stay with their owner.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace jemput::core {

class SlotTable {
 public:
  using Keys = std::vector<std::int64_t>;  // key of each slot

  void clear() {
    m_cells.clear();
    m_used = 0;
  }
  /// Room for `count` keys without another rehash.
  void reserve(std::size_t count, const Keys& keys);
  std::optional<std::uint32_t> find(std::int64_t key, const Keys& keys) const;
  /// keys[slot] must not be in the table yet.
  void insert(std::uint32_t slot, const Keys& keys);
  void erase(std::int64_t key, const Keys& keys);
  std::size_t memoryBytes() const { return m_cells.capacity() * sizeof(std::uint32_t); }

 private:
  static constexpr std::uint32_t kEmpty = ~std::uint32_t{0};

  std::size_t home(std::int64_t key) const;
  void place(std::uint32_t slot, const Keys& keys);

  std::vector<std::uint32_t> m_cells;  // size is a power of two
  std::size_t m_used = 0;
};

}  // namespace jemput::core
