// Whether the office's tables say what its entries say: each record is folded again from the ledger and
// compared with its rows, with its columns in the ledger and with its village's digest.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/storage/LedgerVerification.h"
#include "core/storage/Projection.h"
#include "core/storage/Reach.h"
#include "core/storage/StoredEntry.h"

namespace jemput::core {

/// Part of verifyLedger(), within its view of the database.
class ProjectionCheck {
 public:
  explicit ProjectionCheck(Database& database) : m_database(database) {}

  /// The fault of the lowest revision; `records` becomes the number of records.
  std::optional<LedgerFault> run(std::uint64_t& records);

 private:
  struct VillageSum {
    std::int64_t records = 0;
    DigestSum sum;
  };
  /// The entries of a record with the columns that decide whom they reach.
  struct History {
    std::vector<StoredEntry> entries;
    std::vector<Reach> reaches;
    std::vector<std::int64_t> authors, writers;  // what stands there; the device of the entry itself
  };

  std::vector<Uuid> recordsOfTablets() const;
  History historyOf(const Uuid& record) const;
  void checkRecord(const Uuid& record);
  bool hasReaches(const History& history) const;
  std::optional<std::int64_t> authorOf(const History& history, const Uuid& record) const;
  bool hasVisit(const FoldedRecord& state) const;
  bool hasRegistration(const FoldedRecord& state, std::int64_t author) const;
  bool hasRequests(std::int64_t registration, const FoldedRecord& state) const;
  void checkCounts();
  void checkDigests();
  void note(std::uint64_t revision, std::string what);

  Database& m_database;
  std::map<std::string, VillageSum> m_sums;
  std::int64_t m_registrations = 0, m_visits = 0;
  std::optional<LedgerFault> m_first;
};

}  // namespace jemput::core
