#include "core/rules/Retention.h"

namespace jemput::core {

namespace {

/// What holds the record whatever the time.
RetentionHold holdBesideTime(const RetentionFacts& facts) {
  if (!facts.isReceived) return RetentionHold::NotReceived;
  if (!facts.isBackedUp) return RetentionHold::NotBackedUp;
  if (facts.hasOpenPhotos) return RetentionHold::PhotosOpen;
  if (!facts.arePhotosBackedUp) return RetentionHold::PhotosNotBackedUp;
  if (facts.isQuarantined) return RetentionHold::Quarantined;
  if (facts.hasConflict) return RetentionHold::Conflict;
  if (facts.needsFixing) return RetentionHold::NeedsFixing;
  if (facts.owesPapers) return RetentionHold::OwesPapers;
  if (facts.hasDraft) return RetentionHold::Draft;
  return RetentionHold::None;
}

}  // namespace

std::optional<std::int64_t> retentionEnd(const RetentionFacts& facts) {
  if (holdBesideTime(facts) != RetentionHold::None || !facts.closedAt) return std::nullopt;
  return *facts.closedAt + std::chrono::duration_cast<std::chrono::milliseconds>(kRetention).count();
}

RetentionHold retentionHold(const RetentionFacts& facts, std::int64_t officeNow) {
  if (const RetentionHold hold = holdBesideTime(facts); hold != RetentionHold::None) return hold;
  const auto end = retentionEnd(facts);
  return end && officeNow >= *end ? RetentionHold::None : RetentionHold::TooYoung;
}

std::int64_t officeNow(const OfficeHeard& heard, std::string_view boot, std::int64_t sinceBoot) {
  if (heard.time == 0) return 0;
  const bool isSameStart = !boot.empty() && boot == heard.boot && sinceBoot >= heard.sinceBoot;
  return heard.time + (isSameStart ? sinceBoot - heard.sinceBoot : 0);
}

}  // namespace jemput::core
