#include "core/storage/RetentionEvidence.h"

#include <algorithm>
#include <limits>

#include "core/json/Json.h"
#include "core/model/Registration.h"
#include "core/rules/Workflow.h"
#include "core/search/NameKey.h"
#include "core/storage/RegistrationList.h"

namespace jemput::core {

namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

void addMilestone(std::vector<std::pair<std::uint64_t, std::int64_t>>& all, std::uint64_t reached, std::int64_t time) {
  if (all.empty() || reached > all.back().first) all.emplace_back(reached, time);
}

/// Office time at which `what` was reached first.
std::int64_t firstTime(const std::vector<std::pair<std::uint64_t, std::int64_t>>& all, std::uint64_t what) {
  const auto found = std::lower_bound(all.begin(), all.end(), std::pair(what, std::int64_t{0}));
  return found == all.end() ? kNever : found->second;
}

std::string personOf(const Entry& entry) {
  const JsonView fields = entry.fields();
  return personKey(fields["nik"].stringOr(), fields["name"].stringOr(), Date::parse(fields["birth_date"].stringOr()),
                   fields["mother"].stringOr());
}

}  // namespace

RetentionEvidence::RetentionEvidence(TabletStore& store) : m_store(store), m_epoch(store.syncState().epoch) {
  m_lastNumber = lastReceiptNumber();
  readReceipts();
  readQuarantinedPeople();
}

std::int64_t RetentionEvidence::lastReceiptNumber() const {
  Query query = m_store.database().query("SELECT coalesce(max(number), 0) FROM receipt");
  query.step();
  return query.integer(0);
}

void RetentionEvidence::readReceipts() {
  Query query = m_store.database().query(
      "SELECT generation, backed_up, revision, time, coalesce(bytes ->> '$.backup', 0) FROM receipt WHERE epoch=? "
      "ORDER BY number");
  query.bind(m_epoch);
  while (query.step()) {
    const auto generation = static_cast<std::uint32_t>(query.integer(0));
    m_backedUp[generation] = query.unsignedInteger(1);
    addMilestone(m_backups[generation], query.unsignedInteger(1), query.integer(3));
    addMilestone(m_revisions, query.unsignedInteger(2), query.integer(3));
    m_backupTime = query.integer(4);
  }
  for (auto& [generation, seq] : m_backedUp) seq = std::min(seq, m_store.places().receiptedSeq(generation));
}

void RetentionEvidence::readQuarantinedPeople() {
  const RegistrationList list(m_store.database());
  for (const OwnQuarantine& one : m_store.places().quarantined()) {
    const auto row = m_store.log().row(one.place);
    const auto entry = row ? Entry::read(row->bytes) : std::nullopt;
    if (!entry || !entry->isKind(kind::kRegistered) || list.isJudgedAccepted(entry->head().id, one.place)) continue;
    m_quarantinedPeople.insert(personOf(*entry));
  }
}

std::vector<Uuid> RetentionEvidence::candidates() const {
  std::vector<Uuid> records;
  Query query = m_store.database().query(
      "SELECT coalesce(record, id) AS record FROM log WHERE bytes IS NOT NULL GROUP BY 1 ORDER BY min(place)");
  while (query.step()) records.push_back(query.uuid(0));
  return records;
}

void RetentionEvidence::addLog(const std::vector<LogRow>& rows, RetentionFacts& facts, std::int64_t& closedAt) const {
  facts.isReceived = facts.isBackedUp = true;
  for (const LogRow& row : rows) {
    const auto backedUp = m_backedUp.find(row.place.generation);
    const bool isReceived = row.place.seq <= m_store.places().receiptedSeq(row.place.generation) &&
                            m_store.places().revisionOf(row.place) != 0 && backedUp != m_backedUp.end();
    facts.isReceived &= isReceived;
    facts.isBackedUp &= isReceived && row.place.seq <= backedUp->second;
    if (isReceived) closedAt = std::max(closedAt, firstTime(m_backups.at(row.place.generation), row.place.seq));
  }
}

void RetentionEvidence::addPhotos(const Uuid& record, RetentionFacts& facts, std::int64_t& closedAt) const {
  Query query = m_store.database().query(
      "SELECT received, received_at, received_backup FROM attachment WHERE number IN "
      "(SELECT attachment FROM entry_attachment WHERE record=?)");
  query.bind(record);
  while (query.step()) {
    if (query.integer(0) == 0) facts.hasOpenPhotos = true;
    // A backup that began before the photo was there need not have it: one that was told of since, and began since.
    const bool isBackedUp = query.integer(1) < m_backupTime && query.integer(2) < m_backupTime;
    if (!isBackedUp) facts.arePhotosBackedUp = false;
    closedAt = std::max(closedAt, query.integer(1));
  }
}

bool RetentionEvidence::isQuarantined(const Uuid& record, const std::vector<LogRow>& rows) const {
  const RegistrationList list(m_store.database());
  for (const LogRow& row : rows) {
    if (m_store.places().quarantineReason(row.place) && !list.isJudgedAccepted(record, row.place)) return true;
    const auto entry = Entry::read(row.bytes);
    if (entry && entry->fields()["replaces"].exists()) return true;
  }
  return false;
}

bool RetentionEvidence::owesPapers(std::int64_t registration, std::string_view fields) const {
  const auto document = JsonDocument::parse(fields);
  if (!document) return true;
  std::set<std::string> active;
  {
    Query query = m_store.database().query("SELECT service, status FROM request WHERE registration=?");
    query.bind(registration);
    while (query.step())
      if (const auto status = requestStatusFromCode(query.text(1)); !status || isActive(*status))
        active.insert(query.string(0));
  }
  for (const JsonView service : document->root()["services"].elements())
    for (const JsonView paper : service["papers"].elements())
      if (active.contains(service["code"].stringOr()) &&
          paper["state"].stringOr() == paperStateCode(PaperState::NotYet))
        return true;
  return false;
}

bool RetentionEvidence::hasDraft(const Uuid& record) const {
  // The form of a correction names its record (app/view/FormModelSaving); only the form reads more of it.
  Query query = m_store.database().query("SELECT 1 FROM draft WHERE instr(content, ?)>0 LIMIT 1");
  query.bind(record.text());
  return query.step();
}

std::optional<RetentionFacts> RetentionEvidence::of(const Uuid& record) const {
  Query query =
      m_store.database().query("SELECT number, person_key, conflicts, fields FROM registration WHERE record=?");
  query.bind(record);
  if (!query.step()) return std::nullopt;
  const std::vector<LogRow> rows = m_store.log().ofRecord(record);
  RetentionFacts facts;
  std::int64_t closedAt = firstTime(m_revisions, m_store.entries().seenRevision(record));
  addLog(rows, facts, closedAt);
  addPhotos(record, facts, closedAt);
  facts.isQuarantined = m_quarantinedPeople.contains(query.string(1)) || isQuarantined(record, rows);
  facts.hasConflict = !query.isNull(2);
  const auto listed = RegistrationList(m_store.database()).find(record);
  facts.needsFixing = !listed || listed->state == RegistrationState::NeedsFixing;
  facts.owesPapers = owesPapers(query.integer(0), query.text(3));
  facts.hasDraft = hasDraft(record);
  if (closedAt != kNever) facts.closedAt = closedAt;
  return facts;
}

}  // namespace jemput::core
