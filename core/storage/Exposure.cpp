#include "core/storage/Exposure.h"

#include "core/model/Entry.h"

namespace jemput::core {

std::vector<GivenRoster> Exposure::rosters() const {
  std::vector<GivenRoster> rosters;
  Query query = m_database.query(
      "SELECT substr(what, 8), max(version), min(time), max(time) FROM delivery WHERE device=? AND what LIKE "
      "'roster/%' "
      "GROUP BY what ORDER BY what");
  query.bind(m_device);
  while (query.step()) rosters.push_back({query.string(0), query.integer(1), query.integer(2), query.integer(3)});
  return rosters;
}

void Exposure::forEachRegistration(const std::function<void(const ExposedRegistration&)>& visit) const {
  // Its villages may have been others before: whatever roster it was ever given counts as one of them.
  Query query = m_database.query(
      "SELECT r.author=?1, r.village, coalesce(r.nik, ''), coalesce(r.fields ->> 'kk', ''), r.name, r.record FROM "
      "registration "
      "AS "
      "r WHERE r.author=?1 OR (r.village IN (SELECT village FROM device_village WHERE device=?1 UNION SELECT "
      "substr(what, 8) FROM delivery WHERE device=?1 AND what LIKE 'roster/%') AND EXISTS(SELECT 1 FROM ledger AS l "
      "JOIN delivery AS d ON l.revision BETWEEN d.since AND d.version WHERE l.id=r.record AND d.device=?1 AND "
      "d.what='entries')) ORDER BY r.village, r.number");
  query.bind(m_device);
  const std::set<Uuid> purged = purgedRecords();
  while (query.step())
    visit({query.integer(0) != 0 ? RegistrationOrigin::Own : RegistrationOrigin::Pulled, query.string(1),
           query.string(2), query.string(3), query.string(4), purged.contains(query.uuid(5))});
}

/// What the tablet says it has deleted, unless something has happened to the record since: then it came back.
std::set<Uuid> Exposure::purgedRecords() const {
  std::set<Uuid> records;
  Query query = m_database.query(
      "SELECT revision, bytes FROM ledger WHERE device=? AND accepted=1 AND record IS NULL AND village IS NULL AND id "
      "IS NOT NULL ORDER BY revision");
  query.bind(m_device);
  while (query.step()) {
    const auto entry = Entry::read(query.blob(1));
    if (!entry || !entry->isKind(kind::kPurged)) continue;
    for (const JsonView one : entry->fields()["records"].elements()) {
      const auto record = Uuid::parse(one["record"].stringOr());
      if (!record) continue;
      Query later = m_database.query("SELECT 1 FROM ledger WHERE record=? AND revision>? LIMIT 1");
      later.bind(*record).bind(query.unsignedInteger(0));
      if (!later.step()) records.insert(*record);
    }
  }
  return records;
}

std::uint64_t Exposure::deliveriesSince(std::int64_t since) const {
  Query query = m_database.query("SELECT count(*) FROM delivery WHERE device=? AND time>=?");
  query.bind(m_device).bind(since);
  query.step();
  return query.unsignedInteger(0);
}

}  // namespace jemput::core
