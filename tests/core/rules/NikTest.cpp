#include "core/rules/Nik.h"

#include "core/rules/Kk.h"
#include "tests/core/rules/Examples.h"

using namespace examples;

namespace {

Issues checked(const std::string& nik, const Person& who = {}, Date day = kVisitDay) {
  return checkNik(nik, who, day, Areas::shipped());
}

Person born(Date birth, Sex sex = Sex::Unknown) {
  Person someone;
  someone.birthDate = birth;
  someone.sex = sex;
  return someone;
}

}  // namespace

TEST_CASE("a NIK is read as people type it, and a corrected letter is reported") {
  CHECK(normaliseNik(" 5208.0415-0708 0017 ") == NormalisedNumber{"5208041507080017", false});
  CHECK(normaliseNik("52O8O41507O800l7") == NormalisedNumber{"5208041507080017", true});
  CHECK(normaliseNik("520804I507080017") == NormalisedNumber{"5208041507080017", true});
  CHECK(normaliseNik("520804150708000X").digits == "520804150708000X");
}

TEST_CASE("a NIK gives area, birth date, sex and serial") {
  CHECK(decodeNik("5208041507080017") == DecodedNik{"520804", 15, 7, 8, Sex::Male, 17});
  CHECK(decodeNik("5208045507080017") == DecodedNik{"520804", 15, 7, 8, Sex::Female, 17});
  CHECK(decodeNik("5208047112999999") == DecodedNik{"520804", 31, 12, 99, Sex::Female, 9999});
  CHECK_FALSE(decodeNik("520804150708001"));
  CHECK_FALSE(decodeNik("5208044007080017"));
}

TEST_CASE("what cannot be a NIK is an error, with what was found") {
  struct Row {
    const char* nik;
    const char* code;
    std::vector<std::string> values;
  };
  const std::vector<Row> rows = {
      {"52080415070800", "nik-length", {"16", "14"}}, {"52080415070800171", "nik-length", {"16", "17"}},
      {"520804150708000X", "nik-digits", {}},         {"5208040007080017", "nik-day", {"00"}},
      {"5208043207080017", "nik-day", {"32"}},        {"5208044007080017", "nik-day", {"40"}},
      {"5208047207080017", "nik-day", {"72"}},        {"5208048007080017", "nik-day", {"80"}},
      {"5208049907080017", "nik-day", {"99"}},        {"5208041500080017", "nik-month", {"00"}},
      {"5208041513080017", "nik-month", {"13"}},      {"5208041599080017", "nik-month", {"99"}},
      {"5208041507080000", "nik-serial", {}}};
  for (const Row& row : rows) {
    CAPTURE(row.nik);
    CHECK(checked(row.nik) == Issues{{IssueLevel::Error, "nik", row.code, row.values}});
  }
}

TEST_CASE("a day that the calendar does not have is a warning, not an error") {
  for (const char* nik : {"5208043102080017", "5208047104080017", "5208042902070017"}) {
    CAPTURE(nik);
    CHECK(codes(checked(nik)) == "nik-date-impossible");
    CHECK_FALSE(hasErrors(checked(nik)));
  }
  CHECK(checked("5208042902080017", born(Date(2008, 2, 29))).empty());  // 2008 was a leap year
  CHECK(codes(checked("5208043902080017")) == "nik-day");
}

TEST_CASE("13.11 women are women and nobody is born in 1908 by accident") {
  const auto decoded = decodeNik("5208045507080017");
  REQUIRE(decoded);
  CHECK(decoded->sex == Sex::Female);
  CHECK(birthDateFromNik(*decoded, std::nullopt, kVisitDay).date == Date(2008, 7, 15));
  CHECK(checked("5208045507080017", born(Date(2008, 7, 15), Sex::Female)).empty());
}

TEST_CASE("13.11 a baby born this year is this year's") {
  const Date visit(2026, 8, 1);
  const auto decoded = decodeNik("5208041507260001");
  REQUIRE(decoded);
  CHECK(birthDateFromNik(*decoded, Date(2026, 7, 15), visit).date == Date(2026, 7, 15));
  CHECK(birthDateFromNik(*decoded, std::nullopt, visit).date == Date(2026, 7, 15));
  CHECK(checked("5208041507260001", born(Date(2026, 7, 15)), visit).empty());
}

TEST_CASE("the century comes from the entered birth date") {
  const auto decoded = decodeNik("5208041203100001");
  REQUIRE(decoded);
  CHECK(birthDateFromNik(*decoded, Date(1910, 3, 12), kVisitDay).date == Date(1910, 3, 12));
  CHECK(birthDateFromNik(*decoded, Date(2010, 3, 12), kVisitDay).date == Date(2010, 3, 12));
  const auto last = decodeNik("5208041203990001");
  CHECK(birthDateFromNik(*last, Date(2001, 3, 12), kVisitDay).date == Date(1999, 3, 12));
}

TEST_CASE("without an entered date the age decides, and two centuries that fit are said") {
  const auto ambiguous = decodeNik("5208041203100001");
  CHECK(birthDateFromNik(*ambiguous, std::nullopt, kVisitDay).date == Date(2010, 3, 12));
  CHECK(birthDateFromNik(*ambiguous, std::nullopt, kVisitDay).twoCenturiesFit);
  CHECK(has(checked("5208041203100001"), "nik-century", IssueLevel::Hint));
  const auto old = decodeNik("5208041203500001");
  CHECK(birthDateFromNik(*old, std::nullopt, kVisitDay).date == Date(1950, 3, 12));
  CHECK_FALSE(birthDateFromNik(*old, std::nullopt, kVisitDay).twoCenturiesFit);
  // 1908 would be 116 years old, 1907 is out of reach.
  CHECK(birthDateFromNik(*decodeNik("5208041203080001"), std::nullopt, kVisitDay).twoCenturiesFit);
  CHECK_FALSE(birthDateFromNik(*decodeNik("5208041203070001"), std::nullopt, kVisitDay).twoCenturiesFit);
}

TEST_CASE("13.9 the NIK's area is where it was first registered") {
  struct Row {
    const char* nik;
    Date birth;
    std::string codes;
  };
  const std::vector<Row> rows = {{"5201041203800001", Date(1980, 3, 12), ""},
                                 {"5201111203090001", Date(2009, 3, 12), ""},
                                 {"5201061203100001", Date(2010, 3, 12), "nik-former-area"},
                                 {"3273011203800001", Date(1980, 3, 12), "nik-moved-in"},
                                 {"5201011203800001", Date(1980, 3, 12), "nik-moved-in"},
                                 {"9101011203800001", Date(1980, 3, 12), "nik-moved-in"},
                                 {"5208091203800001", Date(1980, 3, 12), "nik-area-unknown"},
                                 {"0008011203800001", Date(1980, 3, 12), "nik-area-unknown"}};
  for (const Row& row : rows) {
    CAPTURE(row.nik);
    const Issues issues = checked(row.nik, born(row.birth));
    CHECK(codes(issues) == row.codes);
    CHECK_FALSE(hasErrors(issues));
  }
}

TEST_CASE("13.10 another birth date or sex in the NIK is a warning, and the NIK is not changed") {
  const Issues issues = checked("5208041607080017", born(Date(2008, 7, 17), Sex::Female));
  CHECK(codes(issues) == "nik-birth-date-differs nik-sex-differs");
  CHECK_FALSE(hasErrors(issues));
  CHECK(issues[0].values == std::vector<std::string>{"2008-07-16", "2008-07-17"});
  CHECK(issues[1].values == std::vector<std::string>{"L"});
}

TEST_CASE("a placeholder birthday, in the NIK or entered, is no evidence of a slip") {
  struct Row {
    const char* nik;
    Date birth;
    bool differs;
  };
  const std::vector<Row> rows = {
      {"5208043112500017", Date(1951, 3, 9), false},  {"5208040903500017", Date(1951, 1, 1), false},
      {"5208043112500017", Date(1950, 7, 1), false},  {"5208040101500017", Date(1952, 3, 9), false},
      {"5208040903500017", Date(1950, 7, 1), false},  {"5208041503500017", Date(1950, 3, 9), false},
      {"5208040903500017", Date(1950, 3, 15), false}, {"5208041503500017", Date(1950, 4, 9), true},
      {"5208040903500017", Date(1950, 3, 10), true},  {"5208040903500017", Date(1951, 3, 9), true}};
  for (const Row& row : rows) {
    CAPTURE(row.nik, row.birth.iso());
    CHECK(has(checked(row.nik, born(row.birth)), "nik-birth-date-differs") == row.differs);
  }
  Person estimated = born(Date(1953, 5, 20));
  estimated.precision = BirthDatePrecision::Estimated;
  CHECK(checked("5208040903500017", estimated).empty());
  estimated.precision = BirthDatePrecision::Year;
  CHECK(has(checked("5208040903500017", estimated), "nik-birth-date-differs"));
  CHECK(checked("5208040903530017", estimated).empty());
  estimated.precision = BirthDatePrecision::Month;
  CHECK(checked("5208040905530017", estimated).empty());
  CHECK(has(checked("5208040903530017", estimated), "nik-birth-date-differs"));
}

TEST_CASE("a birth date in the NIK after the visit is a warning") {
  CHECK(has(checked("5208042012250017", born(Date(2025, 1, 20))), "nik-future", IssueLevel::Warning));
}

TEST_CASE("a masked NIK shows six digits and the serial, and nothing of an unfinished one") {
  CHECK(maskNik("5208041507080017") == "520804******0017");
  CHECK(maskNik("5208041507") == "**********");
  CHECK(maskKk("5208041203109001") == "520804******9001");
  CHECK(maskNik("").empty());
}

TEST_CASE("a KK number is checked like a NIK, without the 40 of women") {
  struct Row {
    const char* kk;
    std::string codes;
    bool isError;
  };
  const std::vector<Row> rows = {{"5208041203109001", "", false},
                                 {"", "", false},
                                 {"52080412031090", "kk-length", true},
                                 {"520804120310900X", "kk-digits", true},
                                 {"5208044103109001", "kk-day", true},
                                 {"5208041213109001", "kk-month", true},
                                 {"5208041203100000", "kk-serial", true},
                                 {"5208043102109001", "kk-date-impossible", false},
                                 {"5208041203309001", "kk-future", false},
                                 {"5208041203989001", "", false},
                                 {"5201041203059001", "", false},
                                 {"3273011203109001", "kk-moved-in", false},
                                 {"5208091203109001", "kk-area-unknown", false}};
  for (const Row& row : rows) {
    CAPTURE(row.kk);
    const Issues issues = checkKk(row.kk, {}, kVisitDay, Areas::shipped());
    CHECK(codes(issues) == row.codes);
    CHECK(hasErrors(issues) == row.isError);
  }
  CHECK(decodeKk("5208041203109001") == DecodedKk{"520804", 12, 3, 10, 9001});
  CHECK_FALSE(decodeKk("5208044103109001"));
}

TEST_CASE("a NIK in the KK field is warned about, and a woman's is refused with the explanation") {
  Person man;
  man.nik = "5208041507080017";
  CHECK(codes(checkKk(man.nik, man, kVisitDay, Areas::shipped())) == "kk-equals-nik");
  Person woman;
  woman.nik = "5208045507080017";
  CHECK(codes(checkKk(woman.nik, woman, kVisitDay, Areas::shipped())) == "kk-equals-nik kk-day");
}
