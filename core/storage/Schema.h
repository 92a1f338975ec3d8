// Brings a database to the schema of this program: numbered SQL files, each applied once, the version
// moved in the same transaction (reliability G20).
#pragma once

#include "core/storage/Database.h"

namespace jemput::core {

/// The newest version this program knows.
int newestVersion(SchemaKind schema);
/// Throws DatabaseRefused when the database is of a newer program; reads and writes nothing else.
void refuseNewer(SQLite::Database& database, SchemaKind schema);
/// Applies what is missing. A database of a newer program is refused and not touched.
void migrate(SQLite::Database& database, SchemaKind schema);

}  // namespace jemput::core
