#include "core/storage/Epochs.h"

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
      "SELECT later.first_revision FROM epoch AS one JOIN epoch AS later ON later.number > one.number "
      "WHERE one.epoch=? ORDER BY later.number LIMIT 1");
  query.bind(epoch);
  return query.step() ? query.unsignedInteger(0) - 1 : 0;
}

void Epochs::begin(std::string_view epoch, std::uint64_t lastRevision, std::int64_t now) {
  m_database.query("INSERT INTO epoch(epoch, first_revision, began) VALUES(?, ?, ?)")
      .bind(epoch)
      .bind(lastRevision + 1)
      .bind(now)
      .run();
}

}  // namespace jemput::core
