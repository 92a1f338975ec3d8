// The figures that the synthetic population meets exactly. Source: domain section 14, unless said.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace jemput::office {

inline constexpr std::size_t kPeople = 269791;
inline constexpr std::size_t kMen = 134626;  // 49.9 %
inline constexpr std::size_t kHouseholds = 87000;
inline constexpr std::size_t kVillageFloor = 2500;

struct AgeGroup {
  int first, last;
  std::size_t people;
};
/// The last group is 75 and older; nobody is older than 99.
inline constexpr std::array<AgeGroup, 18> kAgeGroups = {{{0, 4, 22900},
                                                         {5, 9, 24100},
                                                         {10, 14, 23900},
                                                         {15, 16, 9130},
                                                         {17, 17, 3801},
                                                         {18, 19, 8600},
                                                         {20, 24, 23600},
                                                         {25, 29, 23300},
                                                         {30, 34, 22300},
                                                         {35, 39, 20800},
                                                         {40, 44, 19600},
                                                         {45, 49, 17400},
                                                         {50, 54, 14900},
                                                         {55, 59, 12300},
                                                         {60, 64, 9000},
                                                         {65, 69, 6300},
                                                         {70, 74, 4000},
                                                         {75, 99, 3860}}};
inline constexpr std::size_t kMarriedMinors = 60;    // ever married, aged 15 or 16
inline constexpr std::size_t kMarriedMinorMen = 6;   // ours: the figure does not tell their sex
inline constexpr std::size_t kMarriedMinors15 = 20;  // ours: of the 60, aged 15

struct DistrictFigures {
  std::string_view code;
  std::size_t people, ktpDuty, kiaDuty, aktaDuty, ktpDone, kiaDone, aktaDone;
};
inline constexpr std::array<DistrictFigures, 5> kDistricts = {
    {{"52.08.01", 59663, 41978, 17685, 18539, 41695, 14541, 18274},
     {"52.08.02", 56532, 39775, 16757, 17566, 39507, 13778, 17316},
     {"52.08.03", 51846, 36478, 15368, 16110, 36232, 12636, 15880},
     {"52.08.04", 58546, 41192, 17354, 18192, 40914, 14269, 17933},
     {"52.08.05", 43204, 30398, 12806, 13424, 30192, 10530, 13233}}};

/// Not enrolled: aged 17, aged 18–20, 60 and older, disabled or ODGJ, working away (the last two aged
/// 21–59, so that nobody counts twice).
inline constexpr std::array<std::size_t, 5> kKtpGaps = {780, 190, 150, 60, 101};
/// Without KIA: aged 0–4, 5–9, 10–14, 15–16.
inline constexpr std::array<std::size_t, 4> kKiaGaps = {6870, 2892, 2868, 1586};
/// Without akta: aged 0, 1–4, 5–9, 10–14, 15–16, 17. The source has 15–17: 65; the split is ours.
inline constexpr std::array<std::size_t, 6> kAktaGaps = {620, 280, 130, 100, 45, 20};

/// Households of 1, 2, 3, 4, 5, 6, 7, 8 people. The source's shares (11, 20, 29, 25, 10 and 5 % of six
/// and more) need 84,200 households for these people; its 87,000 are kept and each share moved by at
/// most two points: 13.0, 21.2, 28.6, 23.7, 9.0, and 4.6 % of six and more.
inline constexpr std::array<std::size_t, 8> kHouseholdSizes = {11275, 18431, 24900, 20588, 7804, 2800, 834, 368};

inline constexpr std::size_t kUnrecordedMarriages = 13050;  // 15 % of the KK
struct VillageShare {
  std::string_view village;
  int perCent;
};
/// A survey of 2015 [S21] that domain sections 10 and 14 quote.
inline constexpr std::array<VillageShare, 2> kUnrecordedShares = {{{"52.08.04.2001", 30}, {"52.08.04.2009", 12}}};

/// The eight villages of the outreach (domain section 2; "Samba" read as Sambik Bangkol).
inline constexpr std::array<std::string_view, 8> kOutreachVillages = {"52.08.05.2002", "52.08.05.2004", "52.08.01.2003",
                                                                      "52.08.02.2005", "52.08.02.2007", "52.08.02.2003",
                                                                      "52.08.04.2008", "52.08.03.2001"};
/// Villages that others were split from, and the seats of the districts: larger.
inline constexpr std::array<std::string_view, 13> kLargeVillages = {
    "52.08.01.2001", "52.08.01.2003", "52.08.02.2001", "52.08.02.2002", "52.08.02.2003",
    "52.08.02.2004", "52.08.03.2001", "52.08.03.2004", "52.08.04.2003", "52.08.04.2004",
    "52.08.04.2005", "52.08.05.2001", "52.08.05.2002"};
/// Split off lately: smaller.
inline constexpr std::array<std::string_view, 10> kNewVillages = {
    "52.08.01.2008", "52.08.02.2006", "52.08.02.2007", "52.08.02.2008", "52.08.03.2009",
    "52.08.03.2010", "52.08.04.2010", "52.08.04.2011", "52.08.04.2012", "52.08.05.2005"};

/// Shares in thousandths.
inline constexpr int kOldRegencyPrefix = 60;  // of everybody, all aged 17 and older
inline constexpr int kElsewherePrefix = 40;
inline constexpr int kDateMismatch = 15;
inline constexpr int kSexMismatch = 3;
inline constexpr int kNearDuplicates = 20;
/// 1 July and 31 December birthdays: 60 and older, 45–59, younger.
inline constexpr std::array<int, 3> kPlaceholderBirthdays = {300, 120, 10};

/// `thousandths` of `count`, rounded half up.
constexpr std::size_t shareOf(std::size_t count, int thousandths) {
  return (count * static_cast<std::size_t>(thousandths) + 500) / 1000;
}

}  // namespace jemput::office
