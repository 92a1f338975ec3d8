#include "core/storage/DraftStore.h"

namespace jemput::core {

namespace {

Draft readDraft(const Query& query) {
  return {query.uuid(0),   query.integer(1), query.string(2), query.string(3),
          query.string(4), query.string(5),  query.string(6), query.integer(7)};
}

std::optional<Draft> onlyDraft(Query& query) {
  if (!query.step()) return std::nullopt;
  return readDraft(query);
}

}  // namespace

std::int64_t DraftStore::put(const Draft& draft) {
  Query query = m_database.query(
      "INSERT INTO draft(id, changed, officer, name, nik, kk, content) VALUES(?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT(id) DO UPDATE SET changed=excluded.changed, officer=excluded.officer, name=excluded.name, "
      "nik=excluded.nik, kk=excluded.kk, content=excluded.content RETURNING number");
  query.bind(draft.id)
      .bind(draft.changed)
      .bind(draft.officer)
      .bind(draft.name)
      .bind(draft.nik)
      .bind(draft.kk)
      .bind(draft.content);
  query.step();
  const std::int64_t number = query.integer(0);
  query.step();  // to its end: only then is it committed
  return number;
}

std::optional<Draft> DraftStore::find(const Uuid& id) const {
  Query query = m_database.query("SELECT id, changed, officer, name, nik, kk, content, number FROM draft WHERE id=?");
  query.bind(id);
  return onlyDraft(query);
}

std::optional<Draft> DraftStore::byNumber(std::int64_t number) const {
  Query query =
      m_database.query("SELECT id, changed, officer, name, nik, kk, content, number FROM draft WHERE number=?");
  query.bind(number);
  return onlyDraft(query);
}

std::vector<Draft> DraftStore::all() const {
  std::vector<Draft> drafts;
  Query query = m_database.query(
      "SELECT id, changed, officer, name, nik, kk, content, number FROM draft ORDER BY changed DESC, number DESC");
  while (query.step()) drafts.push_back(readDraft(query));
  return drafts;
}

std::vector<Draft> DraftStore::allOf(std::string_view officer) const {
  std::vector<Draft> drafts;
  Query query = m_database.query(
      "SELECT id, changed, officer, name, nik, kk, content, number FROM draft WHERE officer=? "
      "ORDER BY changed DESC, number DESC");
  query.bind(officer);
  while (query.step()) drafts.push_back(readDraft(query));
  return drafts;
}

std::optional<Draft> DraftStore::newestOf(std::string_view officer) const {
  Query query = m_database.query(
      "SELECT id, changed, officer, name, nik, kk, content, number FROM draft WHERE officer=? "
      "ORDER BY changed DESC, number DESC LIMIT 1");
  query.bind(officer);
  return onlyDraft(query);
}

bool DraftStore::remove(const Uuid& id) { return m_database.query("DELETE FROM draft WHERE id=?").bind(id).run() > 0; }

}  // namespace jemput::core
