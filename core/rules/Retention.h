// What may go from a tablet, and when (design law 7): nothing before a receipt covers it and every attachment it names,
// both are inside a verified backup, fourteen days are over by an honest clock, and nothing about it waits.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jemput::core {

/// Design section 7.
inline constexpr std::chrono::hours kRetention{14 * 24};

/// Why a record stays; the first that holds, in this order.
enum class RetentionHold {
  None,         // it may go
  NotReceived,  // no receipt of this epoch covers all of it
  NotBackedUp,  // received, but not inside the backup that the last receipt speaks of
  PhotosOpen,   // a photo that it names has no receipt
  PhotosNotBackedUp,
  Quarantined,  // the office keeps it without accepting it, or it replaces such a one
  Conflict,
  NeedsFixing,  // the office has returned it
  OwesPapers,   // a paper is still to be brought for a request that goes on
  Draft,        // somebody is correcting it
  TooYoung,     // everything holds, but not for fourteen days
};
constexpr std::size_t kRetentionHolds = 11;

/// All that the decision needs of one record.
struct RetentionFacts {
  bool isReceived = false, isBackedUp = false;
  bool hasOpenPhotos = false, arePhotosBackedUp = true;
  bool isQuarantined = false, hasConflict = false, needsFixing = false, owesPapers = false, hasDraft = false;
  /// Office time, milliseconds, at which the last of the signed conditions was fulfilled, news from others included.
  std::optional<std::int64_t> closedAt;
};

/// `officeNow`: see officeNow(). Milliseconds.
RetentionHold retentionHold(const RetentionFacts& facts, std::int64_t officeNow);
/// When it may go, if nothing changes; nothing while something else than time holds it.
std::optional<std::int64_t> retentionEnd(const RetentionFacts& facts);

/// The last signed office time, and where this machine's own count of time stood then.
struct OfficeHeard {
  std::int64_t time = 0;  // milliseconds; 0: never
  std::string boot;       // which start of the machine
  std::int64_t sinceBoot = 0;
};

/// A time that nobody at the tablet can set: what the office signed last, and what the machine has counted since if it
/// has not been off. Never the calendar clock: one that jumps must not delete early (G12).
std::int64_t officeNow(const OfficeHeard& heard, std::string_view boot, std::int64_t sinceBoot);

}  // namespace jemput::core
