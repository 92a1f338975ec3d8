// The beginning of every test program with a screen: no display, the software renderer, our own style.
#include <QGuiApplication>
#include <QQuickStyle>

#include "tests/support/runner.h"

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_QUICK_BACKEND", "software");
  QGuiApplication app(argc, argv);
  QQuickStyle::setStyle("Basic");
  return jemput::test::runTests(argc, argv);
}
