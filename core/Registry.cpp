#include "core/Registry.h"

#include <algorithm>

#include "core/crypto/Random.h"
#include "core/rules/RecordFindings.h"
#include "core/rules/RegistrationChanges.h"
#include "core/rules/RegistrationJson.h"
#include "core/rules/RegistrationRules.h"
#include "core/rules/VisitNumbers.h"
#include "core/rules/Workflow.h"
#include "core/search/NameKey.h"
#include "core/storage/PurgedRecords.h"
#include "core/storage/RegistrationQueries.h"
#include "core/storage/TabletPhotos.h"
#include "core/storage/VisitQueue.h"
#include "core/storage/Visits.h"

namespace jemput::core {

namespace {

constexpr std::size_t kBootIdLength = 8;  // of an entry: a clock that was set is told from a machine that slept

std::string visitFields(const Visit& visit) {
  JsonWriter writer;
  writer.beginObject().member("date", visit.date.iso()).member("village", visit.village);
  return writer.member("place_kind", visit.placeKind).member("place", visit.place).endObject().take();
}

std::string closingFields(const VisitClosing& closing) {
  const VisitBalance& balance = closing.balance;
  JsonWriter writer;
  writer.beginObject().key("closed").beginObject().member("issued", balance.issued).member("served", balance.served);
  writer.member("incomplete", balance.incomplete).member("taken_back", balance.takenBack);
  writer.member("not_come", balance.notCome).member("people", balance.people);
  if (!balance.outcomes.empty()) {
    writer.key("sought").beginObject();
    for (const OutcomeCount& one : balance.outcomes) writer.member(one.outcome, one.people);
    writer.endObject();
  }
  writer.memberIfAny("letter", closing.plan.letter);
  if (closing.plan.target > 0) writer.member("target", closing.plan.target);
  writer.memberIfAny("difference", closing.difference).memberIfAny("obstacles", closing.obstacles);
  return writer.endObject().endObject().take();
}

}  // namespace

Registry::Registry(TabletStore& store, const Clock& clock, const RuleBook& rules, std::string officer,
                   std::string bootId)
    : m_store(store),
      m_clock(clock),
      m_rules(rules),
      m_officer(std::move(officer)),
      m_bootId(bootId.empty() ? clock.bootId().substr(0, kBootIdLength) : std::move(bootId)) {}

/// Nothing before the office has been heard from. Asked each time: the sync learns it on its own connection.
std::optional<std::int64_t> Registry::officeOffset() const {
  const Meta meta = m_store.meta();
  if (meta.number("office_time", 0) == 0) return std::nullopt;
  return meta.number("office_offset", 0) / 1000;
}

EntryHead Registry::newHead(std::string_view kind) const {
  EntryHead head;
  const std::int64_t now = toMilliseconds(m_clock.now());
  head.id = newUuid(now);
  head.kind = kind;
  head.officer = m_officer;
  head.rules = m_rules.services.rulesVersion();
  head.time = {now, m_clock.sinceBoot().count() / 1000, m_bootId, officeOffset()};
  return head;
}

Place Registry::append(const EntryHead& head, std::string_view fields) {
  const std::string bytes = writeEntry(head, fields);
  const Place place = m_store.log().append(head, bytes);
  m_store.entries().showOwn(*Entry::read(bytes), place);
  return place;
}

/// In the entry's transaction: what it names is on disk with it, or neither is.
std::vector<AttachmentRef> Registry::attach(const RegisterExtras& extras) {
  std::vector<AttachmentRef> all = extras.kept;
  TabletPhotos store(m_store.database());
  for (const NewPhoto& photo : extras.photos) all.push_back(store.put(photo.slot, photo.jpeg));
  return all;
}

Uuid Registry::visitInTransaction(const Visit& visit) {
  if (const auto known = RegistrationQueries(m_store.database()).ownVisit(visit)) return *known;
  const EntryHead head = newHead(kind::kVisit);
  append(head, visitFields(visit));
  return head.id;
}

Uuid Registry::openVisit(const Visit& visit) {
  Transaction transaction(m_store.database());
  const Uuid id = visitInTransaction(visit);
  transaction.commit();
  return id;
}

/// Also those of registrations whose content has gone since: the office still works on them.
std::vector<ActiveRequest> Registry::activeRequests(std::string_view personKey) const {
  auto active = RegistrationQueries(m_store.database()).activeRequests(personKey);
  const PurgedRecords purged(m_store.database());
  const auto person = purged.pseudonym(personKey);
  if (!person) return active;
  for (const PurgedRequest& request : purged.requests(person)) {
    const auto status = requestStatusFromCode(request.status);
    if (!status || isActive(*status))
      active.push_back({request.record, request.service, Date::parse(request.day).value_or(Date())});
  }
  return active;
}

void Registry::checkDuplicates(const Registration& registration, const Uuid* except, Issues& issues) const {
  const Person& person = registration.person;
  const std::string key = personKey(person.nik, person.name, person.birthDate, person.mother);
  for (const ActiveRequest& active : activeRequests(key)) {
    if (except && active.record == *except) continue;
    const Service* old = m_rules.services.find(active.service);
    for (const ServiceRequest& wanted : registration.services) {
      const Service* service = m_rules.services.find(wanted.code);
      if (!service || !old || service->family != old->family) continue;
      issues.push_back(alreadyRegistered(wanted.code, old->code, active.visitDate));
      return;
    }
  }
}

/// Numbers for the services that have none.
void Registry::giveNumbers(Registration& registration) {
  VisitQueue numbers(m_store.database());
  for (ServiceRequest& request : registration.services) {
    const Service* service = m_rules.services.find(request.code);
    if (service == nullptr || !request.number.empty()) continue;
    const Visit& visit = registration.visit;
    const std::string series = registerSeries(visit.village, service->family, visit.date, m_store.identity().prefix);
    request.number = registerNumber(series, numbers.nextOf(series));
  }
}

/// What a correction adds gets numbers; what was there keeps its own, also none, whatever the form says of them.
void Registry::keepNumbers(Registration& changed, JsonView before) {
  changed.queue = before["queue"].stringOr();
  for (ServiceRequest& request : changed.services) request.number.clear();
  Registration news;
  news.visit = changed.visit;
  for (const ServiceRequest& request : changed.services) news.services.push_back({request.code, {}});
  for (const JsonView known : before["services"].elements())
    std::erase_if(news.services, [&](const auto& one) { return one.code == known["code"].stringOr(); });
  giveNumbers(news);
  for (ServiceRequest& request : changed.services) {
    for (const JsonView known : before["services"].elements())
      if (known["code"].stringOr() == request.code) request.number = known["number"].stringOr();
    for (const ServiceRequest& one : news.services)
      if (one.code == request.code) request.number = one.number;
  }
}

/// Somebody who was said not to have been served has come after all.
void Registry::callToDesk(Registration& changed, JsonView before) {
  if (before["outcome"].stringOr().empty() || !changed.outcome.empty() || !changed.queue.empty()) return;
  const auto visit = RegistrationQueries(m_store.database()).ownVisit(changed.visit);
  if (visit)
    changed.queue =
        queueNumber(m_store.identity().prefix, VisitQueue(m_store.database()).take(*visit, changed.visit.date));
}

/// Whoever is registered again gets the same number of the queue; a family has its number as long as one of it stands.
void Registry::giveBackNumber(const Uuid& record) {
  const auto registration = find(record);
  const auto number = registration ? readQueueNumber(registration->queue, m_store.identity().prefix) : std::nullopt;
  const RegistrationQueries queries(m_store.database());
  const auto visit = number ? queries.ownVisit(registration->visit) : std::nullopt;
  if (visit && queries.withQueue(*visit, registration->queue).size() < 2)
    VisitQueue(m_store.database()).giveBack(*visit, *number);
}

Issues Registry::check(const Registration& registration) const {
  Issues issues = core::check(registration, m_rules);
  checkDuplicates(registration, nullptr, issues);
  return issues;
}

/// In the transaction that saves it. Settles the services on the way.
Issues Registry::judge(Registration& registration) const {
  Issues issues;
  settleServices(registration, m_rules, issues);
  issues = core::check(registration, m_rules, std::move(issues));
  checkDuplicates(registration, nullptr, issues);
  return issues;
}

/// Whoever was sought and not served came to no desk, and has no number of the queue.
Saved Registry::save(Registration& registration, const RegisterExtras& extras) {
  EntryHead head = newHead(kind::kRegistered);
  if (extras.id) head.id = *extras.id;
  head.visit = visitInTransaction(registration.visit);
  giveNumbers(registration);
  if (registration.queue.empty() && registration.outcome.empty())
    registration.queue = queueNumber(m_store.identity().prefix,
                                     VisitQueue(m_store.database()).take(*head.visit, registration.visit.date));
  head.attachments = attach(extras);
  const Place place = append(head, withMembers(fieldsOf(registration), extras.members));
  return {head.id, place};
}

RegisterResult Registry::registerPerson(Registration registration, const RegisterExtras& extras) {
  RegisterResult result;
  Transaction transaction(m_store.database());
  result.issues = judge(registration);
  if (!blocking(result.issues, registration).empty()) return result;
  result.saved = save(registration, extras);
  transaction.commit();
  return result;
}

std::vector<RegisterResult> Registry::registerTogether(std::vector<FamilyMember> members) {
  std::vector<RegisterResult> results(members.size());
  Transaction transaction(m_store.database());
  bool isBlocked = false;
  for (std::size_t i = 0; i < members.size(); ++i) {
    Registration& registration = members[i].registration;
    results[i].issues = judge(registration);
    if (!blocking(results[i].issues, registration).empty()) isBlocked = true;
  }
  if (isBlocked || members.empty()) return results;
  std::string queue;
  for (std::size_t i = 0; i < members.size(); ++i) {
    Registration& registration = members[i].registration;
    // Somebody may be in the list twice, and the second time already registered.
    Issues news;
    checkDuplicates(registration, nullptr, news);
    if (!blocking(news, registration).empty()) {
      results.assign(members.size(), {});
      results[i].issues = std::move(news);
      return results;
    }
    if (registration.queue.empty()) registration.queue = queue;
    results[i].saved = save(registration, members[i].extras);
    queue = registration.queue;
  }
  transaction.commit();
  return results;
}

/// The ledger revision that the author has seen; the own seq where only own entries exist.
std::string Registry::baseOf(const Uuid& record) const {
  if (const std::uint64_t seen = m_store.entries().seenRevision(record)) return "r" + std::to_string(seen);
  const auto own = m_store.log().ofRecord(record);
  return own.empty() ? std::string() : "s" + std::to_string(own.back().place.seq);
}

std::optional<SeenRecord> Registry::seen(const Uuid& record) const {
  const auto fields = RegistrationQueries(m_store.database()).fieldsOf(record);
  return fields ? std::optional(SeenRecord{*fields, baseOf(record)}) : std::nullopt;
}

RegisterResult Registry::correct(const Uuid& record, const Registration& changed) {
  return correct(record, changed, seen(record).value_or(SeenRecord{}), {});
}

RegisterResult Registry::correct(const Uuid& record, const Registration& changed, const SeenRecord& seen,
                                 const RegisterExtras& extras) {
  RegisterResult result;
  Transaction transaction(m_store.database());
  const auto before = JsonDocument::parse(seen.fields);
  if (!before || !RegistrationQueries(m_store.database()).isStanding(record)) {
    result.issues.push_back(recordUnknown());
    return result;
  }
  result.issues = core::check(changed, m_rules);
  checkDuplicates(changed, &record, result.issues);
  if (!blocking(result.issues, changed).empty()) return result;
  Registration numbered = changed;
  keepNumbers(numbered, before->root());
  callToDesk(numbered, before->root());
  const auto after = JsonDocument::parse(fieldsOf(numbered));
  const std::string members = changedMembers(before->root(), after.value().root());
  if (members == "{}" && extras.kept.empty() && extras.photos.empty()) return result;
  EntryHead head = newHead(kind::kCorrected);
  head.attachments = attach(extras);
  head.record = record;
  head.base = seen.base;
  const Place place = append(head, members);
  transaction.commit();
  result.saved = Saved{record, place};
  return result;
}

std::optional<Place> Registry::correctFields(const Uuid& record, std::string_view membersJson) {
  Transaction transaction(m_store.database());
  if (!RegistrationQueries(m_store.database()).fieldsOf(record)) return std::nullopt;
  EntryHead head = newHead(kind::kCorrected);
  head.record = record;
  head.base = baseOf(record);
  const Place place = append(head, membersJson);
  transaction.commit();
  return place;
}

std::optional<Place> Registry::withdraw(const Uuid& record, std::string_view reason) {
  Transaction transaction(m_store.database());
  if (!RegistrationQueries(m_store.database()).isStanding(record)) return std::nullopt;
  EntryHead head = newHead(kind::kWithdrawn);
  head.record = record;
  head.base = baseOf(record);
  JsonWriter fields;
  fields.beginObject().member("reason", reason).endObject();
  giveBackNumber(record);
  const Place place = append(head, fields.text());
  transaction.commit();
  return place;
}

std::optional<Place> Registry::closeVisit(const Uuid& visit, const VisitClosing& closing) {
  Transaction transaction(m_store.database());
  const auto known = Visits(m_store.database()).find(visit);
  if (!known || !known->isOwn) return std::nullopt;
  EntryHead head = newHead(kind::kCorrected);
  head.record = visit;
  head.base = baseOf(visit);
  VisitQueue(m_store.database()).close(visit, head.time.wall);
  const Place place = append(head, closingFields(closing));
  transaction.commit();
  return place;
}

std::optional<Registration> Registry::find(const Uuid& record) const {
  const RegistrationQueries queries(m_store.database());
  const auto fields = queries.fieldsOf(record);
  const auto visit = queries.visitOf(record);
  const auto document = fields ? JsonDocument::parse(*fields) : std::nullopt;
  if (!document || !visit) return std::nullopt;
  Issues ignored;
  return readFields(document->root(), *visit, ignored);
}

}  // namespace jemput::core
