#include "core/storage/WantedSnapshots.h"

#include "core/model/Entry.h"

namespace jemput::core {

void WantedSnapshots::noteIfPublished(std::string_view bytes) {
  const auto entry = Entry::read(bytes);
  if (!entry || !entry->isKind(kind::kSnapshotPublished)) return;
  const JsonView fields = entry->fields();
  const std::int64_t version = fields["version"].integerOr(0);
  m_database
      .query(
          "INSERT INTO snapshot_wanted(name, version, sha256) SELECT ?1, ?2, ?3 "
          // The same number with other bytes is of an office that was restored and has published anew.
          "WHERE NOT EXISTS (SELECT 1 FROM snapshot WHERE name=?1 AND "
          "(version>?2 OR version=?2 AND lower(hex(sha256))=?3)) "
          "ON CONFLICT(name) DO UPDATE SET version=excluded.version, sha256=excluded.sha256 "
          "WHERE excluded.version>snapshot_wanted.version")
      .bind(fields["name"].stringOr())
      .bind(version)
      .bind(fields["sha256"].stringOr())
      .run();
}

std::vector<WantedSnapshot> WantedSnapshots::all() const {
  std::vector<WantedSnapshot> wanted;
  Query query = m_database.query("SELECT name, version, sha256 FROM snapshot_wanted ORDER BY name");
  while (query.step()) wanted.push_back({query.string(0), query.integer(1), query.string(2)});
  return wanted;
}

void WantedSnapshots::settle(const WantedSnapshot& snapshot) {
  m_database.query("DELETE FROM snapshot_wanted WHERE name=? AND version<=?")
      .bind(snapshot.name)
      .bind(snapshot.version)
      .run();
}

}  // namespace jemput::core
