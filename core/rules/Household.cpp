#include "core/rules/Household.h"

#include <algorithm>
#include <map>

#include "core/rules/Eligibility.h"

namespace jemput::core {

namespace {

/// The text that most have; of two that are as common the first.
std::string commonest(const std::vector<Person>& people, std::string Person::*text) {
  std::map<std::string, int> counts;
  std::string best;
  for (const Person& person : people)
    if (!(person.*text).empty()) ++counts[person.*text];
  for (const Person& person : people)
    if (!(person.*text).empty() && (best.empty() || counts[person.*text] > counts[best])) best = person.*text;
  return best;
}

void follow(std::string& text, const std::string& before, const std::string& after) {
  if (before != after && (text.empty() || text == before)) text = after;
}

void fillEmpty(std::string& text, const std::string& known) {
  if (text.empty()) text = known;
}

}  // namespace

bool isChild(const Person& person, Date visit) { return person.birthDate && !mustHaveKtp(person, visit); }

Household householdOf(const std::vector<Person>& members, Date visit) {
  std::vector<Person> children;
  std::ranges::copy_if(members, std::back_inserter(children),
                       [&](const Person& person) { return isChild(person, visit); });
  Household household;
  household.kk = commonest(members, &Person::kk);
  household.village = commonest(members, &Person::village);
  household.address = commonest(members, &Person::address);
  household.hamlet = commonest(members, &Person::hamlet);
  household.rt = commonest(members, &Person::rt);
  household.rw = commonest(members, &Person::rw);
  household.mother = commonest(children, &Person::mother);
  household.father = commonest(children, &Person::father);
  return household;
}

void moveHousehold(Person& member, const Household& before, const Household& after, Date visit) {
  if (after.address != before.address) member.address = after.address;
  if (after.hamlet != before.hamlet) member.hamlet = after.hamlet;
  if (after.rt != before.rt) member.rt = after.rt;
  if (after.rw != before.rw) member.rw = after.rw;
  if (!isChild(member, visit)) return;
  follow(member.mother, before.mother, after.mother);
  follow(member.father, before.father, after.father);
}

void joinHousehold(Person& member, const Household& household, Date visit) {
  fillEmpty(member.kk, household.kk);
  fillEmpty(member.village, household.village);
  fillEmpty(member.address, household.address);
  fillEmpty(member.hamlet, household.hamlet);
  fillEmpty(member.rt, household.rt);
  fillEmpty(member.rw, household.rw);
  if (member.birthDate && !isChild(member, visit)) return;
  fillEmpty(member.mother, household.mother);
  fillEmpty(member.father, household.father);
}

}  // namespace jemput::core
