// Households of every village: their sizes, people and neighbourhoods, and who is married how.
#include <algorithm>
#include <array>
#include <numeric>
#include <stdexcept>

#include "office/population/Draft.h"
#include "office/population/Random.h"
#include "office/population/Shares.h"
#include "office/population/Tables.h"
#include "office/population/VillageSettler.h"

namespace jemput::office {

namespace {

using core::MaritalStatus;
using Sizes = std::vector<std::vector<std::size_t>>;  // by village

/// Deals the sizes over the villages, then trades larger for smaller ones between villages until each
/// village's sizes add up to its people. The number of households of each size stays exact.
Sizes dealSizes(const std::vector<VillageDraft>& villages, Random& random) {
  std::vector<std::size_t> pack;
  for (std::size_t i = 0; i < kHouseholdSizes.size(); ++i) pack.insert(pack.end(), kHouseholdSizes[i], i + 1);
  random.shuffle(pack);
  Sizes sizes;
  std::vector<std::size_t> sums;
  for (auto card = pack.begin(); const VillageDraft& village : villages) {
    const auto end = card + static_cast<std::ptrdiff_t>(village.households);
    sizes.emplace_back(card, end);
    sums.push_back(std::accumulate(card, end, std::size_t{0}));
    card = end;
  }
  std::size_t large = 0, small = 0;
  for (;;) {
    while (large < villages.size() && sums[large] <= villages[large].people) ++large;
    while (small < villages.size() && sums[small] >= villages[small].people) ++small;
    if (large == villages.size()) return sizes;
    std::size_t& bigger = sizes[large][random.index(sizes[large].size())];
    std::size_t& smaller = sizes[small][random.index(sizes[small].size())];
    if (bigger != smaller + 1) continue;
    std::swap(bigger, smaller);
    --sums[large], ++sums[small];
  }
}

/// People in the order of their households, and every index in the draft changed to the new place.
void orderByHousehold(PopulationDraft& draft) {
  std::vector<std::uint32_t> newPlace(draft.people.size(), kNobody);
  std::vector<PersonDraft> ordered;
  ordered.reserve(draft.people.size());
  for (HouseholdDraft& household : draft.households)
    for (std::uint32_t& member : household.members) {
      newPlace[member] = static_cast<std::uint32_t>(ordered.size());
      ordered.push_back(draft.people[member]);
      member = newPlace[member];
    }
  const auto move = [&](std::uint32_t& index) {
    if (index != kNobody) index = newPlace[index];
  };
  for (HouseholdDraft& household : draft.households) move(household.head), move(household.spouse);
  for (PersonDraft& person : ordered) move(person.mother), move(person.father);
  draft.people = std::move(ordered);
}

/// In thousandths of the households: mainly Muslim; Buddhists in the hills of Tanjung and Gangga,
/// Hindus in Tanjung, Gangga and Pemenang (domain section 14: 92.4, 4.1, 3.5 %, few Christians).
Religion drawReligion(std::string_view district, Random& random) {
  const bool hills = district == "52.08.01" || district == "52.08.02";
  const int buddhist = hills ? 91 : 3;
  const int hindu = district == "52.08.01" || district == "52.08.05" ? 60 : district == "52.08.02" ? 50 : 3;
  const int draw = random.between(0, 999);
  if (draw < buddhist) return Religion::Buddhist;
  if (draw < buddhist + hindu) return Religion::Hindu;
  return draw == 999 && random.below(2) == 0 ? Religion::Christian : Religion::Islam;
}

MaritalStatus drawStatusAlone(const PersonDraft& person, bool hasChild, Random& random) {
  const auto divorced = [&] {
    return random.perMille(600) ? MaritalStatus::DivorcedRecorded : MaritalStatus::DivorcedUnrecorded;
  };
  // A marriage under age could not be recorded, so its end was not either.
  if (person.marriedMinor) return MaritalStatus::DivorcedUnrecorded;
  const int draw = random.between(0, 999);
  if (hasChild) return draw < 30 + person.age * 10 ? MaritalStatus::Widowed : divorced();
  if (person.age < 20) return MaritalStatus::NeverMarried;
  if (person.age < 25) return draw < 970 ? MaritalStatus::NeverMarried : divorced();
  if (person.age < 40)
    return draw < 780 ? MaritalStatus::NeverMarried : draw < 960 ? divorced() : MaritalStatus::Widowed;
  if (person.age < 60)
    return draw < 300 ? MaritalStatus::NeverMarried : draw < 600 ? divorced() : MaritalStatus::Widowed;
  return draw < 70 ? MaritalStatus::NeverMarried : draw < 150 ? divorced() : MaritalStatus::Widowed;
}

/// Couples without a record, by village: where a survey gave a share that one, else the rest of 15 %.
std::vector<std::size_t> unrecordedByVillage(const PopulationDraft& draft) {
  std::vector<std::size_t> fixed(draft.villages.size());
  std::vector<std::uint64_t> weights;
  std::size_t left = kUnrecordedMarriages;
  for (std::size_t i = 0; i < draft.villages.size(); ++i) {
    const VillageDraft& village = draft.villages[i];
    const auto survey = std::find_if(kUnrecordedShares.begin(), kUnrecordedShares.end(),
                                     [&](const VillageShare& share) { return share.village == village.code; });
    if (survey != kUnrecordedShares.end()) fixed[i] = shareOf(village.households, survey->perCent * 10);
    left -= fixed[i];
    weights.push_back(fixed[i] > 0 ? 0 : village.households);
  }
  std::vector<std::size_t> counts = largestRemainder(left, weights);
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += fixed[i];
  return counts;
}

void marryVillage(PopulationDraft& draft, const VillageDraft& village, std::size_t unrecorded, Random& random) {
  const auto first = draft.households.begin() + village.firstHousehold;
  const auto last = first + static_cast<std::ptrdiff_t>(village.households);
  const auto isUnderage = [&](const HouseholdDraft& home) { return draft.people[home.spouse].marriedMinor; };
  std::size_t underage = 0, others = 0;
  for (auto home = first; home != last; ++home)
    if (home->spouse != kNobody) ++(isUnderage(*home) ? underage : others);
  if (unrecorded < underage || unrecorded - underage > others)
    throw std::logic_error("too few couples without a record");
  Quota quota(unrecorded - underage, others);
  for (auto home = first; home != last; ++home) {
    if (home->spouse == kNobody) continue;
    const bool recorded = !isUnderage(*home) && !quota.take(random);
    for (const std::uint32_t partner : {home->head, home->spouse})
      draft.people[partner].marital = recorded ? MaritalStatus::Married : MaritalStatus::MarriedUnrecorded;
  }
}

}  // namespace

void settleHouseholds(PopulationDraft& draft) {
  Random random(draft.seed, "households");
  Sizes sizes = dealSizes(draft.villages, random);
  draft.households.assign(kHouseholds, {});
  for (std::size_t i = 0; i < draft.villages.size(); ++i) {
    const VillageDraft& village = draft.villages[i];
    VillageSettler(draft, village, random).settle(std::move(sizes[i]));
    for (std::size_t j = 0; j < village.households; ++j) {
      HouseholdDraft& home = draft.households[village.firstHousehold + j];
      home.village = static_cast<std::uint32_t>(i);
      home.religion = drawReligion(village.district, random);
    }
  }
  orderByHousehold(draft);
}

void drawMarriages(PopulationDraft& draft) {
  Random random(draft.seed, "marriages");
  std::vector<bool> hasChild(draft.people.size());
  for (const PersonDraft& person : draft.people)
    for (const std::uint32_t parent : {person.mother, person.father})
      if (parent != kNobody) hasChild[parent] = true;
  for (std::size_t i = 0; i < draft.people.size(); ++i)
    if (draft.people[i].hasKtpDuty()) draft.people[i].marital = drawStatusAlone(draft.people[i], hasChild[i], random);
  const auto unrecorded = unrecordedByVillage(draft);
  for (std::size_t i = 0; i < draft.villages.size(); ++i) marryVillage(draft, draft.villages[i], unrecorded[i], random);
}

}  // namespace jemput::office
