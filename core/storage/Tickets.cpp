#include "core/storage/Tickets.h"

#include "core/json/Json.h"

namespace jemput::core {

void Tickets::add(std::string_view secret, const TicketRow& ticket) {
  JsonWriter writer;
  writer.beginObject().key("villages").texts(ticket.villages).key("officers").texts(ticket.officers);
  if (ticket.needsConfirming) writer.member("confirm", true);
  writer.endObject();
  m_database.query("INSERT INTO ticket(secret_hash, expires, content) VALUES(?, ?, ?)")
      .bind(sha256(secret))
      .bind(ticket.expires)
      .bind(writer.text())
      .run();
}

std::optional<TicketRow> Tickets::find(const Hash& secretHash) const {
  Query query = m_database.query("SELECT expires, content, device FROM ticket WHERE secret_hash=?");
  query.bind(secretHash);
  if (!query.step()) return std::nullopt;
  const auto document = JsonDocument::parse(query.text(1));
  if (!document) return std::nullopt;
  TicketRow row{query.integer(0), document->root()["villages"].texts(), document->root()["officers"].texts(), {}};
  if (!query.isNull(2)) row.device = query.integer(2);
  row.needsConfirming = document->root()["confirm"].boolean().value_or(false);
  return row;
}

void Tickets::markUsed(const Hash& secretHash, std::int64_t device) {
  m_database.query("UPDATE ticket SET device=? WHERE secret_hash=?").bind(device).bind(secretHash).run();
}

}  // namespace jemput::core
