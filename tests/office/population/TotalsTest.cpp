// Every total of domain section 14, each by its own name.
#include "tests/office/population/SamplePopulation.h"
#include "tests/support/catch.h"

using namespace jemput::office;
using namespace jemput::office::test;

namespace {

std::size_t aged(int first, int last) {
  return count([=](const Resident& r) { return ageOf(r) >= first && ageOf(r) <= last; });
}
std::size_t withoutKtp(int first, int last) {
  return count([=](const Resident& r) { return lacksKtp(r) && ageOf(r) >= first && ageOf(r) <= last; });
}
std::size_t withoutKia(int first, int last) {
  return count([=](const Resident& r) {
    return hasKiaDuty(r) && r.kia == Holding::Missing && ageOf(r) >= first && ageOf(r) <= last;
  });
}
std::size_t withoutAkta(int first, int last) {
  return count([=](const Resident& r) {
    return r.birthCertificate == Holding::Missing && ageOf(r) >= first && ageOf(r) <= last;
  });
}

}  // namespace

TEST_CASE("the regency has 269,791 people") { CHECK(sample().residents.size() == 269791); }
TEST_CASE("189,821 people must have a KTP") { CHECK(count(hasKtpDuty) == 189821); }
TEST_CASE("79,970 children may have a KIA") { CHECK(count(hasKiaDuty) == 79970); }
TEST_CASE("83,831 people are counted for the birth certificate") { CHECK(aged(0, 17) == 83831); }
TEST_CASE("60 people aged 15 and 16 were ever married, and nobody younger") {
  CHECK(count([](const Resident& r) { return isEverMarried(r) && (ageOf(r) == 15 || ageOf(r) == 16); }) == 60);
  CHECK(count([](const Resident& r) { return isEverMarried(r) && ageOf(r) < 15; }) == 0);
}

TEST_CASE("the age table holds in every group") {
  CHECK(aged(0, 4) == 22900);
  CHECK(aged(5, 9) == 24100);
  CHECK(aged(10, 14) == 23900);
  CHECK(aged(15, 16) == 9130);
  CHECK(aged(17, 17) == 3801);
  CHECK(aged(18, 19) == 8600);
  CHECK(aged(20, 24) == 23600);
  CHECK(aged(25, 29) == 23300);
  CHECK(aged(30, 34) == 22300);
  CHECK(aged(35, 39) == 20800);
  CHECK(aged(40, 44) == 19600);
  CHECK(aged(45, 49) == 17400);
  CHECK(aged(50, 54) == 14900);
  CHECK(aged(55, 59) == 12300);
  CHECK(aged(60, 64) == 9000);
  CHECK(aged(65, 69) == 6300);
  CHECK(aged(70, 74) == 4000);
  CHECK(aged(75, 120) == 3860);
}

TEST_CASE("49.9 percent are male") {
  CHECK(count([](const Resident& r) { return r.person.sex == Sex::Male; }) == 134626);
  CHECK(count([](const Resident& r) { return r.person.sex == Sex::Female; }) == 135165);
}

TEST_CASE("1,281 people who must have a KTP are not enrolled, by the stated reasons") {
  CHECK(count(lacksKtp) == 1281);
  CHECK(withoutKtp(17, 17) == 780);
  CHECK(withoutKtp(18, 20) == 190);
  CHECK(withoutKtp(60, 120) == 150);
  CHECK(count([](const Resident& r) {
          return lacksKtp(r) && ageOf(r) > 20 && ageOf(r) < 60 && (r.category == "disabilitas" || r.category == "odgj");
        }) == 60);
  CHECK(count([](const Resident& r) {
          return lacksKtp(r) && ageOf(r) > 20 && ageOf(r) < 60 && r.category == "merantau";
        }) == 101);
}

TEST_CASE("14,216 children have no KIA, by age") {
  CHECK(withoutKia(0, 16) == 14216);
  CHECK(withoutKia(0, 4) == 6870);
  CHECK(withoutKia(5, 9) == 2892);
  CHECK(withoutKia(10, 14) == 2868);
  CHECK(withoutKia(15, 16) == 1586);
}

TEST_CASE("1,195 people under 18 have no birth certificate, by age") {
  CHECK(withoutAkta(0, 120) == 1195);
  CHECK(withoutAkta(0, 0) == 620);
  CHECK(withoutAkta(1, 4) == 280);
  CHECK(withoutAkta(5, 9) == 130);
  CHECK(withoutAkta(10, 14) == 100);
  CHECK(withoutAkta(15, 17) == 65);
}

TEST_CASE("everybody under 17 without a birth certificate is without a KIA too") {
  CHECK(count([](const Resident& r) {
          return ageOf(r) < 17 && r.birthCertificate == Holding::Missing && r.kia != Holding::Missing;
        }) == 0);
}

TEST_CASE("nobody holds what is not theirs to hold") {
  CHECK(count([](const Resident& r) { return hasKtpDuty(r) && r.kia != Holding::Unknown; }) == 0);
  CHECK(count([](const Resident& r) { return hasKiaDuty(r) && r.ktpRecorded == Holding::Present; }) == 0);
  CHECK(count([](const Resident& r) { return hasKtpDuty(r) && r.ktpRecorded == Holding::Unknown; }) == 0);
  CHECK(count([](const Resident& r) { return hasKiaDuty(r) && r.kia == Holding::Unknown; }) == 0);
  CHECK(count([](const Resident& r) { return (ageOf(r) < 18) != (r.birthCertificate != Holding::Unknown); }) == 0);
}

TEST_CASE("each district has its people, duties and documents") {
  struct Row {
    const char* district;
    std::size_t people, ktp, kia, akta, ktpDone, kiaDone, aktaDone;
  };
  const Row row = GENERATE(Row{"52.08.01.", 59663, 41978, 17685, 18539, 41695, 14541, 18274},
                           Row{"52.08.02.", 56532, 39775, 16757, 17566, 39507, 13778, 17316},
                           Row{"52.08.03.", 51846, 36478, 15368, 16110, 36232, 12636, 15880},
                           Row{"52.08.04.", 58546, 41192, 17354, 18192, 40914, 14269, 17933},
                           Row{"52.08.05.", 43204, 30398, 12806, 13424, 30192, 10530, 13233});
  INFO(row.district);
  CHECK(count([&](const Resident& r) { return isIn(r, row.district); }) == row.people);
  std::size_t ktp = 0, kia = 0, akta = 0, ktpDone = 0, kiaDone = 0, aktaDone = 0;
  for (const Baseline& baseline : baselines(sample())) {
    if (!baseline.village.starts_with(row.district)) continue;
    auto& denominator = baseline.indicator == "KTP" ? ktp : baseline.indicator == "KIA" ? kia : akta;
    auto& done = baseline.indicator == "KTP" ? ktpDone : baseline.indicator == "KIA" ? kiaDone : aktaDone;
    denominator += baseline.denominator;
    done += baseline.done;
  }
  CHECK(ktp == row.ktp);
  CHECK(kia == row.kia);
  CHECK(akta == row.akta);
  CHECK(ktpDone == row.ktpDone);
  CHECK(kiaDone == row.kiaDone);
  CHECK(aktaDone == row.aktaDone);
}

TEST_CASE("the baselines are three for each of the 43 villages, with date and source") {
  const auto list = baselines(sample());
  REQUIRE(list.size() == 43 * 3);
  CHECK(list[0].indicator == "KTP");
  CHECK(list[1].indicator == "KIA");
  CHECK(list[2].indicator == "AKTA");
  for (const Baseline& baseline : list) {
    CHECK(baseline.date == jemput::core::Date(2025, 2, 7));
    CHECK(baseline.source == "sintetis");
    CHECK(baseline.done <= baseline.denominator);
  }
}
