// Wrong PINs, counted on disk before each check, so that a power cut gives no extra guess (G15).
#pragma once

#include <chrono>
#include <filesystem>

#include "core/Clock.h"

namespace jemput::tablet {

class PinAttempts {
 public:
  explicit PinAttempts(std::filesystem::path file);

  /// Counts a try; throws SignInRefused while a wait is running, and counts nothing then.
  void begin(core::Instant now);
  void succeeded();
  /// How long the next try has to wait after this wrong one.
  std::chrono::seconds waitAfterFailure() const;
  int wrong() const { return m_wrong; }

 private:
  void write() const;
  std::filesystem::path m_file;
  int m_wrong = 0;
  std::int64_t m_last = 0;  // milliseconds, of the last try
};

}  // namespace jemput::tablet
