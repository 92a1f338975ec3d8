// Single facts that the office looks up for every entry that arrives.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/Registration.h"
#include "core/storage/Database.h"

namespace jemput::core {

class OfficeLookups {
 public:
  explicit OfficeLookups(Database& database) : m_database(database) {}

  /// Without counting what was registered at it, as Visits does.
  std::optional<Visit> visit(const Uuid& record) const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
