#include "tablet/PersonSearch.h"

#include "core/rules/Eligibility.h"
#include "core/rules/RegistrationJson.h"
#include "core/storage/RegistrationQueries.h"
#include "core/storage/Residents.h"

namespace jemput::tablet {

namespace {

/// Residents keep their row number as key; registrations count down from -1, so that no two collide.
std::int64_t registrationKey(std::int64_t number) { return -number; }

}  // namespace

void PersonSearch::load() {
  core::Residents residents(m_store.database());
  const core::RegistrationQueries registrations(m_store.database());
  m_index.clear();
  m_index.reserve(residents.count());
  residents.forEachLine([&](const core::ResidentLine& line) {
    m_index.add(line.number, {line.name, line.nik, line.kk, line.hamlet}, core::PersonIndex::Source::Roster);
  });
  registrations.forEachLine([&](const core::RegistrationIndexLine& line) {
    m_index.add(registrationKey(line.number), {line.name, line.nik, line.kk, {}}, core::PersonIndex::Source::Today);
  });
}

void PersonSearch::addRegistration(const core::Uuid& record) {
  if (const auto line = core::RegistrationQueries(m_store.database()).indexLine(record))
    m_index.add(registrationKey(line->number), {line->name, line->nik, line->kk, {}}, core::PersonIndex::Source::Today);
}

FoundPerson PersonSearch::resident(std::int64_t number, core::Date visit) const {
  FoundPerson found;
  const auto resident = core::Residents(m_store.database()).find(number);
  if (!resident) return found;
  found.person = resident->person;
  for (const core::Suggestion& suggestion : core::suggestServices(*resident, visit, m_rules.services))
    if (suggestion.preselected) found.needs.push_back(suggestion.service->code);
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

FoundPeople PersonSearch::search(std::string_view query, core::Date visit, std::size_t limit) const {
  const auto result = m_index.search(query, limit);
  FoundPeople people{result.total, result.tooShort, {}};
  for (const core::PersonIndex::Hit& hit : result.hits) {
    FoundPerson found = hit.key > 0 ? resident(hit.key, visit) : registered(-hit.key);
    found.source = hit.source;
    found.matched = hit.matched;
    people.people.push_back(std::move(found));
  }
  return people;
}

}  // namespace jemput::tablet
