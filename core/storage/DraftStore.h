// Forms that were begun and not saved yet: kept as typed, so that no power cut takes a word away. Drafts
// stay on the tablet; nothing of them goes into the log.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/Database.h"

namespace jemput::core {

struct Draft {
  Uuid id;
  std::int64_t changed = 0;  // milliseconds
  std::string officer;
  std::string name, nik, kk;  // as far as typed
  std::string content;        // JSON of the form: values, focus, scroll position; only the form reads it
  std::int64_t number = 0;    // given by put(); smaller is older
};

class DraftStore {
 public:
  explicit DraftStore(Database& database) : m_database(database) {}

  /// Stores the draft, or its newer state, and returns its number. One statement: on disk when it returns,
  /// unless the caller has a transaction.
  std::int64_t put(const Draft& draft);
  std::optional<Draft> find(const Uuid& id) const;
  std::optional<Draft> byNumber(std::int64_t number) const;
  /// Last changed first.
  std::vector<Draft> all() const;
  /// Those of one officer, last changed first: nobody sees what another has begun.
  std::vector<Draft> allOf(std::string_view officer) const;
  /// What the officer was in the middle of, to go on with after a restart.
  std::optional<Draft> newestOf(std::string_view officer) const;
  /// False when there is no such draft.
  bool remove(const Uuid& id);

 private:
  Database& m_database;
};

}  // namespace jemput::core
