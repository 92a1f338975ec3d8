// What has arrived of a snapshot so far: pieces in order, from the first byte on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/storage/WantedSnapshots.h"

namespace jemput::core {

class SnapshotParts {
 public:
  explicit SnapshotParts(Database& database) : m_database(database) {}

  /// Bytes that are here of this very version. Pieces of an older version of the name are forgotten; in a transaction.
  std::uint64_t begin(const WantedSnapshot& snapshot);
  /// The piece after those that are here; in a transaction.
  void add(const WantedSnapshot& snapshot, std::uint64_t offset, std::string_view bytes);
  /// All pieces together.
  std::string content(const WantedSnapshot& snapshot) const;
  void forget(std::string_view name);

 private:
  Database& m_database;
};

}  // namespace jemput::core
