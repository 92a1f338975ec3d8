// What is counted as progress, as data (data/indicators.json): which services lead to which indicator,
// and the national target of each year. Targets change yearly (domain section 11).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/Language.h"

namespace jemput::core {

struct Indicator {
  std::string code;  // "KTP", "KIA", "AKTA"
  LocalText name, people;
  std::vector<std::string> services;
  std::vector<std::string> early;  // counted beside, never in it: enrolment at 16
  std::map<int, double> targets;   // year -> percent, national

  /// The target of `year`, or of the last year before it that has one.
  std::optional<double> nationalTarget(int year) const;
};

/// The indicators compiled into the program.
const std::vector<Indicator>& shippedIndicators();

}  // namespace jemput::core
