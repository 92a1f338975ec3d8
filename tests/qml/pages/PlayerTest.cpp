// The player presses what a person would press, by the ways that a person's events take, and says so when it cannot.
#include "app/play/Player.h"

#include <QFile>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>

#include "app/look/ScanFilter.h"
#include "tests/support/catch.h"

using namespace jemput::app;

namespace {

constexpr const char* kScreen = R"(
import QtQuick
import QtQuick.Controls.Basic
Item {
    id: root
    property string pressed
    property string query: field.text
    width: 400; height: 300
    Shortcut { sequence: "Ctrl+Return"; onActivated: root.pressed += "saved " }
    Shortcut { sequence: "F4"; onActivated: root.pressed += "new " }
    TextField { id: field; width: 200; height: 40; Accessible.name: "Search"; onAccepted: root.pressed += "searched " }
    Text { x: 210; text: "<b>LALE</b> RATNA"; textFormat: Text.StyledText }
    Button { y: 50; width: 90; text: "Twin"; onClicked: root.pressed += "twin " }
    Button { x: 100; y: 50; width: 90; text: "Twin"; onClicked: root.pressed += "twin " }
    Button { x: 200; y: 50; width: 90; text: "Off"; enabled: false; onClicked: root.pressed += "off " }
    Button { x: 300; y: 50; width: 90; text: "Under"; onClicked: root.pressed += "under " }
    Button { x: 300; y: 50; width: 90; text: "Over"; Accessible.name: "Over, on top"; onClicked: root.pressed += "over " }
    Flickable {
        y: 100; width: 400; height: 200; contentHeight: 2000; clip: true
        Button { width: 90; text: "First"; onClicked: root.pressed += "first " }
        Text { y: 1000; text: "Half way" }
        Button { y: 1900; width: 90; text: "Last"; onClicked: root.pressed += "last " }
    }
})";

class Screen {
 public:
  Screen() : player(m_view, std::chrono::milliseconds(400)) {
    QQmlComponent component(m_view.engine());
    component.setData(kScreen, {});
    m_root = qobject_cast<QQuickItem*>(component.create());
    REQUIRE(m_root != nullptr);
    m_view.setContent({}, nullptr, m_root);
    m_view.show();
    m_view.requestActivate();
  }
  [[nodiscard]] std::string pressed() const { return m_root->property("pressed").toString().trimmed().toStdString(); }
  [[nodiscard]] std::string query() const { return m_root->property("query").toString().toStdString(); }
  std::string does(const char* line) { return player.play(QString::fromUtf8(line)).toStdString(); }

 private:
  QQuickView m_view;
  QQuickItem* m_root = nullptr;

 public:
  Player player;
};

bool isNo(const std::string& answer, const std::string& because) {
  return answer.rfind("no: ", 0) == 0 && answer.find(because) != std::string::npos;
}

}  // namespace

TEST_CASE("a control out of sight is scrolled to, by mouse and by finger, there and back") {
  Screen screen;
  CHECK(screen.does("tap Last") == "ok");
  CHECK(screen.does("touch First") == "ok");
  CHECK(screen.pressed() == "last first");
}

TEST_CASE("what is not there, there twice, switched off or covered is not pressed, and that is said") {
  Screen screen;
  CHECK(isNo(screen.does("tap Nobody"), "nothing to press is called Nobody"));
  CHECK(isNo(screen.does("tap Twin"), "2 controls are called Twin"));
  CHECK(isNo(screen.does("tap Off"), "nothing to press"));
  CHECK(isNo(screen.does("tap Under"), "Over, on top stands in front of Under"));
  CHECK(screen.pressed().empty());
  CHECK(screen.does("tap over") == "ok");  // the name, whatever its case and whatever is said after it
  CHECK(screen.pressed() == "over");
}

TEST_CASE("letters reach the field that has the focus, and keys reach the shortcuts") {
  Screen screen;
  CHECK(screen.does("tap Search") == "ok");
  CHECK(screen.does("type Lale ratna 3") == "ok");
  CHECK(screen.query() == "Lale ratna 3");
  CHECK(screen.does("key Return") == "ok");
  CHECK(screen.does("key Ctrl+Return") == "ok");
  CHECK(screen.does("key F4") == "ok");
  CHECK(screen.pressed() == "searched saved new");
  CHECK(isNo(screen.does("key Nowhere"), "no key is called"));
}

TEST_CASE("scanning is as fast as a scanner, typing is not") {
  Screen screen;
  ScanFilter filter;
  QString scanned;
  QObject::connect(&filter, &ScanFilter::scanned, &filter, [&scanned](const QString& text) { scanned += text; });
  qApp->installEventFilter(&filter);
  CHECK(screen.does("tap Search") == "ok");
  CHECK(screen.does("type 5208044412120003") == "ok");
  CHECK(screen.does("key Return") == "ok");
  CHECK(scanned.isEmpty());
  CHECK(screen.does("scan 5208044412120004") == "ok");
  CHECK(scanned == "5208044412120004");
  CHECK(screen.query() == "5208044412120003");
}

TEST_CASE("only what stands in sight is seen, as it reads") {
  Screen screen;
  CHECK(screen.does("see LALE RATNA") == "ok");
  CHECK(isNo(screen.does("see Half way"), "is not on the screen"));
  CHECK(screen.does("gone Half way") == "ok");
  CHECK(isNo(screen.does("gone LALE"), "still on the screen"));
}

TEST_CASE("a picture is written, and what cannot be done is said") {
  Screen screen;
  const QTemporaryDir folder;
  const QString file = folder.filePath("screen.png");
  CHECK(screen.player.play("picture " + file) == "ok");
  CHECK(QFile(file).size() > 100);
  CHECK(isNo(screen.does("picture /nowhere/at/all.png"), "cannot be written"));
  CHECK(isNo(screen.does("fly home"), "these are known: tap NAME"));
  CHECK(isNo(screen.does("tap"), "tap what?"));
}
