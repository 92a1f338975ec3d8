#include "core/rules/Household.h"

#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

const Date kVisit(2025, 2, 7);

Person member(const char* name, Date born, const char* mother, const char* hamlet = "LENGKUKUN") {
  Person person;
  person.name = name;
  person.kk = "5208041503129001";
  person.birthDate = born;
  person.mother = mother;
  person.hamlet = hamlet;
  person.rt = "003";
  return person;
}

std::vector<Person> family() {
  return {member("SUDARMAN", Date(1985, 5, 2), "INAQ TIMAH"), member("MURTINI", Date(1987, 3, 11), "INAQ TIMAH"),
          member("TIARA", Date(2014, 9, 9), "MURTINI"), member("FEBRI", Date(2018, 2, 20), "MURTINI", ""),
          member("KEPONAKAN", Date(2019, 1, 1), "BAIQ SRI")};
}

}  // namespace

TEST_CASE("a household has the address of most and the parents of most of its children") {
  const Household household = householdOf(family(), kVisit);
  CHECK(household.kk == "5208041503129001");
  CHECK(household.hamlet == "LENGKUKUN");
  CHECK(household.rt == "003");
  CHECK(household.mother == "MURTINI");  // and not the grandmother, whom as many adults have
  CHECK(household.father.empty());
  CHECK(householdOf({}, kVisit) == Household{});
}

TEST_CASE("a new address goes to everybody, other parents to those children alone who had the old ones or none") {
  const Household before = householdOf(family(), kVisit);
  Household after = before;
  after.hamlet = "BARUNG BIRAK";
  after.mother = "MURTINI BINTI SENAH";
  after.father = "SUDARMAN";
  std::vector<Person> people = family();
  for (Person& person : people) moveHousehold(person, before, after, kVisit);
  for (const Person& person : people) CHECK(person.hamlet == "BARUNG BIRAK");
  CHECK(people[0].mother == "INAQ TIMAH");
  CHECK(people[0].father.empty());
  CHECK(people[2].mother == "MURTINI BINTI SENAH");
  CHECK(people[2].father == "SUDARMAN");
  CHECK(people[4].mother == "BAIQ SRI");
}

TEST_CASE("nothing is written where nothing was changed") {
  const Household before = householdOf(family(), kVisit);
  std::vector<Person> people = family();
  for (Person& person : people) moveHousehold(person, before, before, kVisit);
  CHECK(people == family());
}

TEST_CASE("a new member gets what is empty, and parents only as a child") {
  Household household = householdOf(family(), kVisit);
  household.father = "SUDARMAN";
  Person newborn;
  newborn.name = "BAYI";
  newborn.birthDate = Date(2025, 1, 1);
  newborn.hamlet = "TANJUNG BIRU";
  joinHousehold(newborn, household, kVisit);
  CHECK(newborn.kk == household.kk);
  CHECK(newborn.hamlet == "TANJUNG BIRU");
  CHECK(newborn.rt == "003");
  CHECK(newborn.mother == "MURTINI");
  CHECK(newborn.father == "SUDARMAN");
  Person grandmother;
  grandmother.birthDate = Date(1950, 7, 1);
  joinHousehold(grandmother, household, kVisit);
  CHECK(grandmother.hamlet == "LENGKUKUN");
  CHECK(grandmother.mother.empty());
}
