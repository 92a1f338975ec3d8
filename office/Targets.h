// Baselines and targets of this office, and the progress counted against them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/storage/ProgressReport.h"
#include "office/OfficeFolder.h"

namespace jemput::office {

inline constexpr std::string_view kTargetsSnapshot = "targets";
inline constexpr std::string_view kRosterPrefix = "roster/";

/// What the snapshot "targets" holds; empty before anything was imported.
core::TargetTable readTargetTable(core::Database& database);
/// Codes of the regency's villages.
std::vector<std::string> villagesOf(OfficeFolder& folder);
/// One row per village of the regency and indicator.
std::vector<core::ProgressRow> progressOf(OfficeFolder& folder, int year);

/// Publishes a snapshot: compressed, stored as the next version, announced in the office's log. Whoever
/// has it in scope fetches it at the next sync. Unchanged content is not published again. In a transaction.
void publishSnapshot(OfficeFolder& folder, std::string_view name, std::string_view plain, std::string_view village,
                     const core::Clock& clock);
/// The plain content of a snapshot as it stands; empty when there is none.
std::string readSnapshot(core::Database& database, std::string_view name);

}  // namespace jemput::office
