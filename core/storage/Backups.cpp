#include "core/storage/Backups.h"

namespace jemput::core {

void copyDatabase(Database& database, const std::filesystem::path& file) {
  database.query("VACUUM INTO ?").bind(file.string()).run();
}

bool isIntact(Database& database) {
  Query query = database.query("PRAGMA integrity_check(1)");
  return query.step() && query.text(0) == "ok";
}

LedgerExtent extentOf(Database& database, std::optional<std::uint64_t> revision) {
  LedgerExtent extent;
  Query query = database.query(
      "SELECT max(revision), count(*), (SELECT ledger_hash FROM ledger WHERE revision<=?1 ORDER BY revision DESC LIMIT "
      "1) FROM ledger WHERE revision<=?1");
  query.bind(revision.value_or(INT64_MAX));
  if (query.step()) extent = {query.unsignedInteger(0), query.unsignedInteger(1), query.hash(2)};
  return extent;
}

std::int64_t lastArrival(Database& database) {
  Query query = database.query("SELECT coalesce(max(received), 0) FROM ledger");
  return query.step() ? query.integer(0) : 0;
}

void Backups::add(const BackupRow& backup) {
  m_database.query("INSERT INTO backup(time, revision, epoch, sha256, size) VALUES(?, ?, ?, ?, ?)")
      .bind(backup.time)
      .bind(backup.revision)
      .bind(backup.epoch)
      .bind(backup.sha256)
      .bind(backup.size)
      .run();
  // Counted here once, so that a receipt looks up one row. Two backups that overlap may end in either order.
  m_database
      .query(
          "INSERT INTO backed_up(device, generation, seq) SELECT device, generation, max(seq) FROM ledger WHERE "
          "revision<=? GROUP BY device, generation ON CONFLICT(device, generation) DO UPDATE SET seq=max(seq, "
          "excluded.seq)")
      .bind(backup.revision)
      .run();
}

std::optional<BackupRow> Backups::last() const {
  Query query =
      m_database.query("SELECT time, revision, epoch, sha256, size FROM backup ORDER BY revision DESC, number DESC");
  if (!query.step()) return std::nullopt;
  return BackupRow{query.integer(0), query.unsignedInteger(1), query.string(2), query.hash(3),
                   query.unsignedInteger(4)};
}

std::uint64_t Backups::backedUpSeq(std::int64_t device, std::uint32_t generation) const {
  Query query = m_database.query("SELECT seq FROM backed_up WHERE device=? AND generation=?");
  query.bind(device).bind(std::int64_t{generation});
  return query.step() ? query.unsignedInteger(0) : 0;
}

}  // namespace jemput::core
