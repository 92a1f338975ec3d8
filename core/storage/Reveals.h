// Who was shown a full NIK and when (domain section 12, P5): lists show its last four digits only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/storage/Database.h"

namespace jemput::core {

struct Reveal {
  std::int64_t time = 0;  // milliseconds
  std::string officer;
  std::string personKey;
  bool operator==(const Reveal&) const = default;
};

class Reveals {
 public:
  explicit Reveals(Database& database) : m_database(database) {}

  /// On disk when it returns, before the number is shown.
  void add(const Reveal& reveal);
  /// Newest first.
  std::vector<Reveal> newest(std::size_t limit) const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
