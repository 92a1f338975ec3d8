// Makes the office's tables again from its ledger alone (law 3).
#pragma once

#include <string>

#include "core/storage/Database.h"

namespace jemput::core {

/// Drops and rebuilds projection and digests in one transaction.
void rebuildOfficeProjection(Database& database, const std::string& officeId);

}  // namespace jemput::core
