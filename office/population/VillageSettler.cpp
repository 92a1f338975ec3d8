#include "office/population/VillageSettler.h"

#include <algorithm>
#include <stdexcept>

namespace jemput::office {

namespace {

constexpr int kYoungestHead = 18;
constexpr int kTwins = 36;         // in thousandths of those with room for one; half of them of one sex
constexpr int kOldestAtHome = 49;  // older people at home are parents, not children

/// Women who live with a husband, in thousandths of their age.
int partnerChance(int age) {
  if (age < 17) return 0;
  if (age == 17) return 20;
  if (age < 20) return 120;
  if (age < 25) return 420;
  if (age < 30) return 740;
  if (age < 50) return 880;
  if (age < 65) return 780;
  return age < 75 ? 500 : 250;
}

/// Who of those without a partner heads a household: the larger, the rather.
int headRank(int age) {
  if (age >= 60) return 700;
  if (age >= 45) return 650;
  if (age >= 30) return 550;
  if (age >= 25) return 350;
  return age >= 20 ? 120 : 20;
}

/// How large the household of a couple is: the larger, the rather has many children at home.
int coupleRank(int wifeAge) {
  if (wifeAge < 25) return 450;
  if (wifeAge < 35) return 600;
  if (wifeAge < 50) return 800;
  return wifeAge < 60 ? 500 : 200;
}

struct Ranked {
  std::uint32_t who;
  int rank;
};

void sortByRank(std::vector<Ranked>& list) {
  std::stable_sort(list.begin(), list.end(), [](const Ranked& a, const Ranked& b) { return a.rank > b.rank; });
}

}  // namespace

void VillageSettler::settle(std::vector<std::size_t> sizes) {
  m_isPartner.assign(m_village.people, false);
  const auto alone = static_cast<std::size_t>(std::count(sizes.begin(), sizes.end(), std::size_t{1}));
  marry(sizes.size() - alone);
  chooseHeads(sizes.size() - m_couples.size());
  giveSizes(std::move(sizes));
  settleElders();
  settleMinors();
  settleRest();
}

void VillageSettler::marry(std::size_t mostCouples) {
  std::vector<std::uint32_t> brides, minorBrides;
  std::vector<std::vector<std::uint32_t>> men(OpenHouseholds::kOldest + 1);
  for (std::uint32_t i = m_village.firstPerson; i < end(); ++i) {
    const PersonDraft& who = person(i);
    if (who.male && who.age >= kYoungestHead) men[who.age].push_back(i);
    if (!who.male && who.marriedMinor) minorBrides.push_back(i);
    if (!who.male && m_random.perMille(partnerChance(who.age))) brides.push_back(i);
  }
  for (auto& list : men) m_random.shuffle(list);
  m_random.shuffle(brides);
  brides.insert(brides.begin(), minorBrides.begin(), minorBrides.end());
  for (const std::uint32_t bride : brides) {
    if (m_couples.size() == mostCouples) return;
    const std::uint32_t husband = takeHusband(person(bride).age + m_random.between(-1, 6), men);
    if (husband == kNobody) continue;
    m_couples.push_back({bride, husband});
    m_isPartner[bride - m_village.firstPerson] = m_isPartner[husband - m_village.firstPerson] = true;
  }
}

std::uint32_t VillageSettler::takeHusband(int wanted, std::vector<std::vector<std::uint32_t>>& men) {
  for (int distance = 0; distance <= 8; ++distance)
    for (const int age : {wanted + distance, wanted - distance}) {
      if (age < kYoungestHead || age > OpenHouseholds::kOldest) continue;
      auto& list = men[static_cast<std::size_t>(age)];
      if (list.empty()) continue;
      const std::uint32_t husband = list.back();
      list.pop_back();
      return husband;
    }
  return kNobody;
}

void VillageSettler::chooseHeads(std::size_t count) {
  std::vector<Ranked> candidates;
  for (std::uint32_t i = m_village.firstPerson; i < end(); ++i)
    if (!m_isPartner[i - m_village.firstPerson] && person(i).age >= kYoungestHead)
      candidates.push_back({i, headRank(person(i).age) + m_random.between(0, 499)});
  if (candidates.size() < count) throw std::logic_error("a village has fewer adults than households");
  sortByRank(candidates);
  for (std::size_t i = 0; i < count; ++i) m_heads.push_back(candidates[i].who);
}

void VillageSettler::giveSizes(std::vector<std::size_t> sizes) {
  const auto alone = static_cast<std::size_t>(std::count(sizes.begin(), sizes.end(), std::size_t{1}));
  std::sort(sizes.rbegin(), sizes.rend());
  // Who lives alone: rather the old and the young than those of an age to have children at home.
  std::vector<Ranked> singles, homes;
  for (const std::uint32_t head : m_heads) {
    const int age = person(head).age;
    singles.push_back({head, (age >= 28 && age < 56 ? 300 : 0) + m_random.between(0, 399)});
  }
  sortByRank(singles);
  for (std::size_t i = 0; i < m_couples.size(); ++i)
    homes.push_back(
        {static_cast<std::uint32_t>(i), coupleRank(person(m_couples[i].wife).age) + m_random.between(0, 399)});
  const std::size_t withOthers = singles.size() - alone;
  for (std::size_t i = 0; i < withOthers; ++i)
    homes.push_back({static_cast<std::uint32_t>(m_couples.size() + i), 250 + m_random.between(0, 399)});
  sortByRank(homes);
  std::size_t household = m_village.firstHousehold;
  for (std::size_t i = 0; i < homes.size(); ++i, ++household) {
    const std::size_t which = homes[i].who;
    if (which < m_couples.size())
      open(household, m_couples[which].husband, m_couples[which].wife, sizes[i]);
    else
      open(household, singles[which - m_couples.size()].who, kNobody, sizes[i]);
  }
  for (std::size_t i = withOthers; i < singles.size(); ++i, ++household) open(household, singles[i].who, kNobody, 1);
}

void VillageSettler::open(std::size_t household, std::uint32_t head, std::uint32_t spouse, std::size_t size) {
  HouseholdDraft& home = m_households[household];
  home.head = head;
  home.spouse = spouse;
  home.size = size;
  home.members.push_back(head);
  if (spouse != kNobody) home.members.push_back(spouse);
  for (const std::uint32_t member : home.members) person(member).household = static_cast<std::uint32_t>(household);
  const int age = person(spouse == kNobody ? head : spouse).age;
  if (home.members.size() < size) m_open.add(static_cast<std::uint32_t>(household), age);
}

/// Puts a person into the household that m_open found last.
void VillageSettler::join(std::uint32_t who, std::uint32_t household) {
  HouseholdDraft& home = m_households[household];
  home.members.push_back(who);
  person(who).household = household;
  if (home.members.size() == home.size) m_open.close();
}

void VillageSettler::settleElders() {
  const auto fits = [](std::uint32_t) { return true; };
  for (std::uint32_t i = m_village.firstPerson; i < end(); ++i) {
    if (isSettled(i) || person(i).age <= kOldestAtHome) continue;
    const int age = person(i).age;
    const std::uint32_t household = m_open.find(age - m_random.between(18, 38), age - 42, age - 18, m_random, fits);
    if (household == kNobody) continue;  // settleRest finds room
    join(i, household);
    const HouseholdDraft& home = m_households[household];
    // The parent of the head; of the spouse where the head is too old for that.
    const bool ofHead = age - person(home.head).age >= 16;
    if (!ofHead && home.spouse == kNobody) continue;
    PersonDraft& child = person(ofHead ? home.head : home.spouse);
    std::uint32_t& parent = person(i).male ? child.father : child.mother;
    if (parent == kNobody) parent = i;
  }
}

void VillageSettler::settleMinors() {
  std::vector<std::vector<std::uint32_t>> byAge(17);
  std::vector<std::uint8_t> order;
  for (std::uint32_t i = m_village.firstPerson; i < end(); ++i)
    if (!isSettled(i) && person(i).age < 17) {
      byAge[person(i).age].push_back(i);
      order.push_back(person(i).age);
    }
  m_random.shuffle(order);
  for (const std::uint8_t age : order) {
    if (byAge[age].empty()) continue;  // went along as a twin
    const std::uint32_t child = byAge[age].back();
    byAge[age].pop_back();
    settleChild(child);
    const std::uint32_t household = person(child).household;
    const HouseholdDraft& home = m_households[household];
    const bool hasRoom = home.members.size() < home.size && person(child).mother != kNobody;
    if (!hasRoom || byAge[age].empty() || !m_random.perMille(kTwins)) continue;
    const std::uint32_t twin = byAge[age].back();
    byAge[age].pop_back();
    join(twin, household);  // the household found last is still the child's
    becomesChild(twin, household);
  }
}

void VillageSettler::settleChild(std::uint32_t child) {
  const int age = person(child).age;
  const auto fits = [&](std::uint32_t household) {
    for (const std::uint32_t member : m_households[household].members)
      if (m_people[member].age == age && m_people[member].mother != kNobody) return false;
    return true;
  };
  const int gap = 17 + m_random.between(0, 7) + m_random.between(0, 7) + m_random.between(0, 9);
  const std::uint32_t household = m_open.find(age + gap, age + 17, age + 45, m_random, fits);
  if (household == kNobody) return settleAnywhere(child);
  join(child, household);
  becomesChild(child, household);
}

/// True when one of the household's two heads can be the child's parent.
bool VillageSettler::becomesChild(std::uint32_t child, std::uint32_t household) {
  const HouseholdDraft& home = m_households[household];
  PersonDraft& young = person(child);
  for (const std::uint32_t adult : {home.head, home.spouse}) {
    if (adult == kNobody) continue;
    const int gap = person(adult).age - young.age;
    if (person(adult).male && gap >= 16 && gap <= 60) young.father = adult;
    if (!person(adult).male && gap >= 16 && gap <= 46) young.mother = adult;
  }
  return young.father != kNobody || young.mother != kNobody;
}

void VillageSettler::settleRest() {
  std::vector<std::uint32_t> rest;
  for (std::uint32_t i = m_village.firstPerson; i < end(); ++i)
    if (!isSettled(i)) rest.push_back(i);
  m_random.shuffle(rest);
  std::vector<std::uint32_t> children, others;
  for (const std::uint32_t i : rest) (person(i).age <= kOldestAtHome ? children : others).push_back(i);
  for (const std::uint32_t child : children) settleChild(child);
  for (const std::uint32_t other : others) settleAnywhere(other);
}

void VillageSettler::settleAnywhere(std::uint32_t who) {
  const auto fits = [](std::uint32_t) { return true; };
  const std::uint32_t household = m_open.find(40, 0, OpenHouseholds::kOldest, m_random, fits);
  if (household == kNobody) throw std::logic_error("a village's households have no room for its people");
  join(who, household);
}

}  // namespace jemput::office
