#include "core/storage/SyncRuns.h"

namespace jemput::core {

void SyncRuns::dropRepeated(const SyncRun& run) {
  if (run.receipted != 0 || run.pulled != 0) return;
  m_database
      .query(
          "DELETE FROM sync_run WHERE number=(SELECT max(number) FROM sync_run) AND receipted=0 AND pulled=0 "
          "AND outcome=?")
      .bind(run.outcome)
      .run();
}

void SyncRuns::add(const SyncRun& run) {
  dropRepeated(run);
  m_database
      .query(
          "INSERT INTO sync_run(started, ended, outcome, sent, receipted, pulled, bytes_up, bytes_down, exchanges) "
          "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(run.started)
      .bind(run.ended)
      .bind(run.outcome)
      .bind(run.sent)
      .bind(run.receipted)
      .bind(run.pulled)
      .bind(run.bytesUp)
      .bind(run.bytesDown)
      .bind(run.exchanges)
      .run();
  constexpr int kKept = 1000;
  m_database.query("DELETE FROM sync_run WHERE number <= (SELECT max(number) FROM sync_run) - ?").bind(kKept).run();
}

std::vector<SyncRun> SyncRuns::newest(std::size_t limit) const {
  std::vector<SyncRun> runs;
  Query query = m_database.query(
      "SELECT started, ended, outcome, sent, receipted, pulled, bytes_up, bytes_down, exchanges FROM sync_run "
      "ORDER BY number DESC LIMIT ?");
  query.bind(std::uint64_t{limit});
  while (query.step())
    runs.push_back({query.integer(0), query.integer(1), query.string(2), query.unsignedInteger(3),
                    query.unsignedInteger(4), query.unsignedInteger(5), query.unsignedInteger(6),
                    query.unsignedInteger(7), query.unsignedInteger(8)});
  return runs;
}

}  // namespace jemput::core
