// Before a visit: who waits in the village; at the next visit: what somebody still owes.
#include "app/sample/TabletSample.h"
#include "tests/qml/pages/Desk.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;

TEST_CASE(
    "Mulai kunjungan says in people who waits in the chosen village, and keeps letter and target over a restart") {
  const TabletSample sample;
  {
    Desk desk(sample);
    desk.enter(TabletSample::kPin);
    VisitPlan& plan = *desk.tablet.checks()->plan();
    plan.look(0);
    CHECK(plan.needs().filter("belum punya KIA").size() == 1);
    CHECK(plan.needs().contains("1 anak belum punya akta kelahiran"));
    CHECK(plan.needs().filter("belum rekam KTP-el").front().contains("baru genap 17"));
    plan.look(1);
    CHECK(plan.needs() == QStringList{"Menurut data di tablet tidak ada yang menunggu di desa ini."});
    plan.setLetter("470/12/2025");
    plan.setTarget("150");
    plan.keep();
  }
  Desk again(sample);
  again.enter(TabletSample::kPin);
  CHECK(again.tablet.checks()->plan()->letter() == "470/12/2025");
  CHECK(again.tablet.checks()->plan()->target() == "150");
}

TEST_CASE("who owes papers from an earlier visit comes first, is told so, and owes nothing once they are shown") {
  TabletSample sample;
  {
    Desk desk(sample);
    desk.begin();
    desk.tablet.people()->setQuery("lale ratna");
    desk.tablet.people()->open(0);
    desk.tablet.form()->save();
    desk.tablet.people()->setQuery("");
    for (int row = 0; row < desk.tablet.people()->count(); ++row) CHECK(desk.name(row) != "LALE RATNA SARI");
  }
  sample.clock().pass(std::chrono::hours(24 * 3));
  Desk later(sample);
  later.begin();
  PersonListModel& people = *later.tablet.people();
  REQUIRE(people.count() > 0);
  CHECK(later.name(0) == "LALE RATNA SARI");
  CHECK(Desk::text(people, 0, PersonListModel::Need) == "Kurang berkas");
  people.open(0);
  FormModel& form = *later.tablet.form();
  CHECK(form.kind() == FormModel::OfRegistered);
  CHECK(form.remarks().owed.startsWith("14 Juni 2025: Akta kelahiran, Kartu Keluarga"));
  PaperListModel& papers = *form.services()->papers();
  for (int row = 0; row < papers.count(); ++row) papers.choose(row, 1);
  form.save();
  CHECK(form.kind() == FormModel::Closed);
  CHECK(later.name(0) != "LALE RATNA SARI");
}
