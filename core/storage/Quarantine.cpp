#include "core/storage/Quarantine.h"

#include "core/model/Entry.h"

namespace jemput::core {

/// Later verdicts stand in the office's own entries on the same record.
std::optional<bool> lastJudgement(Database& database, const Uuid& entry, const Uuid& record) {
  Query query = database.query("SELECT bytes FROM ledger WHERE device=0 AND record=? ORDER BY revision DESC");
  query.bind(record);
  while (query.step()) {
    const auto judged = Entry::read(query.blob(0));
    if (judged && judged->isKind(kind::kJudged) && judged->fields()["entry"].stringOr() == entry.text())
      return judged->fields()["verdict"].stringOr() == "accepted";
  }
  return std::nullopt;
}

std::vector<QuarantinedEntry> quarantinedEntries(Database& database) {
  std::vector<QuarantinedEntry> entries;
  Query query = database.query(
      "SELECT l.revision, l.id, d.prefix, l.bytes, l.reason, l.received, coalesce(l.record, l.id) FROM ledger AS l "
      "JOIN "
      "device AS d ON d.number=l.device WHERE l.accepted=0 ORDER BY l.revision");
  while (query.step()) {
    QuarantinedEntry entry{query.unsignedInteger(0), std::nullopt,     query.string(2), std::string(query.blob(3)),
                           query.string(4),          query.integer(5), std::nullopt};
    if (!query.isNull(1)) {
      entry.id = query.uuid(1);
      entry.judged = lastJudgement(database, *entry.id, query.uuid(6));
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace jemput::core
