// An office's tables without the office: a ledger that takes entries with the verdict a test gives them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/Devices.h"
#include "core/storage/Ledger.h"
#include "core/storage/Projection.h"
#include "tests/core/storage/LogTablet.h"

namespace jemput::test {

struct LedgerOffice {
  LedgerOffice()
      : database(folder.path() / "office.db", core::Secret(std::string(32, 'k')), core::bestCipher(),
                 core::SchemaKind::Office),
        ledger(database, someOffice()),
        projection(database) {
    core::Devices(database).addOffice(std::string(32, 'o'), 0);
  }

  std::int64_t enrols(const core::Uuid& id, const std::string& key,
                      const std::vector<std::string>& villages = {kVillage}) {
    return core::Devices(database).add(id, key, villages, 0).number;
  }

  /// Appends one entry at the next place of a log, with its effect on the projection; returns its revision.
  std::uint64_t takes(std::int64_t device, std::uint32_t generation, std::string_view bytes, bool accepted = true,
                      std::string reason = {}) {
    core::Transaction transaction(database);
    const std::uint64_t revision = append(device, generation, bytes, accepted, std::move(reason));
    transaction.commit();
    return revision;
  }

  std::uint64_t append(std::int64_t device, std::uint32_t generation, std::string_view bytes, bool accepted,
                       std::string reason) {
    const std::string deviceId = idOf(device).text();
    const core::DeviceHead log = ledger.deviceHead(device, generation, core::Hash());
    core::LedgerEntry row;
    row.device = row.author = device;
    row.deviceId = deviceId;
    row.place = {generation, log.seq + 1};
    row.bytes = bytes;
    row.chain = core::chainNext(log.chain, core::sha256(bytes));
    row.accepted = accepted;
    row.reason = std::move(reason);
    const auto entry = core::Entry::read(bytes);
    const core::Uuid record = entry ? entry->head().recordId() : core::Uuid();
    if (entry) {
      row.id = entry->head().id;
      row.record = entry->head().record;
      if (row.record) row.author = ledger.authorOf(*row.record).value_or(device);
    }
    const auto before = core::foldStored(ledger.ofRecord(record));
    if (accepted) row.reach.village = kVillage;
    core::LedgerHead head = ledger.head();
    ledger.append(head, row);
    const auto after = core::foldStored(ledger.ofRecord(record));
    if (after) projection.put(*after, row.author);
    if (!after) projection.remove(record);
    projection.noteChange(before, after);
    projection.flushDigests();
    return head.revision;
  }

  core::Uuid idOf(std::int64_t device) {
    core::Query query = database.query("SELECT id FROM device WHERE number=?");
    query.bind(device);
    return query.step() ? query.uuid(0) : core::Uuid();
  }

  core::Hash digest() const { return projection.scopeDigest({kVillage}); }

  TemporaryFolder folder;
  core::Database database;
  core::Ledger ledger;
  core::Projection projection;
};

}  // namespace jemput::test
