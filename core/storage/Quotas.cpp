#include "core/storage/Quotas.h"

namespace jemput::core {

QuotaUse Quotas::use(std::int64_t device, std::int64_t day) const {
  Query query = m_database.query("SELECT entries, bytes FROM quota WHERE device=? AND day=?");
  query.bind(device).bind(day);
  if (!query.step()) return {};
  return {query.unsignedInteger(0), query.unsignedInteger(1)};
}

void Quotas::add(std::int64_t device, std::int64_t day, const QuotaUse& more) {
  m_database
      .query(
          "INSERT INTO quota(device, day, entries, bytes) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(device) DO UPDATE SET "
          "entries=iif(day=?2, entries, 0)+?3, bytes=iif(day=?2, bytes, 0)+?4, day=?2")
      .bind(device)
      .bind(day)
      .bind(more.entries)
      .bind(more.bytes)
      .run();
}

void Quotas::noteRefused(std::int64_t device, std::int64_t day, std::int64_t now) {
  add(device, day, {});
  m_database.query("UPDATE quota SET refused=? WHERE device=?").bind(now).bind(device).run();
}

std::optional<std::int64_t> Quotas::lastRefused(std::int64_t device) const {
  Query query = m_database.query("SELECT refused FROM quota WHERE device=?");
  query.bind(device);
  if (!query.step() || query.isNull(0)) return std::nullopt;
  return query.integer(0);
}

}  // namespace jemput::core
