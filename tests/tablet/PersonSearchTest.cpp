#include "tablet/PersonSearch.h"

#include "core/storage/Residents.h"
#include "tests/support/catch.h"
#include "tests/tablet/SampleFolder.h"

using namespace jemput;
using namespace jemput::test;
using Source = core::PersonIndex::Source;

namespace {

struct SearchableTablet {
  SearchableTablet()
      : store(sample.folder.openStore(sample.signIn())),
        registry(store, sample.clock, core::RuleBook::shipped(), "P001"),
        search(store, core::RuleBook::shipped(), "P001") {
    core::Resident child;
    child.person = sampleChild().person;
    child.kia = core::Holding::Missing;
    child.birthCertificate = core::Holding::Missing;
    core::Resident grown = child;
    grown.person.name = "BAIQ DEWI RATNAWATI";
    grown.person.nik = "5208044702089002";
    grown.person.birthDate = core::Date(2008, 2, 7);
    grown.person.mother = "INAQ LAIN";
    grown.kia = grown.birthCertificate = core::Holding::Present;
    grown.ktpRecorded = core::Holding::Missing;
    core::Transaction transaction(store.database());
    core::Residents(store.database()).replace(kHere, {child, grown});
    transaction.commit();
    search.load();
  }
  tablet::FoundPeople find(std::string_view query) const { return search.search(query, core::Date(2025, 2, 7), 50); }

  SampleFolder sample;
  core::TabletStore store;
  core::Registry registry;
  tablet::PersonSearch search;
};

}  // namespace

TEST_CASE("a resident is found with what the visit's date makes them need") {
  const SearchableTablet tablet;
  const auto found = tablet.find("sari lale");
  REQUIRE(found.people.size() == 1);
  CHECK(found.people[0].source == Source::Roster);
  CHECK(found.people[0].person.name == "LALE RATNA SARI");
  CHECK(found.people[0].needs == std::vector<std::string>{"KIA-02", "AKL-02"});
  CHECK(found.people[0].resident);
  CHECK_FALSE(found.people[0].registration);
  CHECK(tablet.find("ratna").people.size() == 2);
  CHECK(tablet.find("470208").people.at(0).needs == std::vector<std::string>{"KTP-01"});
  CHECK(tablet.find("l").tooShort);
}

TEST_CASE("after a save the person is found once, as registered, and needs only what nobody has asked for") {
  SearchableTablet tablet;
  const auto saved = tablet.registry.registerPerson(sampleChild());
  REQUIRE(saved.saved);
  CHECK(tablet.find("lale sari").people.size() == 1);  // not there before it is told
  tablet.search.addRegistration(saved.saved->id);
  const auto found = tablet.find("lale sari");
  REQUIRE(found.people.size() == 1);
  CHECK(found.total == 1);
  CHECK(found.people[0].source == Source::Roster);
  CHECK(found.people[0].registration == saved.saved->id);
  CHECK(found.people[0].needs == std::vector<std::string>{"AKL-02"});

  tablet::PersonSearch again(tablet.store, core::RuleBook::shipped(), "P001");
  again.load();
  CHECK(again.size() == 3);

  REQUIRE(tablet.registry.withdraw(saved.saved->id, "salah orang"));
  tablet.search.addRegistration(saved.saved->id);
  const auto undone = tablet.find("lale sari");
  REQUIRE(undone.people.size() == 1);
  CHECK(undone.people[0].needs.size() == 2);
}

TEST_CASE("drafts are found beside everybody else, as far as they were typed") {
  SearchableTablet tablet;
  core::DraftStore drafts(tablet.store.database());
  core::Draft draft{core::newUuid(5), 1, "P001", "RATNA NINGSIH", "", "", "{}"};
  draft.number = drafts.put(draft);
  tablet.search.putDraft(draft);
  REQUIRE(tablet.find("ningsih").people.size() == 1);
  CHECK(tablet.find("ningsih").people[0].source == Source::Draft);
  CHECK(tablet.find("ningsih").people[0].draft == draft.id);
  CHECK(tablet.find("ratna").people.size() == 3);

  draft.name = "RATNA WATI";
  drafts.put(draft);
  tablet.search.putDraft(draft);
  CHECK(tablet.find("ningsih").people.empty());
  tablet::PersonSearch again(tablet.store, core::RuleBook::shipped(), "P001");
  again.load();
  CHECK(again.search("wati", core::Date(2025, 2, 7), 5).people.size() == 2);  // and RATNAWATI

  tablet::PersonSearch colleague(tablet.store, core::RuleBook::shipped(), "P002");
  colleague.load();
  CHECK(colleague.size() == again.size() - 1);  // nobody finds what another has begun
  tablet.search.removeDraft(draft.number);
  CHECK(tablet.find("ratna").people.size() == 2);
}

TEST_CASE("before anybody types, whoever needs something soonest is shown, and not once it was asked for") {
  SearchableTablet tablet;
  const core::Date visit(2025, 2, 7);
  auto people = tablet.search.mostUrgent(kHere, visit, 20);
  REQUIRE(people.size() == 2);
  CHECK(people[0].person.name == "BAIQ DEWI RATNAWATI");  // 17 today
  CHECK(tablet.search.mostUrgent(kHere, visit, 1).size() == 1);
  core::Registration child = sampleChild();
  child.services = {{"KIA-02", {}}, {"AKL-02", {}}};
  REQUIRE(tablet.registry.registerPerson(child).saved);
  people = tablet.search.mostUrgent(kHere, visit, 20);
  REQUIRE(people.size() == 1);
  CHECK(people[0].person.name == "BAIQ DEWI RATNAWATI");
}

TEST_CASE("who may be the same person is known once, as registered if they are, and never as a form begun") {
  SearchableTablet tablet;
  core::Person typed = sampleChild().person;
  typed.nik.clear();
  typed.name = "LALE RATNASARI";
  const core::Date day(2025, 2, 7);
  auto doubles = tablet.search.possibleDoubles(typed, day, 5);
  REQUIRE(doubles.size() == 1);
  CHECK(doubles[0].who.resident);
  CHECK_FALSE(doubles[0].who.registration);
  CHECK(doubles[0].finding.level != core::DuplicateLevel::None);

  const auto saved = tablet.registry.registerPerson(sampleChild());
  REQUIRE(saved.saved);
  tablet.search.addRegistration(saved.saved->id);
  core::Draft draft;
  draft.officer = "P001";
  draft.name = typed.name;
  draft.nik = sampleChild().person.nik;
  draft.number = 1;
  tablet.search.putDraft(draft);
  doubles = tablet.search.possibleDoubles(typed, day, 5);
  REQUIRE(doubles.size() == 1);
  CHECK(doubles[0].who.registration == saved.saved->id);

  typed.name = "BAYU PRATAMA";
  typed.birthDate = core::Date(1980, 3, 9);
  typed.mother = "INAQ MURNI";
  CHECK(tablet.search.possibleDoubles(typed, day, 5).empty());
}
