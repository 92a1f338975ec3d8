// How much each tablet has sent on a day, so that a broken or hostile one cannot fill the office.
#pragma once

#include <cstdint>
#include <optional>

#include "core/storage/Database.h"

namespace jemput::core {

struct QuotaUse {
  std::uint64_t entries = 0, bytes = 0;  // newly stored on that day
};

class Quotas {
 public:
  explicit Quotas(Database& database) : m_database(database) {}

  /// `day`: days since 1970 where the office stands.
  QuotaUse use(std::int64_t device, std::int64_t day) const;
  /// In a transaction. Another day begins at zero.
  void add(std::int64_t device, std::int64_t day, const QuotaUse& more);
  void noteRefused(std::int64_t device, std::int64_t day, std::int64_t now);
  /// When the tablet was last told to come back later, in milliseconds.
  std::optional<std::int64_t> lastRefused(std::int64_t device) const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
