// What the office has said of this tablet's own log: receipts, the revisions of own entries, and which
// of them are quarantined. Only verified words of the office get here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/crypto/Receipt.h"
#include "core/model/Place.h"
#include "core/storage/Database.h"

namespace jemput::core {

/// Own entries with seq from..to of one generation have the revisions firstRevision, firstRevision + 1 …
struct OwnRange {
  Place from;
  std::uint64_t to = 0;
  std::uint64_t firstRevision = 0;
};

struct OwnQuarantine {
  Place place;
  std::string reason;
};

struct StoredReceipt {
  Receipt receipt;
  std::string bytes;      // exactly what was signed
  std::string signature;  // 64 bytes
};

class OwnPlaces {
 public:
  explicit OwnPlaces(Database& database) : m_database(database) {}

  /// The newest receipt of this generation, of whatever epoch it speaks.
  std::optional<StoredReceipt> lastReceipt(std::uint32_t generation) const;
  std::vector<StoredReceipt> receipts() const;
  void addReceipt(const StoredReceipt& receipt, std::int64_t arrived);
  /// Highest seq of the generation under a receipt that still counts; 0 when there is none. An office
  /// restored from a backup takes receipts back: see forgetAbove().
  std::uint64_t receiptedSeq(std::uint32_t generation) const;

  void addRange(const OwnRange& range);
  /// Whether the revision of at least one of these places is known already.
  bool knowsAny(const OwnRange& range) const;
  void addQuarantine(const OwnQuarantine& quarantine);
  /// Highest seq of the generation whose revision is known; 0 when there is none.
  std::uint64_t placedSeq(std::uint32_t generation) const;
  /// Revision of an own entry; 0 while the office has not named one.
  std::uint64_t revisionOf(Place place) const;
  std::optional<std::string> quarantineReason(Place place) const;
  std::vector<OwnQuarantine> quarantined() const;

  /// The office is another epoch or was restored: what it said of entries above `seq`, and of
  /// revisions above `revision`, does not count any more.
  void forgetAbove(std::uint32_t generation, std::uint64_t seq, std::uint64_t revision);
  /// What was said of entries after `last`, which are in a new generation now, does not count any more.
  void forgetAfter(Place last);

 private:
  Database& m_database;
};

}  // namespace jemput::core
