#include "app/view/FormFamily.h"

#include "core/rules/Digits.h"

namespace jemput::app {

void FormFamily::join(const TabletDesk& desk, core::Person& person, PersonTexts& texts) {
  if (person.kk.size() != core::kNikDigits) return;
  const core::Date day = desk.visit.date;
  if (person.kk != m_kk) {
    std::vector<core::Person> members;
    for (const tablet::FoundPerson& one : desk.search.household(person.kk, day))
      if (!one.draft) members.push_back(one.person);
    m_kk = person.kk;
    m_hasParents = false;
    m_household = core::householdOf(members, day);
    core::Household home = m_household;
    home.mother.clear();
    home.father.clear();
    core::joinHousehold(person, home, day);
  }
  // A grandmother has other parents: they wait for the birth date.
  if (!m_hasParents && core::isChild(person, day)) {
    m_hasParents = true;
    core::joinHousehold(person, m_household, day);
  }
  texts.fillEmpty(person);
}

}  // namespace jemput::app
