// Which of the office's snapshots a tablet has yet to fetch: published in a page it pulled, not here yet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/storage/Database.h"

namespace jemput::core {

struct WantedSnapshot {
  std::string name;  // "roster/52.08.04.2008"
  std::int64_t version = 0;
  std::string sha256;  // hex, of the file as it travels
};

class WantedSnapshots {
 public:
  explicit WantedSnapshots(Database& database) : m_database(database) {}

  /// Notes the snapshot when `entry` is the office's word that one was published.
  void noteIfPublished(std::string_view entry);
  std::vector<WantedSnapshot> all() const;
  /// The snapshot is here, or is nothing for this tablet.
  void settle(const WantedSnapshot& snapshot);

 private:
  Database& m_database;
};

}  // namespace jemput::core
