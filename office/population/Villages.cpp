// The villages and their numbers: people, duties and gaps, exact in every district.
#include <algorithm>
#include <stdexcept>

#include "core/roster/Csv.h"
#include "office/population/Draft.h"
#include "office/population/Shares.h"
#include "office/population/Tables.h"

namespace jemput::office {

namespace {

template <class Codes>
bool contains(const Codes& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// In thousandths: parents and seats 1.0–1.6, newer villages 0.6–0.9, the others between.
std::uint64_t drawWeight(std::string_view village, Random& random) {
  if (contains(kLargeVillages, village)) return static_cast<std::uint64_t>(random.between(1000, 1600));
  if (contains(kNewVillages, village)) return static_cast<std::uint64_t>(random.between(600, 900));
  return static_cast<std::uint64_t>(random.between(800, 1100));
}

std::vector<VillageDraft> readVillages(std::string_view areasCsv) {
  core::CsvReader csv(areasCsv);
  core::CsvRecord record;
  std::vector<VillageDraft> villages;
  if (!csv.next(record) || record.cells.size() < 4 || record.cells[0] != "code" || record.cells[2] != "level")
    throw std::invalid_argument("areas: the header must begin with code,name,level,parent_code");
  while (csv.next(record)) {
    if (record.cells.size() < 4 || record.cells[2] != "desa") continue;
    VillageDraft village;
    village.code = record.cells[0];
    village.name = record.cells[1];
    village.district = record.cells[3];
    village.outreach = contains(kOutreachVillages, village.code);
    villages.push_back(std::move(village));
  }
  std::stable_sort(villages.begin(), villages.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
  return villages;
}

using VillageList = std::vector<VillageDraft*>;

/// Shares `total` over the villages by `weightOf` and keeps each share in `member`.
template <class WeightOf>
void share(const VillageList& villages, std::size_t total, std::size_t VillageDraft::*member, WeightOf weightOf) {
  std::vector<std::uint64_t> weights;
  for (const VillageDraft* village : villages) weights.push_back(weightOf(*village));
  const auto shares = largestRemainder(total, weights);
  for (std::size_t i = 0; i < villages.size(); ++i) villages[i]->*member = shares[i];
}

/// The outreach villages lie behind: two to three times the rate of the others, for KIA (where the
/// others already miss one in six) one and a half times.
void shareGaps(const DistrictFigures& district, const VillageList& villages, Random& random) {
  const auto rate = [&](const VillageDraft& village, int least, int most) {
    return static_cast<std::uint64_t>(village.outreach ? random.between(least, most) : random.between(900, 1100));
  };
  share(villages, district.ktpDuty - district.ktpDone, &VillageDraft::ktpGap,
        [&](const VillageDraft& village) { return village.ktpDuty() * rate(village, 2200, 2800); });
  share(villages, district.kiaDuty - district.kiaDone, &VillageDraft::kiaGap,
        [&](const VillageDraft& village) { return village.kiaDuty * rate(village, 1400, 1600); });
  share(villages, district.aktaDuty - district.aktaDone, &VillageDraft::aktaGap,
        [&](const VillageDraft& village) { return village.kiaDuty * rate(village, 2200, 2800); });
}

void shareDistrict(const DistrictFigures& district, std::size_t marriedMinors, const VillageList& villages,
                   Random& random) {
  std::vector<std::uint64_t> weights;
  for (const VillageDraft* village : villages) weights.push_back(drawWeight(village->code, random));
  const auto people = largestRemainderAbove(kVillageFloor, district.people, weights);
  for (std::size_t i = 0; i < villages.size(); ++i) villages[i]->people = people[i];

  const auto byPeople = [](const VillageDraft& village) { return std::uint64_t{village.people}; };
  share(villages, district.kiaDuty, &VillageDraft::kiaDuty, byPeople);
  share(villages, marriedMinors, &VillageDraft::marriedMinors, [&](const VillageDraft& village) {
    return village.people * static_cast<std::uint64_t>(random.between(500, 1500));
  });
  // Aged 17 or ever married before: what the akta's denominator has beyond the KIA's.
  share(villages, district.aktaDuty - district.kiaDuty - marriedMinors, &VillageDraft::aged17, byPeople);
  shareGaps(district, villages, random);
}

}  // namespace

void drawVillages(PopulationDraft& draft, std::string_view areasCsv) {
  Random random(draft.seed, "villages");
  draft.villages = readVillages(areasCsv);
  std::vector<std::uint64_t> districtPeople;
  for (const DistrictFigures& district : kDistricts) districtPeople.push_back(district.people);
  const auto marriedMinors = largestRemainder(kMarriedMinors, districtPeople);
  for (std::size_t i = 0; i < kDistricts.size(); ++i) {
    VillageList villages;
    for (VillageDraft& village : draft.villages)
      if (village.district == kDistricts[i].code) villages.push_back(&village);
    if (villages.empty())
      throw std::invalid_argument("areas: no village of district " + std::string(kDistricts[i].code));
    shareDistrict(kDistricts[i], marriedMinors[i], villages, random);
  }
  VillageList all;
  std::size_t people = 0;
  for (VillageDraft& village : draft.villages) all.push_back(&village), people += village.people;
  if (people != kPeople) throw std::invalid_argument("areas: a village lies in none of the five districts");
  share(all, kHouseholds, &VillageDraft::households,
        [](const VillageDraft& village) { return std::uint64_t{village.people}; });
  std::uint32_t firstPerson = 0, firstHousehold = 0;
  for (VillageDraft& village : draft.villages) {
    village.firstPerson = firstPerson;
    village.firstHousehold = firstHousehold;
    firstPerson += static_cast<std::uint32_t>(village.people);
    firstHousehold += static_cast<std::uint32_t>(village.households);
  }
}

}  // namespace jemput::office
