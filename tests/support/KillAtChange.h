// A child that is killed at an exact step: before its n-th change of the disk, as a power cut would have it.
#pragma once

#include <functional>

namespace jemput::test {

struct KilledChild {
  bool wasKilled = false;        // false: it ended by itself before its n-th change
  int flushesBeforeMemory = -1;  // flushes done when it first took `memoryBytes` at once (a PIN check does); -1: never
};

/// `change`: 1 kills before the first write, flush or rename; 0 lets the child end. `memoryBytes`: see above.
KilledChild killAtChange(int change, std::size_t memoryBytes, const std::function<void()>& work);

}  // namespace jemput::test
