#include "core/storage/Projection.h"

#include <algorithm>

#include "core/json/Json.h"
#include "core/model/Date.h"
#include "core/search/NameKey.h"

namespace jemput::core {

namespace {

const FoldedField* findField(const FoldedRecord& state, std::string_view name) {
  for (const FoldedField& field : state.fields)
    if (field.name == name) return &field;
  return nullptr;
}

/// Parses only what has an escape in it; nearly every value is plain text between quotes.
std::string plainText(std::string_view json) {
  if (json.size() < 2 || json.front() != '"') return {};
  const std::string_view inner = json.substr(1, json.size() - 2);
  if (inner.find('\\') == std::string_view::npos) return std::string(inner);
  const auto document = JsonDocument::parse(json);
  return document ? document->root().stringOr() : std::string();
}

std::string conflictsJson(const FoldedRecord& state) {
  if (state.conflicts.empty()) return {};
  JsonWriter writer;
  writer.beginArray();
  for (const FieldConflict& conflict : state.conflicts)
    writer.beginObject()
        .member("field", conflict.field)
        .key("standing")
        .raw(conflict.standing)
        .key("other")
        .raw(conflict.other)
        .endObject();
  writer.endArray();
  return writer.take();
}

const StatusDecision* statusFor(const FoldedRecord& state, std::string_view service) {
  const StatusDecision* found = nullptr;
  for (const StatusDecision& status : state.statuses)
    if (status.service.empty() || status.service == service) found = &status;
  return found;
}

}  // namespace

std::string fieldText(const FoldedRecord& state, std::string_view name) {
  const FoldedField* field = findField(state, name);
  return field ? plainText(field->json) : std::string();
}

std::string villageOf(const FoldedRecord& state) { return fieldText(state, "village"); }

void Projection::put(const FoldedRecord& state, std::int64_t author) {
  if (state.kind == kind::kVisit) putVisit(state, author);
  if (state.kind == kind::kRegistered) putRegistration(state, author);
}

void Projection::putVisit(const FoldedRecord& state, std::int64_t author) {
  m_lastVisit.reset();
  const VisitFacts now{state.record, fieldText(state, "date"), villageOf(state)};
  // No registration is shown before its visit, so only one that was there can have any.
  const auto before = shownVisit(state.record);
  m_database
      .query(
          "INSERT INTO visit(record, author, date, village, place_kind, place, officer) VALUES(?, ?, ?, ?, ?, ?, ?) "
          "ON CONFLICT(record) DO UPDATE SET date=excluded.date, village=excluded.village, "
          "place_kind=excluded.place_kind, place=excluded.place")
      .bind(state.record)
      .bind(author)
      .bind(now.date)
      .bind(now.village)
      .bind(fieldText(state, "place_kind"))
      .bind(fieldText(state, "place"))
      .bind(state.officer)
      .run();
  if (before && (before->date != now.date || before->village != now.village)) moveRegistrations(now);
}

void Projection::followVisit(const FoldedRecord& visit) {
  moveRegistrations({visit.record, fieldText(visit, "date"), villageOf(visit)});
}

std::optional<Projection::VisitFacts> Projection::shownVisit(const Uuid& record) {
  Query query = m_database.query("SELECT date, village FROM visit WHERE record=?");
  query.bind(record);
  if (!query.step()) return std::nullopt;
  return VisitFacts{record, query.string(0), query.string(1)};
}

void Projection::moveRegistrations(const VisitFacts& visit) {
  m_database.query("UPDATE registration SET visit_date=?, visit_village=? WHERE visit=?")
      .bind(visit.date)
      .bind(visit.village)
      .bind(visit.record)
      .run();
}

Projection::VisitFacts Projection::visitFacts(const FoldedRecord& state) {
  if (!state.visit) return {};
  if (m_lastVisit && m_lastVisit->record == *state.visit) return *m_lastVisit;
  m_lastVisit = shownVisit(*state.visit);
  return m_lastVisit.value_or(VisitFacts{});
}

void Projection::putRegistration(const FoldedRecord& state, std::int64_t author) {
  const VisitFacts visit = visitFacts(state);
  const std::string village = villageOf(state), name = fieldText(state, "name"), nik = fieldText(state, "nik");
  const std::string person =
      personKey(nik, name, Date::parse(fieldText(state, "birth_date")), fieldText(state, "mother"));
  const std::string conflicts = conflictsJson(state), fields = state.fieldsJson();
  // Nearly every record is new: no row to look for first, none to take away.
  const bool isNew =
      m_database
          .query(
              "INSERT OR IGNORE INTO registration(record, author, village, visit, visit_date, visit_village, officer, "
              "wall, person_key, nik, name, withdrawn, conflicts, fields) "
              "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .bind(state.record)
          .bind(author)
          .bind(village)
          .bind(state.visit)
          .bind(visit.date)
          .bind(visit.village)
          .bind(state.officer)
          .bind(state.wall)
          .bind(person)
          .bindTextOrNull(nik)
          .bind(name)
          .bind(state.withdrawn)
          .bindTextOrNull(conflicts)
          .bind(fields)
          .run() > 0;
  if (isNew) return putRequests(m_database.lastInsertRowid(), state);
  m_database
      .query(
          "UPDATE registration SET village=?, visit_date=?, visit_village=?, person_key=?, nik=?, name=?, withdrawn=?, "
          "conflicts=?, fields=? WHERE record=?")
      .bind(village)
      .bind(visit.date)
      .bind(visit.village)
      .bind(person)
      .bindTextOrNull(nik)
      .bind(name)
      .bind(state.withdrawn)
      .bindTextOrNull(conflicts)
      .bind(fields)
      .bind(state.record)
      .run();
  std::int64_t number = 0;
  {
    Query query = m_database.query("SELECT number FROM registration WHERE record=?");
    query.bind(state.record);
    query.step();
    number = query.integer(0);
  }
  m_database.query("DELETE FROM request WHERE registration=?").bind(number).run();
  putRequests(number, state);
}

void Projection::putRequests(std::int64_t registration, const FoldedRecord& state) {
  const FoldedField* services = findField(state, "services");
  const auto document = services ? JsonDocument::parse(services->json) : std::nullopt;
  if (!document) return;
  for (const JsonView service : document->root().elements()) {
    const std::string code = service["code"].stringOr();
    const StatusDecision* status = statusFor(state, code);
    static const StatusDecision kSubmitted{{}, "DIAJUKAN", {}, {}, {}};
    const StatusDecision& now = status ? *status : kSubmitted;
    m_database
        .query(
            "INSERT OR REPLACE INTO request(registration, service, status, status_date, siak_reference, note) "
            "VALUES(?, ?, ?, ?, ?, ?)")
        .bind(registration)
        .bind(code)
        .bind(now.status)
        .bind(now.date)
        .bind(now.siakReference)
        .bind(now.note)
        .run();
  }
}

void Projection::remove(const Uuid& record) {
  m_lastVisit.reset();
  if (m_database.query("DELETE FROM visit WHERE record=?").bind(record).run() > 0) moveRegistrations({record, {}, {}});
  m_database.query("DELETE FROM registration WHERE record=?").bind(record).run();
}

void Projection::clear() {
  m_lastVisit.reset();
  m_changes.clear();
  for (const char* table :
       {"DELETE FROM request", "DELETE FROM registration", "DELETE FROM visit", "DELETE FROM digest"})
    m_database.execute(table);
}

void Projection::note(const FoldedRecord& state, bool added) {
  noteDigest(villageOf(state), rowDigest(state.canonical()), added);
}

void Projection::noteDigest(const std::string& village, const Hash& digest, bool added) {
  if (village.empty()) return;
  VillageChange& change = m_changes[village];
  change.records += added ? 1 : -1;
  if (added) {
    change.sum.add(digest);
  } else {
    change.sum.remove(digest);
  }
}

void Projection::noteChange(const std::optional<FoldedRecord>& before, const std::optional<FoldedRecord>& after) {
  if (before) note(*before, false);
  if (after) note(*after, true);
}

void Projection::flushDigests() {
  for (const auto& [village, change] : m_changes) {
    std::int64_t records = change.records;
    DigestSum sum = change.sum;
    {
      Query query = m_database.query("SELECT records, sum FROM digest WHERE village=?");
      query.bind(village);
      if (query.step()) {
        records += query.integer(0);
        sum.add(query.hash(1));
      }
    }
    m_database.query("INSERT OR REPLACE INTO digest(village, records, sum) VALUES(?, ?, ?)")
        .bind(village)
        .bind(records)
        .bind(sum.value())
        .run();
  }
  m_changes.clear();
  m_lastVisit.reset();
}

Hash Projection::scopeDigest(std::vector<std::string> villages) const {
  std::sort(villages.begin(), villages.end());
  std::string text;
  for (const std::string& village : villages) {
    Query query = m_database.query("SELECT records, sum FROM digest WHERE village=?");
    query.bind(village);
    if (!query.step() || query.integer(0) == 0) continue;
    text.append(village).append(" ").append(std::to_string(query.integer(0))).append(" ").append(query.blob(1));
  }
  return sha256(text);
}

}  // namespace jemput::core
