// GET /v1/snapshots/{name}: a whole versioned file, or the rest of it, to a device in whose scope it is.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/storage/Database.h"
#include "office/Connection.h"

namespace jemput::office {

/// 200 or 206 with ETag, 304, 404 when there is no such snapshot in the device's scope, 416. The
/// delivery is recorded. In the caller's transaction.
Response deliverSnapshot(core::Database& database, const core::Uuid& device, std::string_view name,
                         std::string_view range, std::string_view ifNoneMatch, std::int64_t now);

}  // namespace jemput::office
