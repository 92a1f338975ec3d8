#include "core/storage/RegistrationList.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/model/Entry.h"
#include "core/rules/Workflow.h"
#include "core/search/NameKey.h"
#include "core/storage/Meta.h"

namespace jemput::core {

namespace {

struct StateWords {
  std::string_view indonesian, english;
};

constexpr std::array<StateWords, 6> kStateWords = {{{"Siap kirim", "Ready to send"},
                                                    {"Diterima kantor", "Received by office"},
                                                    {"Disetujui", "Approved"},
                                                    {"Perlu perbaikan", "Needs fixing"},
                                                    {"Ditolak", "Refused"},
                                                    {"Ditarik", "Taken back"}}};

RegistrationState stateOf(std::string_view status) {
  const auto known = requestStatusFromCode(status);
  if (!known || *known == RequestStatus::Submitted || *known == RequestStatus::Draft)
    return RegistrationState::Received;
  if (*known == RequestStatus::Returned) return RegistrationState::NeedsFixing;
  const bool isRefused =
      *known == RequestStatus::Rejected || *known == RequestStatus::Cancelled || *known == RequestStatus::Duplicate;
  return isRefused ? RegistrationState::Refused : RegistrationState::Approved;
}

/// What an officer has to know first: something to fix, then what still waits, then what is decided.
int urgency(RegistrationState state) {
  switch (state) {
    case RegistrationState::NeedsFixing:
      return 3;
    case RegistrationState::Received:
      return 2;
    case RegistrationState::Approved:
      return 1;
    default:
      return 0;
  }
}

}  // namespace

std::string_view stateName(RegistrationState state, Language language) {
  const StateWords& words = kStateWords[static_cast<std::size_t>(state)];
  return language == Language::English ? words.english : words.indonesian;
}

Place RegistrationList::receiptedUpTo() const {
  const auto generation = static_cast<std::uint32_t>(Meta(m_database).number("generation", 1));
  return {generation, m_places.receiptedSeq(generation)};
}

std::optional<Place> RegistrationList::lastOwnPlace(const Uuid& record) const {
  Query query = m_database.query(
      "SELECT max(place) FROM (SELECT place FROM log WHERE id=?1 UNION ALL SELECT place FROM log WHERE record=?1)");
  query.bind(record);
  if (!query.step() || query.isNull(0)) return std::nullopt;
  return placeOf(query.integer(0));
}

std::vector<ListedRequest> RegistrationList::requestsOf(std::int64_t registration) const {
  std::vector<ListedRequest> requests;
  Query query = m_database.query("SELECT service, status, note FROM request WHERE registration=? ORDER BY service");
  query.bind(registration);
  while (query.step()) requests.push_back({query.string(0), query.string(1), query.string(2)});
  return requests;
}

bool RegistrationList::isJudgedAccepted(const Uuid& record, Place place) const {
  std::string id;
  {
    Query query = m_database.query("SELECT id FROM log WHERE place=?");
    query.bind(placeNumber(place));
    if (query.step()) id = query.uuid(0).text();
  }
  bool accepted = false;
  const Uuid office;
  Query query = m_database.query("SELECT bytes FROM pulled WHERE record=? AND device=? ORDER BY revision");
  query.bind(record).bind(office);
  while (query.step()) {
    const auto entry = Entry::read(query.blob(0));
    if (entry && entry->isKind(kind::kJudged) && entry->fields()["entry"].stringOr() == id)
      accepted = entry->fields()["verdict"].stringOr() == "accepted";
  }
  return accepted;
}

bool RegistrationList::answersOffice(const Uuid& record, Place last) const {
  std::optional<Entry> entry;
  {
    Query query = m_database.query("SELECT bytes FROM log WHERE place=?");
    query.bind(placeNumber(last));
    if (query.step() && !query.isNull(0)) entry = Entry::read(query.blob(0));
  }
  if (!entry || !entry->isKind(kind::kCorrected) || !entry->head().base.starts_with('r')) return false;
  const std::string& base = entry->head().base;
  std::uint64_t seen = 0;
  std::from_chars(base.data() + 1, base.data() + base.size(), seen);
  const Uuid office;
  Query query = m_database.query("SELECT max(revision) FROM pulled WHERE record=? AND device=?");
  query.bind(record).bind(office);
  return query.step() && !query.isNull(0) && query.unsignedInteger(0) <= seen;
}

void RegistrationList::decideState(ListedRegistration& listed, bool isWithdrawn) const {
  // A closed generation has nothing unreceipted: what it had went on into the next one.
  const auto last = lastOwnPlace(listed.record);
  if (last && *last > receiptedUpTo()) {
    listed.state = isWithdrawn ? RegistrationState::TakenBack : RegistrationState::ReadyToSend;
    return;
  }
  if (isWithdrawn) {
    listed.state = RegistrationState::TakenBack;
    return;
  }
  if (const auto reason = last ? m_places.quarantineReason(*last) : std::nullopt;
      reason && !isJudgedAccepted(listed.record, *last)) {
    listed.state = RegistrationState::NeedsFixing;
    listed.reason = *reason;
    return;
  }
  listed.state = listed.requests.empty() ? RegistrationState::Received : RegistrationState::Refused;
  for (const ListedRequest& request : listed.requests) {
    const RegistrationState state = stateOf(request.status);
    if (urgency(state) < urgency(listed.state)) continue;
    if (state != listed.state || listed.reason.empty()) listed.reason = request.note;
    listed.state = state;
  }
  if (listed.state == RegistrationState::NeedsFixing && last && answersOffice(listed.record, *last))
    listed.state = RegistrationState::Received;  // returned and corrected since: the office's turn
  if (listed.state != RegistrationState::NeedsFixing && listed.state != RegistrationState::Refused)
    listed.reason.clear();
}

ListedRegistration RegistrationList::read(const Query& query) const {
  ListedRegistration listed{query.uuid(1),
                            query.string(2),
                            query.string(3),
                            query.string(4),
                            std::nullopt,
                            query.integer(6),
                            query.integer(7) == 0,
                            !query.isNull(8),
                            {},
                            {},
                            {}};
  if (!query.isNull(5)) listed.visit = query.uuid(5);
  listed.requests = requestsOf(query.integer(0));
  listed.outcome = query.string(10);
  decideState(listed, query.integer(9) != 0);
  return listed;
}

std::vector<ListedRegistration> RegistrationList::ofDay(Date visitDate) const {
  std::vector<ListedRegistration> rows;
  const std::string date = visitDate.iso();
  Query query = m_database.query(
      "SELECT number, record, name, village, officer, visit, wall, author, conflicts, withdrawn, coalesce(fields ->> "
      "'outcome', '') FROM registration "
      "WHERE visit_date=? ORDER BY number DESC");
  query.bind(date);
  while (query.step()) rows.push_back(read(query));
  return rows;
}

std::optional<ListedRegistration> RegistrationList::find(const Uuid& record) const {
  Query query = m_database.query(
      "SELECT number, record, name, village, officer, visit, wall, author, conflicts, withdrawn, coalesce(fields ->> "
      "'outcome', '') FROM registration "
      "WHERE record=?");
  query.bind(record);
  if (!query.step()) return std::nullopt;
  return read(query);
}

std::vector<ListedRegistration> RegistrationList::needingFix() const {
  std::vector<ListedRegistration> rows;
  Query query = m_database.query(
      "SELECT number, record, name, village, officer, visit, wall, author, conflicts, withdrawn, coalesce(fields ->> "
      "'outcome', '') FROM registration "
      "WHERE withdrawn=0 AND author=0 AND (number IN (SELECT registration FROM request WHERE status=?) OR record IN "
      "(SELECT coalesce(l.record, l.id) FROM own_quarantined AS q JOIN log AS l ON l.place=q.place)) "
      "ORDER BY number DESC");
  query.bind(requestStatusCode(RequestStatus::Returned));
  while (query.step()) {
    ListedRegistration row = read(query);
    if (row.state == RegistrationState::NeedsFixing) rows.push_back(std::move(row));
  }
  return rows;
}

std::set<std::string> RegistrationList::replaced() const {
  std::set<std::string> records;
  Query query = m_database.query("SELECT bytes FROM log WHERE record IS NULL AND bytes IS NOT NULL");
  while (query.step()) {
    const auto entry = Entry::read(query.blob(0));
    if (!entry) continue;
    std::string record = entry->fields()["replaces"].stringOr();
    if (!record.empty()) records.insert(std::move(record));
  }
  return records;
}

std::vector<QuarantinedRegistration> RegistrationList::quarantined() const {
  std::vector<QuarantinedRegistration> rows;
  std::optional<std::set<std::string>> anewById;  // read when there is somebody to ask about
  Query query = m_database.query(
      "SELECT l.bytes, q.reason FROM own_quarantined AS q JOIN log AS l ON l.place=q.place "
      "WHERE l.record IS NULL AND l.bytes IS NOT NULL ORDER BY q.place");
  while (query.step()) {
    const auto entry = Entry::read(query.blob(0));
    if (!entry || !entry->isKind(kind::kRegistered)) continue;
    if (!anewById) anewById = replaced();
    if (anewById->contains(entry->head().id.text())) continue;
    const JsonView fields = entry->fields();
    const std::string name = fields["name"].stringOr();
    const std::string person = personKey(fields["nik"].stringOr(), name, Date::parse(fields["birth_date"].stringOr()),
                                         fields["mother"].stringOr());
    Query anew = m_database.query("SELECT 1 FROM registration WHERE person_key=? AND withdrawn=0");
    anew.bind(person);
    if (anew.step()) continue;
    rows.push_back({entry->head().id, name, query.string(1), entry->head().visit, fields.text()});
  }
  return rows;
}

std::uint64_t RegistrationList::unreceipted() const {
  Query query = m_database.query(
      "SELECT count(*) FROM registration WHERE record IN (SELECT coalesce(record, id) FROM log WHERE place > ?)");
  query.bind(placeNumber(receiptedUpTo()));
  query.step();
  return query.unsignedInteger(0);
}

std::map<std::string, std::uint64_t> RegistrationList::waitingPeople(const std::vector<std::string>& services) const {
  std::map<std::string, std::set<std::string>> people;
  Query query = m_database.query(
      "SELECT r.village, r.person_key, q.service FROM registration AS r JOIN request AS q ON q.registration=r.number "
      "WHERE r.withdrawn=0 AND r.record IN (SELECT coalesce(record, id) FROM log WHERE place > ?)");
  query.bind(placeNumber(receiptedUpTo()));
  while (query.step()) {
    if (std::find(services.begin(), services.end(), query.string(2)) == services.end()) continue;
    people[query.string(0)].insert(query.string(1));
  }
  std::map<std::string, std::uint64_t> counts;
  for (const auto& [village, keys] : people) counts[village] = keys.size();
  return counts;
}

std::optional<std::int64_t> RegistrationList::oldestUnreceipted() const {
  Query query = m_database.query("SELECT bytes FROM log WHERE place > ? AND bytes IS NOT NULL ORDER BY place");
  query.bind(placeNumber(receiptedUpTo()));
  while (query.step()) {
    const auto entry = Entry::read(query.blob(0));
    // What the tablet itself wrote of a purge is nobody's work that waits.
    if (entry && !entry->isKind(kind::kPurged)) return entry->head().time.wall;
  }
  return std::nullopt;
}

std::map<std::string, VillageNumbers> RegistrationList::byVillage() const {
  std::map<std::string, VillageNumbers> numbers;
  {
    Query query = m_database.query(
        "SELECT village, count(DISTINCT person_key) FROM registration WHERE withdrawn=0 GROUP BY village");
    while (query.step()) numbers[query.string(0)].people = query.unsignedInteger(1);
  }
  Query query = m_database.query(
      "SELECT village, count(*) FROM registration WHERE record IN (SELECT coalesce(record, id) FROM log INDEXED BY "
      "log_waiting WHERE place > ?) GROUP BY village");
  query.bind(placeNumber(receiptedUpTo()));
  while (query.step()) numbers[query.string(0)].unreceipted = query.unsignedInteger(1);
  return numbers;
}

}  // namespace jemput::core
