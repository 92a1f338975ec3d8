#include "core/storage/RuleVersions.h"

namespace jemput::core {

void RuleVersions::put(const RuleVersion& version, std::string_view snapshot) {
  m_database.query("INSERT OR REPLACE INTO rule_version(version, sha256, snapshot, published) VALUES(?, ?, ?, ?)")
      .bind(version.version)
      .bind(version.sha256)
      .bindBlob(snapshot)
      .bind(version.published)
      .run();
}

std::vector<RuleVersion> RuleVersions::all() const {
  std::vector<RuleVersion> versions;
  Query query = m_database.query("SELECT version, sha256, published FROM rule_version ORDER BY version DESC");
  while (query.step()) versions.push_back({query.integer(0), query.hash(1), query.integer(2)});
  return versions;
}

std::optional<RuleVersion> RuleVersions::newest() const {
  Query query = m_database.query("SELECT version, sha256, published FROM rule_version ORDER BY version DESC LIMIT 1");
  if (!query.step()) return std::nullopt;
  return RuleVersion{query.integer(0), query.hash(1), query.integer(2)};
}

std::optional<std::string> RuleVersions::snapshot(std::int64_t version) const {
  Query query = m_database.query("SELECT snapshot FROM rule_version WHERE version=?");
  query.bind(version);
  return query.step() ? std::optional(std::string(query.blob(0))) : std::nullopt;
}

}  // namespace jemput::core
