// The starting point of progress: per village and indicator how many people there are and how many had it
// at a date, and the village's own target. Travels as the snapshot "targets".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Date.h"

namespace jemput::core {

struct BaselineRow {
  std::string village, indicator;  // codes
  std::int64_t denominator = 0, done = 0;
  Date date;           // increments up to and on this day are in it
  std::string source;  // where the figures come from
};

struct VillageTarget {
  std::string village, indicator;
  int year = 0;
  double percent = 0;
};

struct TargetTable {
  std::vector<BaselineRow> baselines;
  std::vector<VillageTarget> villageTargets;

  const BaselineRow* baseline(std::string_view village, std::string_view indicator) const;
  std::optional<double> villageTarget(std::string_view village, std::string_view indicator, int year) const;
};

std::string writeTargets(const TargetTable& table);
/// Nothing when the text is no such table, or a figure is no whole number of people.
std::optional<TargetTable> readTargets(std::string_view json);

}  // namespace jemput::core
