#include "core/storage/Tickets.h"

#include "core/json/Json.h"

namespace jemput::core {

namespace {

void writeTexts(JsonWriter& writer, std::string_view name, const std::vector<std::string>& texts) {
  writer.key(name).beginArray();
  for (const std::string& text : texts) writer.value(text);
  writer.endArray();
}

std::vector<std::string> readTexts(JsonView list) {
  std::vector<std::string> texts;
  for (const JsonView text : list.elements()) texts.push_back(text.stringOr());
  return texts;
}

}  // namespace

void Tickets::add(std::string_view secret, const TicketRow& ticket) {
  JsonWriter writer;
  writer.beginObject();
  writeTexts(writer, "villages", ticket.villages);
  writeTexts(writer, "officers", ticket.officers);
  writer.endObject();
  m_database.query("INSERT INTO ticket(secret_hash, expires, content) VALUES(?, ?, ?)")
      .bind(sha256(secret))
      .bind(ticket.expires)
      .bind(writer.text())
      .run();
}

std::optional<TicketRow> Tickets::find(std::string_view secret) const {
  const Hash hash = sha256(secret);
  Query query = m_database.query("SELECT expires, content, device FROM ticket WHERE secret_hash=?");
  query.bind(hash);
  if (!query.step()) return std::nullopt;
  const auto document = JsonDocument::parse(query.text(1));
  if (!document) return std::nullopt;
  TicketRow row{query.integer(0), readTexts(document->root()["villages"]), readTexts(document->root()["officers"]), {}};
  if (!query.isNull(2)) row.device = query.integer(2);
  return row;
}

void Tickets::markUsed(std::string_view secret, std::int64_t device) {
  const Hash hash = sha256(secret);
  m_database.query("UPDATE ticket SET device=? WHERE secret_hash=?").bind(device).bind(hash).run();
}

}  // namespace jemput::core
