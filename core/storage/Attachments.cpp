#include "core/storage/Attachments.h"

#include <map>

namespace jemput::core {

namespace {

struct Named {
  Uuid entry;
  bool accepted = false;
  std::string slot;
  std::uint64_t revision = 0;
  bool arrived = false;
};

/// The verdicts that a person gave later, by entry.
std::map<Uuid, bool> judgedOf(Database& database, const Uuid& record) {
  std::map<Uuid, bool> verdicts;
  Query query = database.query("SELECT bytes FROM ledger WHERE record=? AND device=0 ORDER BY revision");
  query.bind(record);
  while (query.step()) {
    const auto entry = Entry::read(query.blob(0));
    if (!entry || !entry->isKind(kind::kJudged)) continue;
    if (const auto judged = Uuid::parse(entry->fields()["entry"].stringOr()))
      verdicts[*judged] = entry->fields()["verdict"].stringOr() == "accepted";
  }
  return verdicts;
}

}  // namespace

void Attachments::add(std::uint64_t revision, std::int64_t device, const Entry& entry) {
  std::int64_t position = -1;
  for (const AttachmentRef& one : entry.head().attachments) {
    ++position;
    const auto hash = hashFromHex(one.sha256);
    if (!hash || one.size <= 0) continue;
    m_database
        .query(
            "INSERT INTO attachment(revision, position, device, record, slot, sha256, size) "
            "VALUES(?, ?, ?, ?, ?, ?, ?)")
        .bind(revision)
        .bind(position)
        .bind(device)
        .bind(entry.head().recordId())
        .bind(one.slot)
        .bind(*hash)
        .bind(one.size)
        .run();
  }
}

bool Attachments::isNamed(std::int64_t device, const Hash& hash, std::uint64_t size) const {
  Query query = m_database.query("SELECT 1 FROM attachment WHERE device=? AND sha256=? AND size=? LIMIT 1");
  query.bind(device).bind(hash).bind(size);
  return query.step();
}

DocumentCount Attachments::ofRecord(const Uuid& record) const {
  std::vector<Named> all;
  {
    Query query = m_database.query(
        "SELECT l.id, l.accepted, a.slot, a.revision, EXISTS(SELECT 1 FROM device_file AS f WHERE f.device=a.device "
        "AND f.sha256=a.sha256) FROM attachment AS a JOIN ledger AS l ON l.revision=a.revision WHERE a.record=? "
        "ORDER BY a.revision, a.position");
    query.bind(record);
    while (query.step())
      all.push_back(
          {query.uuid(0), query.integer(1) != 0, query.string(2), query.unsignedInteger(3), query.integer(4) != 0});
  }
  if (all.empty()) return {};
  const auto judged = judgedOf(m_database, record);
  std::map<std::string, std::vector<Named>> slots;
  for (Named& one : all) {
    const auto verdict = judged.find(one.entry);
    if (!(verdict == judged.end() ? one.accepted : verdict->second)) continue;
    std::vector<Named>& slot = slots[one.slot];
    if (!slot.empty() && slot.front().revision != one.revision) slot.clear();
    slot.push_back(std::move(one));
  }
  DocumentCount count;
  for (const auto& [name, files] : slots)
    for (const Named& file : files) ++count.named, count.arrived += file.arrived ? 1 : 0;
  return count;
}

std::uint64_t Attachments::missingOf(std::int64_t device) const {
  Query query = m_database.query(
      "SELECT count(DISTINCT sha256) FROM attachment AS a WHERE device=?1 AND NOT EXISTS(SELECT 1 FROM device_file "
      "AS f WHERE f.device=?1 AND f.sha256=a.sha256)");
  query.bind(device);
  query.step();
  return query.unsignedInteger(0);
}

}  // namespace jemput::core
