// This tablet's own log: append-only, hash-chained (protocol section 2). An entry without a receipt is
// the outbox; there is no other queue (law 1).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/Hash.h"
#include "core/model/Entry.h"
#include "core/model/Place.h"
#include "core/storage/Database.h"

namespace jemput::core {

struct LogHead {
  Place place;  // seq 0: the generation has no entry yet
  Hash hash;
};

struct LogRow {
  Place place;
  Uuid id;
  std::optional<Uuid> record;
  std::string bytes;  // empty for a stub
  Hash content, chain;
};

class Log {
 public:
  Log(Database& database, std::string officeId, std::string deviceKey);

  LogHead head() const;
  /// Appends within the caller's transaction. Throws std::length_error above 64 KiB and
  /// std::invalid_argument for more than one line: nothing is stored.
  Place append(const EntryHead& head, std::string_view bytes);

  /// Rows from `from` on, until `maxBytes` of entries or `maxRows` are together (at least one row).
  std::vector<LogRow> read(Place from, std::size_t maxRows, std::size_t maxBytes) const;
  std::optional<LogRow> row(Place place) const;
  std::optional<LogRow> rowOfId(const Uuid& id) const;
  /// The chain's hash at a place; at seq 0 the start of that generation. Nothing when it has no such entry.
  std::optional<Hash> hashAt(Place place) const;
  /// Own entries of a record, in order.
  std::vector<LogRow> ofRecord(const Uuid& record) const;
  std::uint64_t count() const;

  /// Last seq of a generation; 0 when it has no entry.
  std::uint64_t lastSeq(std::uint32_t generation) const;

  /// Closes the log at `last` and goes on in the next generation; entries after `last`, also those of later
  /// generations, are appended there again, byte for byte (protocol section 4, two tablets with one identity, and
  /// an office that was restored to before that). In a transaction.
  void beginGeneration(Place last);
  /// Puts back what the office holds of this very log: only the next place, only if it continues the
  /// chain to `chain`. `isStub`: the office has lost it, and `bytes` are its stub. In a transaction; false when it does
  /// not fit.
  bool restore(Place place, std::string_view bytes, const Hash& chain, bool isStub = false);
  /// Gives a stub its content again; the caller has compared its hash. In a transaction.
  void refill(Place place, std::string_view bytes);

 private:
  void insert(Place place, const Uuid& id, const std::optional<Uuid>& record, std::string_view bytes,
              const Hash& content, const Hash& chain);

  Database& m_database;
  std::string m_officeId, m_deviceKey;
};

}  // namespace jemput::core
