// The office's snapshots: whole versioned files, the newest version of each name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/Database.h"

namespace jemput::core {

struct Snapshot {
  std::string name;  // "roster/52.08.04.2008", "targets"
  std::int64_t version = 0;
  Hash sha256;          // of the content as it travels
  std::string content;  // empty on a tablet once it has been taken apart
};

class SnapshotStore {
 public:
  explicit SnapshotStore(Database& database) : m_database(database) {}

  /// Stores `content` as the next version; in a transaction. Unchanged content keeps its version.
  Snapshot put(std::string_view name, std::string_view content);
  /// As it arrived, with the version that the office gave it.
  void putVersion(std::string_view name, std::int64_t version, const Hash& sha256, std::size_t size,
                  std::string_view content);
  std::optional<Snapshot> get(std::string_view name) const;
  std::int64_t versionOf(std::string_view name) const;
  std::vector<std::string> names() const;
  void remove(std::string_view name);

 private:
  Database& m_database;
};

}  // namespace jemput::core
