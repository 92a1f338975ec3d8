// Puts the people of one village into its households: couples and heads, then children near their
// mothers' ages, elders with their children, and everybody else where there is room.
#pragma once

#include <cstdint>
#include <vector>

#include "office/population/Draft.h"
#include "office/population/OpenHouseholds.h"
#include "office/population/Random.h"

namespace jemput::office {

class VillageSettler {
 public:
  VillageSettler(PopulationDraft& draft, const VillageDraft& village, Random& random)
      : m_people(draft.people), m_households(draft.households), m_village(village), m_random(random) {}

  /// `sizes`: one a household, adding up to the village's people.
  void settle(std::vector<std::size_t> sizes);

 private:
  struct Couple {
    std::uint32_t wife, husband;
  };

  void marry(std::size_t mostCouples);
  std::uint32_t takeHusband(int wanted, std::vector<std::vector<std::uint32_t>>& men);
  void chooseHeads(std::size_t count);
  void giveSizes(std::vector<std::size_t> sizes);
  void open(std::size_t household, std::uint32_t head, std::uint32_t spouse, std::size_t size);
  void settleElders();
  void settleMinors();
  void settleChild(std::uint32_t child);
  void settleRest();
  void settleAnywhere(std::uint32_t person);
  void join(std::uint32_t person, std::uint32_t household);
  bool becomesChild(std::uint32_t child, std::uint32_t household);

  PersonDraft& person(std::uint32_t index) { return m_people[index]; }
  bool isSettled(std::uint32_t index) const { return m_people[index].household != kNobody; }
  std::uint32_t end() const { return m_village.firstPerson + static_cast<std::uint32_t>(m_village.people); }

  std::vector<PersonDraft>& m_people;
  std::vector<HouseholdDraft>& m_households;
  const VillageDraft& m_village;
  Random& m_random;
  std::vector<bool> m_isPartner;  // by person − firstPerson
  std::vector<Couple> m_couples;
  std::vector<std::uint32_t> m_heads;  // who live without a partner
  OpenHouseholds m_open;
};

}  // namespace jemput::office
