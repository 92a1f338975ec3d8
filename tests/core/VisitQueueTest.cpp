#include "core/storage/VisitQueue.h"

#include "tests/core/SampleTablet.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;

namespace {

const core::Date kDay(2025, 2, 7);

struct Queue {
  core::VisitQueue numbers() { return core::VisitQueue(tablet.store->database()); }
  core::QueueState state() { return numbers().of(visit, kDay); }
  int take() { return numbers().take(visit, kDay); }
  SampleTablet tablet;
  core::Uuid visit = core::newUuid(1);
};

}  // namespace

TEST_CASE("a tablet that gives no numbers beforehand gives one to whoever is registered") {
  Queue queue;
  CHECK(queue.state().waiting() == 0);
  CHECK(queue.take() == 1);
  CHECK(queue.take() == 2);
  CHECK(queue.state().numbers == std::vector<int>{1, 2});
  CHECK(queue.state().waiting() == 0);
}

TEST_CASE("numbers given out wait in line; who does not come is passed over and may come late") {
  Queue queue;
  queue.numbers().issue(queue.visit, kDay, 5);
  CHECK(queue.state().waiting() == 5);
  CHECK(queue.take() == 1);
  queue.numbers().skip(queue.visit, kDay);
  CHECK(queue.take() == 3);
  queue.numbers().call(queue.visit, kDay, 2);
  CHECK(queue.take() == 2);
  CHECK(queue.take() == 4);
  queue.numbers().call(queue.visit, kDay, 9);  // nobody has it
  CHECK(queue.state().calling == 5);
  CHECK(queue.take() == 5);
  CHECK(queue.state().numbers.size() == 5);
  queue.numbers().skip(queue.visit, kDay);  // nobody is waiting
  CHECK(queue.take() == 6);
}

TEST_CASE("whoever is taken back at once has the same number again; an older one does not come before the line") {
  Queue queue;
  CHECK(queue.take() == 1);
  CHECK(queue.take() == 2);
  queue.numbers().giveBack(queue.visit, 2);
  CHECK(queue.take() == 2);
  queue.numbers().giveBack(queue.visit, 1);
  CHECK(queue.take() == 3);
}

TEST_CASE("a second visit of the day goes on with the numbers of the first, another day begins anew") {
  Queue queue;
  CHECK(queue.take() == 1);
  CHECK(queue.take() == 2);
  const core::Uuid school = core::newUuid(2), tomorrow = core::newUuid(3);
  CHECK(queue.numbers().of(school, kDay).calling == 3);
  CHECK(queue.numbers().take(school, kDay) == 3);
  CHECK(queue.numbers().take(tomorrow, core::Date(2025, 2, 8)) == 1);
}

TEST_CASE("back at the first visit of a day nobody gets a number that the second one gave") {
  Queue queue;
  const core::Uuid school = core::newUuid(2);
  queue.numbers().issue(queue.visit, kDay, 2);
  CHECK(queue.take() == 1);
  CHECK(queue.numbers().take(school, kDay) == 3);
  CHECK(queue.take() == 2);
  CHECK(queue.take() == 4);
  CHECK(queue.numbers().take(school, kDay) == 5);
  CHECK(queue.state().numbers == std::vector<int>{1, 2, 4});
  queue.numbers().call(queue.visit, kDay, 3);  // somebody of the school
  CHECK(queue.state().calling == 6);
}

TEST_CASE("a registration has its numbers in the entry, and keeps them whatever is corrected") {
  Queue queue;
  core::Registry& registry = *queue.tablet.registry;
  const core::Uuid record = queue.tablet.saves(sampleChild());
  core::Registration saved = registry.find(record).value();
  CHECK(saved.queue == "A-001");
  CHECK(saved.services.front().number == "5208.KIA.20250207.A.0001");
  saved.services.push_back({"KK-02", {}});
  saved.person.phone = "+6281907654321";
  REQUIRE(registry.correct(record, saved).saved);
  const core::Registration corrected = registry.find(record).value();
  CHECK(corrected.queue == "A-001");
  CHECK(corrected.services.at(0).number == "5208.KIA.20250207.A.0001");
  CHECK(corrected.services.at(1).number == "5208.KK.20250207.A.0001");
}

TEST_CASE("whatever a form says of the numbers, a correction leaves them as they were given") {
  Queue queue;
  core::Registry& registry = *queue.tablet.registry;
  const core::Uuid record = queue.tablet.saves(sampleChild());
  core::Registration typed = sampleChild();  // a line that was typed anew knows no numbers
  CHECK_FALSE(registry.correct(record, typed).saved);
  typed.person.phone = "+6281907654321";
  typed.services.front().number = "5208.KIA.20250207.A.0099";
  typed.queue = "A-099";
  REQUIRE(registry.correct(record, typed).saved);
  CHECK(registry.find(record)->queue == "A-001");
  CHECK(registry.find(record)->services.front().number == "5208.KIA.20250207.A.0001");
}

TEST_CASE("a correction of what was saved before there were numbers gives none to what is there already") {
  Queue queue;
  core::Registry& registry = *queue.tablet.registry;
  const core::Uuid record = queue.tablet.saves(sampleChild());
  REQUIRE(registry.correctFields(record, R"({"services":[{"code":"KIA-02"}]})"));
  const core::Registration old = registry.find(record).value();
  CHECK(old.services.front().number.empty());
  CHECK_FALSE(registry.correct(record, old).saved);  // nothing was changed
}

TEST_CASE("a number is never given twice, also when its registration was taken back") {
  Queue queue;
  core::Registry& registry = *queue.tablet.registry;
  const core::Uuid first = queue.tablet.saves(sampleChild());
  REQUIRE(registry.withdraw(first, "salah"));
  const core::Uuid again = queue.tablet.saves(sampleChild());
  const core::Registration saved = registry.find(again).value();
  CHECK(saved.queue == "A-001");  // the same person at the table
  CHECK(saved.services.front().number == "5208.KIA.20250207.A.0002");
}

TEST_CASE("closing a visit is an entry of its record with the day's figures, and registering opens it again") {
  Queue queue;
  core::Registry& registry = *queue.tablet.registry;
  queue.tablet.saves(sampleChild());
  const core::Uuid visit = registry.openVisit(sampleVisit());
  core::VisitClosing closing;
  closing.balance.issued = closing.balance.served = closing.balance.people = 1;
  closing.obstacles = "listrik padam";
  REQUIRE(registry.closeVisit(visit, closing));
  const core::Entry entry = queue.tablet.lastEntry();
  CHECK(entry.head().record == visit);
  CHECK(entry.fields()["closed"]["served"].integer() == 1);
  CHECK(entry.fields()["closed"]["obstacles"].string() == "listrik padam");
  CHECK_FALSE(entry.fields()["closed"]["difference"].exists());
  CHECK(queue.numbers().of(visit, kDay).closedAt > 0);
  queue.tablet.saves(sampleNewborn());
  CHECK(queue.numbers().of(visit, kDay).closedAt == 0);
  CHECK_FALSE(registry.closeVisit(core::newUuid(9), closing));
}
