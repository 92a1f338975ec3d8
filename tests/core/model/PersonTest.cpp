#include "core/model/Person.h"

#include "core/model/Registration.h"
#include "tests/support/catch.h"

using namespace jemput::core;

TEST_CASE("sex is written as SIAK writes it, and read from the letters in use") {
  for (const char* code : {"L", "l", "M", "m"}) CHECK(sexFromCode(code) == Sex::Male);
  for (const char* code : {"P", "p", "F", "f"}) CHECK(sexFromCode(code) == Sex::Female);
  for (const char* code : {"", "X", "LP", "1"}) CHECK(sexFromCode(code) == Sex::Unknown);
  CHECK(sexCode(Sex::Male) == "L");
  CHECK(sexCode(Sex::Female) == "P");
  CHECK(sexCode(Sex::Unknown).empty());
}

TEST_CASE("every precision of a birth date and every state of a paper comes back from its word") {
  for (auto precision :
       {BirthDatePrecision::Exact, BirthDatePrecision::Month, BirthDatePrecision::Year, BirthDatePrecision::Estimated})
    CHECK(precisionFromWord(precisionWord(precision)) == precision);
  CHECK_FALSE(precisionFromWord("kira-kira"));
  for (auto state : {PaperState::NotYet, PaperState::OriginalShown, PaperState::CopyTaken, PaperState::Photographed,
                     PaperState::ReplacedBySptjm})
    CHECK(paperStateFromCode(paperStateCode(state)) == state);
  CHECK_FALSE(paperStateFromCode("ada"));
}
