// Progress, counted honestly (domain sections 11 and 13): baseline plus increments of distinct people,
// never a recount of field work, never clamped.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/rules/Baselines.h"
#include "core/rules/Indicators.h"
#include "core/storage/Database.h"
#include "core/storage/PurgedRecords.h"

namespace jemput::core {

struct ProgressRow {
  std::string village, indicator;  // codes
  /// Nothing: the office has no baseline for this village, which is not the same as zero.
  std::optional<BaselineRow> baseline;
  std::int64_t applied = 0;    // distinct people asked for since the baseline, those completed included
  std::int64_t completed = 0;  // of them, completed in SIAK since
  std::int64_t early = 0;      // enrolled before they count: KTP at 16
  std::optional<double> nationalTarget, villageTarget;  // percent

  /// denominator − baseline − completed; below zero when more people came than were counted.
  std::optional<std::int64_t> gap() const;
  /// The gap if everything that was applied for is issued.
  std::optional<std::int64_t> gapIfAllIssued() const;
  /// (baseline + completed) of the denominator in percent; above 100 stays above 100.
  std::optional<double> percent() const;
};

/// One row per village and indicator, in the order given. `purged`: on a tablet, whose registrations are counted on
/// when their content has gone; only there is there any.
std::vector<ProgressRow> makeProgress(Database& database, const std::vector<std::string>& villages,
                                      const std::vector<Indicator>& indicators, const TargetTable& targets, int year,
                                      const PurgedRecords* purged = nullptr);

/// The rows of one indicator added up; without a baseline in any village there is none.
ProgressRow sumOf(const std::vector<ProgressRow>& rows, const std::string& indicator);

}  // namespace jemput::core
