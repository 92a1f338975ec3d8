// An entry as fold needs it: its bytes, where it stands, who wrote it and what the office said.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/rules/Fold.h"

namespace jemput::core {

struct StoredEntry {
  std::string bytes;
  std::uint64_t revision = 0;  // 0: not in the ledger
  std::string author;          // device and generation
  bool isOffice = false;
  bool accepted = true;
};

/// The folded state of entries in the order given; unreadable ones are skipped, they are quarantined.
std::optional<FoldedRecord> foldStored(const std::vector<StoredEntry>& entries);

}  // namespace jemput::core
