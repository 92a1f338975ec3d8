#include "core/storage/SnapshotStore.h"

namespace jemput::core {

std::optional<Snapshot> SnapshotStore::get(std::string_view name) const {
  Query query = m_database.query("SELECT name, version, sha256, content FROM snapshot WHERE name=?");
  query.bind(name);
  if (!query.step()) return std::nullopt;
  return Snapshot{query.string(0), query.integer(1), query.hash(2), std::string(query.blob(3))};
}

std::int64_t SnapshotStore::versionOf(std::string_view name) const {
  Query query = m_database.query("SELECT version FROM snapshot WHERE name=?");
  query.bind(name);
  return query.step() ? query.integer(0) : 0;
}

Snapshot SnapshotStore::put(std::string_view name, std::string_view content) {
  const Hash hash = sha256(content);
  if (auto old = get(name); old && old->sha256 == hash) return *old;
  Snapshot snapshot{std::string(name), versionOf(name) + 1, hash, std::string(content)};
  putVersion(name, snapshot.version, hash, content.size(), content);
  return snapshot;
}

void SnapshotStore::putVersion(std::string_view name, std::int64_t version, const Hash& hash, std::size_t size,
                               std::string_view content) {
  Query query =
      m_database.query("INSERT OR REPLACE INTO snapshot(name, version, sha256, size, content) VALUES(?, ?, ?, ?, ?)");
  query.bind(name).bind(version).bind(hash).bind(static_cast<std::int64_t>(size));
  if (content.empty()) {
    query.bindNull();
  } else {
    query.bindBlob(content);
  }
  query.run();
}

std::vector<std::string> SnapshotStore::names() const {
  std::vector<std::string> names;
  Query query = m_database.query("SELECT name FROM snapshot ORDER BY name");
  while (query.step()) names.push_back(query.string(0));
  return names;
}

void SnapshotStore::remove(std::string_view name) {
  m_database.query("DELETE FROM snapshot WHERE name=?").bind(name).run();
}

}  // namespace jemput::core
