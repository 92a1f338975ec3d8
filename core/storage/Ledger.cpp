#include "core/storage/Ledger.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/crypto/EntryStub.h"
#include "core/crypto/LogChain.h"

namespace jemput::core {

namespace {

LedgerRow readRow(const Query& query) {
  return {query.unsignedInteger(0),
          query.uuid(1),
          {static_cast<std::uint32_t>(query.integer(2)), query.unsignedInteger(3)},
          query.integer(4) != 0,
          query.string(5),
          std::string(query.blob(6)),
          query.hash(7),
          query.hash(8),
          query.integer(9)};
}

/// Revisions that a device has given to its own entries: ranges in the order of their revisions.
class OwnRevisions {
 public:
  void add(std::uint64_t first, std::uint64_t count) { m_ranges.emplace_back(first, first + count - 1); }
  void sort() { std::sort(m_ranges.begin(), m_ranges.end()); }
  bool has(std::uint64_t revision) const {
    const auto after = std::upper_bound(m_ranges.begin(), m_ranges.end(), std::pair(revision, UINT64_MAX));
    return after != m_ranges.begin() && std::prev(after)->second >= revision;
  }

 private:
  std::vector<std::pair<std::uint64_t, std::uint64_t>> m_ranges;
};

/// Steps `query` until `limit` revisions are found that are not own. Its walk touches the index alone, so
/// thousands of own entries between two of others cost next to nothing.
void collectRevisions(Query& query, const OwnRevisions& own, std::size_t limit, std::vector<std::uint64_t>& revisions) {
  for (std::size_t found = 0; found < limit && query.step();) {
    const std::uint64_t revision = query.unsignedInteger(0);
    if (own.has(revision)) continue;
    revisions.push_back(revision);
    ++found;
  }
}

/// What a device wrote after `since` in other generations than this one, wherever the people live: after a fork it
/// holds the same work again, and has to see it as the office does.
void collectOtherGenerations(Database& database, std::int64_t device, std::uint32_t generation, std::uint64_t since,
                             std::vector<std::uint64_t>& revisions) {
  Query last = database.query("SELECT coalesce(max(generation), 0) FROM ledger WHERE device=?");
  last.bind(device);
  last.step();
  for (std::int64_t other = 1; other <= last.integer(0); ++other) {
    if (other == generation) continue;
    // Within a generation revisions grow with seq: walk back from its end to the cursor.
    Query query = database.query("SELECT revision FROM ledger WHERE device=? AND generation=? ORDER BY seq DESC");
    query.bind(device).bind(other);
    while (query.step() && query.unsignedInteger(0) > since) revisions.push_back(query.unsignedInteger(0));
  }
}

}  // namespace

LedgerHead Ledger::head() const {
  LedgerHead head{0, ledgerStart(m_officeId)};
  {
    Query query = m_database.query("SELECT coalesce(max(first_revision), 1) FROM epoch");
    query.step();
    head.epochFirst = query.unsignedInteger(0);
  }
  Query query = m_database.query("SELECT revision, ledger_hash FROM ledger ORDER BY revision DESC LIMIT 1");
  if (query.step()) head.revision = query.unsignedInteger(0), head.hash = query.hash(1);
  return head;
}

Hash Ledger::hashAt(std::uint64_t revision) const {
  if (revision == 0) return ledgerStart(m_officeId);
  Query query = m_database.query("SELECT ledger_hash FROM ledger WHERE revision=?");
  query.bind(revision);
  return query.step() ? query.hash(0) : Hash();
}

void Ledger::append(LedgerHead& head, const LedgerEntry& entry) {
  const std::uint64_t revision = head.next();
  head.hash = ledgerNext(head.hash, entry.chain, revision, entry.deviceId, entry.place.generation, entry.place.seq,
                         entry.accepted, entry.reason);
  head.revision = revision;
  m_database
      .query(
          "INSERT INTO ledger(revision, device, generation, seq, id, record, village, author, bytes, chain_hash, "
          "accepted, reason, ledger_hash, received, enters) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(revision)
      .bind(entry.device)
      .bind(std::int64_t{entry.place.generation})
      .bind(entry.place.seq)
      .bind(entry.id)
      .bind(entry.record)
      .bindTextOrNull(entry.reach.village)
      .bind(entry.author)
      .bindBlob(entry.bytes)
      .bind(entry.chain)
      .bind(entry.accepted)
      .bindTextOrNull(entry.reason)
      .bind(head.hash)
      .bind(entry.received)
      .bindTextOrNull(entry.reach.enters)
      .run();
}

DeviceHead Ledger::deviceHead(std::int64_t device, std::uint32_t generation, const Hash& start) const {
  Query query =
      m_database.query("SELECT seq, chain_hash FROM ledger WHERE device=? AND generation=? ORDER BY seq DESC LIMIT 1");
  query.bind(device).bind(std::int64_t{generation});
  if (!query.step()) return {0, start};
  return {query.unsignedInteger(0), query.hash(1)};
}

std::optional<Hash> Ledger::chainAt(std::int64_t device, Place place) const {
  Query query = m_database.query("SELECT chain_hash FROM ledger WHERE device=? AND generation=? AND seq=?");
  query.bind(device).bind(std::int64_t{place.generation}).bind(place.seq);
  if (!query.step()) return std::nullopt;
  return query.hash(0);
}

std::uint64_t Ledger::countOf(std::int64_t device) const {
  Query query = m_database.query("SELECT count(*) FROM ledger WHERE device=?");
  query.bind(device);
  query.step();
  return static_cast<std::uint64_t>(query.integer(0));
}

std::optional<HeldEntry> Ledger::heldAt(std::int64_t device, Place place) const {
  Query query =
      m_database.query("SELECT bytes, coalesce(reason, '') FROM ledger WHERE device=? AND generation=? AND seq=?");
  query.bind(device).bind(std::int64_t{place.generation}).bind(place.seq);
  if (!query.step()) return std::nullopt;
  const auto stub = isStubReason(query.text(1)) ? readStub(query.blob(0)) : std::nullopt;
  return HeldEntry{std::string(query.blob(0)), stub ? stub->content : sha256(query.blob(0)), stub.has_value()};
}

std::vector<LedgerRow> Ledger::wholeHistoryOf(const Uuid& record, std::int64_t device, std::uint64_t until) const {
  std::vector<LedgerRow> rows;
  {
    Query query = m_database.query("SELECT 1 FROM ledger WHERE device=?1 AND (id=?2 OR record=?2) LIMIT 1");
    query.bind(device).bind(record);
    if (!query.step()) return rows;
  }
  Query query = m_database.query(
      "SELECT l.revision, d.id, l.generation, l.seq, l.accepted, l.reason, l.bytes, l.chain_hash, l.ledger_hash, "
      "l.received FROM (SELECT * FROM ledger WHERE id=?1 UNION SELECT * FROM ledger WHERE record=?1) AS l "
      "JOIN device AS d ON d.number=l.device WHERE l.revision<=?2 ORDER BY l.revision");
  query.bind(record).bind(until);
  while (query.step()) rows.push_back(readRow(query));
  return rows;
}

std::optional<HeldId> Ledger::ofId(const Uuid& id) const {
  Query query = m_database.query(
      "SELECT bytes, accepted, coalesce(reason, ''), coalesce(record, id) FROM ledger WHERE id=? ORDER BY accepted "
      "DESC, revision LIMIT 1");
  query.bind(id);
  if (!query.step()) return std::nullopt;
  return HeldId{std::string(query.blob(0)), query.integer(1) != 0, query.string(2), query.uuid(3)};
}

std::vector<StoredEntry> Ledger::ofRecord(const Uuid& record) const {
  std::vector<StoredEntry> entries;
  Query query = m_database.query(
      "SELECT l.revision, d.id, l.generation, l.accepted, l.bytes FROM "
      "(SELECT * FROM ledger WHERE id=?1 UNION SELECT * FROM ledger WHERE record=?1) AS l "
      "JOIN device AS d ON d.number=l.device ORDER BY l.revision");
  query.bind(record);
  while (query.step()) {
    const Uuid device = query.uuid(1);
    entries.push_back({std::string(query.blob(4)), query.unsignedInteger(0),
                       device.text() + "/" + std::to_string(query.integer(2)), device.isNil(), query.integer(3) != 0});
  }
  return entries;
}

std::optional<std::int64_t> Ledger::authorOf(const Uuid& record) const {
  Query query = m_database.query("SELECT device FROM ledger WHERE id=? ORDER BY accepted DESC, revision LIMIT 1");
  query.bind(record);
  if (!query.step()) return std::nullopt;
  return query.integer(0);
}

std::optional<Uuid> Ledger::recordOf(const Uuid& entry) const {
  Query query = m_database.query("SELECT coalesce(record, id) FROM ledger WHERE id=? ORDER BY revision LIMIT 1");
  query.bind(entry);
  if (!query.step()) return std::nullopt;
  return query.uuid(0);
}

// One short walk of a covering index per village, merged here: a single query over many villages would
// sort everything after the cursor for each page.
std::vector<LedgerRow> Ledger::page(const std::vector<std::string>& villages, std::int64_t device,
                                    std::uint32_t generation, std::uint64_t since, std::size_t limit) const {
  OwnRevisions own;
  for (const PlaceRange& range : ownRanges(device, generation, since))
    own.add(range.firstRevision, range.to - range.from + 1);
  own.sort();
  std::vector<std::uint64_t> revisions;
  std::vector<std::string> names = villages;
  names.emplace_back("*");
  for (const std::string& village : names)
    for (const char* sql : {"SELECT revision FROM ledger WHERE village=? AND revision>? ORDER BY revision",
                            "SELECT revision FROM ledger WHERE enters=? AND revision>? ORDER BY revision"}) {
      Query query = m_database.query(sql);
      query.bind(village).bind(since);
      collectRevisions(query, own, limit, revisions);
    }
  {
    Query query = m_database.query(
        "SELECT revision FROM ledger WHERE author=? AND author<>device AND revision>? ORDER BY revision");
    query.bind(device).bind(since);
    collectRevisions(query, own, limit, revisions);
  }
  collectOtherGenerations(m_database, device, generation, since, revisions);
  std::sort(revisions.begin(), revisions.end());
  revisions.erase(std::unique(revisions.begin(), revisions.end()), revisions.end());
  std::vector<LedgerRow> rows;
  for (std::size_t i = 0; i < revisions.size() && rows.size() < limit; ++i) {
    Query query = m_database.query(
        "SELECT l.revision, d.id, l.generation, l.seq, l.accepted, l.reason, l.bytes, l.chain_hash, l.ledger_hash, "
        "l.received FROM ledger AS l JOIN device AS d ON d.number=l.device WHERE l.revision=?");
    query.bind(revisions[i]);
    if (query.step()) rows.push_back(readRow(query));
  }
  return rows;
}

std::vector<std::uint64_t> Ledger::withHistory(const std::vector<std::string>& villages, std::int64_t device,
                                               std::uint64_t since, std::uint64_t until) const {
  std::vector<std::uint64_t> revisions;
  for (const std::string& village : villages)
    for (const char* sql :
         {"SELECT revision FROM ledger INDEXED BY ledger_enters WHERE enters=? AND revision>? AND revision<=?",
          "SELECT revision FROM ledger INDEXED BY ledger_leaves WHERE village=? AND enters IS NOT NULL AND "
          "revision>? AND revision<=?"}) {
      Query query = m_database.query(sql);
      query.bind(village).bind(since).bind(until);
      while (query.step()) revisions.push_back(query.unsignedInteger(0));
    }
  Query query = m_database.query(
      "SELECT revision, village FROM ledger INDEXED BY ledger_foreign WHERE device=? AND author<>device AND accepted=1 "
      "AND revision>? AND revision<=?");
  query.bind(device).bind(since).bind(until);
  while (query.step())
    if (std::find(villages.begin(), villages.end(), query.text(1)) == villages.end())
      revisions.push_back(query.unsignedInteger(0));
  std::sort(revisions.begin(), revisions.end());
  revisions.erase(std::unique(revisions.begin(), revisions.end()), revisions.end());
  return revisions;
}

std::vector<LedgerRow> Ledger::historyOf(std::uint64_t revision, std::int64_t device, std::uint32_t generation) const {
  std::vector<LedgerRow> rows;
  const auto collect = [&](const Uuid& record) {
    std::optional<Uuid> visit;
    Query query = m_database.query(
        "SELECT l.revision, d.id, l.generation, l.seq, l.accepted, l.reason, l.bytes, l.chain_hash, l.ledger_hash, "
        "l.received FROM ("
        "SELECT * FROM ledger WHERE id=?1 UNION SELECT * FROM ledger WHERE record=?1) AS l "
        "JOIN device AS d ON d.number=l.device WHERE l.revision<?2 AND (l.device<>?3 OR "
        "l.generation<>?4) ORDER BY l.revision");
    query.bind(record).bind(revision).bind(device).bind(std::int64_t{generation});
    while (query.step()) {
      rows.push_back(readRow(query));
      const auto entry = Entry::read(rows.back().bytes);
      if (entry && entry->head().visit) visit = entry->head().visit;
    }
    return visit;
  };
  Query query = m_database.query("SELECT record FROM ledger WHERE revision=? AND record IS NOT NULL");
  query.bind(revision);
  if (!query.step()) return rows;
  if (const auto visit = collect(query.uuid(0))) collect(*visit);
  return rows;
}

std::vector<PlaceRange> Ledger::ownRanges(std::int64_t device, std::uint32_t generation, std::uint64_t since) const {
  std::vector<PlaceRange> ranges;
  // The newest entries of the device lie at the end of its log: walk back from there to the cursor.
  Query query = m_database.query("SELECT seq, revision FROM ledger WHERE device=? AND generation=? ORDER BY seq DESC");
  query.bind(device).bind(std::int64_t{generation});
  while (query.step()) {
    const std::uint64_t seq = query.unsignedInteger(0), revision = query.unsignedInteger(1);
    if (revision <= since) break;
    if (!ranges.empty() && ranges.back().from == seq + 1 && ranges.back().firstRevision == revision + 1) {
      ranges.back().from = seq;
      ranges.back().firstRevision = revision;
    } else {
      ranges.push_back({seq, seq, revision});
    }
  }
  std::reverse(ranges.begin(), ranges.end());
  return ranges;
}

std::vector<QuarantinedPlace> Ledger::ownQuarantined(std::int64_t device, std::uint32_t generation, std::uint64_t since,
                                                     std::uint64_t until) const {
  std::vector<QuarantinedPlace> places;
  Query query = m_database.query(
      "SELECT seq, reason FROM ledger INDEXED BY ledger_quarantined "
      "WHERE accepted=0 AND device=? AND generation=? AND revision>? AND revision<=? ORDER BY revision");
  query.bind(device).bind(std::int64_t{generation}).bind(since).bind(until);
  while (query.step()) places.push_back({query.unsignedInteger(0), query.string(1)});
  return places;
}

std::vector<LedgerRow> Ledger::rows(std::uint64_t since, std::size_t limit) const {
  std::vector<LedgerRow> rows;
  Query query = m_database.query(
      "SELECT l.revision, d.id, l.generation, l.seq, l.accepted, l.reason, l.bytes, l.chain_hash, l.ledger_hash, "
      "l.received FROM ledger AS l JOIN device AS d ON d.number=l.device WHERE l.revision>? ORDER BY "
      "l.revision LIMIT ?");
  query.bind(since).bind(static_cast<std::int64_t>(limit));
  while (query.step()) rows.push_back(readRow(query));
  return rows;
}

std::uint64_t Ledger::quarantinedCount(std::int64_t device) const {
  Query query =
      m_database.query("SELECT count(*) FROM ledger INDEXED BY ledger_quarantined WHERE accepted=0 AND device=?");
  query.bind(device);
  query.step();
  return query.unsignedInteger(0);
}

}  // namespace jemput::core
