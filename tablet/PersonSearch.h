// Everybody this tablet knows, searched together: the roster and the registrations, own and of others.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Person.h"
#include "core/rules/RuleBook.h"
#include "core/search/PersonIndex.h"
#include "core/storage/TabletStore.h"

namespace jemput::tablet {

/// One person found.
struct FoundPerson {
  core::PersonIndex::Source source = core::PersonIndex::Source::Roster;
  core::Person person;
  std::vector<core::ByteRange> matched;    // of the name, for highlighting
  std::vector<std::string> needs;          // services that a resident still lacks, by code
  std::optional<core::Uuid> registration;  // of somebody registered already
};

struct FoundPeople {
  std::size_t total = 0;
  bool tooShort = false;
  std::vector<FoundPerson> people;
};

class PersonSearch {
 public:
  PersonSearch(core::TabletStore& store, const core::RuleBook& rules) : m_store(store), m_rules(rules) {}

  /// Reads everybody; call once after signing in, and after a sync that brought a roster.
  void load();
  /// One registration more, after its commit: nothing else is read.
  void addRegistration(const core::Uuid& record);
  std::size_t size() const { return m_index.size(); }

  /// `visit`: needs are judged at its date.
  FoundPeople search(std::string_view query, core::Date visit, std::size_t limit) const;
  /// The index alone, for whoever draws rows itself.
  core::PersonIndex::Result searchIndex(std::string_view query, std::size_t limit) const { return m_index.search(query, limit); }

 private:
  FoundPerson resident(std::int64_t number, core::Date visit) const;
  FoundPerson registered(std::int64_t number) const;

  core::TabletStore& m_store;
  const core::RuleBook& m_rules;
  core::PersonIndex m_index;
};

}  // namespace jemput::tablet
