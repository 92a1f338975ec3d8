// What entries name as their attachments, and how much of it has arrived (protocol section 6, G6).
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/Entry.h"
#include "core/storage/Database.h"

namespace jemput::core {

/// "dokumen 1/3": complete only when all that is named has verified.
struct DocumentCount {
  std::size_t named = 0, arrived = 0;
  bool isComplete() const { return arrived == named; }
};

class Attachments {
 public:
  explicit Attachments(Database& database) : m_database(database) {}

  /// Notes what an entry of the ledger names; a name that is no hash or has no size can never arrive and is left out.
  void add(std::uint64_t revision, std::int64_t device, const Entry& entry);
  /// Whether an entry of this device, whatever its verdict, names these bytes.
  bool isNamed(std::int64_t device, const Hash& hash, std::uint64_t size) const;
  /// What the record's accepted entries name now: of each slot the newest entry's. It counts as arrived when the
  /// device that named it has brought it.
  DocumentCount ofRecord(const Uuid& record) const;
  /// Different files that the device's entries name and that it has not brought.
  std::uint64_t missingOf(std::int64_t device) const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
