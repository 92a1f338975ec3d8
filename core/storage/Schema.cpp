#include "core/storage/Schema.h"

#include <algorithm>
#include <vector>

#include "core/EmbeddedFiles.h"

namespace jemput::core {

namespace {

constexpr std::string_view kFolder = "core/storage/schema/";

bool belongsTo(std::string_view name, SchemaKind schema) {
  if (name.substr(0, kFolder.size()) != kFolder) return false;
  const std::string_view rest = name.substr(kFolder.size());
  const std::string_view own = schema == SchemaKind::Tablet ? "tablet/" : "office/";
  return rest.substr(0, own.size()) == own || rest.substr(0, 7) == "common/";
}

std::string_view numberOf(std::string_view name) { return name.substr(name.rfind('/') + 1, 4); }

/// The migrations of one kind of database in the order of their numbers; those in common/ are part of
/// both kinds.
std::vector<EmbeddedFile> migrations(SchemaKind schema) {
  std::vector<EmbeddedFile> found;
  for (const EmbeddedFile& file : embeddedFiles())
    if (belongsTo(file.name, schema)) found.push_back(file);
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return numberOf(a.name) < numberOf(b.name); });
  return found;
}

}  // namespace

int newestVersion(SchemaKind schema) { return static_cast<int>(migrations(schema).size()); }

void refuseNewer(SQLite::Database& database, SchemaKind schema) {
  if (database.execAndGet("PRAGMA user_version").getInt() > newestVersion(schema))
    throw DatabaseRefused(
        "Basis data ini dibuat oleh versi Jemput yang lebih baru. Isinya tidak diubah; pasang versi terbaru.");
}

void migrate(SQLite::Database& database, SchemaKind schema) {
  refuseNewer(database, schema);
  const auto files = migrations(schema);
  const int newest = static_cast<int>(files.size());
  int version = database.execAndGet("PRAGMA user_version").getInt();
  while (version < newest) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    // Another process may have been faster.
    version = database.execAndGet("PRAGMA user_version").getInt();
    if (version < newest) {
      database.exec(std::string(files[static_cast<std::size_t>(version)].bytes));
      ++version;
      database.exec("PRAGMA user_version=" + std::to_string(version));
    }
    transaction.commit();
  }
}

}  // namespace jemput::core
