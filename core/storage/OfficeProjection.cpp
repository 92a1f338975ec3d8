#include "core/storage/OfficeProjection.h"

#include "core/storage/Ledger.h"
#include "core/storage/Projection.h"

namespace jemput::core {

void rebuildOfficeProjection(Database& database, const std::string& officeId) {
  Transaction transaction(database);
  const Ledger ledger(database, officeId);
  Projection projection(database);
  projection.clear();
  // In revision order a visit stands before the registrations made at it.
  Query query = database.query(
      "SELECT id, author, bytes, device, generation, revision, "
      "EXISTS(SELECT 1 FROM ledger AS later WHERE later.record=ledger.id) FROM ledger "
      "WHERE record IS NULL AND id IS NOT NULL AND accepted=1 ORDER BY revision");
  while (query.step()) {
    std::optional<FoldedRecord> state;
    if (query.integer(6) != 0) {
      state = foldStored(ledger.ofRecord(query.uuid(0)));
    } else if (const auto entry = Entry::read(query.blob(2))) {
      state = fold({{&*entry, query.unsignedInteger(5), "device", false, true}});
    }
    if (!state) continue;
    projection.put(*state, query.integer(1));
    projection.noteChange(std::nullopt, state);
  }
  projection.flushDigests();
  transaction.commit();
}

}  // namespace jemput::core
