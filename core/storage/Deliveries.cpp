#include "core/storage/Deliveries.h"

namespace jemput::core {

void Deliveries::add(std::int64_t device, std::string_view what, std::int64_t version, std::int64_t since,
                     std::int64_t time) {
  m_database.query("INSERT INTO delivery(device, time, what, version, since) VALUES(?, ?, ?, ?, ?)")
      .bind(device)
      .bind(time)
      .bind(what)
      .bind(version)
      .bind(since)
      .run();
}

void Deliveries::addSnapshot(std::int64_t device, std::string_view name, std::int64_t version, std::int64_t time) {
  add(device, name, version, 0, time);
}

std::int64_t Deliveries::newestSnapshot(std::int64_t device, std::string_view name) const {
  Query query = m_database.query("SELECT coalesce(max(version), 0) FROM delivery WHERE device=? AND what=?");
  query.bind(device).bind(name).step();
  return query.integer(0);
}

void Deliveries::addEntries(std::int64_t device, std::uint64_t from, std::uint64_t to, std::int64_t time) {
  add(device, "entries", static_cast<std::int64_t>(to), static_cast<std::int64_t>(from), time);
}

}  // namespace jemput::core
