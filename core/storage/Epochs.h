// The office's epochs: a random name that is new at init and at every restore, so that tablets notice
// (protocol section 3).
#pragma once

#include <string>
#include <string_view>

#include "core/storage/Database.h"

namespace jemput::core {

class Epochs {
 public:
  explicit Epochs(Database& database) : m_database(database) {}

  /// 16 hex digits. Throws std::runtime_error when the office has none.
  std::string current() const;
  std::int64_t currentNumber() const;
  /// The last revision that this office and one of `epoch` share: everything before the epoch after it
  /// began; 0 for an epoch this office never had.
  std::uint64_t lastCommonRevision(std::string_view epoch) const;
  /// Begins a new epoch at the revision after `lastRevision`; in a transaction, before listening.
  void begin(std::string_view epoch, std::uint64_t lastRevision, std::int64_t now);

 private:
  Database& m_database;
};

}  // namespace jemput::core
