// What was given to which tablet: the question after a tablet is lost (reliability section 4).
#pragma once

#include <cstdint>
#include <string_view>

#include "core/storage/Database.h"

namespace jemput::core {

class Deliveries {
 public:
  explicit Deliveries(Database& database) : m_database(database) {}

  void addSnapshot(std::int64_t device, std::string_view name, std::int64_t version, std::int64_t time);
  /// The newest version of a snapshot that was given to the device, on a stick too; 0: none.
  std::int64_t newestSnapshot(std::int64_t device, std::string_view name) const;
  /// Ledger entries with revisions from..to as far as they concern the device.
  void addEntries(std::int64_t device, std::uint64_t from, std::uint64_t to, std::int64_t time);

 private:
  void add(std::int64_t device, std::string_view what, std::int64_t version, std::int64_t since, std::int64_t time);
  Database& m_database;
};

}  // namespace jemput::core
