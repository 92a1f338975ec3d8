#include "core/storage/OfficeProjection.h"

namespace jemput::core {

Reach showChange(const Ledger& ledger, Projection& projection, const Entry& entry, StoredEntry stored,
                 std::int64_t author) {
  const Uuid record = entry.head().recordId();
  auto entries = ledger.ofRecord(record);
  const auto before = foldStored(entries);
  entries.push_back(std::move(stored));
  const auto after = foldStored(entries);
  if (after) {
    projection.put(*after, author);
    // It came into being later than its place in the ledger: registrations of its day may be there already.
    if (!before && after->kind == kind::kVisit) projection.followVisit(*after);
  } else {
    projection.remove(record);
  }
  projection.noteChange(before, after);
  return reachOf(entry, before, after);
}

void rebuildOfficeProjection(Database& database, const std::string& officeId) {
  Transaction transaction(database);
  const Ledger ledger(database, officeId);
  Projection projection(database);
  projection.clear();
  // A record is made where its id stands first; in revision order a visit stands before the registrations made at
  // it. Nearly every record is one accepted entry, which needs no look for others.
  Query query = database.query(
      "SELECT id, author, bytes, revision, accepted, EXISTS(SELECT 1 FROM ledger AS later WHERE "
      "later.record=ledger.id) OR EXISTS(SELECT 1 FROM ledger AS again WHERE again.id=ledger.id AND "
      "again.revision>ledger.revision) FROM ledger WHERE record IS NULL AND id IS NOT NULL AND NOT EXISTS(SELECT 1 "
      "FROM ledger AS earlier WHERE earlier.id=ledger.id AND earlier.revision<ledger.revision) ORDER BY revision");
  while (query.step()) {
    std::optional<FoldedRecord> state;
    if (query.integer(5) != 0) {
      state = foldStored(ledger.ofRecord(query.uuid(0)));
    } else if (const auto entry = Entry::read(query.blob(2)); entry && query.integer(4) != 0) {
      state = fold({{&*entry, query.unsignedInteger(3), "device", false, true}});
    }
    if (!state) continue;
    const auto author = query.integer(5) != 0 ? ledger.authorOf(state->record) : std::nullopt;
    projection.put(*state, author.value_or(query.integer(1)));
    projection.noteChange(std::nullopt, state);
  }
  projection.flushDigests();
  transaction.commit();
}

}  // namespace jemput::core
