#include "core/storage/VisitQueue.h"

#include <algorithm>

namespace jemput::core {

VisitQueue::Place VisitQueue::placeOf(const Uuid& visit) const {
  Query query = m_database.query("SELECT passed, called, closed FROM visit_queue WHERE visit=?");
  query.bind(visit);
  if (!query.step()) return {};
  return {static_cast<int>(query.integer(0)), static_cast<int>(query.integer(1)), query.integer(2)};
}

void VisitQueue::put(const Uuid& visit, const Place& place) {
  Query query =
      m_database.query("INSERT OR REPLACE INTO visit_queue(visit, passed, called, closed) VALUES(?, ?, ?, ?)");
  query.bind(visit).bind(place.passed).bind(place.called).bind(place.closedAt).run();
}

int VisitQueue::lastOf(Date day) const {
  Query query = m_database.query("SELECT coalesce(max(number), 0) FROM queue_number WHERE day=?");
  const std::string date = day.iso();
  query.bind(date);
  query.step();
  return static_cast<int>(query.integer(0));
}

void VisitQueue::give(const Uuid& visit, Date day, int number) {
  Query query = m_database.query("INSERT INTO queue_number(day, number, visit) VALUES(?, ?, ?)");
  const std::string date = day.iso();
  query.bind(date).bind(number).bind(visit).run();
}

QueueState VisitQueue::of(const Uuid& visit, Date day) const {
  QueueState state;
  Query query = m_database.query("SELECT number FROM queue_number WHERE day=? AND visit=? ORDER BY number");
  const std::string date = day.iso();
  query.bind(date).bind(visit);
  while (query.step()) state.numbers.push_back(static_cast<int>(query.integer(0)));
  const Place place = placeOf(visit);
  const auto next = std::ranges::upper_bound(state.numbers, place.passed);
  state.line = next != state.numbers.end() ? *next : lastOf(day) + 1;
  state.calling = place.called != 0 ? place.called : state.line;
  state.closedAt = place.closedAt;
  return state;
}

void VisitQueue::issue(const Uuid& visit, Date day, int people) {
  const int last = lastOf(day);
  for (int i = 1; i <= people; ++i) give(visit, day, last + i);
}

void VisitQueue::skip(const Uuid& visit, Date day) {
  const QueueState state = of(visit, day);
  Place place = placeOf(visit);
  if (place.called == 0 && state.has(state.line)) place.passed = state.line;
  place.called = 0;
  put(visit, place);
}

void VisitQueue::call(const Uuid& visit, Date day, int number) {
  if (!of(visit, day).has(number)) return;
  Place place = placeOf(visit);
  place.called = number;
  place.passed = std::max(place.passed, number - 1);
  put(visit, place);
}

int VisitQueue::take(const Uuid& visit, Date day) {
  const QueueState state = of(visit, day);
  Place place = placeOf(visit);
  if (!state.has(state.calling)) give(visit, day, state.calling);
  if (state.calling == state.line) place.passed = state.line;
  place.called = 0;
  place.closedAt = 0;
  put(visit, place);
  return state.calling;
}

void VisitQueue::giveBack(const Uuid& visit, int number) {
  Place place = placeOf(visit);
  if (number != place.passed) return;
  put(visit, {number - 1, 0, place.closedAt});
}

void VisitQueue::close(const Uuid& visit, std::int64_t at) {
  Place place = placeOf(visit);
  place.closedAt = at;
  put(visit, place);
}

int VisitQueue::nextOf(std::string_view series) {
  Query query = m_database.query(
      "INSERT INTO register_number(series, last) VALUES(?, 1) ON CONFLICT(series) DO UPDATE SET last=last+1 "
      "RETURNING last");
  query.bind(series);
  query.step();
  return static_cast<int>(query.integer(0));
}

}  // namespace jemput::core
