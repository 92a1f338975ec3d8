// The office's ledger: all logs merged in commit order, hash-chained, each entry with its revision and
// its verdict (protocol section 3). Nothing is kept across transactions: other programs write beside.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/Hash.h"
#include "core/model/Place.h"
#include "core/storage/Database.h"
#include "core/storage/Reach.h"
#include "core/storage/StoredEntry.h"

namespace jemput::core {

struct LedgerHead {
  std::uint64_t revision = 0;
  Hash hash;
  std::uint64_t epochFirst = 1;  // where the newest epoch begins, which may still be above
  std::uint64_t next() const { return std::max(revision + 1, epochFirst); }
};

struct DeviceHead {
  std::uint64_t seq = 0;
  Hash chain;
};

/// Reasons that mark a stub's row (core/crypto/EntryStub): `bytes` are the stub, and the log's chain goes on from the
/// hash in it. Only the office writes reasons, and the ledger's hash covers them.
inline constexpr std::string_view kReasonGone = "gone";  // quarantined: neither the tablet nor the office has the entry
inline constexpr std::string_view kReasonStub = "stub";  // accepted: the office holds the entry at another place
inline bool isStubReason(std::string_view reason) { return reason == kReasonGone || reason == kReasonStub; }

/// What append() needs to know of an entry.
struct LedgerEntry {
  std::int64_t device = 0;  // the office's number
  std::string deviceId;     // its id as text; in the ledger's hash
  Place place;
  std::optional<Uuid> id;
  std::optional<Uuid> record;
  Reach reach;
  std::int64_t author = 0;
  std::string_view bytes;  // of the stub where it is one
  Hash chain;
  bool accepted = true;
  std::string reason;
  std::int64_t received = 0;  // milliseconds
};

/// What stands at a place of a device's log.
struct HeldEntry {
  std::string bytes;  // of the stub where it is one
  Hash content;       // SHA-256 of the entry
  bool isStub = false;
};

/// What the office knows under the id of an entry.
struct HeldId {
  std::string bytes;
  bool accepted = true;  // as the ledger has it
  std::string reason;
  Uuid record;
};

/// A row as pages and lists show it.
struct LedgerRow {
  std::uint64_t revision = 0;
  Uuid device;
  Place place;
  bool accepted = true;
  std::string reason;
  std::string bytes;
  Hash chain, ledgerHash;
  std::int64_t received = 0;
};

struct PlaceRange {
  std::uint64_t from = 0, to = 0, firstRevision = 0;
};

struct QuarantinedPlace {
  std::uint64_t seq = 0;
  std::string reason;
};

class Ledger {
 public:
  Ledger(Database& database, std::string officeId) : m_database(database), m_officeId(std::move(officeId)) {}

  LedgerHead head() const;
  Hash hashAt(std::uint64_t revision) const;
  /// Appends after `head` and moves it on; in a transaction that read `head` itself.
  void append(LedgerHead& head, const LedgerEntry& entry);

  DeviceHead deviceHead(std::int64_t device, std::uint32_t generation, const Hash& start) const;
  std::optional<Hash> chainAt(std::int64_t device, Place place) const;
  /// Entries of this device, of all its generations.
  std::uint64_t countOf(std::int64_t device) const;
  /// Nothing when the place is empty.
  std::optional<HeldEntry> heldAt(std::int64_t device, Place place) const;
  /// The entry of this id: the accepted one, or the first that was not; nothing when there is none.
  std::optional<HeldId> ofId(const Uuid& id) const;

  /// The entries of a record in revision order.
  std::vector<StoredEntry> ofRecord(const Uuid& record) const;
  /// The device that began the record; before the office has accepted it, the first that said so.
  std::optional<std::int64_t> authorOf(const Uuid& record) const;
  /// The record that an entry belongs to, accepted or not; nothing when no readable entry has this id.
  std::optional<Uuid> recordOf(const Uuid& entry) const;

  /// Up to `limit` entries after `since` that concern these villages, everybody, or records begun by
  /// `device`; never the device's own of this generation. All that it wrote in another one is sent, whatever the
  /// village: after a fork the other branch is news to it, whichever of the two went on in the next generation.
  std::vector<LedgerRow> page(const std::vector<std::string>& villages, std::int64_t device, std::uint32_t generation,
                              std::uint64_t since, std::size_t limit) const;
  /// Revisions after `since` and up to `until` with which the device gets a record's earlier entries: they concern a
  /// village that may not have had them (Reach), or the device wrote them on a record that is none of its villages'.
  std::vector<std::uint64_t> withHistory(const std::vector<std::string>& villages, std::int64_t device,
                                         std::uint64_t since, std::uint64_t until) const;
  /// The earlier entries of the record of the entry at `revision`, and of its visit: what a tablet needs that has
  /// never heard of them. Never the device's own of this generation.
  std::vector<LedgerRow> historyOf(std::uint64_t revision, std::int64_t device, std::uint32_t generation) const;
  /// Everything of a record up to `until`, for a device that has written some of it; nothing for any other.
  std::vector<LedgerRow> wholeHistoryOf(const Uuid& record, std::int64_t device, std::uint64_t until) const;
  std::vector<PlaceRange> ownRanges(std::int64_t device, std::uint32_t generation, std::uint64_t since) const;
  std::vector<QuarantinedPlace> ownQuarantined(std::int64_t device, std::uint32_t generation, std::uint64_t since,
                                               std::uint64_t until) const;
  std::vector<LedgerRow> rows(std::uint64_t since, std::size_t limit) const;
  std::uint64_t quarantinedCount(std::int64_t device) const;

 private:
  Database& m_database;
  std::string m_officeId;
};

}  // namespace jemput::core
