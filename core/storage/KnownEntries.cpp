#include "core/storage/KnownEntries.h"

#include <algorithm>
#include <set>

#include "core/storage/PurgedRecords.h"
#include "core/storage/TabletPhotos.h"

namespace jemput::core {

std::string KnownEntries::author(const Uuid& device, std::uint32_t generation) const {
  return device.text() + "/" + std::to_string(generation);
}

std::vector<StoredEntry> KnownEntries::ofRecord(const Uuid& record) const {
  std::vector<StoredEntry> entries, pending;
  {
    Query query = m_database.query(
        "SELECT revision, device, generation, accepted, bytes FROM pulled WHERE record=? ORDER BY revision");
    query.bind(record);
    while (query.step()) {
      const Uuid device = query.uuid(1);
      entries.push_back({std::string(query.blob(4)), query.unsignedInteger(0),
                         author(device, static_cast<std::uint32_t>(query.integer(2))), device.isNil(),
                         query.integer(3) != 0});
    }
  }
  for (LogRow& row : m_log.ofRecord(record)) {
    StoredEntry stored{std::move(row.bytes), m_places.revisionOf(row.place), author(m_device, row.place.generation),
                       false, !m_places.quarantineReason(row.place).has_value()};
    (stored.revision == 0 ? pending : entries).push_back(std::move(stored));
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const StoredEntry& a, const StoredEntry& b) { return a.revision < b.revision; });
  entries.insert(entries.end(), std::make_move_iterator(pending.begin()), std::make_move_iterator(pending.end()));
  return entries;
}

std::vector<StoredEntry> KnownEntries::inLedger(const Uuid& record) const {
  auto entries = ofRecord(record);
  std::erase_if(entries, [](const StoredEntry& entry) { return entry.revision == 0; });
  return entries;
}

std::uint64_t KnownEntries::seenRevision(const Uuid& record) const {
  std::uint64_t seen = 0;
  for (const StoredEntry& entry : inLedger(record)) seen = std::max(seen, entry.revision);
  return seen;
}

std::int64_t KnownEntries::authorNumber(const Uuid& record) const { return m_log.rowOfId(record) ? 0 : 1; }

void KnownEntries::show(const Uuid& record) {
  if (const auto state = foldStored(ofRecord(record))) {
    m_projection.put(*state, authorNumber(record));
  } else {
    m_projection.remove(record);
  }
}

void KnownEntries::showOwn(const Entry& entry, Place place) {
  if (!entry.head().attachments.empty()) TabletPhotos(m_database).nameIn(entry.head());
  if (entry.head().record) return show(*entry.head().record);
  // A new record has no other entries: what the fold of one entry gives needs no look at the tables.
  if (const auto state = fold({{&entry, 0, author(m_device, place.generation), false, true}}))
    m_projection.put(*state, 0);
}

void KnownEntries::settleFirst(const LogRow& row, const Entry& entry, std::uint64_t revision) {
  const auto state = fold({{&entry, revision, author(m_device, row.place.generation), false, true}});
  m_projection.noteChange(std::nullopt, state);
}

void KnownEntries::settle(const LogRow& row, std::uint64_t revision, const std::string* reason) {
  // Of a stub nothing but the verdict can change.
  if (row.bytes.empty() && reason) m_places.addQuarantine({row.place, *reason});
  const auto entry = Entry::read(row.bytes);
  if (!entry) return;
  const Uuid record = entry->head().recordId();
  const bool isAlone = !row.record && m_log.ofRecord(record).size() == 1;
  if (isAlone && !reason) {
    Query others = m_database.query("SELECT 1 FROM pulled WHERE record=? LIMIT 1");
    others.bind(record);
    if (!others.step()) return settleFirst(row, *entry, revision);
  }
  // Its range is not stored yet: the ledger's state of the record is the one before this entry.
  const auto before = ledgerState(record);
  m_places.addRange({row.place, row.place.seq, revision});
  if (reason) m_places.addQuarantine({row.place, *reason});
  m_projection.noteChange(before, ledgerState(record));
  show(record);
}

void KnownEntries::settleOwn(const OwnRange& range, const std::vector<OwnQuarantine>& quarantined) {
  constexpr std::size_t kRowsAtOnce = 256;
  // A page that begins before the cursor (another scope) tells again what is known: twice is once.
  const bool someKnown = m_places.knowsAny(range);
  std::uint64_t next = range.from.seq, firstNew = 0, lastNew = 0;
  while (next <= range.to) {
    const auto rows =
        m_log.read({range.from.generation, next}, std::min<std::size_t>(kRowsAtOnce, range.to - next + 1), SIZE_MAX);
    if (rows.empty()) break;
    for (const LogRow& row : rows) {
      const std::uint64_t revision = range.firstRevision + (row.place.seq - range.from.seq);
      if (someKnown && m_places.revisionOf(row.place) == revision) continue;
      const auto found = std::find_if(quarantined.begin(), quarantined.end(),
                                      [&](const OwnQuarantine& one) { return one.place == row.place; });
      settle(row, revision, found == quarantined.end() ? nullptr : &found->reason);
      if (firstNew == 0) firstNew = row.place.seq;
      lastNew = row.place.seq;
    }
    next = rows.back().place.seq + 1;
  }
  if (next <= range.to) {
    // This log was set back; what it lacks is settled all the same, for the day it is put back.
    if (firstNew == 0) firstNew = next;
    lastNew = range.to;
  }
  if (firstNew == 0) return;
  // One row for all that is new takes the place of those that settle() wrote for single entries.
  const Place first{range.from.generation, firstNew};
  m_database.query("DELETE FROM own_range WHERE place BETWEEN ? AND ?")
      .bind(placeNumber(first))
      .bind(placeNumber({first.generation, lastNew}))
      .run();
  m_places.addRange({first, lastNew, range.firstRevision + (firstNew - range.from.seq)});
}

void KnownEntries::addPulled(const PulledEntry& pulled) {
  const auto entry = Entry::read(pulled.bytes);
  const Uuid id = entry ? entry->head().id : Uuid();
  const Uuid record = entry ? entry->head().recordId() : Uuid();
  PurgedRecords purgedRecords(m_database);
  if (const auto purged = purgedRecords.find(record)) {
    if (pulled.revision <= purged->revision) return;
    purgedRecords.want(record);
  }
  const auto before = entry ? ledgerState(record) : std::nullopt;
  const int added =
      m_database
          .query(
              "INSERT OR IGNORE INTO pulled(revision, device, generation, seq, id, record, accepted, bytes) "
              "VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
          .bind(pulled.revision)
          .bind(pulled.device)
          .bind(std::int64_t{pulled.place.generation})
          .bind(pulled.place.seq)
          .bind(id)
          .bind(record)
          .bind(pulled.accepted)
          .bindBlob(pulled.bytes)
          .run();
  if (added == 0 || !entry) return;
  const auto after = ledgerState(record);
  m_projection.noteChange(before, after);
  show(record);
  // People of this village may have been registered at a visit elsewhere that is heard of only now.
  if (!before && after && after->kind == kind::kVisit) m_projection.followVisit(*after);
}

void KnownEntries::wake(const Uuid& record) {
  PurgedRecords purgedRecords(m_database);
  const auto purged = purgedRecords.find(record);
  if (!purged) return;
  if (purged->digest) m_projection.noteDigest(purged->village, *purged->digest, false);
  purgedRecords.remove(record);
}

bool KnownEntries::refill(Place place, std::string_view bytes, std::uint64_t revision, bool accepted) {
  const auto row = m_log.row(place);
  const auto entry = Entry::read(bytes);
  if (!row || !row->bytes.empty() || !entry || sha256(bytes) != row->content) return false;
  const Uuid record = entry->head().recordId();
  const auto before = ledgerState(record);
  m_log.refill(place, bytes);
  if (m_places.revisionOf(place) == 0) m_places.addRange({place, place.seq, revision});
  if (!accepted && !m_places.quarantineReason(place)) m_places.addQuarantine({place, {}});
  TabletPhotos(m_database).nameIn(entry->head());
  m_projection.noteChange(before, ledgerState(record));
  show(record);
  return true;
}

std::uint64_t KnownEntries::pulledCount() const {
  Query query = m_database.query("SELECT count(*) FROM pulled");
  query.step();
  return query.unsignedInteger(0);
}

void KnownEntries::forgetAbove(std::uint64_t revision) {
  m_database.query("DELETE FROM pulled WHERE revision > ?").bind(revision).run();
  rebuild();
}

void KnownEntries::rebuild() {
  m_projection.clear();
  std::vector<Uuid> records;
  {
    // Visits first: a registration takes its date and place from them.
    Query query = m_database.query(
        "SELECT record FROM (SELECT record, revision AS at FROM pulled UNION ALL "
        "SELECT coalesce(record, id), place FROM log) GROUP BY record ORDER BY min(at)");
    while (query.step()) records.push_back(query.uuid(0));
  }
  std::vector<Uuid> later;
  for (const Uuid& record : records) {
    const auto state = foldStored(ofRecord(record));
    if (state && state->kind == kind::kVisit) {
      m_projection.put(*state, authorNumber(record));
    } else {
      later.push_back(record);
    }
    m_projection.noteChange(std::nullopt, ledgerState(record));
  }
  for (const Uuid& record : later) show(record);
  PurgedRecords(m_database).forEachDigest([this](const std::string& village, const Hash& digest) {
    m_projection.noteDigest(village, digest, true);
  });
  m_projection.flushDigests();
}

}  // namespace jemput::core
