#include "core/storage/HeldRules.h"

#include "core/rules/RuleFiles.h"

namespace jemput::core {

HeldRules::HeldRules(Database& database, const RuleBook& shipped)
    : m_versions(database), m_shipped(shipped), m_book(shipped) {
  (void)refresh();
}

bool HeldRules::refresh() {
  const auto newest = m_versions.newest();
  if (!newest || newest == m_newest) return false;
  m_newest = newest;
  for (const RuleVersion& version : m_versions.all()) {
    if (version == m_held) return false;  // what is newer cannot be read
    auto read = readRules(m_versions.snapshot(version.version).value_or(""), version.version);
    if (!read) continue;
    m_before.push_back(m_book.services);
    m_book.services = *std::move(read);
    m_held = version;
    return true;
  }
  return false;
}

std::optional<std::int64_t> HeldRules::unread() const {
  if (m_newest == m_held) return std::nullopt;
  return m_newest->version;
}

const RuleBook* HeldRules::find(std::int64_t version) {
  if (const auto known = m_known.find(version); known != m_known.end()) return &known->second;
  if (auto read = readRules(m_versions.snapshot(version).value_or(""), version))
    return &m_known.emplace(version, RuleBook{m_shipped.areas, *std::move(read)}).first->second;
  // Nobody publishes a number that a program has brought, so this one is known for good.
  return version == m_shipped.services.rulesVersion() ? &m_known.emplace(version, m_shipped).first->second : nullptr;
}

}  // namespace jemput::core
