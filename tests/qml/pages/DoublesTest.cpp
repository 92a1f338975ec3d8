// Somebody who may be registered already: noticed while typing, compared, decided by the officer.
#include <QElapsedTimer>

#include "tests/qml/pages/Desk.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;

namespace {

/// How often a signal came.
class Count {
 public:
  template <typename Sender, typename Signal>
  Count(Sender& sender, Signal signal) : m_value(new int(0)) {
    QObject::connect(&sender, signal, &m_context, [value = m_value] { ++*value; });
  }
  int value() const { return *m_value; }

 private:
  QObject m_context;
  std::shared_ptr<int> m_value;
};

struct Typing {
  explicit Typing(Desk& desk) : form(*desk.tablet.form()), doubles(*form.doubles()) {}
  /// Lale Ratna Sari of the roster, as somebody without papers tells it.
  void typesKnownPerson() {
    form.beginNew("LALE RATNASARI");
    form.texts()->mother()->edit("INAQ SAHNEP");
    form.setBirthDate("4", "12", "2012");
    form.choices()->setSex(2);
    looks();
  }
  /// The same person, with the NIK.
  void typesKnownNik() {
    form.beginNew("5208044412129001");
    form.texts()->name()->edit("LALE RATNA SARI");
    form.texts()->mother()->edit("INAQ SAHNEP");
    form.choices()->setMarital(1);
  }
  void looks() {
    QElapsedTimer waited;
    waited.start();
    const Count changes(doubles, &FormDoubles::changed);
    while (changes.value() == 0 && waited.elapsed() < 5000)
      QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
  }
  FormModel& form;
  FormDoubles& doubles;
};

}  // namespace

TEST_CASE("after the second field the officer hears who it may be, in words, and what differs") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  Typing typing(desk);
  typing.form.beginNew("LALE RATNASARI");
  typing.looks();
  CHECK(typing.doubles.notice().isEmpty());  // one field says nothing
  typing.typesKnownPerson();
  CHECK(typing.doubles.name() == "LALE RATNA SARI");
  CHECK(typing.doubles.notice().contains("nama sama"));
  CHECK(typing.doubles.notice().contains("ibu sama"));
  CHECK(typing.doubles.meta() == "Ada di daftar warga");
  CHECK(typing.doubles.strong());
  const CompareLines& lines = *typing.doubles.lines();
  CHECK(lines.data(lines.index(0), CompareLines::Agreement).toInt() == CompareLines::Differs);
  bool hasNik = false;
  for (int row = 0; row < lines.rowCount(); ++row) {
    const QString known = lines.data(lines.index(row), CompareLines::Known).toString();
    CHECK_FALSE(known.contains("5208044412129001"));  // over the shoulder
    hasNik |= known.contains("9001");
  }
  CHECK(hasNik);
}

TEST_CASE("a very likely double is decided about before it is saved, and the decision stands in the registration") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  Typing typing(desk);
  typing.typesKnownPerson();
  typing.form.choices()->setMarital(1);
  typing.form.choices()->setNoNikReason(0);
  const Count asks(typing.doubles, &FormDoubles::asked), saves(typing.form, &FormModel::saved);
  typing.form.services()->tiles()->toggle(0);
  typing.form.save();
  CHECK(asks.value() == 1);
  CHECK(saves.value() == 0);
  CHECK(typing.form.kind() == FormModel::OfNewPerson);

  SECTION("looking away saves nothing") {
    typing.doubles.putOff();
    typing.doubles.chooseLater();
    CHECK(saves.value() == 0);
  }
  SECTION("another person, with a reason") {
    typing.doubles.chooseOther(1);
    CHECK(typing.doubles.left() == 0);
    CHECK(saves.value() == 1);
  }
  SECTION("left to the office") {
    typing.doubles.chooseLater();
    CHECK(saves.value() == 1);
  }
  SECTION("asked once only: a decision stands, also in the draft") {
    typing.doubles.putOff();
    typing.doubles.chooseOther(0);
    typing.form.keep();
    typing.form.close();
    CHECK(typing.form.restore());
    typing.looks();
    CHECK(typing.doubles.notice().isEmpty());
    typing.form.save();
    CHECK(saves.value() == 1);
  }
  if (saves.value() == 0) return;
  const tablet::TabletFolder folder(sample.folder());
  core::TabletStore store = folder.openStore(folder.signIn("", TabletSample::kPin, sample.clock()));
  core::Query query = store.database().query(
      "SELECT fields ->> '$.duplicates[0].of', fields ->> '$.duplicates[0].decision' FROM registration");
  REQUIRE(query.step());
  CHECK(query.text(0) == "5208044412129001");
  CHECK((query.text(1) == "bukan" || query.text(1) == "tunda"));
}

TEST_CASE("the same person: the work goes on with the one who is known, with what was asked for so far") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  Typing typing(desk);
  typing.typesKnownPerson();
  typing.form.texts()->phone()->edit("087865123456");
  typing.form.keep();
  CHECK(desk.tablet.today()->drafts() == 1);
  typing.doubles.chooseSame();
  CHECK(typing.form.kind() == FormModel::OfResident);
  CHECK(typing.form.title() == "LALE RATNA SARI");
  CHECK(typing.form.texts()->phone()->value() == "+6287865123456");
  typing.form.keep();
  CHECK(desk.tablet.today()->drafts() == 1);  // theirs now
  typing.form.save();
  CHECK(typing.form.kind() == FormModel::Closed);
  CHECK(desk.tablet.today()->drafts() == 0);
  CHECK(desk.tablet.today()->waiting() == 1);
}

TEST_CASE("whoever was registered as a new person is noticed when they are opened from the roster, and the other way") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  Typing typing(desk);
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  typing.looks();
  CHECK(typing.doubles.notice().isEmpty());  // nobody is a double of themselves
  typing.form.save();
  REQUIRE(typing.form.kind() == FormModel::Closed);
  typing.typesKnownPerson();
  CHECK(typing.doubles.meta().startsWith("Sudah didaftar"));
  typing.doubles.chooseSame();
  CHECK(typing.form.kind() == FormModel::OfRegistered);
}

TEST_CASE("the same NIK is the same person: it is said, and holds nothing back") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  Typing typing(desk);
  typing.typesKnownNik();
  typing.looks();
  CHECK(typing.doubles.name() == "LALE RATNA SARI");
  CHECK_FALSE(typing.doubles.strong());
  typing.form.services()->tiles()->toggle(0);
  typing.form.save();
  CHECK(typing.form.kind() == FormModel::Closed);
}

TEST_CASE("who has asked for it already: the officer can look at that registration instead of giving a reason") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  Typing typing(desk);
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  typing.form.save();
  REQUIRE(typing.form.kind() == FormModel::Closed);
  typing.typesKnownNik();
  typing.form.services()->tiles()->toggle(0);
  bool canLook = false;
  QObject::connect(&typing.form, &FormModel::reasonNeeded,
                   [&](const QString&, bool ofAnother) { canLook = ofAnother; });
  typing.form.save();
  CHECK(canLook);
  typing.form.lookAtOther();
  CHECK(typing.form.kind() == FormModel::OfRegistered);
  CHECK(typing.form.title() == "LALE RATNA SARI");
  CHECK(desk.tablet.today()->drafts() == 1);  // what was typed stays
}
