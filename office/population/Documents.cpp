// Who has which document: KTP recorded, KIA and akta, with the gaps of the tables exactly.
#include <algorithm>
#include <array>

#include "office/population/Draft.h"
#include "office/population/Random.h"
#include "office/population/Shares.h"
#include "office/population/Tables.h"

namespace jemput::office {

namespace {

using core::Holding;
using People = std::vector<std::uint32_t>;
constexpr std::size_t kNoClass = static_cast<std::size_t>(-1);

/// Rows are villages, columns the classes of a gap.
class Gap {
 public:
  template <class ClassOf>
  Gap(const PopulationDraft& draft, std::size_t classes, ClassOf classOf)
      : m_least(draft.villages.size(), classes), m_most(draft.villages.size(), classes) {
    for (const VillageDraft& village : draft.villages) {
      std::vector<People> byClass(classes);
      for (std::uint32_t i = village.firstPerson; i < village.firstPerson + village.people; ++i)
        if (const std::size_t which = classOf(draft.people[i]); which != kNoClass) byClass[which].push_back(i);
      const std::size_t row = m_people.size();
      for (std::size_t column = 0; column < classes; ++column) m_most.at(row, column) = byClass[column].size();
      m_people.push_back(std::move(byClass));
    }
  }

  std::size_t& least(std::size_t village, std::size_t column) { return m_least.at(village, column); }
  std::size_t& most(std::size_t village, std::size_t column) { return m_most.at(village, column); }
  People& people(std::size_t village, std::size_t column) { return m_people[village][column]; }

  CountTable deal(const PopulationDraft& draft, std::size_t VillageDraft::*rowTotal,
                  std::span<const std::size_t> columns, Random& random) const {
    std::vector<std::size_t> rows;
    for (const VillageDraft& village : draft.villages) rows.push_back(village.*rowTotal);
    return dealTable(rows, columns, m_least, m_most, random);
  }

 private:
  CountTable m_least, m_most;
  std::vector<std::vector<People>> m_people;
};

std::size_t ktpClass(const PersonDraft& person) {
  if (person.marriedMinor || person.age < 17) return kNoClass;
  if (person.age == 17) return 0;
  if (person.age <= 20) return 1;
  return person.age >= 60 ? 2 : 3;
}

std::size_t kiaClass(const PersonDraft& person) {
  if (!person.hasKiaDuty()) return kNoClass;
  return person.age < 5 ? 0 : person.age < 10 ? 1 : person.age < 15 ? 2 : 3;
}

std::size_t aktaClass(const PersonDraft& person) {
  if (person.age == 17) return 5;
  if (!person.hasKiaDuty()) return kNoClass;
  if (person.age == 0) return 0;
  return person.age < 5 ? 1 : person.age < 10 ? 2 : person.age < 15 ? 3 : 4;
}

void drawKtp(PopulationDraft& draft, Random& random) {
  for (PersonDraft& person : draft.people) {
    if (person.hasKtpDuty())
      person.ktp = Holding::Present;
    else if (person.age == 16)
      person.ktp = Holding::Missing;  // may be recorded early
  }
  Gap gap(draft, kKtpGaps.size(), ktpClass);
  // The disabled and those working away are of the same ages, 21–59: half of them for each.
  for (std::size_t i = 0; i < draft.villages.size(); ++i) gap.most(i, 3) = gap.most(i, 4) = gap.people(i, 3).size() / 2;
  const CountTable counts = gap.deal(draft, &VillageDraft::ktpGap, kKtpGaps, random);
  for (std::size_t i = 0; i < draft.villages.size(); ++i)
    for (std::size_t column = 0; column < kKtpGaps.size(); ++column) {
      People& people = gap.people(i, std::min<std::size_t>(column, 3));
      if (column < 4) random.shuffle(people);
      for (std::size_t n = 0; n < counts.at(i, column); ++n) {
        PersonDraft& person = draft.people[people.back()];
        people.pop_back();
        person.ktp = Holding::Missing;
        if (column == 3) person.category = random.perMille(300) ? Category::MentallyIll : Category::Disabled;
        if (column == 4) person.category = Category::Away;
      }
    }
}

CountTable drawAkta(PopulationDraft& draft, Random& random) {
  for (PersonDraft& person : draft.people)
    if (person.hasAktaDuty()) person.akta = Holding::Present;
  Gap gap(draft, kAktaGaps.size(), aktaClass);
  const CountTable counts = gap.deal(draft, &VillageDraft::aktaGap, kAktaGaps, random);
  for (std::size_t i = 0; i < draft.villages.size(); ++i)
    for (std::size_t column = 0; column < kAktaGaps.size(); ++column) {
      People& people = gap.people(i, column);
      random.shuffle(people);
      for (std::size_t n = 0; n < counts.at(i, column); ++n) draft.people[people[n]].akta = Holding::Missing;
    }
  return counts;
}

/// A KIA needs an akta, so those without one come first; then, among the smallest, the youngest.
void drawKia(PopulationDraft& draft, const CountTable& withoutAkta, Random& random) {
  for (PersonDraft& person : draft.people)
    if (person.hasKiaDuty()) person.kia = Holding::Present;
  Gap gap(draft, kKiaGaps.size(), kiaClass);
  for (std::size_t i = 0; i < draft.villages.size(); ++i) {
    gap.least(i, 0) = withoutAkta.at(i, 0) + withoutAkta.at(i, 1);
    for (std::size_t column = 1; column < kKiaGaps.size(); ++column)
      gap.least(i, column) = withoutAkta.at(i, column + 1);
  }
  constexpr std::array<std::uint32_t, 5> kWeightOfAge = {1000, 700, 560, 480, 420};
  const CountTable counts = gap.deal(draft, &VillageDraft::kiaGap, kKiaGaps, random);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // the larger first: key, person
  for (std::size_t i = 0; i < draft.villages.size(); ++i)
    for (std::size_t column = 0; column < kKiaGaps.size(); ++column) {
      order.clear();
      for (const std::uint32_t index : gap.people(i, column)) {
        const PersonDraft& person = draft.people[index];
        const std::uint32_t key = random.below(person.age < 5 ? kWeightOfAge[person.age] : 1000U);
        order.emplace_back(person.akta == Holding::Missing ? 1000U : key, index);
      }
      std::sort(order.rbegin(), order.rend());
      for (std::size_t n = 0; n < counts.at(i, column); ++n) draft.people[order[n].second].kia = Holding::Missing;
    }
}

/// Categories beside the gaps. Who is not enrolled keeps the reason that the table gave.
void drawCategories(PopulationDraft& draft, Random& random) {
  for (PersonDraft& person : draft.people) {
    if (person.category != Category::None) continue;
    const bool enrolled = person.ktp != Holding::Missing;
    const int draw = random.between(0, 9999);
    if (enrolled && draw < 90)
      person.category = Category::Disabled;
    else if (enrolled && draw < 105 && person.age >= 15)
      person.category = Category::MentallyIll;
    else if (enrolled && draw < 405 && person.age >= 18 && person.age < 60)
      person.category = Category::Away;
    else if (person.age >= 60)
      person.category = Category::Elderly;
    else if (person.age == 17 || (person.age == 16 && !person.marriedMinor))
      person.category = Category::NewVoter;
  }
}

}  // namespace

void drawDocuments(PopulationDraft& draft) {
  Random random(draft.seed, "documents");
  drawKtp(draft, random);
  const CountTable withoutAkta = drawAkta(draft, random);
  drawKia(draft, withoutAkta, random);
  drawCategories(draft, random);
}

}  // namespace jemput::office
