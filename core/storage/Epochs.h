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
  /// The last revision that this office and one of `epoch` share: the last before the epoch after it
  /// began; 0 for an epoch this office never had.
  std::uint64_t lastCommonRevision(std::string_view epoch) const;
  /// Whether an epoch begins at `revision`, so that none need stand right before it.
  bool isFirstRevision(std::uint64_t revision) const;

  /// The first epoch of a new office: its revisions are 1, 2, 3 …; in a transaction.
  void beginFirst(std::string_view epoch, std::int64_t now);
  /// Begins the epoch after a restore; in a transaction, before listening. Its revisions begin at the microseconds
  /// since 1970, above all that the lost time can have given: a `base` of before it covers nothing given after it
  /// (decision 0011). `now` in milliseconds.
  void begin(std::string_view epoch, std::int64_t now);

 private:
  void insert(std::string_view epoch, std::uint64_t firstRevision, std::int64_t now);

  Database& m_database;
};

}  // namespace jemput::core
