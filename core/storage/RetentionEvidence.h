// What law 7 asks about one record, from what the office has signed and what stands on this tablet. Read-only.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/Retention.h"
#include "core/storage/TabletStore.h"

namespace jemput::core {

/// Reads the receipts of the office's present epoch once; no others count.
class RetentionEvidence {
 public:
  explicit RetentionEvidence(TabletStore& store);
  /// Whether the office has said nothing new since.
  bool isCurrent() const { return lastReceiptNumber() == m_lastNumber && m_store.syncState().epoch == m_epoch; }

  /// Records with own content, in the order of the log.
  std::vector<Uuid> candidates() const;
  /// Nothing for what is no registration.
  std::optional<RetentionFacts> of(const Uuid& record) const;

 private:
  /// When the office first said that it had come this far: (how far, office time), both growing.
  using Milestones = std::vector<std::pair<std::uint64_t, std::int64_t>>;

  void readReceipts();
  void readQuarantinedPeople();
  std::int64_t lastReceiptNumber() const;
  void addLog(const std::vector<LogRow>& rows, RetentionFacts& facts, std::int64_t& closedAt) const;
  void addPhotos(const Uuid& record, RetentionFacts& facts, std::int64_t& closedAt) const;
  bool isQuarantined(const Uuid& record, const std::vector<LogRow>& rows) const;
  bool owesPapers(std::int64_t registration, std::string_view fields) const;
  bool hasDraft(const Uuid& record) const;

  TabletStore& m_store;
  std::string m_epoch;
  std::int64_t m_lastNumber = 0;
  std::int64_t m_backupTime = 0;                      // of the last backup that the office has told of
  std::map<std::uint32_t, std::uint64_t> m_backedUp;  // by generation, as its last receipt says
  std::map<std::uint32_t, Milestones> m_backups;      // by generation, of seqs inside a backup
  Milestones m_revisions;
  std::set<std::string> m_quarantinedPeople;
};

}  // namespace jemput::core
