// The versions of the rule data that the office has published, at the office and on each tablet: an entry is judged by
// the one that it was checked against.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/Database.h"

namespace jemput::core {

struct RuleVersion {
  std::int64_t version = 0;
  Hash sha256;                 // of the snapshot as it travels
  std::int64_t published = 0;  // milliseconds; on a tablet: when it came
  bool operator==(const RuleVersion&) const = default;
};

class RuleVersions {
 public:
  explicit RuleVersions(Database& database) : m_database(database) {}

  /// In a transaction. The same number again, which a restored office may give, takes the place of the first.
  void put(const RuleVersion& version, std::string_view snapshot);
  /// Newest first.
  std::vector<RuleVersion> all() const;
  std::optional<RuleVersion> newest() const;
  /// The text as core/rules/RuleFiles writes it.
  std::optional<std::string> snapshot(std::int64_t version) const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
