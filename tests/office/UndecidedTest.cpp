// Whether two registrations are one person, left to the office by the officer at the table.
#include "core/json/Json.h"
#include "tests/office/CommandDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::CommandDay;

namespace {

core::Registration childOf(const core::Visit& visit, const char* nik, const char* decision) {
  core::Registration registration;
  registration.person.nik = nik;
  registration.person.name = "ZULAIKHA RINJANI";
  registration.person.sex = core::Sex::Female;
  registration.person.birthDate = core::Date(2018, 7, 12);
  registration.person.marital = core::MaritalStatus::NeverMarried;
  registration.person.mother = "INAQ MURNI";
  registration.person.village = test::kSambikElen;
  registration.visit = visit;
  registration.services = {{"KIA-02", {}}};
  if (decision) registration.duplicates = {{"5208045207189778", decision, "", 80}};
  return registration;
}

}  // namespace

TEST_CASE("what an officer leaves to the office is listed there until it is marked; what they decided is not") {
  CommandDay day(1);
  const core::Visit visit = day.tablet(0).visit();
  REQUIRE(day.tablet(0).registers(childOf(visit, "5208045207189001", nullptr)).saved);
  REQUIRE(day.tablet(0).registers(childOf(visit, "5208045207189002", "bukan")).saved);
  const auto left = day.tablet(0).registers(childOf(visit, "5208045207189003", "tunda"));
  REQUIRE(left.saved);
  day.everyoneSyncs();
  REQUIRE(day.run({"registrations", "--undecided", "--json", "--reason", "uji"}) == 0);
  const auto line = core::JsonDocument::parse(day.out.substr(0, day.out.find('\n')));
  REQUIRE(line);
  CHECK(line->root()["id"].stringOr() == left.saved->id.text());
  CHECK(line->root()["fields"]["duplicates"].at(0)["of"].stringOr() == "5208045207189778");
  CHECK(day.out.find('\n') == day.out.size() - 1);
  CHECK(day.allAgree());

  REQUIRE(day.run({"mark", "--id", left.saved->id.text(), "--status", "GANDA", "--note", "orang yang sama"}) == 0);
  REQUIRE(day.run({"registrations", "--undecided", "--json", "--reason", "uji"}) == 0);
  CHECK(day.out.empty());
}
