#include "core/rules/VisitBalance.h"

#include "core/rules/VisitNumbers.h"
#include "tests/core/rules/Examples.h"

using namespace examples;

namespace {

VisitRegistration with(const char* queue, bool isComplete = true, bool isTakenBack = false) {
  Registration made = registration(person(Date(2018, 1, 1)), {"KIA-02"});
  made.queue = queue;
  if (!isComplete) made.services.front().papers.clear();
  return {std::move(made), isTakenBack};
}

VisitBalance balance(const std::vector<VisitRegistration>& all, int first, int last) {
  return balanceOf(all, first, last, "A", ServiceCatalogue::shipped());
}

}  // namespace

TEST_CASE("numbers of queue and register are written as the slip shows them, and read back only of the own tablet") {
  CHECK(queueNumber("A", 17) == "A-017");
  CHECK(queueNumber("AB", 1234) == "AB-1234");
  CHECK(readQueueNumber("A-017", "A") == 17);
  for (const char* other : {"B-017", "A-17", "A-0017", "A-000", "A-", "A", "", "AB-017", "A-017x", "A--17"}) {
    CAPTURE(other);
    CHECK_FALSE(readQueueNumber(other, "A"));
  }
  const std::string series = registerSeries("52.08.04.2008", "KTP", Date(2025, 2, 7), "A");
  CHECK(registerNumber(series, 17) == "5208.KTP.20250207.A.0017");
  CHECK(registerNumber(series, 10000) == "5208.KTP.20250207.A.10000");
}

TEST_CASE("every number is served, incomplete, taken back or not come with") {
  const VisitBalance day =
      balance({with("A-001"), with("A-002", false), with("A-003", true, true), with("A-005")}, 1, 6);
  CHECK(day.issued == 6);
  CHECK(day.served == 2);
  CHECK(day.incomplete == 1);
  CHECK(day.takenBack == 1);
  CHECK(day.notCome == 2);
  CHECK(day.people == 3);
  CHECK(day.balances());
  REQUIRE(day.services.size() == 1);
  CHECK(day.services.front().female + day.services.front().male == 3);
  CHECK(day.services.front().incomplete == 1);
}

TEST_CASE("a family comes with one number; one of it without papers leaves the number incomplete") {
  const VisitBalance day = balance({with("A-001"), with("A-001", false), with("A-001")}, 1, 1);
  CHECK(day.incomplete == 1);
  CHECK(day.served == 0);
  CHECK(day.people == 3);
  CHECK(day.shared == 2);
  CHECK(day.balances());
}

TEST_CASE("whoever was taken back and registered again with the same number was served") {
  const VisitBalance day = balance({with("A-001", true, true), with("A-001")}, 1, 1);
  CHECK(day.served == 1);
  CHECK(day.takenBack == 0);
  CHECK(day.shared == 0);
}

TEST_CASE("people without a number of this queue are the difference that is named") {
  const VisitBalance day = balance({with(""), with("B-001"), with("A-009"), with("A-001")}, 1, 1);
  CHECK(day.people == 4);
  CHECK(day.withoutNumber == 3);
  CHECK_FALSE(day.balances());
  CHECK(balance({}, 1, 0).balances());
}
