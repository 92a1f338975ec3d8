#include "core/Clock.h"

#include <ctime>

namespace jemput::core {

Instant SystemClock::now() const { return std::chrono::system_clock::now(); }

std::chrono::milliseconds SystemClock::sinceBoot() const {
  timespec time{};
  clock_gettime(CLOCK_BOOTTIME, &time);
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                               std::chrono::nanoseconds(time.tv_nsec));
}

}  // namespace jemput::core
