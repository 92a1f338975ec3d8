#include "core/storage/SnapshotParts.h"

namespace jemput::core {

std::uint64_t SnapshotParts::begin(const WantedSnapshot& snapshot) {
  m_database.query("DELETE FROM snapshot_part WHERE name=? AND sha256<>?")
      .bind(snapshot.name)
      .bind(snapshot.sha256)
      .run();
  Query query = m_database.query("SELECT coalesce(sum(length(bytes)), 0) FROM snapshot_part WHERE name=?");
  query.bind(snapshot.name).step();
  return query.unsignedInteger(0);
}

void SnapshotParts::add(const WantedSnapshot& snapshot, std::uint64_t offset, std::string_view bytes) {
  m_database.query("INSERT INTO snapshot_part(name, sha256, offset, bytes) VALUES(?, ?, ?, ?)")
      .bind(snapshot.name)
      .bind(snapshot.sha256)
      .bind(offset)
      .bindBlob(bytes)
      .run();
}

std::string SnapshotParts::content(const WantedSnapshot& snapshot) const {
  std::string whole;
  Query query = m_database.query("SELECT bytes FROM snapshot_part WHERE name=? ORDER BY offset");
  query.bind(snapshot.name);
  while (query.step()) whole += query.blob(0);
  return whole;
}

void SnapshotParts::forget(std::string_view name) {
  m_database.query("DELETE FROM snapshot_part WHERE name=?").bind(name).run();
}

}  // namespace jemput::core
