// The office's tables made from its ledger: entry by entry as they arrive, and all of them again.
#pragma once

#include <string>

#include "core/storage/Database.h"
#include "core/storage/Ledger.h"
#include "core/storage/Projection.h"
#include "core/storage/Reach.h"

namespace jemput::core {

/// Shows what `stored`, which the ledger does not hold yet, changes in its record, begun by `author`, and says
/// whom it concerns. The caller flushes the digests.
Reach showChange(const Ledger& ledger, Projection& projection, const Entry& entry, StoredEntry stored,
                 std::int64_t author);

/// Empties the projection and makes it again, in one transaction of its own.
void rebuildOfficeProjection(Database& database, const std::string& officeId);

}  // namespace jemput::core
