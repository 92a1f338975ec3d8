#include "core/storage/Reach.h"

#include "core/storage/Projection.h"

namespace jemput::core {

Reach reachOf(const Entry& entry, const std::optional<FoldedRecord>& before, const std::optional<FoldedRecord>& after) {
  if (!entry.head().record) return {entry.fields()["village"].stringOr(), {}};
  Reach reach{before ? villageOf(*before) : std::string(), after ? villageOf(*after) : std::string()};
  const bool isVerdict = entry.isKind(kind::kJudged);
  if (isVerdict && reach.enters.empty()) reach.enters = reach.village;
  if (!isVerdict && reach.enters == reach.village) reach.enters.clear();
  return reach;
}

}  // namespace jemput::core
