// The office's officers (petugas): an id and a name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/Database.h"

namespace jemput::core {

struct Officer {
  std::string id;  // "P001"
  std::string name;
};

class Officers {
 public:
  explicit Officers(Database& database) : m_database(database) {}

  /// Adds one under the next free id; in a transaction.
  Officer add(std::string_view name);
  std::optional<Officer> find(std::string_view id) const;
  std::vector<Officer> all() const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
