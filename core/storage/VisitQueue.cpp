#include "core/storage/VisitQueue.h"

#include <algorithm>

namespace jemput::core {

QueueState VisitQueue::of(const Uuid& visit, Date day) const {
  Query query = m_database.query("SELECT first, issued, line, calling, closed FROM visit_queue WHERE visit=?");
  query.bind(visit);
  const auto number = [&query](int column) { return static_cast<int>(query.integer(column)); };
  if (query.step()) return {number(0), number(1), number(2), number(3), query.integer(4)};
  Query last = m_database.query("SELECT coalesce(max(issued), 0) FROM visit_queue WHERE day=?");
  const std::string date = day.iso();
  last.bind(date);
  last.step();
  const int issued = static_cast<int>(last.integer(0));
  return {issued + 1, issued, issued + 1, issued + 1, 0};
}

void VisitQueue::put(const Uuid& visit, Date day, const QueueState& state) {
  Query query = m_database.query(
      "INSERT INTO visit_queue(visit, day, first, issued, line, calling, closed) VALUES(?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT(visit) DO UPDATE SET issued=excluded.issued, line=excluded.line, calling=excluded.calling, "
      "closed=excluded.closed");
  const std::string date = day.iso();
  query.bind(visit).bind(date).bind(state.first).bind(state.issued).bind(state.line).bind(state.calling);
  query.bind(state.closedAt).run();
}

void VisitQueue::issue(const Uuid& visit, Date day, int people) {
  QueueState state = of(visit, day);
  state.issued += std::max(people, 0);
  put(visit, day, state);
}

void VisitQueue::skip(const Uuid& visit, Date day) {
  QueueState state = of(visit, day);
  if (state.calling == state.line && state.line <= state.issued) ++state.line;
  state.calling = state.line;
  put(visit, day, state);
}

void VisitQueue::call(const Uuid& visit, Date day, int number) {
  QueueState state = of(visit, day);
  if (number < state.first || number > state.issued) return;
  state.calling = number;
  state.line = std::max(state.line, number);
  put(visit, day, state);
}

int VisitQueue::take(const Uuid& visit, Date day) {
  QueueState state = of(visit, day);
  const int taken = state.calling;
  state.issued = std::max(state.issued, taken);
  if (taken == state.line) ++state.line;
  state.calling = state.line;
  state.closedAt = 0;
  put(visit, day, state);
  return taken;
}

void VisitQueue::giveBack(const Uuid& visit, Date day, int number) {
  QueueState state = of(visit, day);
  if (number != state.line - 1 || number < state.first) return;
  state.line = state.calling = number;
  put(visit, day, state);
}

void VisitQueue::close(const Uuid& visit, Date day, std::int64_t at) {
  QueueState state = of(visit, day);
  state.closedAt = at;
  put(visit, day, state);
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
