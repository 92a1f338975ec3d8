// Tables made from folded records: visits, registrations, requests. They hold nothing that the entries
// do not, and can be dropped and made again (law 3). All calls within the caller's transaction.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/Hash.h"
#include "core/rules/Fold.h"
#include "core/storage/Database.h"

namespace jemput::core {

/// The village that decides a record's scope: where the person lives, or where the visit is.
std::string villageOf(const FoldedRecord& state);
/// A field as plain text; empty when the record has no such field or it is no text.
std::string fieldText(const FoldedRecord& state, std::string_view name);

class Projection {
 public:
  explicit Projection(Database& database) : m_database(database) {}

  /// Writes the rows of one record. `author`: the office's number of the device that began it; on a
  /// tablet 0 for itself and 1 for any other.
  void put(const FoldedRecord& state, std::int64_t author);
  void remove(const Uuid& record);
  /// Registrations that were shown before their visit take its date and village; put() expects them after it.
  void followVisit(const FoldedRecord& visit);
  /// Empties every table of the projection, digests included.
  void clear();

  /// The ledger's state of a record went from `before` to `after`; kept until flushDigests().
  void noteChange(const std::optional<FoldedRecord>& before, const std::optional<FoldedRecord>& after);
  /// The same for a record of which only its digest is here.
  void noteDigest(const std::string& village, const Hash& digest, bool added);
  /// Writes what noteChange() gathered; call before the commit.
  void flushDigests();
  /// Digest over the villages of a scope; equal at both ends at the same revision.
  Hash scopeDigest(std::vector<std::string> villages) const;

 private:
  struct VisitFacts {
    Uuid record;
    std::string date, village;
  };
  struct VillageChange {
    std::int64_t records = 0;
    DigestSum sum;
  };

  void putVisit(const FoldedRecord& state, std::int64_t author);
  void putRegistration(const FoldedRecord& state, std::int64_t author);
  void putRequests(std::int64_t registration, const FoldedRecord& state);
  VisitFacts visitFacts(const FoldedRecord& state);
  std::optional<VisitFacts> shownVisit(const Uuid& record);
  void moveRegistrations(const VisitFacts& visit);
  void note(const FoldedRecord& state, bool added);

  Database& m_database;
  std::optional<VisitFacts> m_lastVisit;
  std::map<std::string, VillageChange> m_changes;
};

}  // namespace jemput::core
