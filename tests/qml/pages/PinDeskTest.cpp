// PINs and enrolment behind the screen.
#include "app/view/PinDesk.h"

#include <QCoreApplication>

#include "app/sample/TabletSample.h"
#include "app/view/EnrolDesk.h"
#include "app/view/Tablet.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;

namespace {

constexpr const char* kOwn = "864209";

template <typename Desk>
void settleWork(const Desk& desk) {
  while (desk()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

struct PinScreen {
  explicit PinScreen(TabletSample& theSample) : sample(theSample), pins(folder, sample.clock()) {
    QObject::connect(&pins, &PinDesk::done, [this](const QString& sentence) { said = sentence; });
    QObject::connect(&pins, &PinDesk::looked, [this](const QString& note) { obstacle = note; });
  }
  void enters(const char* pin) {
    pins.enterPin(pin);
    settleWork([this] { return pins.busy(); });
  }
  bool opens(const char* officer, const char* pin) const {
    try {
      return folder.signIn(officer, pin, sample.clock()).officer == officer;
    } catch (const tablet::SignInRefused&) {
      return false;
    }
  }
  TabletSample& sample;
  tablet::TabletFolder folder{sample.folder()};
  PinDesk pins;
  QString said, obstacle;
};

}  // namespace

TEST_CASE("a PIN of one's own: the old one, a good new one, the same again") {
  TabletSample sample;
  PinScreen screen(sample);
  screen.pins.setOfficer("P001");
  screen.pins.changeOwn();
  CHECK(screen.pins.step() == PinDesk::OldPin);
  screen.enters(TabletSample::kPin);
  screen.enters("123456");
  CHECK(screen.pins.step() == PinDesk::NewPin);
  CHECK_FALSE(screen.pins.note().isEmpty());
  screen.enters(kOwn);
  screen.enters("739152");
  CHECK(screen.pins.step() == PinDesk::NewPin);  // not the same twice
  screen.enters(kOwn);
  screen.enters(kOwn);
  CHECK(screen.pins.step() == PinDesk::Closed);
  CHECK(screen.said.contains("Hendra Wijaya"));
  CHECK(screen.opens("P001", kOwn));
  CHECK(screen.opens("P002", TabletSample::kPin));
}

TEST_CASE("a wrong old PIN is asked for again and changes nothing") {
  TabletSample sample;
  PinScreen screen(sample);
  screen.pins.setOfficer("P001");
  screen.pins.changeOwn();
  for (const char* pin : {"739152", kOwn, kOwn}) screen.enters(pin);
  CHECK(screen.pins.step() == PinDesk::OldPin);
  CHECK_FALSE(screen.pins.note().isEmpty());
  screen.pins.cancel();
  CHECK(screen.pins.step() == PinDesk::Closed);
  CHECK(screen.opens("P001", TabletSample::kPin));
}

TEST_CASE("the first sign-in cannot get around choosing a PIN") {
  TabletSample sample;
  PinScreen screen(sample);
  screen.pins.chooseFirst("P001", TabletSample::kPin);
  screen.pins.cancel();
  CHECK(screen.pins.step() == PinDesk::NewPin);
  for (const char* pin : {kOwn, kOwn}) screen.enters(pin);
  CHECK(screen.pins.step() == PinDesk::Closed);
  CHECK(screen.opens("P001", kOwn));
}

TEST_CASE("ten wrong PINs: the screen counts down, says how many are left, then what to do; the leader mends it") {
  TabletSample sample;
  LanguageSwitch languages;
  Tablet tablet(sample.folder(), sample.clock(), languages);
  const auto enter = [&](const char* pin) {
    tablet.enterPin(0, pin);
    settleWork([&] { return tablet.busy(); });
  };
  for (int i = 1; i <= 10; ++i) {
    enter("739152");
    INFO(i << ": " << tablet.pinNote().toStdString());
    CHECK(tablet.pinNote().contains(QString::number(10 - i)) == (i >= 6 && i < 10));
    CHECK((tablet.pins()->wait() > 0) == (i >= 5 && i < 10));
    sample.clock().pass(std::chrono::hours(1));
  }
  const QString gone = tablet.pinNote();
  CHECK(gone.contains("ketua tim"));
  tablet.pins()->look(1);
  CHECK(tablet.pinNote().isEmpty());
  tablet.pins()->look(0);
  CHECK(tablet.pinNote() == gone);

  tablet.pins()->askLeader(0);
  tablet.pins()->enterCode("satu dua tiga");
  settleWork([&] { return tablet.pins()->busy(); });
  CHECK(tablet.pins()->step() == PinDesk::LeaderCode);
  CHECK_FALSE(tablet.pins()->note().isEmpty());
  tablet.pins()->enterCode(QString::fromStdString(sample.leaderCode()));
  settleWork([&] { return tablet.pins()->busy(); });
  CHECK(tablet.pins()->leading());
  tablet.pins()->renewCode();
  settleWork([&] { return tablet.pins()->busy(); });
  CHECK(tablet.pins()->step() == PinDesk::NewCode);
  CHECK(tablet.pins()->code().split(' ').size() == 8);
  CHECK(tablet.pins()->code() != QString::fromStdString(sample.leaderCode()));
  tablet.pins()->codeIsWritten();
  for (int i = 0; i < 2; ++i) {
    tablet.pins()->enterPin(kOwn);
    settleWork([&] { return tablet.pins()->busy(); });
  }
  enter(kOwn);
  CHECK(tablet.who() == "Hendra Wijaya");
}

TEST_CASE("code words are offered after the first letters of the last one") {
  TabletSample sample;
  PinScreen screen(sample);
  CHECK(screen.pins.completions("gajah keb") == QStringList{"kebun"});
  CHECK(screen.pins.completions("gajah ").isEmpty());
  CHECK(screen.pins.completions("").isEmpty());
}

TEST_CASE("enrolment on the screen: a garbled ticket, a weak PIN, an office that does not answer are said") {
  QTemporaryDir place;
  EnrolDesk desk(place.path().toStdString() + "/tablet", {1, 8192});
  desk.enterTicket("JEMPUT1.halo", {});
  CHECK(desk.step() == EnrolDesk::Ticket);
  CHECK_FALSE(desk.note().isEmpty());
  sync::Ticket ticket;
  ticket.secret = std::string(16, 's');
  ticket.officeId = std::string(52, 'o');
  ticket.urls = {"https://127.0.0.1:1"};
  const QString text = QString::fromStdString(sync::writeTicket(ticket));
  desk.enterTicket(text, "http://192.168.1.10");
  CHECK(desk.step() == EnrolDesk::Ticket);
  desk.enterTicket(" " + text.left(20) + "\n" + text.mid(20) + " ", {});
  CHECK(desk.step() == EnrolDesk::FirstPin);
  desk.enterPin("000000");
  CHECK(desk.step() == EnrolDesk::FirstPin);
  desk.enterPin(kOwn);
  desk.enterPin("739152");
  CHECK(desk.step() == EnrolDesk::FirstPin);
  desk.enterPin(kOwn);
  desk.enterPin(kOwn);
  CHECK(desk.step() == EnrolDesk::Working);
  settleWork([&] { return desk.step() == EnrolDesk::Working; });
  CHECK(desk.step() == EnrolDesk::Ticket);
  CHECK_FALSE(desk.note().isEmpty());
  CHECK_FALSE(tablet::TabletFolder(place.path().toStdString() + "/tablet").isTablet());
}
