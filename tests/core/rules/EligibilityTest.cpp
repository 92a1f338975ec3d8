#include "core/rules/Eligibility.h"

#include "tests/core/rules/Examples.h"

using namespace examples;

namespace {

const ServiceCatalogue& catalogue() { return ServiceCatalogue::shipped(); }

Person aged(int years, MaritalStatus marital = MaritalStatus::NeverMarried) {
  Person someone = person(kVisitDay.plusYears(-years));
  someone.marital = marital;
  return someone;
}

std::string suggested(const Resident& resident, Date day = kVisitDay) {
  std::string text;
  for (const Suggestion& suggestion : suggestServices(resident, day, catalogue()))
    text += (text.empty() ? "" : " ") + suggestion.service->code + (suggestion.preselected ? "!" : "?");
  return text;
}

}  // namespace

TEST_CASE("every age has the services that it may have") {
  struct Row {
    int age;
    bool ktp, early, kiaSmall, kiaLarge;
  };
  const std::vector<Row> rows = {{0, false, false, true, false}, {4, false, false, true, false},
                                 {5, false, false, false, true}, {15, false, false, false, true},
                                 {16, false, true, false, true}, {17, true, false, false, false},
                                 {80, true, false, false, false}};
  for (const Row& row : rows) {
    CAPTURE(row.age);
    CHECK(eligible("KTP-01", aged(row.age)) == row.ktp);
    CHECK(eligible("KTP-02", aged(row.age)) == row.early);
    CHECK(eligible("KIA-01", aged(row.age)) == row.kiaSmall);
    CHECK(eligible("KIA-02", aged(row.age)) == row.kiaLarge);
    for (const char* anybody : {"AKL-03", "AKM-01", "BIO-01", "KK-02"}) CHECK(eligible(anybody, aged(row.age)));
  }
}

TEST_CASE("13.1 wajib KTP is also married or ever married") {
  using enum MaritalStatus;
  for (MaritalStatus status : {Married, MarriedUnrecorded, DivorcedRecorded, DivorcedUnrecorded, Widowed}) {
    CHECK(eligible("KTP-01", aged(16, status)));
    CHECK(eligible("KTP-01", aged(15, status)));
    CHECK_FALSE(eligible("KTP-02", aged(16, status)));
    CHECK(mustHaveKtp(aged(16, status), kVisitDay));
  }
  CHECK_FALSE(eligible("KTP-01", aged(16)));
  CHECK_FALSE(mustHaveKtp(aged(16, Unknown), kVisitDay));
  Person undated = aged(30, Married);
  undated.birthDate.reset();
  CHECK(eligible("KTP-01", undated));
}

TEST_CASE("13.2 KIA is not for the married, whatever their age") {
  using enum MaritalStatus;
  for (MaritalStatus status : {Married, MarriedUnrecorded, DivorcedRecorded, DivorcedUnrecorded, Widowed}) {
    CHECK_FALSE(eligible("KIA-02", aged(16, status)));
    const Verdict verdict = judge(*catalogue().find("KIA-02"), aged(16, status), kVisitDay, catalogue());
    CHECK(verdict.reason.code == "ever-married");
    CHECK(verdict.reason.level == IssueLevel::Error);
    CHECK(verdict.reason.field == "services.KIA-02");
  }
  CHECK(eligible("KIA-02", aged(16, Unknown)));
}

TEST_CASE("13.2 the birth certificate is for everybody, also where the KIA is not") {
  CHECK(eligible("AKL-02", aged(17)));
  CHECK(eligible("AKL-02", aged(16, MaritalStatus::Married)));
  CHECK(eligible("AKL-02", aged(70)));
}

TEST_CASE("13.4 sixteen-year-olds are enrolled early, and their card waits for the 17th birthday") {
  const Person pupil = person(Date(2008, 7, 15));
  CHECK(eligible("KTP-02", pupil));
  CHECK_FALSE(mustHaveKtp(pupil, kVisitDay));
  CHECK(earliestPrintDate(pupil, kVisitDay) == Date(2025, 7, 15));
  CHECK(earliestPrintDate(aged(40), kVisitDay) == kVisitDay);
  CHECK(earliestPrintDate(aged(16, MaritalStatus::Married), kVisitDay) == kVisitDay);
  CHECK(earliestPrintDate(person(Date(2008, 2, 29)), kVisitDay) == Date(2025, 3, 1));
  CHECK_FALSE(earliestPrintDate(Person{}, kVisitDay));
  CHECK(has(findings(registration(pupil, {"KTP-02"})), "card-from", IssueLevel::Hint));
}

TEST_CASE("13.5 eligibility is judged at the visit's date, not today") {
  const Person pupil = person(Date(2008, 2, 7));
  CHECK_FALSE(eligible("KTP-01", pupil, Date(2025, 2, 6)));
  CHECK(eligible("KTP-02", pupil, Date(2025, 2, 6)));
  CHECK(eligible("KTP-01", pupil, Date(2025, 2, 7)));
  CHECK_FALSE(eligible("KTP-02", pupil, Date(2025, 2, 7)));
  const Person child = person(Date(2020, 2, 7));
  CHECK(eligible("KIA-01", child, Date(2025, 2, 6)));
  CHECK(eligible("KIA-02", child, Date(2025, 2, 7)));
}

TEST_CASE("13.5 born on 29 February, somebody is 17 on 1 March") {
  const Person leapling = person(Date(2008, 2, 29));
  CHECK_FALSE(eligible("KTP-01", leapling, Date(2025, 2, 28)));
  CHECK(eligible("KTP-01", leapling, Date(2025, 3, 1)));
  CHECK(eligible("KIA-02", leapling, Date(2025, 2, 28)));
  CHECK_FALSE(eligible("KIA-02", leapling, Date(2025, 3, 1)));
}

TEST_CASE("a birth is reported in time up to the 60th day, and late from the 61st") {
  const Person baby = person(Date(2024, 12, 9));
  CHECK(eligible("AKL-01", baby, baby.birthDate->plusDays(60)));
  CHECK_FALSE(eligible("AKL-02", baby, baby.birthDate->plusDays(60)));
  CHECK_FALSE(eligible("AKL-01", baby, baby.birthDate->plusDays(61)));
  CHECK(eligible("AKL-02", baby, baby.birthDate->plusDays(61)));
  CHECK(eligible("AKL-01", baby, *baby.birthDate));
}

TEST_CASE("a refusal names the service that fits, or what is missing") {
  struct Row {
    const char* service;
    Person who;
    const char* code;
    std::vector<std::string> values;
  };
  Person undated = aged(30);
  undated.birthDate.reset();
  const std::vector<Row> rows = {{"KIA-01", aged(7), "service-other", {"KIA-01", "KIA-02"}},
                                 {"KTP-01", aged(16), "service-other", {"KTP-01", "KTP-02"}},
                                 {"KTP-02", aged(30), "service-other", {"KTP-02", "KTP-01"}},
                                 {"AKL-01", aged(1), "service-other", {"AKL-01", "AKL-02"}},
                                 {"KTP-01", person(Date(2013, 5, 2)), "age-too-young", {"17", "2030-05-02"}},
                                 {"KIA-02", aged(17), "age-too-old", {"17"}},
                                 {"KIA-01", undated, "service-needs-birth-date", {"KIA-01"}}};
  for (const Row& row : rows) {
    CAPTURE(row.service, row.code);
    const Verdict verdict = judge(*catalogue().find(row.service), row.who, kVisitDay, catalogue());
    CHECK_FALSE(verdict.eligible);
    CHECK(verdict.reason.code == row.code);
    CHECK(verdict.reason.values == row.values);
  }
}

TEST_CASE("services are preselected by what the roster knows to be missing") {
  const auto resident = [](Person who, Holding ktp, Holding kia, Holding akta) {
    Resident someone;
    someone.person = std::move(who);
    someone.ktpRecorded = ktp;
    someone.kia = kia;
    someone.birthCertificate = akta;
    return someone;
  };
  using enum Holding;
  CHECK(suggested(resident(aged(3), Unknown, Missing, Present)) == "KIA-01!");
  CHECK(suggested(resident(aged(9), Unknown, Missing, Present)) == "KIA-02!");
  CHECK(suggested(resident(aged(17), Missing, Unknown, Present)) == "KTP-01!");
  CHECK(suggested(resident(aged(15, MaritalStatus::Married), Missing, Missing, Present)) == "KTP-01!");
  CHECK(suggested(resident(aged(16), Unknown, Present, Present)) == "KTP-02?");
  CHECK(suggested(resident(aged(16), Missing, Missing, Present)) == "KTP-02? KIA-02!");
  CHECK(suggested(resident(aged(16), Present, Present, Present)).empty());
  CHECK(suggested(resident(person(kVisitDay.plusDays(-20)), Unknown, Missing, Missing)) == "KIA-01! AKL-01!");
  CHECK(suggested(resident(aged(2), Unknown, Missing, Missing)) == "KIA-01! AKL-02!");
  CHECK(suggested(resident(aged(45), Present, Unknown, Missing)) == "AKL-02?");
  CHECK(suggested(resident(aged(45), Unknown, Unknown, Unknown)).empty());
  CHECK(suggested(resident(aged(45), Present, Present, Present)).empty());
}
