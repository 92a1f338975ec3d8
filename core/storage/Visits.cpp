#include "core/storage/Visits.h"

namespace jemput::core {

namespace {

VisitRow readVisit(const Query& query) {
  return {query.uuid(0),
          {Date::parse(query.text(1)).value_or(Date()), query.string(2), query.string(3), query.string(4)},
          query.string(5),
          query.integer(6) == 0,
          query.unsignedInteger(7)};
}

}  // namespace

std::vector<VisitRow> Visits::newest(std::size_t limit) const {
  std::vector<VisitRow> rows;
  Query query = m_database.query(
      "SELECT v.record, v.date, v.village, v.place_kind, v.place, v.officer, v.author, "
      "(SELECT count(*) FROM registration AS r WHERE r.visit=v.record AND r.withdrawn=0) "
      "FROM visit AS v ORDER BY v.date DESC, v.number DESC LIMIT ?");
  query.bind(std::uint64_t{limit});
  while (query.step()) rows.push_back(readVisit(query));
  return rows;
}

std::optional<VisitRow> Visits::find(const Uuid& record) const {
  Query query = m_database.query(
      "SELECT v.record, v.date, v.village, v.place_kind, v.place, v.officer, v.author, "
      "(SELECT count(*) FROM registration AS r WHERE r.visit=v.record AND r.withdrawn=0) "
      "FROM visit AS v WHERE v.record=?");
  query.bind(record);
  if (!query.step()) return std::nullopt;
  return readVisit(query);
}

}  // namespace jemput::core
