#include "tablet/PersonSearch.h"

#include <algorithm>
#include <set>

#include "core/rules/Digits.h"
#include "core/rules/Eligibility.h"
#include "core/rules/Nik.h"
#include "core/rules/RegistrationJson.h"
#include "core/search/DuplicateSearch.h"
#include "core/search/NameKey.h"
#include "core/storage/Residents.h"

namespace jemput::tablet {

namespace {

// Residents keep their row number as key, registrations count down from -1, drafts from here: no two collide.
constexpr std::int64_t kDraftsFrom = -(std::int64_t{1} << 48);

std::int64_t registrationKey(std::int64_t number) { return -number; }
std::int64_t draftKey(std::int64_t number) { return kDraftsFrom - number; }

bool hasFamily(const std::vector<core::ActiveRequest>& requests, std::string_view family,
               const core::ServiceCatalogue& catalogue) {
  for (const core::ActiveRequest& request : requests)
    if (const core::Service* service = catalogue.find(request.service); service && service->family == family)
      return true;
  return false;
}

}  // namespace

void PersonSearch::load() {
  core::Residents residents(m_store.database());
  const core::RegistrationQueries registrations(m_store.database());
  m_index.clear();
  m_index.reserve(residents.count());
  residents.forEachLine([&](const core::ResidentLine& line) {
    m_index.add(line.number, {line.name, line.nik, line.kk, line.hamlet, line.birthDate},
                core::PersonIndex::Source::Roster);
  });
  registrations.forEachLine([&](const core::RegistrationIndexLine& line) { addLine(line); });
  for (const core::Draft& draft : core::DraftStore(m_store.database()).allOf(m_officer)) putDraft(draft);
  m_owed.clear();
  for (core::OwedPapers& owed : core::allOwedPapers(m_store.database(), m_rules.services))
    m_owed.emplace(owed.record, std::move(owed));
}

void PersonSearch::addLine(const core::RegistrationIndexLine& line) {
  m_index.add(registrationKey(line.number), {line.name, line.nik, line.kk, line.hamlet, line.birthDate},
              core::PersonIndex::Source::Today);
}

void PersonSearch::addRegistration(const core::Uuid& record) {
  const core::RegistrationQueries queries(m_store.database());
  const auto line = queries.indexLine(record);
  if (!line) return;
  noteOwed(record);
  if (queries.isStanding(record)) {
    addLine(*line);
  } else {
    m_index.remove(registrationKey(line->number));
  }
}

void PersonSearch::noteOwed(const core::Uuid& record) {
  m_owed.erase(record);
  core::OwedPapers owed = core::owedFor(m_store.database(), record, m_rules.services);
  if (!owed.papers.empty()) m_owed.emplace(record, std::move(owed));
}

/// Of today's visit nothing is owed yet: they may have gone home for it.
void PersonSearch::addOwed(FoundPerson& found, core::Date visit) const {
  if (!found.registration) return;
  const auto owed = m_owed.find(*found.registration);
  if (owed != m_owed.end() && owed->second.visit < visit) found.owed = owed->second.papers;
}

void PersonSearch::putDraft(const core::Draft& draft) {
  m_index.add(draftKey(draft.number), {draft.name, draft.nik, draft.kk, {}}, core::PersonIndex::Source::Draft);
}

void PersonSearch::removeDraft(std::int64_t number) { m_index.remove(draftKey(number)); }

FoundPerson PersonSearch::resident(std::int64_t number, core::Date visit) const {
  FoundPerson found;
  const auto resident = core::Residents(m_store.database()).find(number);
  if (!resident) return found;
  found.resident = number;
  found.person = resident->person;
  const core::Person& person = resident->person;
  const core::RegistrationQueries registrations(m_store.database());
  const std::string key = core::personKey(person.nik, person.name, person.birthDate, person.mother);
  const auto requests = registrations.activeRequests(key);
  if (!requests.empty()) {
    found.registration = requests.back().record;
  } else if (const auto sought = registrations.soughtInVain(key)) {
    found.registration = sought->record;
    found.outcome = sought->outcome;
  }
  for (const core::Suggestion& suggestion : core::suggestServices(*resident, visit, m_rules.services))
    if (suggestion.preselected && !hasFamily(requests, suggestion.service->family, m_rules.services))
      found.needs.push_back(suggestion.service->code);
  return found;
}

FoundPerson PersonSearch::registered(std::int64_t number) const {
  FoundPerson found;
  const auto shown = core::RegistrationQueries(m_store.database()).byNumber(number);
  if (!shown) return found;
  found.registration = shown->record;
  if (const auto document = core::JsonDocument::parse(shown->fields)) {
    core::Issues ignored;
    found.person = core::readFields(document->root(), {}, ignored).person;
  }
  return found;
}

FoundPerson PersonSearch::drafted(std::int64_t number) const {
  FoundPerson found;
  const auto draft = core::DraftStore(m_store.database()).byNumber(number);
  if (!draft) return found;
  found.draft = draft->id;
  found.person.name = draft->name;
  found.person.nik = draft->nik;
  found.person.kk = draft->kk;
  return found;
}

FoundPerson PersonSearch::person(std::int64_t key, core::Date visit) const {
  if (key <= kDraftsFrom) return drafted(kDraftsFrom - key);
  FoundPerson found = key > 0 ? resident(key, visit) : registered(-key);
  addOwed(found, visit);
  return found;
}

std::vector<FoundPerson> PersonSearch::mostUrgent(std::string_view village, core::Date visit, std::size_t limit) const {
  // Those who have been registered fall out of the list: some more are read than are wanted.
  constexpr std::size_t kMost = 500;
  constexpr std::size_t kMostOwed = 10;  // the others are found by name
  std::vector<FoundPerson> people;
  for (const auto& [record, owed] : m_owed) {
    if (people.size() == std::min(limit, kMostOwed)) break;
    const auto line = owed.village == village && owed.visit < visit
                          ? core::RegistrationQueries(m_store.database()).indexLine(record)
                          : std::nullopt;
    if (line) people.push_back(person(registrationKey(line->number), visit));
  }
  for (const std::int64_t number : core::Residents(m_store.database()).mostUrgent(village, visit, limit + kMost)) {
    if (people.size() == limit) break;
    FoundPerson found = resident(number, visit);
    if (!found.needs.empty() && found.outcome.empty()) people.push_back(std::move(found));
  }
  return people;
}

/// A resident who is registered is found twice; the resident's row says both. How many rows went.
std::size_t PersonSearch::dropRepeated(std::vector<FoundPerson>& people) {
  std::set<core::Uuid> said;
  for (const FoundPerson& found : people)
    if (found.resident && found.registration) said.insert(*found.registration);
  return std::erase_if(people, [&said](const FoundPerson& found) {
    return !found.resident && found.registration && said.contains(*found.registration);
  });
}

FoundPeople PersonSearch::search(std::string_view query, core::Date visit, std::size_t limit) const {
  const auto result = m_index.search(query, limit);
  FoundPeople people{result.total, result.tooShort, {}};
  for (const core::PersonIndex::Hit& hit : result.hits) {
    FoundPerson found = person(hit.key, visit);
    found.source = hit.source;
    found.matched = hit.matched;
    people.people.push_back(std::move(found));
  }
  people.total -= dropRepeated(people.people);
  return people;
}

std::vector<FoundPerson> PersonSearch::household(std::string_view kk, core::Date visit) const {
  constexpr std::size_t kLargest = 60;  // hits: each of a family of twenty may be found three times
  std::vector<FoundPerson> members;
  if (kk.size() != core::kNikDigits) return members;
  for (FoundPerson& found : search(kk, visit, kLargest).people) {
    if (found.person.kk != kk) continue;
    // A draft about somebody who is known is theirs.
    const auto same = std::ranges::find_if(members, [&](const FoundPerson& one) {
      return !found.person.nik.empty() && one.person.nik == found.person.nik;
    });
    if (same == members.end())
      members.push_back(std::move(found));
    else if (found.resident)
      members[static_cast<std::size_t>(same - members.begin())] = std::move(found);
  }
  std::ranges::stable_sort(members, [](const FoundPerson& a, const FoundPerson& b) {
    return a.person.birthDate && (!b.person.birthDate || *a.person.birthDate < *b.person.birthDate);
  });
  return members;
}

std::vector<PossibleDouble> PersonSearch::possibleDoubles(const core::Person& typed, core::Date visit,
                                                          std::size_t limit) const {
  const core::Residents residents(m_store.database());
  // Hundreds are read and few are left: what each of them needs is asked of those alone.
  const auto personOf = [&](std::int64_t key) -> std::optional<core::Person> {
    if (key <= kDraftsFrom) return std::nullopt;  // a form begun says too little, and may be this one
    if (key < 0) return registered(-key).person;
    const auto found = residents.find(key);
    return found ? std::optional(found->person) : std::nullopt;
  };
  std::vector<PossibleDouble> doubles;
  for (core::PossibleDuplicate& one : core::findDuplicates(m_index, typed, personOf, limit * 2)) {
    FoundPerson who = person(one.key, visit);
    who.source = one.key > 0 ? core::PersonIndex::Source::Roster : core::PersonIndex::Source::Today;
    // A resident who is registered is known twice.
    const bool isSaid = who.registration && std::ranges::any_of(doubles, [&](const PossibleDouble& other) {
                          return other.who.registration == who.registration;
                        });
    if (!isSaid && doubles.size() < limit) doubles.push_back({std::move(who), std::move(one.finding)});
  }
  return doubles;
}

}  // namespace jemput::tablet
