#include "core/Clock.h"

#include <ctime>
#include <fstream>

namespace jemput::core {

std::string Clock::bootId() const {
  std::string id;
  std::ifstream("/proc/sys/kernel/random/boot_id") >> id;
  return id;
}

Instant SystemClock::now() const { return std::chrono::system_clock::now(); }

std::chrono::milliseconds SystemClock::sinceBoot() const {
  timespec time{};
  clock_gettime(CLOCK_BOOTTIME, &time);
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                               std::chrono::nanoseconds(time.tv_nsec));
}

}  // namespace jemput::core
