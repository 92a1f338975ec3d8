// The path of a registration in words, from Hari ini and from its form.
#include "app/view/RecordPathModel.h"

#include "tests/qml/pages/Desk.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;

namespace {

QStringList titlesOf(RecordPathModel& path) {
  path.load();
  QStringList titles;
  for (int row = 0; row < path.rowCount(); ++row) titles << Desk::text(path, row, RecordPathModel::Title);
  return titles;
}

}  // namespace

TEST_CASE("what was just saved says where it is and that the office has not got it") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  desk.tablet.form()->save();
  DayListModel& today = *desk.tablet.today();
  today.choosePath(0);
  CHECK(titlesOf(*today.path()) == QStringList{"Disimpan di tablet ini", "Belum diterima kantor"});
  CHECK(today.path()->name() == "LALE RATNA SARI");
  CHECK(today.path()->documents().isEmpty());
  CHECK(Desk::text(*today.path(), 0, RecordPathModel::Meta).endsWith("Hendra Wijaya"));
  today.change(0);
  CHECK(titlesOf(*desk.tablet.form()->path()).size() == 2);
}

TEST_CASE("a form of somebody who is not registered has no path, and neither has a signed-out tablet") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.form()->beginNew("DENDE BARU");
  CHECK(titlesOf(*desk.tablet.form()->path()).isEmpty());
  desk.tablet.today()->choosePath(0);  // a draft
  CHECK(titlesOf(*desk.tablet.today()->path()).isEmpty());
  desk.tablet.signOut();
  CHECK(titlesOf(*desk.tablet.today()->path()).isEmpty());
}
