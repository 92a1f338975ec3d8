// The population while it is being made: small records by index, from which residents are written last.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Person.h"

namespace jemput::office {

inline constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

enum class Religion : std::uint8_t { Islam, Hindu, Buddhist, Christian };
enum class Category : std::uint8_t { None, NewVoter, Elderly, Disabled, MentallyIll, Away };
enum class NikPrefix : std::uint8_t { OwnDistrict, OldRegency, Elsewhere };

struct PersonDraft {
  std::uint8_t age = 0;
  bool male = false;
  bool marriedMinor = false;  // one of the 60 ever-married aged 15 or 16
  bool placeholderBirthday = false;
  bool inPair = false;     // part of a labelled pair: keeps clean numbers
  bool otherDate = false;  // NIK holds another date than the birth date
  bool otherSex = false;   // NIK holds the other sex
  NikPrefix prefix = NikPrefix::OwnDistrict;
  Category category = Category::None;
  core::MaritalStatus marital = core::MaritalStatus::NeverMarried;
  core::Holding ktp = core::Holding::Unknown;
  core::Holding kia = core::Holding::Unknown;
  core::Holding akta = core::Holding::Unknown;
  std::uint32_t household = kNobody;
  std::uint32_t mother = kNobody, father = kNobody;  // where they live in the same household
  core::Date birth;

  bool hasKtpDuty() const { return age >= 17 || marriedMinor; }
  bool hasKiaDuty() const { return !hasKtpDuty(); }
  bool hasAktaDuty() const { return age < 18; }
};

struct HouseholdDraft {
  std::uint32_t village = 0;
  std::uint32_t head = kNobody, spouse = kNobody;
  std::vector<std::uint32_t> members;  // head first
  std::size_t size = 0;
  Religion religion = Religion::Islam;
  std::uint16_t hamlet = 0;  // within the village
  std::uint8_t rt = 1, rw = 1;
};

struct VillageDraft {
  std::string code, name, district;
  bool outreach = false;
  std::size_t people = 0, kiaDuty = 0, aged17 = 0, marriedMinors = 0, households = 0;
  std::size_t ktpGap = 0, kiaGap = 0, aktaGap = 0;
  std::uint32_t firstPerson = 0, firstHousehold = 0;
  std::vector<std::string> hamlets;

  std::size_t ktpDuty() const { return people - kiaDuty; }
};

struct PopulationDraft {
  std::uint64_t seed = 0;
  core::Date referenceDate;
  std::vector<VillageDraft> villages;
  std::vector<PersonDraft> people;         // village by village; after settleHouseholds household by household
  std::vector<HouseholdDraft> households;  // village by village
};

/// 1 July and 31 December stand for unknown birthdays (domain section 3).
inline bool isPlaceholderDay(core::Date date) {
  return (date.month() == 7 && date.day() == 1) || (date.month() == 12 && date.day() == 31);
}

/// The steps, in the order in which they run; each needs those before it.
void drawVillages(PopulationDraft& draft, std::string_view areasCsv);  // who lives where, in numbers
void drawPeople(PopulationDraft& draft);                               // ages and sexes
void settleHouseholds(PopulationDraft& draft);                         // couples, children, elders
void drawMarriages(PopulationDraft& draft);                            // marital status
void drawBirthdays(PopulationDraft& draft);
void drawDocuments(PopulationDraft& draft);  // KTP, KIA, akta, categories

}  // namespace jemput::office
