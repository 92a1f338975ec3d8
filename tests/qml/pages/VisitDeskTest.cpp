// The visit at the table: the queue, what the day came to, its closing.
#include "core/storage/Visits.h"
#include "tests/qml/pages/Desk.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;

namespace {

void registers(Desk& desk, const char* name) {
  desk.tablet.people()->setQuery(name);
  desk.tablet.people()->open(0);
  desk.tablet.form()->save();
  REQUIRE(desk.tablet.form()->kind() == FormModel::Closed);
}

}  // namespace

TEST_CASE("the queue moves with each save; who is passed over is called again by number") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  VisitDesk& visit = *desk.tablet.today()->visit();
  CHECK(visit.calling() == "A-001");
  CHECK(visit.waiting() == 0);
  visit.issue(3);
  CHECK(visit.waiting() == 3);
  registers(desk, "lale ratna");
  CHECK(visit.calling() == "A-002");
  CHECK(visit.waiting() == 2);
  visit.skip();
  CHECK(visit.calling() == "A-003");
  CHECK_FALSE(visit.call("9"));
  CHECK_FALSE(visit.call("dua"));
  CHECK(visit.call("2"));
  CHECK(visit.calling() == "A-002");
  registers(desk, "nurul");
  CHECK(visit.calling() == "A-003");
  desk.tablet.undo();
  CHECK(visit.takenBack() == 1);
}

TEST_CASE("the day adds up: served, incomplete, not come; closing is an entry and says when") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  VisitDesk& visit = *desk.tablet.today()->visit();
  visit.issue(3);
  registers(desk, "lale ratna");  // no paper was ticked
  CHECK(visit.issued() == 3);
  CHECK(visit.incomplete() == 1);
  CHECK(visit.notCome() == 2);
  CHECK(visit.people() == 1);
  CHECK(visit.balances());
  CHECK(visit.sending().contains("menunggu dikirim 1"));
  CHECK(visit.closed().isEmpty());
  const int before = desk.tablet.sync()->unsent();
  visit.close("", "");
  CHECK(visit.closed() == "Ditutup 10.42");
  CHECK(desk.tablet.sync()->unsent() == before);  // people, not entries
  registers(desk, "nurul");
  CHECK(visit.closed().isEmpty());
}

TEST_CASE("a draft that nobody sends is named as a difference") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  VisitDesk& visit = *desk.tablet.today()->visit();
  desk.tablet.form()->beginNew("DENDE BARU");
  desk.tablet.form()->texts()->mother()->edit("INAQ MURNI");
  desk.tablet.form()->close();
  REQUIRE(visit.differences().size() == 1);
  CHECK(visit.differences().front().contains("1 draf"));
  CHECK_FALSE(visit.balances());
}
