#include "core/model/Date.h"

#include <stdexcept>

#include "tests/support/catch.h"

using namespace jemput::core;

TEST_CASE("a date is read only in the one shape that documents use here") {
  CHECK(Date::parse("2025-02-07") == Date(2025, 2, 7));
  for (const char* text : {"", "2025-2-7", "07-02-2025", "2025/02/07", "2025-02-07T00:00:00Z", "2025-02-30",
                           "2025-13-01", "2025-00-10", "0000-01-01", "2025-02-0x", "2o25-02-07", "2025-02-07 "}) {
    CAPTURE(text);
    CHECK_FALSE(Date::parse(text));
  }
}

TEST_CASE("a date that does not exist cannot be made") {
  CHECK_THROWS_AS(Date(2025, 2, 29), std::invalid_argument);
  CHECK_FALSE(Date::make(2100, 2, 29));
  CHECK(Date::make(2000, 2, 29));
}

TEST_CASE("a date comes back from its text, with all zeros") {
  for (const char* text : {"0001-01-01", "1900-03-01", "2024-02-29", "9999-12-31"})
    CHECK(Date::parse(text)->iso() == text);
}

TEST_CASE("a year after 29 February is full on 1 March, or on 29 February in a leap year") {
  const Date birth(2008, 2, 29);
  CHECK(birth.plusYears(17) == Date(2025, 3, 1));
  CHECK(birth.plusYears(16) == Date(2024, 2, 29));
  CHECK(Date(2025, 2, 28).ageOf(birth) == 16);
  CHECK(Date(2025, 3, 1).ageOf(birth) == 17);
  CHECK(Date(2024, 2, 28).ageOf(birth) == 15);
  CHECK(Date(2024, 2, 29).ageOf(birth) == 16);
}

TEST_CASE("age changes on the birthday itself") {
  const Date birth(2008, 7, 15);
  CHECK(Date(2025, 7, 14).ageOf(birth) == 16);
  CHECK(Date(2025, 7, 15).ageOf(birth) == 17);
  CHECK(birth.ageOf(birth) == 0);
  CHECK(Date(2008, 7, 14).ageOf(birth) == -1);
}

TEST_CASE("days are counted over months, leap days and backwards") {
  CHECK(Date(2024, 3, 1).daysSince(Date(2024, 2, 28)) == 2);
  CHECK(Date(2025, 3, 1).daysSince(Date(2025, 2, 28)) == 1);
  CHECK(Date(2025, 1, 1).daysSince(Date(2025, 1, 3)) == -2);
  CHECK(Date(2024, 12, 31).plusDays(60) == Date(2025, 3, 1));
  CHECK(Date(2025, 3, 1).plusDays(-1) == Date(2025, 2, 28));
}

TEST_CASE("13.5 the day is Lombok's: it begins at 16:00 UTC") {
  using namespace std::chrono;
  const auto day = sys_days(year(2025) / 2 / 6);
  CHECK(Date::inWita(day + hours(15) + minutes(59) + seconds(59)) == Date(2025, 2, 6));
  CHECK(Date::inWita(day + hours(16)) == Date(2025, 2, 7));
  CHECK(Date::inWita(sys_days(year(2024) / 12 / 31) + hours(20)) == Date(2025, 1, 1));
}
