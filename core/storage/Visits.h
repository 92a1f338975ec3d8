// The visits that a tablet knows, for "Mulai kunjungan" and "Hari ini"; read-only.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/Registration.h"
#include "core/storage/Database.h"

namespace jemput::core {

struct VisitRow {
  Uuid record;
  Visit visit;
  std::string officer;
  bool isOwn = false;            // opened on this tablet
  std::uint64_t registered = 0;  // registrations that were not taken back
};

class Visits {
 public:
  explicit Visits(Database& database) : m_database(database) {}

  /// Latest date first, of one day the one opened last first.
  std::vector<VisitRow> newest(std::size_t limit) const;
  std::optional<VisitRow> find(const Uuid& record) const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
