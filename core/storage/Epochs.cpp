#include "core/storage/Epochs.h"

#include <algorithm>
#include <stdexcept>

namespace jemput::core {

std::string Epochs::current() const {
  Query query = m_database.query("SELECT epoch FROM epoch ORDER BY number DESC LIMIT 1");
  if (!query.step()) throw std::runtime_error("the office has no epoch");
  return query.string(0);
}

std::int64_t Epochs::currentNumber() const {
  Query query = m_database.query("SELECT max(number) FROM epoch");
  query.step();
  return query.integer(0);
}

std::uint64_t Epochs::lastCommonRevision(std::string_view epoch) const {
  Query query = m_database.query(
      "SELECT (SELECT coalesce(max(revision), 0) FROM ledger WHERE revision<later.first_revision) FROM epoch AS one "
      "JOIN epoch AS later ON later.number>one.number WHERE one.epoch=? ORDER BY later.number LIMIT 1");
  query.bind(epoch);
  return query.step() ? query.unsignedInteger(0) : 0;
}

bool Epochs::isFirstRevision(std::uint64_t revision) const {
  Query query = m_database.query("SELECT 1 FROM epoch WHERE first_revision=?");
  query.bind(revision);
  return query.step();
}

void Epochs::insert(std::string_view epoch, std::uint64_t firstRevision, std::int64_t now) {
  m_database.query("INSERT INTO epoch(epoch, first_revision, began) VALUES(?, ?, ?)")
      .bind(epoch)
      .bind(firstRevision)
      .bind(now)
      .run();
}

void Epochs::beginFirst(std::string_view epoch, std::int64_t now) { insert(epoch, 1, now); }

void Epochs::begin(std::string_view epoch, std::int64_t now) {
  std::uint64_t above = 0;
  {
    Query query = m_database.query(
        "SELECT max(coalesce((SELECT max(revision) FROM ledger), 0), coalesce((SELECT max(first_revision) FROM epoch), "
        "0))");
    query.step();
    above = query.unsignedInteger(0);
  }
  const auto microseconds = static_cast<std::uint64_t>(std::max<std::int64_t>(now, 0)) * 1000;
  insert(epoch, std::max(above + 1, microseconds), now);
}

}  // namespace jemput::core
