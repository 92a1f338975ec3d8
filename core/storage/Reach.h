// Whom an entry concerns besides the office and the tablet that began its record: what the columns `village`
// and `enters` of the ledger say (protocol section 5).
#pragma once

#include <optional>
#include <string>

#include "core/rules/Fold.h"

namespace jemput::core {

/// Area codes; empty: nobody.
struct Reach {
  std::string village;  // its tablets get the entry
  std::string enters;   // so do its; tablets of both get all earlier entries of the record too, which may be news
  bool operator==(const Reach&) const = default;
};

/// The reach of an accepted entry; `before` and `after`: its record without it and with it. A change concerns the
/// village that the record was in, and the one that it comes into. A later verdict speaks of an entry that no
/// tablet may have been sent.
Reach reachOf(const Entry& entry, const std::optional<FoldedRecord>& before, const std::optional<FoldedRecord>& after);

}  // namespace jemput::core
