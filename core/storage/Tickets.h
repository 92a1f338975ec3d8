// Enrolment tickets: the office keeps only the hash of each secret, and who has used it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/Hash.h"
#include "core/storage/Database.h"

namespace jemput::core {

struct TicketRow {
  std::int64_t expires = 0;  // milliseconds
  std::vector<std::string> villages;
  std::vector<std::string> officers;   // ids
  std::optional<std::int64_t> device;  // number of the tablet that used it
  bool needsConfirming = false;        // a second person looks at the tablet before it is enrolled
};

class Tickets {
 public:
  explicit Tickets(Database& database) : m_database(database) {}

  void add(std::string_view secret, const TicketRow& ticket);
  std::optional<TicketRow> find(const Hash& secretHash) const;
  void markUsed(const Hash& secretHash, std::int64_t device);

 private:
  Database& m_database;
};

}  // namespace jemput::core
