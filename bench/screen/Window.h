// A tablet's folder opened by the program's own window, off-screen, with the software renderer.
#pragma once

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

#include "app/view/Tablet.h"
#include "bench/Ground.h"

namespace jemput::bench {

struct Window {
  explicit Window(const std::string& folder) : tablet(folder, clock, languages) {
    tablet.sync()->setAutomatic(false);
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    tablet.settings()->setEngine(view.engine());
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setInitialProperties({{"tablet", QVariant::fromValue(&tablet)}});
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Jemput/Main.qml")));
    view.resize(1280, 800);
    view.show();
    view.requestActivate();
    QObject::connect(&view, &QQuickWindow::frameSwapped, &view, [this] { ++frames; });
    (void)QTest::qWaitForWindowActive(&view);
    awaitFrame();
  }
  void awaitFrame() {
    const int before = frames;
    view.update();
    while (frames == before) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  }
  /// Milliseconds from the text's arrival in the search field to the frame that shows its rows.
  double search(const std::string& query) {
    QObject* field = view.activeFocusItem();
    QMetaObject::invokeMethod(field, "selectAll");
    QElapsedTimer passed;
    passed.start();
    QInputMethodEvent typed;
    typed.setCommitString(QString::fromStdString(query));
    QCoreApplication::sendEvent(field, &typed);
    awaitFrame();
    return static_cast<double>(passed.nsecsElapsed()) / 1e6;
  }

  core::SystemClock clock;
  app::LanguageSwitch languages;
  app::Tablet tablet;
  QQuickView view;
  int frames = 0;
};

/// Signs in and opens the day's visit: milliseconds from the PIN to the drawn list.
inline double openSearch(Window& window) {
  QElapsedTimer passed;
  passed.start();
  window.tablet.enterPin(0, QString::fromLatin1(kPin));
  while (window.tablet.busy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  if (window.tablet.stage() == app::Tablet::BeforeVisit) window.tablet.startVisit(0, 0, QString());
  window.awaitFrame();
  return static_cast<double>(passed.nsecsElapsed()) / 1e6;
}

/// Parts of screen-bench; each prints one line of JSON.
int runDesk(const std::string& folder, int people);
int runScans(const std::string& folder, int runs);
int runFill(const std::string& folder, int registrations, int photosEach);

}  // namespace jemput::bench
