// The n-th allocation of this thread fails, once: of C++ and of SQLite (fault matrix, row 15).
#pragma once

#include <cstdint>

namespace jemput::test {

class FailingMemory {
 public:
  /// From here on; `n` counts from 1.
  explicit FailingMemory(std::uint64_t n);
  ~FailingMemory();
  FailingMemory(const FailingMemory&) = delete;
  FailingMemory& operator=(const FailingMemory&) = delete;
  /// Whether it came to the n-th.
  bool hasFailed() const;
};

}  // namespace jemput::test
