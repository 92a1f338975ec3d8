// The port through which everything learns the time. Nobody else calls now().
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace jemput::core {

using Instant = std::chrono::system_clock::time_point;

class Clock {
 public:
  virtual ~Clock() = default;
  /// UTC, as the device believes it; recorded and shown, never trusted for order (law 2).
  virtual Instant now() const = 0;
  /// Time since the machine started; does not jump when somebody sets the clock.
  virtual std::chrono::milliseconds sinceBoot() const = 0;
  /// Which start of the machine this is; another one after each. Empty where the system does not say.
  virtual std::string bootId() const;
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
  std::chrono::milliseconds sinceBoot() const override;
};

inline std::int64_t toMilliseconds(Instant instant) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(instant.time_since_epoch()).count();
}
inline Instant fromMilliseconds(std::int64_t milliseconds) {
  return Instant(std::chrono::duration_cast<Instant::duration>(std::chrono::milliseconds(milliseconds)));
}

}  // namespace jemput::core
