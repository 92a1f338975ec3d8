// What has become of one registration, step by step, as this tablet knows it: who wrote what, when it was copied to a
// stick, when the office had it, what it decided. So nobody needs a journal on paper.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/Ids.h"
#include "core/storage/Database.h"

namespace jemput::core {

enum class PathEvent {
  Registered,
  Corrected,
  TakenBack,
  CopiedToUsb,  // a copy is no delivery
  Received,     // what was written here so far is under a verified receipt
  BackedUp,     // and in a backup that the office has verified
  Kept,         // the office keeps what was written without accepting it; `note` says why, as a code
  Judged,       // the office has changed its mind about that; `status` is the verdict, `note` the reason
  Decided,      // a request has another status
  Settled,      // of two values of a field the office has chosen one
  Other         // of a newer release
};

struct PathStep {
  PathEvent event = PathEvent::Other;
  std::int64_t time = 0;              // milliseconds since 1970, by the clock of whoever wrote; for showing
  bool isOwn = false;                 // on this tablet
  std::string officer;                // id; empty: the office, or nobody
  std::string service, status, note;  // codes; words of the office
  bool operator==(const PathStep&) const = default;
};

class RecordPath {
 public:
  explicit RecordPath(Database& database) : m_database(database) {}

  /// In the order of the ledger; what it has not yet comes last, in the order of the log.
  std::vector<PathStep> of(const Uuid& record) const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
