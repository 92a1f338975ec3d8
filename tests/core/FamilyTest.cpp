// Several people in one transaction, and people who were sought and not served.
#include <algorithm>

#include "core/rules/ContactOutcomes.h"
#include "core/rules/RegistrationJson.h"
#include "core/search/NameKey.h"
#include "core/storage/RegistrationQueries.h"
#include "core/storage/VisitQueue.h"
#include "tests/core/SampleTablet.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;

namespace {

core::Registration sibling() {
  core::Registration child = sampleChild();
  child.person.nik = "5208040101159002";
  child.person.name = "LALU ANGGA PRATAMA";
  child.person.sex = core::Sex::Male;
  child.person.birthDate = core::Date(2015, 1, 1);
  return child;
}

core::Registration sought(const char* outcome) {
  core::Registration registration = sampleChild();
  registration.services.clear();
  registration.outcome = outcome;
  return registration;
}

bool says(const core::Issues& issues, std::string_view code) {
  return std::ranges::any_of(issues, [&](const core::Issue& issue) { return issue.code == code; });
}

int lastNumber(SampleTablet& tablet) {
  const auto visit = core::RegistrationQueries(tablet.store->database()).ownVisit(sampleVisit());
  return core::VisitQueue(tablet.store->database()).of(*visit, sampleVisit().date).calling;
}

}  // namespace

TEST_CASE("a family is saved under one number of the queue, each with a register number of their own") {
  SampleTablet tablet;
  const auto results = tablet.registry->registerTogether({{sampleChild()}, {sibling()}});
  REQUIRE(results.size() == 2);
  REQUIRE(results[0].saved);
  REQUIRE(results[1].saved);
  const auto first = tablet.registry->find(results[0].saved->id);
  const auto second = tablet.registry->find(results[1].saved->id);
  CHECK(first->queue == "A-001");
  CHECK(second->queue == "A-001");
  CHECK(first->services.front().number == "5208.KIA.20250207.A.0001");
  CHECK(second->services.front().number == "5208.KIA.20250207.A.0002");
  CHECK(lastNumber(tablet) == 2);
}

TEST_CASE("when one of a family cannot be saved nobody is, and everybody's findings are said") {
  SampleTablet tablet;
  core::Registration wrong = sibling();
  wrong.person.nik = "52080401011590";
  const auto results = tablet.registry->registerTogether({{sampleChild()}, {wrong}});
  CHECK_FALSE(results[0].saved);
  CHECK_FALSE(results[1].saved);
  CHECK(says(results[0].issues, "papers-missing"));
  CHECK(says(results[1].issues, "nik-length"));
  CHECK(tablet.store->log().count() == 0);
}

TEST_CASE("somebody who is in a family twice is not registered twice, and nothing of the others is left") {
  SampleTablet tablet;
  const auto results = tablet.registry->registerTogether({{sibling()}, {sampleChild()}, {sampleChild()}});
  CHECK(std::ranges::none_of(results, [](const auto& one) { return one.saved.has_value(); }));
  CHECK(says(results[2].issues, "already-registered"));
  CHECK(tablet.store->log().count() == 0);
  CHECK(tablet.registry->registerPerson(sibling()).saved);  // the log goes on where it stood
}

TEST_CASE("a family keeps its number until the last of it is taken back") {
  SampleTablet tablet;
  const auto results = tablet.registry->registerTogether({{sampleChild()}, {sibling()}});
  REQUIRE(results[1].saved);
  CHECK(tablet.registry->withdraw(results[0].saved->id, "urungkan"));
  CHECK(lastNumber(tablet) == 2);
  CHECK(tablet.registry->withdraw(results[1].saved->id, "urungkan"));
  CHECK(lastNumber(tablet) == 1);
}

TEST_CASE("an outcome is a registration without services and without a number") {
  for (const std::string_view code : core::kContactOutcomes) {
    CAPTURE(code);
    SampleTablet tablet;
    const core::Uuid record = tablet.saves(sought(std::string(code).c_str()));
    const auto found = tablet.registry->find(record);
    CHECK(found->outcome == code);
    CHECK(found->queue.empty());
    CHECK(lastNumber(tablet) == 1);
    CHECK_FALSE(core::contactOutcomeName(code, core::Language::English).empty());
    CHECK(core::contactOutcomeName(code, core::Language::English) != code);
  }
}

TEST_CASE("an outcome beside services is refused; one of a later release is kept as written") {
  SampleTablet tablet;
  core::Registration both = sampleChild();
  both.outcome = "pindah";
  CHECK(says(tablet.registry->registerPerson(both).issues, "outcome-with-services"));
  const auto later = tablet.registry->registerPerson(sought("mengungsi"));
  REQUIRE(later.saved);
  CHECK(says(later.issues, "outcome-unknown"));
  CHECK(tablet.registry->find(later.saved->id)->outcome == "mengungsi");
}

TEST_CASE("who was not found and comes after all gets a number, and is no longer said to be away") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sought("tidak_ditemukan"));
  REQUIRE(tablet.registry->correct(record, sampleChild()).saved);
  const auto found = tablet.registry->find(record);
  CHECK(found->outcome.empty());
  CHECK(found->queue == "A-001");
  const core::RegistrationQueries queries(tablet.store->database());
  const core::Person& person = found->person;
  CHECK_FALSE(queries.soughtInVain(core::personKey(person.nik, person.name, person.birthDate, person.mother)));
}
