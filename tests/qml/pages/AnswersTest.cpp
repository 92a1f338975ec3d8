// What the forms of the services ask: shown with the services, kept with the draft, saved with the registration.
#include "core/Registry.h"
#include "tests/qml/pages/Desk.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;

namespace {

struct Asking {
  explicit Asking(Desk& desk) : form(*desk.tablet.form()), rows(*form.services()->answers()) {}
  void newborn() {
    form.beginNew("LALU BAGAS PRATAMA");
    form.setBirthDate("20", "5", "2025");
    form.choices()->setSex(1);
    form.choices()->setMarital(1);
    form.choices()->setNoNikReason(0);
  }
  void toggle(const char* title) {
    ServiceListModel& tiles = *form.services()->tiles();
    for (int row = 0; row < tiles.rowCount(); ++row)
      if (Desk::text(tiles, row, ServiceListModel::Title) == title) return tiles.toggle(row);
    FAIL("no service " << title);
  }
  int row(const char* title) const {
    for (int row = 0; row < rows.count(); ++row)
      if (Desk::text(rows, row, AnswerListModel::Title) == title) return row;
    return -1;
  }
  QString value(const char* title) const { return Desk::text(rows, row(title), AnswerListModel::Value); }
  QString error(const char* title) const { return Desk::text(rows, row(title), AnswerListModel::Error); }
  void write(const char* title, const char* text) { rows.write(row(title), text); }
  void choose(const char* title, int option) { rows.choose(row(title), option); }
  QList<int> chosen(const char* title) const {
    return rows.data(rows.index(row(title)), AnswerListModel::Chosen).value<QList<int>>();
  }
  FormModel& form;
  AnswerListModel& rows;
};

constexpr const char* kBirth = "Akta kelahiran";

}  // namespace

TEST_CASE("a service brings its questions, an answer may bring more, and what is open is counted") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  Asking asking(desk);
  asking.newborn();
  CHECK(asking.rows.count() == 0);
  asking.toggle(kBirth);
  CHECK(Desk::text(asking.rows, 0, AnswerListModel::Section) == "Pelapor · F-2.01");
  CHECK(Desk::text(asking.rows, 0, AnswerListModel::OpenNote) == "1 belum diisi");
  CHECK(asking.row("Nama pelapor") == -1);
  asking.choose("Hubungan pelapor", 8);  // the hamlet's head
  CHECK(asking.row("Nama pelapor") == 1);
  asking.choose("Hubungan pelapor", 8);
  CHECK(asking.chosen("Hubungan pelapor").isEmpty());
  CHECK(asking.row("Nama pelapor") == -1);
}

TEST_CASE("names stand in capitals, a time gets its colon, a number out of range says so at its field") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  Asking asking(desk);
  asking.newborn();
  asking.toggle(kBirth);
  asking.write("Nama saksi 1", "Sahnim");
  CHECK(asking.value("Nama saksi 1") == "SAHNIM");
  asking.write("Pukul", "08");
  CHECK_FALSE(asking.error("Pukul").isEmpty());
  asking.write("Pukul", "0830");
  CHECK(asking.value("Pukul") == "0830");
  CHECK(asking.error("Pukul").isEmpty());
  asking.write("Kelahiran ke", "22");
  CHECK(asking.error("Kelahiran ke").contains("1 sampai 20"));
  CHECK(asking.form.remarks().servicesError.isEmpty());
  asking.form.save();
  CHECK(asking.form.kind() == FormModel::OfNewPerson);
  CHECK(asking.form.remarks().missing.startsWith("Kelahiran ke: "));
  asking.write("Kelahiran ke", "2");
  asking.form.save();
  CHECK(asking.form.kind() == FormModel::Closed);
}

TEST_CASE("answers are in the draft, come back from it, and are saved with the registration") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  Asking asking(desk);
  asking.newborn();
  asking.toggle(kBirth);
  asking.choose("Tempat dilahirkan", 3);
  asking.write("Nama saksi 2", "Nursip");
  asking.form.close();
  REQUIRE(asking.form.restore());
  CHECK(asking.chosen("Tempat dilahirkan") == QList<int>{3});
  CHECK(asking.value("Nama saksi 2") == "NURSIP");
  std::optional<core::Uuid> record;
  QObject::connect(&asking.form, &FormModel::saved, [&](const core::Uuid& saved) { record = saved; });
  asking.form.save();
  REQUIRE(record);
  const tablet::TabletFolder folder(sample.folder());
  core::TabletStore store = folder.openStore(folder.signIn("", TabletSample::kPin, sample.clock()));
  core::Registry registry(store, sample.clock(), core::RuleBook::shipped(), "P001");
  CHECK(registry.find(*record).value().services.front().answers ==
        core::Answers{{"tempat_dilahirkan", "4"}, {"saksi_2_nama", "NURSIP"}});
}

TEST_CASE("a tick too many loses no answer, and a question that two services ask is asked once") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  Asking asking(desk);
  asking.newborn();
  asking.toggle(kBirth);
  asking.write("Nama saksi 1", "Sahnim");
  asking.write("NIK ibu", "5208044412959001");
  asking.toggle(kBirth);
  CHECK(asking.rows.count() == 0);
  asking.toggle(kBirth);
  CHECK(asking.value("Nama saksi 1") == "SAHNIM");
  REQUIRE(asking.form.services()->bundle().contains("KIA di bawah 5 tahun"));
  asking.form.services()->addFromBundle(0);
  CHECK_FALSE(asking.form.services()->bundle().contains("KIA di bawah 5 tahun"));
  CHECK(asking.value("NIK ibu") == "5208044412959001");
  int asked = 0;
  for (int row = 0; row < asking.rows.count(); ++row)
    asked += Desk::text(asking.rows, row, AnswerListModel::Title) == "NIK ibu" ? 1 : 0;
  CHECK(asked == 1);
}

TEST_CASE("a day is typed in three parts and refused only when it is in no calendar") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  Asking asking(desk);
  asking.form.beginNew("AMAQ SAHNIM");
  asking.form.setBirthDate("1", "7", "1950");
  asking.toggle("Akta kematian");
  const auto day = [&](const char* a, const char* b, const char* c) {
    asking.rows.writeDay(asking.row("Tanggal kematian"), a, b, c);
    return asking.error("Tanggal kematian");
  };
  CHECK_FALSE(day("30", "2", "2025").isEmpty());
  CHECK(day("3", "2", "2025").isEmpty());
  CHECK(asking.value("Tanggal kematian") == "2025-02-03");
  CHECK(day("3", "2", "2026").contains("sesudah hari kunjungan"));
  CHECK(day("", "", "").isEmpty());
}
