#include "core/storage/Reveals.h"

namespace jemput::core {

void Reveals::add(const Reveal& reveal) {
  Transaction transaction(m_database);
  m_database.query("INSERT INTO reveal(time, officer, person_key) VALUES(?, ?, ?)")
      .bind(reveal.time)
      .bind(reveal.officer)
      .bind(reveal.personKey)
      .run();
  transaction.commit();
}

std::vector<Reveal> Reveals::newest(std::size_t limit) const {
  std::vector<Reveal> reveals;
  Query query = m_database.query("SELECT time, officer, person_key FROM reveal ORDER BY number DESC LIMIT ?");
  query.bind(static_cast<std::int64_t>(limit));
  while (query.step()) reveals.push_back({query.integer(0), query.string(1), query.string(2)});
  return reveals;
}

}  // namespace jemput::core
