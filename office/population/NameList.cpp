#include "office/population/NameList.h"

namespace jemput::office {

NameList drawNames(const PopulationDraft& draft, const NameBook& book) {
  Random random(draft.seed, "names");
  NameList names;
  names.people.resize(draft.people.size());
  names.absentMothers.resize(draft.people.size());
  names.absentFathers.resize(draft.people.size());
  for (const HouseholdDraft& home : draft.households) {
    const std::string& district = draft.villages[home.village].district;
    std::string otherMother, otherFather;
    for (const std::uint32_t member : home.members) {
      const PersonDraft& person = draft.people[member];
      names.people[member] = book.draw(home.religion, person.male, person.age, district, random);
      const auto drawParent = [&](bool male) {
        return book.draw(home.religion, male, person.age + 28, district, random);
      };
      const auto absent = [&](bool male, bool isShared, std::string& shared) {
        if (!isShared) return drawParent(male);
        if (shared.empty()) shared = drawParent(male);
        return shared;
      };
      const bool ofHeads = person.mother != kNobody && (person.mother == home.head || person.mother == home.spouse);
      if (person.father == kNobody) names.absentFathers[member] = absent(true, ofHeads, otherFather);
      if (person.mother == kNobody)
        names.absentMothers[member] = absent(false, person.father == home.head, otherMother);
    }
  }
  return names;
}

}  // namespace jemput::office
