// Ages and sexes: the age table dealt over the villages, and birthdays that give these ages.
#include "office/population/Draft.h"
#include "office/population/Random.h"
#include "office/population/Tables.h"

namespace jemput::office {

namespace {

/// How many people of a group have each age: equal shares, in the last group fewer every year.
std::vector<std::uint8_t> agesOf(const AgeGroup& group, std::size_t people) {
  std::vector<std::uint8_t> ages;
  std::size_t left = people;
  for (int age = group.first; age <= group.last; ++age) {
    const auto years = static_cast<std::size_t>(group.last - age + 1);
    const std::size_t here = group.last == 99 && years > 1 ? left * 16 / 100 : left / years;
    ages.insert(ages.end(), here, static_cast<std::uint8_t>(age));
    left -= here;
  }
  return ages;
}

/// All ages of 0–16 never married and of 18 and older, shuffled: two packs to deal from.
void fillPacks(std::vector<std::uint8_t>& children, std::vector<std::uint8_t>& adults) {
  for (const AgeGroup& group : kAgeGroups) {
    if (group.first == 17) continue;
    if (group.first == 15) {
      children.insert(children.end(), group.people / 2 - kMarriedMinors15, std::uint8_t{15});
      children.insert(children.end(), group.people / 2 - (kMarriedMinors - kMarriedMinors15), std::uint8_t{16});
      continue;
    }
    const auto ages = agesOf(group, group.people);
    std::vector<std::uint8_t>& pack = group.last < 17 ? children : adults;
    pack.insert(pack.end(), ages.begin(), ages.end());
  }
}

/// A day on which somebody of this age was born, no placeholder day.
core::Date drawBirthday(int age, core::Date reference, Random& random) {
  const core::Date youngest = reference.plusYears(-age);
  for (;;) {
    const core::Date day = youngest.plusDays(-static_cast<int>(random.below(366)));
    if (!isPlaceholderDay(day) && day.year() > 0 && reference.ageOf(day) == age) return day;
  }
}

/// Unknown birth dates: 31 December before 2004, 1 July since (domain section 3); people of one age
/// have met both rules, so one in three has the older one.
core::Date placeholderBirthday(int age, core::Date reference, Random& random) {
  const bool december = random.below(3) == 0;
  core::Date day(reference.year() - age, december ? 12 : 7, december ? 31 : 1);
  return reference.ageOf(day) == age ? day : core::Date(day.year() - 1, day.month(), day.day());
}

std::size_t placeholderGroup(int age) { return age >= 60 ? 0 : age >= 45 ? 1 : 2; }

}  // namespace

void drawPeople(PopulationDraft& draft) {
  Random random(draft.seed, "people");
  std::vector<std::uint8_t> children, adults;
  fillPacks(children, adults);
  random.shuffle(children);
  random.shuffle(adults);
  draft.people.clear();
  draft.people.reserve(kPeople);
  Quota men(kMen - kMarriedMinorMen, kPeople - kMarriedMinors);
  Quota minorMen(kMarriedMinorMen, kMarriedMinors);
  Quota minors15(kMarriedMinors15, kMarriedMinors);
  std::size_t child = 0, adult = 0;
  const auto add = [&](std::uint8_t age, bool marriedMinor) {
    PersonDraft person;
    person.age = age;
    person.marriedMinor = marriedMinor;
    person.male = marriedMinor ? minorMen.take(random) : men.take(random);
    draft.people.push_back(person);
  };
  for (const VillageDraft& village : draft.villages) {
    for (std::size_t i = 0; i < village.kiaDuty; ++i) add(children[child++], false);
    for (std::size_t i = 0; i < village.marriedMinors; ++i) add(minors15.take(random) ? 15 : 16, true);
    for (std::size_t i = 0; i < village.aged17; ++i) add(17, false);
    const std::size_t rest = village.ktpDuty() - village.marriedMinors - village.aged17;
    for (std::size_t i = 0; i < rest; ++i) add(adults[adult++], false);
  }
}

void drawBirthdays(PopulationDraft& draft) {
  Random random(draft.seed, "birthdays");
  std::array<std::size_t, 3> groups{};
  for (const PersonDraft& person : draft.people) ++groups[placeholderGroup(person.age)];
  std::array<Quota, 3> placeholders = {Quota(shareOf(groups[0], kPlaceholderBirthdays[0]), groups[0]),
                                       Quota(shareOf(groups[1], kPlaceholderBirthdays[1]), groups[1]),
                                       Quota(shareOf(groups[2], kPlaceholderBirthdays[2]), groups[2])};
  for (PersonDraft& person : draft.people) {
    person.placeholderBirthday = placeholders[placeholderGroup(person.age)].take(random);
    person.birth = person.placeholderBirthday ? placeholderBirthday(person.age, draft.referenceDate, random)
                                              : drawBirthday(person.age, draft.referenceDate, random);
  }
  // Two children of one mother and one age are twins: the second is born on the first one's day.
  for (const HouseholdDraft& household : draft.households)
    for (std::size_t i = 0; i < household.members.size(); ++i)
      for (std::size_t j = i + 1; j < household.members.size(); ++j) {
        const PersonDraft& first = draft.people[household.members[i]];
        PersonDraft& second = draft.people[household.members[j]];
        const bool siblings = first.mother != kNobody && first.mother == second.mother && first.age == second.age;
        if (siblings && !first.placeholderBirthday && !second.placeholderBirthday) second.birth = first.birth;
      }
}

}  // namespace jemput::office
