// Law 7 at work on a tablet: what may go goes, in small pieces, and each piece is an entry of the log before it is
// gone.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/Clock.h"
#include "core/rules/Retention.h"
#include "core/storage/TabletStore.h"

namespace jemput::core {

/// What a look finds. Sizes are bytes of entries and photos.
struct RetentionLook {
  std::vector<Uuid> due;
  std::array<std::uint64_t, kRetentionHolds> held{};  // by RetentionHold; None: those that are due
  std::optional<std::int64_t> nextEnd;                // office time of the next that only time holds, milliseconds
  std::int64_t officeNow = 0;                         // milliseconds; 0: the office has never been heard
};

class Retention {
 public:
  Retention(TabletStore& store, const Clock& clock) : m_store(store), m_clock(clock) {}

  /// Reads only.
  RetentionLook look();
  /// Takes away what is due, at most kPiece registrations a transaction, and then what the write-ahead log still holds
  /// of it. Returns how many registrations went; 0 writes nothing.
  std::size_t run();
  /// run(), but only when a look can find anything new: the last backup has moved, or six hours have passed since.
  std::size_t runIfWorthwhile();

  /// So that no other writer waits for long.
  static constexpr std::size_t kPiece = 8;

 private:
  std::int64_t officeTime() const;
  void clearResidue();
  std::size_t purge(const class RetentionEvidence& evidence, const std::vector<Uuid>& records);

  TabletStore& m_store;
  const Clock& m_clock;
};

}  // namespace jemput::core
