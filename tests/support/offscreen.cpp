// The beginning of every test program with a screen: no display, the software renderer, our own style.
#include <QGuiApplication>
#include <QQuickStyle>

#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include "tests/support/catch.h"

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_QUICK_BACKEND", "software");
  QGuiApplication app(argc, argv);
  QQuickStyle::setStyle("Basic");
  return Catch::Session().run(argc, argv);
}
