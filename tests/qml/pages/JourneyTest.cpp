// An officer's ways through the pages by real keys, fingers and scanner, with a sample tablet behind them.
#include <QCoreApplication>
#include <QQuickItem>

#include "app/look/ScanFilter.h"
#include "app/play/Player.h"
#include "app/sample/TabletPages.h"
#include "core/storage/DraftStore.h"
#include "core/storage/Reveals.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;

namespace {

/// The program's window with everything that listens in it; gone without a word when it goes out of scope.
struct Screen {
  explicit Screen(const TabletSample& theSample)
      : sample(theSample), pages(languages, theSample), player(pages.view(), std::chrono::seconds(8)) {
    QObject::connect(&scanner, &ScanFilter::scanned, &pages.tablet(), &Tablet::takeScan);
    QCoreApplication::instance()->installEventFilter(&scanner);
    pages.view().resize(1280, 800);
    pages.view().show();
    pages.view().requestActivate();
    settle(pages.view());
  }
  void does(const char* line) {
    INFO(line);
    CHECK(player.play(QString::fromUtf8(line)).toStdString() == "ok");
  }
  void does(std::initializer_list<const char*> lines) {
    for (const char* line : lines) does(line);
  }
  void beginsVisit() {
    pages.signIn();
    if (tablet().stage() == Tablet::BeforeVisit) tablet().startVisit(0, 0, QString());
    settle(pages.view());
  }
  /// Lale Ratna Sari of the roster, as a new person under another spelling.
  FormModel& typesDouble() {
    form().beginNew("LALE RATNASARI");
    form().texts()->mother()->edit("INAQ SAHNEP");
    form().setBirthDate("4", "12", "2012");
    return form();
  }
  Tablet& tablet() { return pages.tablet(); }
  FormModel& form() { return *tablet().form(); }
  /// The database as another program would read it.
  core::TabletStore store() const {
    const tablet::TabletFolder folder(sample.folder());
    return folder.openStore(folder.signIn("", TabletSample::kPin, sample.clock()));
  }
  double scroll() { return form().spot().scroll; }

  const TabletSample& sample;
  LanguageSwitch languages;
  TabletPages pages;
  ScanFilter scanner;
  Player player;
};

}  // namespace

TEST_CASE("the keyboard alone goes from sign-in to a saved registration, and takes it back") {
  const TabletSample sample;
  Screen screen(sample);
  screen.does({"key Space", "type 135790", "see Mulai kunjungan", "key Return", "see paling perlu dibantu"});
  screen.does({"type ratna", "see 3 cocok", "key Return", "see Belum punya", "key Ctrl+Return"});
  screen.does({"see LALE RATNA SARI tersimpan", "key Ctrl+Z", "see diurungkan"});
  CHECK(screen.tablet().today()->count() == 0);
  screen.does({"key Ctrl+2", "see Ditarik", "key Ctrl+6", "see Ukuran huruf", "key F1", "see Tombol cepat"});
}

TEST_CASE("the next person's form is never under the message about the last one") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  screen.does({"type lale", "key Return", "see Belum punya", "key Ctrl+Return", "see LALE RATNA SARI tersimpan"});
  screen.does({"type nurul", "key Return", "see Belum punya", "gone LALE RATNA SARI tersimpan"});
}

TEST_CASE("behind the lock nothing is seen and no key works; after the PIN everything is where it was") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  screen.does({"type lale", "key Return", "tap Data orang", "tap Nama ibu", "key Ctrl+A", "type INAQ", "key F1"});
  screen.does({"see Tombol cepat", "key Escape", "gone Tombol cepat", "key F1", "see Tombol cepat"});
  screen.tablet().lock();
  screen.does({"see Terkunci", "gone Tombol cepat", "gone LALE RATNA SARI"});
  screen.does({"key Ctrl+Return", "key Ctrl+2", "key F4", "key Ctrl+Z", "scan 5208046311239008"});
  CHECK(screen.form().title() == "LALE RATNA SARI");
  CHECK(screen.tablet().today()->count() == 0);
  screen.does({"type 135790", "gone Terkunci", "see LALE RATNA SARI"});
  CHECK(screen.form().texts()->mother()->value() == "INAQ");
  REQUIRE(screen.pages.view().activeFocusItem() != nullptr);
  CHECK(screen.pages.view().activeFocusItem()->property("text").toString() == "INAQ");
  screen.does({"key Ctrl+Return", "see LALE RATNA SARI tersimpan"});
}

TEST_CASE("who signed in last types only the PIN") {
  const TabletSample sample;
  {
    Screen screen(sample);
    screen.does({"tap Sri Wahyuni", "type 135790", "see Mulai kunjungan", "see Sebelum mulai"});
  }
  Screen again(sample);
  again.does({"see Ketik PIN Anda.", "type 135790", "see Mulai kunjungan"});
  CHECK(again.tablet().who() == "Sri Wahyuni");
}

TEST_CASE("a service that is missing is asked for where services are chosen") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  screen.does({"type inaq ratnasih", "key Return", "key Ctrl+Return", "see Belum ada layanan", "gone Nama lengkap"});
}

TEST_CASE("a scanned NIK opens its person from any page and leaves no digit in a field") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  screen.does({"key Ctrl+6", "tap Alamat kantor", "scan 5208044412129001", "see LALE RATNA SARI"});
  CHECK(screen.form().kind() == FormModel::OfResident);
  CHECK(screen.tablet().settings()->office() == "https://192.168.1.10:8443");
  screen.does({"key Ctrl+6", "see https://192.168.1.10:8443"});
}

TEST_CASE("an unknown NIK begins a new person whose sex and birth date it tells, marked to be compared") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  screen.does({"scan 5208045507089111", "see Warga baru", "see Terbaca dari NIK"});
  CHECK(screen.form().kind() == FormModel::OfNewPerson);
  CHECK(screen.form().choices()->sex() == static_cast<int>(core::Sex::Female));
  CHECK(screen.form().texts()->day()->value() == "15");
  CHECK(screen.form().texts()->year()->value() == "2008");
  screen.form().setBirthDate("15", "7", "2009");
  screen.does("gone Terbaca dari NIK");
}

TEST_CASE("what somebody typed is never replaced by what the NIK says") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  screen.form().beginNew("DENDE BARU");
  screen.form().setBirthDate("1", "1", "2008");
  screen.form().texts()->nik()->edit("5208045507089111");
  CHECK(screen.form().texts()->day()->value() == "1");
  CHECK_FALSE(screen.form().remarks().derived);
}

TEST_CASE("a date that stands there is typed anew by typing it") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  screen.does({"scan 5208045507089111", "see Terbaca dari NIK", "tap Tanggal", "type 12071994"});
  CHECK(screen.form().texts()->day()->value() == "12");
  CHECK(screen.form().texts()->month()->value() == "07");
  CHECK(screen.form().texts()->year()->value() == "1994");
  screen.does({"key Shift+Tab", "type 11", "see Tanggal lahir di NIK"});
  CHECK(screen.form().texts()->month()->value() == "11");
}

TEST_CASE("the search has the keyboard again after another page, and the reason of a return stands in the form") {
  const TabletSample sample(TabletSample::Day::Morning);
  Screen screen(sample);
  screen.beginsVisit();
  screen.does({"key Ctrl+6", "see Ukuran huruf", "key Ctrl+1", "type nurul", "see 1 cocok"});
  screen.does({"key Ctrl+4", "tap Perbaiki DENDE AYU LESTARI", "see Dikembalikan kantor", "see Nama ibu berbeda"});
}

TEST_CASE("a draft is back after the power went, where the officer was in it, without a tap after the PIN") {
  const TabletSample sample;
  double scroll = 0;
  QString focused;
  {
    Screen screen(sample);
    screen.beginsVisit();
    screen.does({"key F4", "type dende baru", "key Tab", "key Tab", "tap Nama ayah", "type lalu", "wait 900"});
    scroll = screen.scroll();
    focused = screen.pages.view().activeFocusItem()->property("text").toString();
    CHECK(scroll > 100);
    CHECK(focused == "lalu");
  }
  Screen again(sample);
  again.pages.signIn();
  again.does({"see dende baru", "wait 400"});
  CHECK(again.form().texts()->father()->value() == "lalu");
  REQUIRE(again.pages.view().activeFocusItem() != nullptr);
  CHECK(again.pages.view().activeFocusItem()->property("text").toString() == focused);
  CHECK(std::abs(again.scroll() - scroll) <= 1);
  again.does({"type  darma", "wait 900"});
  CHECK(again.form().texts()->father()->value() == "lalu darma");
}

TEST_CASE("closing a form keeps its draft; it is listed, opened again, and thrown away only by its name") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  screen.does({"key F4", "type dende baru", "key Escape", "see Pilih orang di kiri", "key Ctrl+2", "see dende baru"});
  screen.does({"tap Lanjutkan dende baru", "see Draf tersimpan", "key Ctrl+2", "tap Hapus draf dende baru"});
  screen.does({"see Hapus draf ini?", "tap Ketik namanya untuk menghapus", "type dende"});
  CHECK(screen.player.play("tap Hapus").startsWith("no"));
  screen.does({"type  baru", "tap Hapus", "see Belum ada warga hari ini"});
  CHECK(core::DraftStore(screen.store().database()).all().empty());
  CHECK(screen.form().kind() == FormModel::Closed);
}

TEST_CASE("the full NIK is shown to whoever asks, goes away by itself, and is on record") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  screen.does({"type lale", "key Down", "key Ctrl+I", "see 5208044412129001"});
  const auto reveals = core::Reveals(screen.store().database()).newest(5);
  REQUIRE(reveals.size() == 1);
  CHECK(reveals[0].officer == "P001");
  screen.does("gone 5208044412129001");
}

TEST_CASE("what the office kept back comes with its reason, and is registered anew from what it was") {
  const TabletSample sample(TabletSample::Day::Morning);
  Screen screen(sample);
  screen.beginsVisit();
  screen.does({"key Ctrl+4", "see RADEN WIRA KUSUMA", "see tidak ditugaskan", "see Nama ibu berbeda dengan KK"});
  CHECK(screen.tablet().toFix()->count() == 2);
  screen.does({"tap Perbaiki RADEN WIRA KUSUMA", "see Nama lengkap"});
  CHECK(screen.form().texts()->nik()->value() == "5208042106079005");
  screen.does("key Ctrl+Return");
  CHECK(screen.tablet().toFix()->count() == 1);
  screen.does({"key Ctrl+4", "tap Perbaiki DENDE AYU LESTARI", "see Sudah terdaftar", "tap Data orang"});
  screen.does({"tap Nama ibu", "key Ctrl+A", "type INAQ SUMIATI", "key Ctrl+Return"});
  CHECK(screen.tablet().toFix()->count() == 0);
  screen.does({"key Ctrl+4", "see Tidak ada yang perlu diperbaiki"});
}

TEST_CASE("whoever walks through a long list with Tab always sees what Enter would press") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  for (int draft = 0; draft < 9; ++draft) {
    screen.form().beginNew(QStringLiteral("WARGA %1").arg(draft));
    screen.form().texts()->mother()->edit("INAQ");
    screen.form().close();
  }
  screen.does("key Ctrl+2");
  bool reachedLast = false;
  for (int step = 0; step < 40; ++step) {
    screen.does("key Tab");
    const QQuickItem* item = screen.pages.view().activeFocusItem();
    REQUIRE(item != nullptr);
    const QRectF place = item->mapRectToScene({0, 0, item->width(), item->height()});
    CHECK(QRectF(0, 0, 1280, 800).contains(place));
    reachedLast = reachedLast || item->property("text").toString() == "Hapus draf";
  }
  CHECK(reachedLast);
}

TEST_CASE("a finger in a field brings the pad, and what it types is searched for") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  screen.does({"touch Ketik nama atau NIK", "tap N", "tap U", "tap R", "see 1 cocok", "see NURUL HIDAYATI"});
}

TEST_CASE("a very likely double stops the save; one tap decides, and the save goes on") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  FormModel& form = screen.typesDouble();
  form.choices()->setSex(2);
  form.choices()->setMarital(1);
  form.choices()->setNoNikReason(2);
  form.services()->tiles()->toggle(0);
  settle(screen.pages.view());
  screen.does({"tap Simpan, berikutnya", "see Orang yang sama?"});
  CHECK(form.kind() == FormModel::OfNewPerson);
  screen.does({"tap Bukan, orang lain", "tap Saudara atau kerabat"});
  CHECK(form.kind() == FormModel::Closed);
  CHECK(screen.tablet().today()->waiting() == 1);
}

TEST_CASE("Esc closes the comparison and not the form; the same person is gone on with") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  FormModel& form = screen.typesDouble();
  screen.does({"see Mungkin orang yang sama", "tap Bandingkan", "see Yang diketik", "key Escape"});
  screen.does({"gone Yang diketik", "see Mungkin orang yang sama"});
  CHECK(form.kind() == FormModel::OfNewPerson);
  screen.does({"tap Bandingkan", "tap Orang yang sama", "see Dari daftar desa"});
  CHECK(form.title() == "LALE RATNA SARI");
}

TEST_CASE("a long list opens in front of the form, is searched, and gives one answer") {
  const TabletSample sample;
  Screen screen(sample);
  screen.beginsVisit();
  FormModel& form = *screen.tablet().form();
  form.beginNew("AMAQ SAHNIM");
  form.setBirthDate("1", "7", "1950");
  ServiceListModel& tiles = *form.services()->tiles();
  for (int row = 0; row < tiles.rowCount(); ++row)
    if (tiles.data(tiles.index(row), ServiceListModel::Title) == "Biodata dan NIK baru") tiles.toggle(row);
  settle(screen.pages.view());
  screen.does({"tap Pekerjaan: Pilih dari daftar", "see Cari dalam daftar", "type zzz", "see Tidak ada yang cocok",
               "key Ctrl+A", "type pekebun", "tap Petani atau pekebun", "gone Cari dalam daftar"});
  AnswerListModel& answers = *form.services()->answers();
  bool isAnswered = false;
  for (int row = 0; row < answers.count(); ++row)
    isAnswered |= answers.data(answers.index(row), AnswerListModel::Title) == "Pekerjaan" &&
                  answers.data(answers.index(row), AnswerListModel::Chosen).value<QList<int>>() == QList<int>{8};
  CHECK(isAnswered);
  screen.does({"tap Agama: Kepercayaan", "see Nama organisasi kepercayaan"});
}
