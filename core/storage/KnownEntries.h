// Everything a tablet knows of a record: own entries, and those of others that it pulled. Keeps the
// projection and the scope's digest in step. All calls within the caller's transaction.
#pragma once

#include <string>
#include <vector>

#include "core/storage/Log.h"
#include "core/storage/OwnPlaces.h"
#include "core/storage/Projection.h"
#include "core/storage/StoredEntry.h"

namespace jemput::core {

/// One entry of another device, or of the office, as a page brings it.
struct PulledEntry {
  std::uint64_t revision = 0;
  Uuid device;  // nil: the office
  Place place;
  bool accepted = true;
  std::string bytes;
};

class KnownEntries {
 public:
  KnownEntries(Database& database, Log& log, OwnPlaces& places, Projection& projection, Uuid device)
      : m_database(database), m_log(log), m_places(places), m_projection(projection), m_device(device) {}

  /// After an own entry was appended: shows it, on top of what the ledger has.
  void showOwn(const Entry& entry, Place place);
  /// The office has placed own entries into the ledger; `quarantined` names those it did not accept.
  void settleOwn(const OwnRange& range, const std::vector<OwnQuarantine>& quarantined);
  /// Stores a pulled entry. Twice is once.
  void addPulled(const PulledEntry& entry);
  /// Drops pulled entries above `revision`: the office was restored to it.
  void forgetAbove(std::uint64_t revision);

  /// How many entries of others are here.
  std::uint64_t pulledCount() const;

  /// Makes projection and digests again from the entries alone.
  void rebuild();

  /// The revision that an author who looks at the record now has seen; 0 when only own entries exist.
  std::uint64_t seenRevision(const Uuid& record) const;
  /// All entries of a record: the ledger's in revision order, then own pending ones.
  std::vector<StoredEntry> ofRecord(const Uuid& record) const;
  /// The record as the ledger alone has it; nothing for a stub.
  std::optional<FoldedRecord> ledgerState(const Uuid& record) const { return foldStored(inLedger(record)); }

  /// The record's whole history follows in the same page: what stood for it until now goes.
  void wake(const Uuid& record);
  /// The content of an own entry that was a stub comes back from the office; false when it is not what the stub says.
  bool refill(Place place, std::string_view bytes, std::uint64_t revision, bool accepted);

 private:
  std::vector<StoredEntry> inLedger(const Uuid& record) const;
  void settle(const LogRow& row, std::uint64_t revision, const std::string* reason);
  void settleFirst(const LogRow& row, const Entry& entry, std::uint64_t revision);
  void show(const Uuid& record);
  std::string author(const Uuid& device, std::uint32_t generation) const;
  std::int64_t authorNumber(const Uuid& record) const;

  Database& m_database;
  Log& m_log;
  OwnPlaces& m_places;
  Projection& m_projection;
  Uuid m_device;
};

}  // namespace jemput::core
