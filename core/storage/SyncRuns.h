// The journal of sync runs, so that nobody needs a paper one: when, how far, what broke.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/storage/Database.h"

namespace jemput::core {

/// Outcomes of a stick; a copy is no delivery, so such a run never has `receipted`.
inline constexpr const char* kCopiedToUsb = "usb-out";
inline constexpr const char* kTakenFromUsb = "usb-in";
/// No run: rules came that this program cannot read, and the older ones hold on.
inline constexpr const char* kRulesUnread = "rules-unread";

struct SyncRun {
  std::int64_t started = 0, ended = 0;  // milliseconds
  std::string outcome;                  // a word of the caller: "done", "no-network" …
  std::uint64_t sent = 0, receipted = 0, pulled = 0;
  std::uint64_t bytesUp = 0, bytesDown = 0, exchanges = 0;
  bool operator==(const SyncRun&) const = default;
};

class SyncRuns {
 public:
  explicit SyncRuns(Database& database) : m_database(database) {}

  /// Adds a run and forgets all but the newest 1,000. Of runs in a row that moved nothing and ended alike the last
  /// one is kept: a tablet that is off for a week knocks thousands of times. In a transaction.
  void add(const SyncRun& run);
  /// Newest first.
  std::vector<SyncRun> newest(std::size_t limit) const;

 private:
  void dropRepeated(const SyncRun& run);

  Database& m_database;
};

}  // namespace jemput::core
