#include "core/storage/RetentionRows.h"

#include "core/storage/Projection.h"

namespace jemput::core {

GoingRecord RetentionRows::gather(const Uuid& record, std::int64_t time) {
  GoingRecord going;
  going.rows = m_store.log().ofRecord(record);
  std::erase_if(going.rows, [](const LogRow& row) { return row.bytes.empty(); });
  PurgedRecord& purged = going.purged;
  purged.record = record;
  purged.time = time;
  purged.revision = m_store.entries().seenRevision(record);
  // What the ledger alone makes of it: the office goes on counting it.
  if (const auto state = m_store.entries().ledgerState(record)) {
    purged.village = villageOf(*state);
    purged.digest = rowDigest(state->canonical());
    purged.visit = state->visit;
  }
  Query query = m_store.database().query("SELECT author, visit_date FROM registration WHERE record=?");
  query.bind(record);
  if (query.step()) {
    purged.isOwn = query.integer(0) == 0;
    purged.day = query.string(1);
  }
  Query photos = m_store.database().query(
      "SELECT sha256 FROM attachment WHERE number IN (SELECT attachment FROM entry_attachment WHERE record=?) "
      "ORDER BY number");
  photos.bind(record);
  while (photos.step()) going.photos.push_back(photos.string(0));
  return going;
}

void RetentionRows::erase(const GoingRecord& going) {
  Database& database = m_store.database();
  const Uuid& record = going.purged.record;
  // Who was shown whose number stays for audit, but names the record instead of the person.
  database
      .query("UPDATE reveal SET person_key=?1 WHERE person_key=(SELECT person_key FROM registration WHERE record=?2)")
      .bind("record " + record.text())
      .bind(record)
      .run();
  database.query("UPDATE log SET bytes=NULL WHERE id=?1 OR record=?1").bind(record).run();
  database.query("DELETE FROM pulled WHERE record=?").bind(record).run();
  database.query("DELETE FROM entry_attachment WHERE record=?").bind(record).run();
  // One that another registration or a draft names stays with that.
  for (const std::string& photo : going.photos)
    database
        .query(
            "DELETE FROM attachment WHERE sha256=? AND NOT EXISTS (SELECT 1 FROM entry_attachment WHERE "
            "attachment=attachment.number) AND NOT EXISTS (SELECT 1 FROM draft_attachment WHERE "
            "attachment=attachment.number)")
        .bind(photo)
        .run();
  PurgedRecords(database).add(going.purged);
  PurgedRecords(database).keepRequests(record);
  m_store.projection().remove(record);
}

}  // namespace jemput::core
