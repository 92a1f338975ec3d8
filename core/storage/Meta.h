// Small facts that belong to the whole database, by name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/storage/Database.h"

namespace jemput::core {

class Meta {
 public:
  explicit Meta(Database& database) : m_database(database) {}

  std::optional<std::string> get(std::string_view name) const;
  /// Throws std::runtime_error when the fact is missing: the folder is not what it says it is.
  std::string require(std::string_view name) const;
  std::int64_t number(std::string_view name, std::int64_t fallback) const;
  void set(std::string_view name, std::string_view value);
  void setNumber(std::string_view name, std::int64_t value);

 private:
  Database& m_database;
};

}  // namespace jemput::core
