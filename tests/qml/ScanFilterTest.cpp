// A wedge scanner is caught wherever the focus is; a person's typing arrives unchanged.
#include "app/look/ScanFilter.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

#include "tests/support/catch.h"

using jemput::app::ScanFilter;

namespace {

/// A busy machine may sleep through a wait: what was due meanwhile comes at its end at the latest.
void rest(int milliseconds) {
  QTest::qWait(milliseconds);
  QCoreApplication::processEvents();
}

/// A window with one focused text field behind the filter.
class Desk {
 public:
  Desk() {
    QQmlComponent component(m_view.engine());
    component.setData("import QtQuick\nTextInput { focus: true; width: 300; height: 40 }", {});
    m_field = qobject_cast<QQuickItem*>(component.create());
    m_view.setContent({}, nullptr, m_field);
    m_view.show();
    m_view.requestActivate();
    m_field->forceActiveFocus();
    qApp->installEventFilter(&m_filter);
    QObject::connect(&m_filter, &ScanFilter::scanned, &m_view, [this](const QString& text) { m_scans += text; });
  }

  void type(const QString& text, int gapMs) {
    for (const QChar character : text) {
      QTest::keyClick(&m_view, character.toLatin1());
      QTest::qWait(gapMs);
    }
  }
  void enter() { QTest::keyClick(&m_view, Qt::Key_Return); }
  [[nodiscard]] std::string field() const { return m_field->property("text").toString().toStdString(); }
  [[nodiscard]] std::string scans() const { return m_scans.join('|').toStdString(); }

 private:
  QQuickView m_view;
  QQuickItem* m_field = nullptr;
  ScanFilter m_filter;
  QStringList m_scans;
};

void scan(Desk& desk, const QString& code) {
  desk.type(code, 0);  // as fast as a fast scanner
  desk.enter();
}

}  // namespace

TEST_CASE("A scanned NIK is reported and leaves no digit in the focused field") {
  Desk desk;
  desk.type("rat", 60);
  scan(desk, "5208044412120003");
  desk.type("na", 60);
  rest(60);
  CHECK(desk.scans() == "5208044412120003");
  CHECK(desk.field() == "ratna");
}

TEST_CASE("Digits typed by a person with Enter at the end are no scan") {
  Desk desk;
  desk.type("087865123456", ScanFilter::kGapMs + 25);
  desk.enter();
  rest(60);
  CHECK(desk.scans().empty());
  CHECK(desk.field() == "087865123456");
}

TEST_CASE("A burst that is too short for a code goes to the field") {
  Desk desk;
  desk.type("1234567", 0);
  desk.enter();
  rest(60);
  CHECK(desk.scans().empty());
  CHECK(desk.field() == "1234567");
}

TEST_CASE("A burst without a closing Enter goes to the field in its order") {
  Desk desk;
  desk.type("5208044412120003", 0);
  rest(80);
  CHECK(desk.scans().empty());
  CHECK(desk.field() == "5208044412120003");
}

TEST_CASE("Two scans one after the other are two codes") {
  Desk desk;
  scan(desk, "5208044412120003");
  scan(desk, "5208040101800001");
  rest(60);
  CHECK(desk.scans() == "5208044412120003|5208040101800001");
  CHECK(desk.field().empty());
}
