// How long to wait after a sync that broke: full jitter below 2 s, doubling to 5 min (design section 7), so that a
// team's tablets do not all knock at the same moment. Pure.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace jemput::tablet {

class RetryPause {
 public:
  static constexpr std::chrono::milliseconds kFirst{2000}, kLongest{300000}, kShortest{500};

  /// `gotOn`: the try that broke had brought something over; then the pauses begin anew. `random`: any number.
  std::chrono::milliseconds next(bool gotOn, std::uint32_t random) {
    if (gotOn) m_ceiling = kFirst;
    const std::chrono::milliseconds drawn{random % m_ceiling.count()};
    m_ceiling = std::min(2 * m_ceiling, kLongest);
    return std::max(drawn, kShortest);
  }

 private:
  std::chrono::milliseconds m_ceiling = kFirst;
};

}  // namespace jemput::tablet
