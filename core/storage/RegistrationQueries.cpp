#include "core/storage/RegistrationQueries.h"

#include "core/rules/Workflow.h"

namespace jemput::core {

namespace {

constexpr const char* kIndexLines =
    "SELECT number, name, coalesce(nik, ''), coalesce(fields ->> 'kk', ''), coalesce(fields ->> 'hamlet', ''), "
    "coalesce(fields ->> 'birth_date', '') FROM registration WHERE withdrawn=0";
constexpr const char* kIndexLine =
    "SELECT number, name, coalesce(nik, ''), coalesce(fields ->> 'kk', ''), coalesce(fields ->> 'hamlet', ''), "
    "coalesce(fields ->> 'birth_date', '') FROM registration WHERE record=?";

RegistrationIndexLine readLine(const Query& query) {
  return {query.integer(0), query.string(1), query.string(2),
          query.string(3),  query.string(4), Date::parse(query.text(5))};
}

}  // namespace

std::optional<Uuid> RegistrationQueries::ownVisit(const Visit& visit) const {
  Query query = m_database.query(
      "SELECT record FROM visit WHERE author=0 AND date=? AND village=? AND place_kind=? AND place=? ORDER BY number "
      "DESC LIMIT 1");
  const std::string date = visit.date.iso();
  query.bind(date).bind(visit.village).bind(visit.placeKind).bind(visit.place);
  if (!query.step()) return std::nullopt;
  return query.uuid(0);
}

std::vector<ActiveRequest> RegistrationQueries::activeRequests(std::string_view personKey) const {
  std::vector<ActiveRequest> active;
  Query query = m_database.query(
      "SELECT r.record, q.service, r.visit_date, q.status FROM registration AS r "
      "JOIN request AS q ON q.registration=r.number WHERE r.person_key=? AND r.withdrawn=0");
  query.bind(personKey);
  while (query.step()) {
    const auto status = requestStatusFromCode(query.text(3));
    const auto date = Date::parse(query.text(2));
    // A state of a later release is not known to have ended.
    if (status && !isActive(*status)) continue;
    active.push_back({query.uuid(0), query.string(1), date.value_or(Date())});
  }
  return active;
}

bool RegistrationQueries::isStanding(const Uuid& record) const {
  Query query = m_database.query("SELECT 1 FROM registration WHERE record=? AND withdrawn=0");
  query.bind(record);
  return query.step();
}

std::optional<std::string> RegistrationQueries::fieldsOf(const Uuid& record) const {
  Query query = m_database.query("SELECT fields FROM registration WHERE record=?");
  query.bind(record);
  if (!query.step()) return std::nullopt;
  return query.string(0);
}

std::optional<Visit> RegistrationQueries::visitOf(const Uuid& record) const {
  Query query = m_database.query(
      "SELECT v.date, v.village, v.place_kind, v.place FROM registration AS r JOIN visit AS v ON v.record=r.visit "
      "WHERE r.record=?");
  query.bind(record);
  if (!query.step()) return std::nullopt;
  const auto date = Date::parse(query.text(0));
  if (!date) return std::nullopt;
  return Visit{*date, query.string(1), query.string(2), query.string(3)};
}

std::vector<Uuid> RegistrationQueries::withQueue(const Uuid& visit, std::string_view queue) const {
  std::vector<Uuid> records;
  Query query = m_database.query(
      "SELECT record FROM registration WHERE visit=? AND author=0 AND withdrawn=0 AND fields ->> 'queue'=? "
      "ORDER BY number");
  query.bind(visit).bind(queue);
  while (query.step()) records.push_back(query.uuid(0));
  return records;
}

std::optional<SoughtPerson> RegistrationQueries::soughtInVain(std::string_view personKey) const {
  Query query = m_database.query(
      "SELECT record, coalesce(fields ->> 'outcome', '') FROM registration WHERE person_key=? AND withdrawn=0 "
      "ORDER BY visit_date DESC, number DESC LIMIT 1");
  query.bind(personKey);
  if (!query.step() || query.text(1).empty()) return std::nullopt;
  return SoughtPerson{query.uuid(0), query.string(1)};
}

int RegistrationQueries::countWithStatus(std::string_view village, std::string_view status) const {
  Query query = m_database.query(
      "SELECT count(*) FROM registration AS r JOIN request AS q ON q.registration=r.number "
      "WHERE r.village=? AND r.withdrawn=0 AND q.status=?");
  query.bind(village).bind(status);
  query.step();
  return static_cast<int>(query.integer(0));
}

std::vector<OwnRegistration> RegistrationQueries::ofVisit(const Uuid& visit) const {
  std::vector<OwnRegistration> found;
  Query query =
      m_database.query("SELECT record, fields, withdrawn FROM registration WHERE visit=? AND author=0 ORDER BY number");
  query.bind(visit);
  while (query.step()) found.push_back({query.uuid(0), query.string(1), query.integer(2) != 0});
  return found;
}

void RegistrationQueries::forEachLine(const std::function<void(const RegistrationIndexLine&)>& visit) const {
  Query query = m_database.query(kIndexLines);
  while (query.step()) visit(readLine(query));
}

std::optional<RegistrationIndexLine> RegistrationQueries::indexLine(const Uuid& record) const {
  Query query = m_database.query(kIndexLine);
  query.bind(record);
  if (!query.step()) return std::nullopt;
  return readLine(query);
}

std::optional<ShownRegistration> RegistrationQueries::byNumber(std::int64_t number) const {
  Query query = m_database.query("SELECT record, fields FROM registration WHERE number=?");
  query.bind(number);
  if (!query.step()) return std::nullopt;
  return ShownRegistration{query.uuid(0), query.string(1)};
}

}  // namespace jemput::core
