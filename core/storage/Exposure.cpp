#include "core/storage/Exposure.h"

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
      "SELECT r.author=?1, r.village, coalesce(r.nik, ''), coalesce(r.fields ->> 'kk', ''), r.name FROM registration "
      "AS "
      "r WHERE r.author=?1 OR (r.village IN (SELECT village FROM device_village WHERE device=?1 UNION SELECT "
      "substr(what, 8) FROM delivery WHERE device=?1 AND what LIKE 'roster/%') AND EXISTS(SELECT 1 FROM ledger AS l "
      "JOIN delivery AS d ON l.revision BETWEEN d.since AND d.version WHERE l.id=r.record AND d.device=?1 AND "
      "d.what='entries')) ORDER BY r.village, r.number");
  query.bind(m_device);
  while (query.step())
    visit({query.integer(0) != 0 ? RegistrationOrigin::Own : RegistrationOrigin::Pulled, query.string(1),
           query.string(2), query.string(3), query.string(4)});
}

std::uint64_t Exposure::deliveriesSince(std::int64_t since) const {
  Query query = m_database.query("SELECT count(*) FROM delivery WHERE device=? AND time>=?");
  query.bind(m_device).bind(since);
  query.step();
  return query.unsignedInteger(0);
}

}  // namespace jemput::core
