#include <QGuiApplication>
#include <QQuickStyle>

#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include "core/crypto/Random.h"
#include "tests/support/catch.h"

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_QUICK_BACKEND", "software");
  jemput::core::startCrypto();
  QGuiApplication app(argc, argv);
  QQuickStyle::setStyle("Basic");
  return Catch::Session().run(argc, argv);
}
