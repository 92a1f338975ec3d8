#include "core/storage/OfficeRegistrations.h"

#include "core/model/Registration.h"
#include "core/rules/Workflow.h"

namespace jemput::core {

std::vector<RequestLine> OfficeRegistrations::requestsOf(const Uuid& record) const {
  std::vector<RequestLine> requests;
  Query query = m_database.query(
      "SELECT q.service, q.status, q.status_date, q.siak_reference, q.note FROM request AS q "
      "JOIN registration AS r ON r.number=q.registration WHERE r.record=? ORDER BY q.service");
  query.bind(record);
  while (query.step())
    requests.push_back({query.string(0), query.string(1), query.string(2), query.string(3), query.string(4)});
  return requests;
}

std::vector<std::string> OfficeRegistrations::servicesAskedFor() const {
  std::vector<std::string> codes;
  Query query = m_database.query("SELECT DISTINCT service FROM request ORDER BY service");
  while (query.step()) codes.push_back(query.string(0));
  return codes;
}

bool OfficeRegistrations::exists(const Uuid& record) const {
  Query query = m_database.query("SELECT 1 FROM registration WHERE record=?");
  query.bind(record);
  return query.step();
}

std::vector<RegistrationLine> OfficeRegistrations::list(const RegistrationFilter& filter) const {
  std::vector<RegistrationLine> lines;
  const auto visit = Uuid::parse(filter.visit);
  Query query = m_database.query(
      "SELECT r.record, r.visit_date, r.visit_village, coalesce(v.place, ''), r.officer, d.prefix, r.wall, "
      "r.withdrawn, "
      "r.fields, coalesce(r.conflicts, '') FROM registration AS r LEFT JOIN visit AS v ON v.record=r.visit "
      "JOIN device AS d ON d.number=r.author "
      "WHERE (?1 IS NULL OR r.visit=?1) AND (?2='' OR r.village=?2) AND (?3='' OR r.visit_date>=?3) "
      "AND (?4=0 OR (r.withdrawn=0 AND EXISTS(SELECT 1 FROM json_each(r.fields, '$.duplicates') "
      "WHERE value ->> 'decision'=?5) AND EXISTS(SELECT 1 FROM request AS q WHERE q.registration=r.number AND "
      "q.status=?6))) ORDER BY r.number");
  query.bind(visit).bind(filter.village).bind(filter.sinceDate).bind(filter.isUndecided ? 1 : 0);
  query.bind(kDecideLater).bind(requestStatusCode(RequestStatus::Submitted));
  while (query.step()) {
    lines.push_back({query.uuid(0),
                     query.string(1),
                     query.string(2),
                     query.string(3),
                     query.string(4),
                     query.string(5),
                     query.integer(6),
                     query.integer(7) != 0,
                     query.string(8),
                     query.string(9),
                     {},
                     {}});
    lines.back().requests = requestsOf(lines.back().record);
    lines.back().documents = Attachments(m_database).ofRecord(lines.back().record);
  }
  return lines;
}

bool OfficeRegistrations::isWithdrawn(const Uuid& record) const {
  Query query = m_database.query("SELECT 1 FROM registration WHERE record=? AND withdrawn<>0");
  query.bind(record);
  return query.step();
}

void OfficeRegistrations::recordAccess(std::int64_t time, std::string_view who, std::string_view what,
                                       std::string_view reason, std::size_t rows) {
  m_database.query("INSERT INTO access(time, who, what, reason, rows) VALUES(?, ?, ?, ?, ?)")
      .bind(time)
      .bind(who)
      .bind(what)
      .bind(reason)
      .bind(std::uint64_t{rows})
      .run();
}

}  // namespace jemput::core
