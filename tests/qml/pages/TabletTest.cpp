// The tablet behind the screen, without a screen: sign-in, visit, registration, drafts.
#include "app/view/Tablet.h"

#include "core/Registry.h"
#include "core/storage/DraftStore.h"
#include "sync/TabletSync.h"
#include "tests/qml/pages/Desk.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;

namespace {

int tilesOf(FormModel& form, ServiceTileRow::State state) {
  int count = 0;
  for (int row = 0; row < form.services()->tiles()->rowCount(); ++row) {
    const auto index = form.services()->tiles()->index(row);
    if (form.services()->tiles()->data(index, ServiceListModel::TileState).toInt() == static_cast<int>(state)) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a wrong PIN opens nothing and says so, the right one leads to the visit") {
  const TabletSample sample;
  Desk desk(sample);
  desk.enter("000000");
  CHECK(desk.tablet.stage() == Tablet::SignedOut);
  CHECK_FALSE(desk.tablet.pinNote().isEmpty());
  desk.enter(TabletSample::kPin);
  CHECK(desk.tablet.stage() == Tablet::BeforeVisit);
  CHECK(desk.tablet.who() == "Hendra Wijaya");
  CHECK(desk.tablet.villages().size() == 2);
}

TEST_CASE("a locked tablet opens with the PIN of whoever signed in, and keeps the open form") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.form()->beginNew("DENDE BARU");
  desk.tablet.lock();
  CHECK(desk.tablet.locked());
  desk.enter("000000");
  CHECK(desk.tablet.locked());
  desk.enter(TabletSample::kPin);
  CHECK_FALSE(desk.tablet.locked());
  CHECK(desk.tablet.form()->title() == "DENDE BARU");
}

TEST_CASE("whoever the office takes off the tablet is signed out with the form kept; who is new signs in") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.form()->beginNew("DENDE BARU");
  desk.tablet.form()->texts()->mother()->edit("INAQ MURNI");
  const tablet::TabletFolder folder(sample.folder());
  core::TabletStore store = folder.openStore(folder.signIn("", TabletSample::kPin, sample.clock()));
  core::SyncState state = store.syncState();
  state.urls = {"https://127.0.0.1:9"};  // nobody answers, and at once
  state.officeTime = core::toMilliseconds(sample.clock().now());
  store.setSyncState(state);
  const core::OfficerList list{5, {{"P009", "Baiq Dewi", 5, "481937"}}};
  store.meta().set(sync::kOfficersToTake, core::writeOfficerList(list));  // as a sync leaves it
  desk.tablet.sync()->tryNow();
  while (desk.tablet.stage() != Tablet::SignedOut) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  CHECK_FALSE(desk.tablet.locked());
  CHECK(desk.tablet.officers() == QStringList{"Baiq Dewi"});
  CHECK(desk.tablet.officerNews().contains("Hendra Wijaya"));
  CHECK(core::DraftStore(store.database()).allOf("P001").size() == 1);
  desk.enter(TabletSample::kPin);
  CHECK(desk.tablet.stage() == Tablet::SignedOut);
  desk.enter("481937");
  CHECK(desk.tablet.who() == "Baiq Dewi");
  desk.tablet.startVisit(0, 0, QString());
  CHECK(desk.tablet.form()->kind() == FormModel::Closed);  // the draft is somebody else's
  CHECK(desk.tablet.today()->drafts() == 0);
}

TEST_CASE("before anybody typed the list shows who needs help; two letters search") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  CHECK_FALSE(desk.tablet.people()->typed());
  CHECK(desk.tablet.people()->count() > 0);
  desk.tablet.people()->setQuery("r");
  CHECK_FALSE(desk.tablet.people()->typed());
  desk.tablet.people()->setQuery("ratna");
  CHECK(desk.tablet.people()->count() == 3);
  CHECK(desk.name(0) == "LALE RATNA SARI");
  CHECK(Desk::text(*desk.tablet.people(), 0, PersonListModel::NameMarked) == "LALE <a href=\"m\">RATNA</a> SARI");
  CHECK(Desk::text(*desk.tablet.people(), 0, PersonListModel::Tail) == "9001");
}

TEST_CASE("a resident's need is chosen beforehand; saving counts, undo takes back") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  FormModel& form = *desk.tablet.form();
  CHECK(form.kind() == FormModel::OfResident);
  CHECK(tilesOf(form, ServiceTileRow::State::On) == 1);
  CHECK(tilesOf(form, ServiceTileRow::State::Impossible) > 0);
  CHECK(form.services()->papers()->count() > 0);
  form.save();
  CHECK(form.kind() == FormModel::Closed);
  CHECK(desk.tablet.sync()->unsent() == 1);
  REQUIRE(desk.tablet.today()->count() == 1);
  CHECK(Desk::text(*desk.tablet.today(), 0, DayListModel::StateText) == "Siap kirim");
  desk.tablet.undo();
  CHECK(desk.tablet.today()->waiting() == 0);
}

TEST_CASE("what is missing is said, kept as a draft, and back after the tablet stopped") {
  const TabletSample sample;
  {
    Desk desk(sample);
    desk.begin();
    FormModel& form = *desk.tablet.form();
    form.beginNew("DENDE");
    form.texts()->name()->edit("DENDE BARU");
    form.setBirthDate("31", "2", "2020");
    CHECK(form.remarks().sexError.isEmpty());  // nobody is told off before having tried to save
    form.save();
    CHECK(form.kind() == FormModel::OfNewPerson);
    CHECK_FALSE(form.remarks().missing.isEmpty());
    CHECK_FALSE(form.remarks().sexError.isEmpty());
    CHECK_FALSE(form.remarks().birthDateError.isEmpty());
    CHECK_FALSE(form.stored().isEmpty());
    CHECK(desk.tablet.today()->count() == 0);
    CHECK(desk.tablet.today()->drafts() == 1);
  }
  Desk again(sample);
  again.begin();
  CHECK(again.tablet.form()->kind() == FormModel::OfNewPerson);
  CHECK(again.tablet.form()->texts()->name()->value() == "DENDE BARU");
  CHECK(again.tablet.form()->texts()->day()->value() == "31");
}

TEST_CASE("a telephone number is judged as it will be kept, and a draft gives back what was typed") {
  const TabletSample sample;
  {
    Desk desk(sample);
    desk.begin();
    desk.tablet.people()->setQuery("lale ratna");
    desk.tablet.people()->open(0);
    desk.tablet.form()->texts()->phone()->edit("0819 0765");
    CHECK(desk.tablet.form()->texts()->phone()->hint().startsWith("Kurang 2 angka"));
    desk.tablet.form()->texts()->phone()->edit("0819 0765 4321");
    CHECK(desk.tablet.form()->texts()->phone()->hint().isEmpty());
  }
  Desk again(sample);
  again.begin();
  CHECK(again.tablet.form()->texts()->phone()->value() == "0819 0765 4321");
  CHECK(again.tablet.form()->texts()->phone()->hint().isEmpty());
}

TEST_CASE("a warning saves once it has a reason") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  FormModel& form = *desk.tablet.form();
  QString asked;
  QObject::connect(&form, &FormModel::reasonNeeded, &form, [&asked](const QString& sentence) { asked = sentence; });
  form.setBirthDate("5", "12", "2012");
  CHECK_FALSE(form.remarks().warnings.isEmpty());
  form.save();
  REQUIRE_FALSE(asked.isEmpty());
  CHECK(desk.tablet.today()->count() == 0);
  form.giveReason("Sesuai berkas asli");
  CHECK(form.kind() == FormModel::Closed);
  CHECK(desk.tablet.today()->count() == 1);
  CHECK(desk.tablet.today()->drafts() == 0);
}

TEST_CASE("an office address that is no https address is refused with an example, a good one is kept") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  TabletSettings& settings = *desk.tablet.settings();
  settings.setOffice("http://10.0.0.1");
  CHECK_FALSE(settings.officeError().isEmpty());
  CHECK(settings.office() == "https://192.168.1.10:8443");
  settings.setOffice("https://10.0.0.1:8443 https://kantor:8443");
  CHECK(settings.officeError().isEmpty());
  CHECK(settings.office() == "https://10.0.0.1:8443 https://kantor:8443");
}

TEST_CASE("a conversation that cannot be had leaves everything here, and says so") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.settings()->setOffice("https://127.0.0.1:1");
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  desk.tablet.form()->save();
  const QString before = desk.tablet.sync()->sentence();
  desk.tablet.sync()->tryNow();
  CHECK(desk.tablet.sync()->running());
  CHECK(desk.tablet.sync()->netState() == SyncModel::Sending);
  CHECK(Desk::text(*desk.tablet.today(), 0, DayListModel::StateText) == "Mengirim");
  while (desk.tablet.sync()->running()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  CHECK(desk.tablet.sync()->netState() != SyncModel::Sending);
  CHECK(desk.tablet.sync()->sentence() != before);
  CHECK(desk.tablet.sync()->unsent() == 1);
  CHECK(Desk::text(*desk.tablet.today(), 0, DayListModel::StateText) == "Siap kirim");
}

TEST_CASE("a tablet that was locked overnight asks for the new day's visit, and keeps what was typed") {
  TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.form()->beginNew("DENDE");
  desk.tablet.form()->texts()->name()->edit("DENDE BARU");
  desk.tablet.lock();
  sample.clock().pass(std::chrono::hours(20));
  desk.enter(TabletSample::kPin);
  CHECK(desk.tablet.stage() == Tablet::BeforeVisit);
  desk.tablet.startVisit(0, 0, QString());
  CHECK(desk.tablet.day().contains("15 Juni"));
  CHECK(desk.tablet.form()->texts()->name()->value() == "DENDE BARU");
}

TEST_CASE("the same day goes on after a restart without asking where one is") {
  TabletSample sample;
  {
    Desk desk(sample);
    desk.enter(TabletSample::kPin);
    desk.tablet.startVisit(1, 2, "Posyandu Melati");
  }
  Desk again(sample);
  again.enter(TabletSample::kPin);
  CHECK(again.tablet.stage() == Tablet::Working);
  CHECK(again.tablet.dayAndPlace().contains("Posyandu Melati"));
  again.tablet.changeVisit();
  CHECK(again.tablet.stage() == Tablet::BeforeVisit);
  CHECK(again.tablet.village() == 1);
}

TEST_CASE("work that waits for a day turns the pill amber with its day, after three it says what to do") {
  TabletSample sample;
  Desk desk(sample);
  desk.begin();
  CHECK(desk.tablet.sync()->netState() == SyncModel::Offline);
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  desk.tablet.form()->save();
  sample.clock().pass(std::chrono::hours(23));
  desk.tablet.sync()->refresh();
  CHECK(desk.tablet.sync()->netState() == SyncModel::Offline);
  sample.clock().pass(std::chrono::hours(2));
  CHECK(desk.tablet.sync()->netState() == SyncModel::Overdue);
  CHECK(desk.tablet.sync()->netNote() == "sejak Sabtu");
  CHECK(desk.tablet.sync()->overdue().isEmpty());
  sample.clock().pass(std::chrono::hours(48));
  CHECK(desk.tablet.sync()->overdue().contains("Sabtu, 14 Juni 2025"));
}

TEST_CASE("the rows of Sinkron add up to the number in the pill") {
  const TabletSample sample(TabletSample::Day::Morning);
  Desk desk(sample);
  desk.begin();
  const auto waiting = [&desk] {
    int sum = 0;
    for (int row = 0; row < desk.tablet.sync()->count(); ++row) {
      sum += Desk::text(*desk.tablet.sync(), row, SyncModel::Line).section(' ', 0, 0).toInt();
    }
    return sum;
  };
  CHECK(desk.tablet.sync()->unsent() == 0);
  CHECK(waiting() == 0);
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  desk.tablet.form()->save();
  (void)desk.tablet.today()->ask(desk.tablet.today()->rows() - 1);
  desk.tablet.today()->takeBack("Salah layanan");
  CHECK(desk.tablet.sync()->unsent() == 2);
  CHECK(waiting() == 2);
}

TEST_CASE("progress tells apart what the office has and what is only here") {
  const TabletSample sample(TabletSample::Day::Morning);
  Desk desk(sample);
  desk.begin();
  ProgressModel& progress = *desk.tablet.progress();
  progress.setIndicator(1);
  CHECK(progress.received() == "3");
  CHECK(progress.waiting() == "0");
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  desk.tablet.form()->save();
  CHECK(progress.received() == "3");
  CHECK(progress.waiting() == "1");
  CHECK(progress.age().contains("1 Januari 2025"));
  CHECK(progress.age().contains("10.30"));
}

namespace {

/// Registers LALE RATNA SARI and says which record that is.
core::Uuid registersLale(Desk& desk) {
  std::optional<core::Uuid> record;
  const auto heard = QObject::connect(desk.tablet.form(), &FormModel::saved, desk.tablet.form(),
                                      [&record](const core::Uuid& saved) { record = saved; });
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  desk.tablet.form()->save();
  QObject::disconnect(heard);
  return record.value();
}

QString today(Desk& desk, int row, int role) { return Desk::text(*desk.tablet.today(), row, role); }

}  // namespace

TEST_CASE("undoing a change takes back the change and leaves the registration") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  const core::Uuid record = registersLale(desk);
  FormModel& form = *desk.tablet.form();
  form.correct(record);
  form.texts()->mother()->edit("INAQ LAIN");
  form.save();
  CHECK(form.kind() == FormModel::Closed);
  desk.tablet.undo();
  CHECK(today(desk, 0, DayListModel::StateText) == "Siap kirim");
  form.correct(record);
  CHECK(form.texts()->mother()->value() == "INAQ SAHNEP");
}

TEST_CASE("a correction that was begun goes on, and writes nothing over what was changed meanwhile") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  const core::Uuid record = registersLale(desk);
  FormModel& form = *desk.tablet.form();
  form.correct(record);
  form.texts()->phone()->edit("081907654321");
  form.close();
  form.correct(record);
  CHECK(form.texts()->phone()->value() == "081907654321");
  CHECK(desk.tablet.today()->drafts() == 1);
  form.close();
  {
    // as when the office or another desk has corrected it meanwhile
    const tablet::TabletFolder folder(sample.folder());
    core::TabletStore store = folder.openStore(folder.signIn("", TabletSample::kPin, sample.clock()));
    core::Registry other(store, sample.clock(), core::RuleBook::shipped(), "P002", "0a1b2c3d");
    core::Registration changed = other.find(record).value();
    changed.person.hamlet = "LENDANG BARU";
    REQUIRE(other.correct(record, changed).saved);
  }
  form.correct(record);
  form.save();
  form.correct(record);
  CHECK(form.texts()->hamlet()->value() == "LENDANG BARU");
  CHECK(form.texts()->phone()->value().endsWith("81907654321"));
}

TEST_CASE("saving a change that changes nothing says so and leaves no draft") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  const core::Uuid record = registersLale(desk);
  QString said;
  QObject::connect(&desk.tablet, &Tablet::informed, &desk.tablet, [&said](const QString& words) { said = words; });
  desk.tablet.form()->correct(record);
  desk.tablet.form()->save();
  CHECK(desk.tablet.form()->kind() == FormModel::Closed);
  CHECK_FALSE(said.isEmpty());
  CHECK(desk.tablet.today()->drafts() == 0);
  CHECK(desk.tablet.today()->count() == 1);
}

TEST_CASE("a reason stands for the warning it was given for and for no other") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  FormModel& form = *desk.tablet.form();
  int asked = 0;
  QObject::connect(&form, &FormModel::reasonNeeded, &form, [&asked] { ++asked; });
  form.setBirthDate("5", "12", "2012");
  form.choices()->setSex(static_cast<int>(core::Sex::Male));
  form.save();
  form.giveReason("Sesuai berkas asli");  // for one of the two warnings; the other asks again
  REQUIRE(asked == 2);
  form.setBirthDate("6", "12", "2012");
  CHECK(form.remarks().warnings.size() == 2);
  form.setBirthDate("4", "12", "2012");
  form.choices()->setSex(static_cast<int>(core::Sex::Female));
  CHECK(form.remarks().warnings.isEmpty());
  form.save();
  CHECK(form.kind() == FormModel::Closed);
}

TEST_CASE("the visit that goes on after a restart is the one the team was at last") {
  const TabletSample sample;
  {
    Desk desk(sample);
    desk.begin();
    for (const int village : {1, 0}) {
      desk.tablet.changeVisit();
      desk.tablet.startVisit(village, 0, QString());
    }
  }
  Desk again(sample);
  again.enter(TabletSample::kPin);
  CHECK(again.tablet.dayAndPlace().contains("Sambik Elen"));
}

TEST_CASE("without a chosen name a PIN signs nobody in") {
  const TabletSample sample;
  Desk desk(sample);
  desk.tablet.enterPin(-1, TabletSample::kPin);
  CHECK_FALSE(desk.tablet.busy());
  CHECK(desk.tablet.stage() == Tablet::SignedOut);
  CHECK_FALSE(desk.tablet.pinNote().isEmpty());
}

TEST_CASE("what is taken back is what was asked about, whatever came on top meanwhile") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  (void)registersLale(desk);
  (void)desk.tablet.today()->ask(0);
  desk.tablet.people()->setQuery("nurul");
  desk.tablet.people()->open(0);
  desk.tablet.form()->save();
  desk.tablet.today()->takeBack("Salah layanan");
  CHECK(today(desk, 0, DayListModel::StateText) == "Siap kirim");
  CHECK(today(desk, 1, DayListModel::StateText) == "Ditarik");
}

TEST_CASE("a person with a draft is opened as the draft, and a draft that is gone is not found") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.takeScan("5208045507089111");
  FormModel& form = *desk.tablet.form();
  form.texts()->name()->edit("DENDE BARU");
  form.close();
  desk.tablet.takeScan("5208045507089111");
  CHECK(form.texts()->name()->value() == "DENDE BARU");
  form.close();
  (void)desk.tablet.today()->ask(0);
  desk.tablet.today()->discard();
  CHECK(desk.tablet.people()->count() == 0);
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  form.texts()->phone()->edit("0819");
  form.close();
  desk.tablet.people()->setQuery("ratna sari");
  desk.tablet.people()->open(0);
  CHECK(form.texts()->phone()->value() == "0819");
  CHECK(desk.tablet.today()->drafts() == 1);
}

TEST_CASE("a draft keeps its time when the officer only moves about in it") {
  TabletSample sample;
  Desk desk(sample);
  desk.begin();
  FormModel& form = *desk.tablet.form();
  form.beginNew("DENDE");
  form.texts()->mother()->edit("INAQ");
  form.keep();
  const QString before = today(desk, 0, DayListModel::Meta);
  sample.clock().pass(std::chrono::minutes(20));
  form.setSpot(3, 120, true);
  form.keep();
  desk.tablet.today()->refresh();
  CHECK(today(desk, 0, DayListModel::Meta) == before);
  form.close();
  CHECK(form.stored().isEmpty() == false);
  form.beginNew("LALU");
  CHECK(form.stored().isEmpty());
}

TEST_CASE("signing out after a broken conversation is no end of the program") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.settings()->setOffice("https://127.0.0.1:1");
  desk.tablet.sync()->tryNow();
  while (desk.tablet.sync()->running()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  desk.tablet.signOut();
  CHECK(desk.tablet.sync()->netState() == SyncModel::Offline);
  CHECK(desk.tablet.sync()->sentence().isEmpty());
}

TEST_CASE("a store that cannot be written says so, keeps the form, and saves it once there is room") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  QString said;
  QObject::connect(&desk.tablet, &Tablet::storeFailed, &desk.tablet, [&said](const QString& words) { said = words; });
  const tablet::TabletFolder folder(sample.folder());
  core::TabletStore other = folder.openStore(folder.signIn("", TabletSample::kPin, sample.clock()));
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  FormModel& form = *desk.tablet.form();
  {
    core::Transaction busy(other.database());
    form.texts()->phone()->edit("081907654321");
    form.keep();
    form.save();
    CHECK(said.startsWith("Belum tersimpan"));
    CHECK(form.kind() == FormModel::OfResident);
    CHECK(form.texts()->phone()->value() == "081907654321");
  }
  form.save();
  CHECK(form.kind() == FormModel::Closed);
  CHECK(desk.tablet.today()->count() == 1);
}
