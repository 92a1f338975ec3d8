// Everybody this tablet knows, searched together: the roster, drafts, and registrations, own and of others.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Person.h"
#include "core/rules/RuleBook.h"
#include "core/search/Duplicates.h"
#include "core/search/PersonIndex.h"
#include "core/storage/DraftStore.h"
#include "core/storage/OwedPapers.h"
#include "core/storage/RegistrationQueries.h"
#include "core/storage/TabletStore.h"

namespace jemput::tablet {

/// One person found.
struct FoundPerson {
  core::PersonIndex::Source source = core::PersonIndex::Source::Roster;
  core::Person person;
  std::vector<core::ByteRange> matched;    // of the name, for highlighting
  std::vector<std::string> needs;          // services that a resident lacks and nobody has asked for, by code
  std::vector<std::string> owed;           // papers that they owe from an earlier visit, by code
  std::string outcome;                     // they were sought and not served: code of core/rules/ContactOutcomes
  std::optional<core::Uuid> registration;  // of somebody registered already, residents included
  std::optional<core::Uuid> draft;         // a form begun; the person is as far as typed
  std::optional<std::int64_t> resident;    // number in the roster
};

struct FoundPeople {
  std::size_t total = 0;
  bool tooShort = false;
  std::vector<FoundPerson> people;
};

/// Somebody known who may be the person that is being typed.
struct PossibleDouble {
  FoundPerson who;
  core::DuplicateFinding finding;
};

class PersonSearch {
 public:
  /// `officer`: whose drafts are found; nobody else's are.
  PersonSearch(core::TabletStore& store, const core::RuleBook& rules, std::string officer)
      : m_store(store), m_rules(rules), m_officer(std::move(officer)) {}

  /// Reads everybody; call once after signing in, and after a sync that brought a roster.
  void load();
  /// One registration more, or changed or taken back, after its commit: nothing else is read.
  void addRegistration(const core::Uuid& record);
  /// One draft more or changed; a draft without a name and a number is not found.
  void putDraft(const core::Draft& draft);
  void removeDraft(std::int64_t number);
  std::size_t size() const { return m_index.size(); }

  /// `visit`: needs are judged at its date.
  FoundPeople search(std::string_view query, core::Date visit, std::size_t limit) const;
  /// Before anybody typed: who owes papers from an earlier visit of this village, then residents of it who need
  /// something soonest and have not been registered.
  std::vector<FoundPerson> mostUrgent(std::string_view village, core::Date visit, std::size_t limit) const;
  /// Who is on this family card, each once: residents, registrations and drafts; the oldest first.
  std::vector<FoundPerson> household(std::string_view kk, core::Date visit) const;
  /// Residents and registrations that may be this person, the likeliest first; nobody merges them but a person.
  std::vector<PossibleDouble> possibleDoubles(const core::Person& typed, core::Date visit, std::size_t limit) const;
  /// The index alone, for whoever draws rows itself.
  core::PersonIndex::Result searchIndex(std::string_view query, std::size_t limit) const {
    return m_index.search(query, limit);
  }

 private:
  void addLine(const core::RegistrationIndexLine& line);
  static std::size_t dropRepeated(std::vector<FoundPerson>& people);
  void noteOwed(const core::Uuid& record);
  void addOwed(FoundPerson& found, core::Date visit) const;
  FoundPerson resident(std::int64_t number, core::Date visit) const;
  FoundPerson registered(std::int64_t number) const;
  FoundPerson drafted(std::int64_t number) const;
  FoundPerson person(std::int64_t key, core::Date visit) const;

  core::TabletStore& m_store;
  const core::RuleBook& m_rules;
  std::string m_officer;
  core::PersonIndex m_index;
  std::map<core::Uuid, core::OwedPapers> m_owed;
};

}  // namespace jemput::tablet
