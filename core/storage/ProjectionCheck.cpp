#include "core/storage/ProjectionCheck.h"

#include <algorithm>

#include "core/json/Json.h"
#include "core/model/Entry.h"
#include "core/search/NameKey.h"

namespace jemput::core {

namespace {

const StatusDecision kSubmitted{{}, "DIAJUKAN", {}, {}, {}};

const StatusDecision& decisionOn(const FoldedRecord& state, std::string_view service) {
  const StatusDecision* found = &kSubmitted;
  for (const StatusDecision& status : state.statuses)
    if (status.service.empty() || status.service == service) found = &status;
  return *found;
}

std::map<std::string, StatusDecision> requestsOf(const FoldedRecord& state) {
  std::map<std::string, StatusDecision> requests;
  for (const FoldedField& field : state.fields) {
    if (field.name != "services") continue;
    const auto document = JsonDocument::parse(field.json);
    if (!document) continue;
    for (const JsonView service : document->root().elements()) {
      const std::string code = service["code"].stringOr();
      requests.emplace(code, decisionOn(state, code));
    }
  }
  return requests;
}

std::string personOf(const FoldedRecord& state) {
  return personKey(fieldText(state, "nik"), fieldText(state, "name"), Date::parse(fieldText(state, "birth_date")),
                   fieldText(state, "mother"));
}

}  // namespace

void ProjectionCheck::note(std::uint64_t revision, std::string what) {
  if (m_first && m_first->revision <= revision) return;
  m_first = LedgerFault{revision, std::move(what)};
}

std::vector<Uuid> ProjectionCheck::recordsOfTablets() const {
  std::vector<Uuid> records;
  Query query =
      m_database.query("SELECT id FROM ledger WHERE record IS NULL AND id IS NOT NULL AND device<>0 GROUP BY id");
  while (query.step()) records.push_back(query.uuid(0));
  return records;
}

ProjectionCheck::History ProjectionCheck::historyOf(const Uuid& record) const {
  History history;
  Query query = m_database.query(
      "SELECT l.revision, d.id, l.generation, l.accepted, l.bytes, coalesce(l.village, ''), l.author, "
      "coalesce(l.enters, ''), l.device FROM "
      "(SELECT * FROM ledger WHERE id=?1 UNION SELECT * FROM ledger WHERE record=?1) AS l "
      "JOIN device AS d ON d.number=l.device ORDER BY l.revision");
  query.bind(record);
  while (query.step()) {
    const Uuid device = query.uuid(1);
    history.entries.push_back({std::string(query.blob(4)), query.unsignedInteger(0),
                               device.text() + "/" + std::to_string(query.integer(2)), device.isNil(),
                               query.integer(3) != 0});
    history.reaches.push_back({query.string(5), query.string(7)});
    history.authors.push_back(query.integer(6));
    history.writers.push_back(query.integer(8));
  }
  return history;
}

/// The device that began the record; nothing when an entry has another author than that, as far as the office knew when
/// it came: before, whoever wrote the entry.
std::optional<std::int64_t> ProjectionCheck::authorOf(const History& history, const Uuid& record) const {
  std::optional<std::int64_t> began;
  bool isAccepted = false;
  for (std::size_t i = 0; i < history.entries.size(); ++i) {
    const StoredEntry& stored = history.entries[i];
    const auto entry = Entry::read(stored.bytes);
    if (!entry) return std::nullopt;
    const bool begins = entry->head().id == record;
    const std::int64_t expected = begins ? history.writers[i] : began.value_or(history.writers[i]);
    if (stored.accepted && history.authors[i] != expected) return std::nullopt;
    if (!begins || (began && (isAccepted || !stored.accepted))) continue;
    began = history.writers[i];
    isAccepted = stored.accepted;
  }
  return began;
}

/// Reach and author decide which tablets an entry reaches; no hash covers them, so they are derived again.
bool ProjectionCheck::hasReaches(const History& history) const {
  std::vector<StoredEntry> known;
  std::vector<Uuid> seen;
  for (std::size_t i = 0; i < history.entries.size(); ++i) {
    const StoredEntry& stored = history.entries[i];
    const auto entry = Entry::read(stored.bytes);
    if (!entry) return false;
    const bool isRepeated = std::find(seen.begin(), seen.end(), entry->head().id) != seen.end();
    const bool changes = entry->head().record.has_value();
    const auto before = changes ? foldStored(known) : std::nullopt;
    known.push_back(stored);
    Reach reach;
    if (stored.accepted && !isRepeated) {
      reach = reachOf(*entry, before, changes ? foldStored(known) : std::nullopt);
      seen.push_back(entry->head().id);
    }
    if (history.reaches[i] != reach) return false;
  }
  return true;
}

bool ProjectionCheck::hasVisit(const FoldedRecord& state) const {
  Query query = m_database.query("SELECT date, village, place_kind, place FROM visit WHERE record=?");
  query.bind(state.record);
  return query.step() && query.text(0) == fieldText(state, "date") && query.text(1) == villageOf(state) &&
         query.text(2) == fieldText(state, "place_kind") && query.text(3) == fieldText(state, "place");
}

bool ProjectionCheck::hasRequests(std::int64_t registration, const FoldedRecord& state) const {
  auto expected = requestsOf(state);
  Query query =
      m_database.query("SELECT service, status, status_date, siak_reference, note FROM request WHERE registration=?");
  query.bind(registration);
  while (query.step()) {
    const auto one = expected.find(query.string(0));
    if (one == expected.end()) return false;
    const StatusDecision& status = one->second;
    if (query.text(1) != status.status || query.text(2) != status.date || query.text(3) != status.siakReference ||
        query.text(4) != status.note)
      return false;
    expected.erase(one);
  }
  return expected.empty();
}

bool ProjectionCheck::hasRegistration(const FoldedRecord& state, std::int64_t author) const {
  Query query = m_database.query(
      "SELECT r.number, r.author, r.village, r.withdrawn, r.fields, r.person_key, r.officer, r.visit_date, "
      "r.visit_village, coalesce(v.date, ''), coalesce(v.village, '') FROM registration AS r "
      "LEFT JOIN visit AS v ON v.record=r.visit WHERE r.record=?");
  query.bind(state.record);
  if (!query.step()) return false;
  return query.integer(1) == author && query.text(2) == villageOf(state) &&
         (query.integer(3) != 0) == state.withdrawn && query.text(4) == state.fieldsJson() &&
         query.text(5) == personOf(state) && query.text(6) == state.officer && query.text(7) == query.string(9) &&
         query.text(8) == query.string(10) && hasRequests(query.integer(0), state);
}

void ProjectionCheck::checkRecord(const Uuid& record) {
  const History history = historyOf(record);
  const std::uint64_t last = history.entries.back().revision;
  const auto author = authorOf(history, record);
  if (!author || !hasReaches(history)) note(last, "desa atau asal catatan pada buku besar telah diubah");
  const auto state = foldStored(history.entries);
  if (!state) return;
  if (const std::string village = villageOf(*state); !village.empty()) {
    VillageSum& sum = m_sums[village];
    ++sum.records;
    sum.sum.add(rowDigest(state->canonical()));
  }
  bool holds = true;
  if (state->kind == kind::kVisit) holds = hasVisit(*state), ++m_visits;
  if (state->kind == kind::kRegistered) holds = hasRegistration(*state, author.value_or(0)), ++m_registrations;
  if (!holds) note(last, "daftar pendaftaran tidak sama dengan isi catatan");
}

void ProjectionCheck::checkCounts() {
  Query query = m_database.query("SELECT (SELECT count(*) FROM registration), (SELECT count(*) FROM visit)");
  query.step();
  if (query.integer(0) != m_registrations || query.integer(1) != m_visits)
    note(0, "daftar pendaftaran memuat baris yang tidak ada di buku besar");
}

void ProjectionCheck::checkDigests() {
  std::map<std::string, VillageSum> held;
  Query query = m_database.query("SELECT village, records, sum FROM digest");
  while (query.step())
    if (query.integer(1) != 0) held[query.string(0)] = {query.integer(1), DigestSum(query.hash(2))};
  for (const auto& [village, sum] : m_sums) {
    const auto one = held.find(village);
    if (one == held.end() || one->second.records != sum.records || one->second.sum.value() != sum.sum.value())
      note(0, "ringkasan desa " + village + " tidak sama dengan isi catatannya");
  }
  if (held.size() != m_sums.size()) note(0, "ringkasan memuat desa yang tidak ada di buku besar");
}

std::optional<LedgerFault> ProjectionCheck::run(std::uint64_t& records) {
  for (const Uuid& record : recordsOfTablets()) checkRecord(record);
  records = static_cast<std::uint64_t>(m_registrations + m_visits);
  if (m_first) return m_first;
  checkCounts();
  if (!m_first) checkDigests();
  return m_first;
}

}  // namespace jemput::core
