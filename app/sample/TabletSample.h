// A tablet with made-up people in a folder of its own, for pictures, the self-test and the pages' tests.
#pragma once

#include <QTemporaryDir>

#include "core/Clock.h"
#include "tablet/TabletFolder.h"

namespace jemput::app {

/// A morning in Sambik Elen that passes only when told to.
class SampleClock final : public core::Clock {
 public:
  core::Instant now() const override { return core::fromMilliseconds(kMorning) + m_passed; }
  std::chrono::milliseconds sinceBoot() const override { return std::chrono::hours(1) + m_passed; }
  void pass(std::chrono::milliseconds time) { m_passed += time; }

 private:
  static constexpr std::int64_t kMorning = 1749868920000;  // 14 June 2025, 10.42 WITA
  std::chrono::milliseconds m_passed{0};
};

class TabletSample {
 public:
  static constexpr const char* kPin = "135790";
  /// Of two parents, one who has turned 17, and three children without KIA, the youngest without a certificate.
  static constexpr const char* kFamilyCard = "5208041503129001";
  enum class Day { Untouched, Morning };
  explicit TabletSample(Day day = Day::Untouched);
  std::filesystem::path folder() const { return m_place.path().toStdString() + "/tablet"; }
  const core::Clock& clock() const { return m_clock; }
  SampleClock& clock() { return m_clock; }
  const std::string& leaderCode() const { return m_leaderCode; }

 private:
  QTemporaryDir m_place;
  SampleClock m_clock;
  std::string m_leaderCode;
};

}  // namespace jemput::app
