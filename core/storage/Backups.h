// Copies of the office's database, and which of its backups count (reliability section 2: one that was not read back
// and found whole moves nothing).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/crypto/Hash.h"
#include "core/storage/Database.h"

namespace jemput::core {

/// What a copy is compared by.
struct LedgerExtent {
  std::uint64_t revision = 0, entries = 0;
  Hash hash;  // of the ledger at revision
  bool operator==(const LedgerExtent&) const = default;
};

struct BackupRow {
  std::int64_t time = 0;  // milliseconds
  std::uint64_t revision = 0;
  std::string epoch;
  Hash sha256;  // of the encrypted file
  std::uint64_t size = 0;
};

/// The database as it stands at one moment, encrypted under the same key; writers go on beside it. The file must not
/// exist. Not in a transaction.
void copyDatabase(Database& database, const std::filesystem::path& file);
/// Every page, index and constraint of the file is sound.
[[nodiscard]] bool isIntact(Database& database);
/// The ledger up to `revision` or, without one, up to its end.
LedgerExtent extentOf(Database& database, std::optional<std::uint64_t> revision = std::nullopt);
/// When the last entry arrived, in milliseconds; 0 for an empty ledger.
std::int64_t lastArrival(Database& database);

class Backups {
 public:
  explicit Backups(Database& database) : m_database(database) {}

  /// A backup that counts from now on: receipts say so (`backed_up`). In a transaction.
  void add(const BackupRow& backup);
  std::optional<BackupRow> last() const;
  /// Last seq of this log inside the last backup that counts; 0 when there is none.
  std::uint64_t backedUpSeq(std::int64_t device, std::uint32_t generation) const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
