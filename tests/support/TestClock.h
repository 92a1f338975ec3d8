// A clock that stands still until a test moves it.
#pragma once

#include "core/Clock.h"

namespace jemput::test {

class TestClock final : public core::Clock {
 public:
  core::Instant now() const override { return m_now; }
  std::chrono::milliseconds sinceBoot() const override { return m_sinceBoot; }

  void advance(std::chrono::milliseconds by) {
    m_now += by;
    m_sinceBoot += by;
  }
  /// Somebody set the clock; the machine did not sleep.
  void set(core::Instant now) { m_now = now; }
  std::string bootId() const override { return m_boot; }
  /// Off and on again; the calendar clock went on, or not, as the test sets it.
  void restart(std::chrono::milliseconds sinceBoot) {
    m_boot += '+';
    m_sinceBoot = sinceBoot;
  }

 private:
  core::Instant m_now = core::fromMilliseconds(1738893600000);  // 7 February 2025, 10.00 WITA
  std::chrono::milliseconds m_sinceBoot{3'600'000};
  std::string m_boot = "boot";
};

}  // namespace jemput::test
