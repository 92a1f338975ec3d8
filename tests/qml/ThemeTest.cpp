// The palette keeps its promises in both themes, whatever is drawn with it.
#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>
#include <algorithm>
#include <cmath>
#include <memory>

#include "tests/support/catch.h"

namespace {

double linear(double channel) {
  return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double contrast(const QColor& a, const QColor& b) {
  const auto luminance = [](const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
  };
  return (std::max(luminance(a), luminance(b)) + 0.05) / (std::min(luminance(a), luminance(b)) + 0.05);
}

struct Pair {
  const char* ink;
  const char* ground;
};

constexpr Pair kTexts[] = {{"text", "surface"},
                           {"text", "bg"},
                           {"text", "surfaceAlt"},
                           {"text2", "surface"},
                           {"text2", "bg"},
                           {"text2", "surfaceAlt"},
                           {"primaryInk", "primary"},
                           {"primarySoftInk", "primarySoft"},
                           {"okSoftInk", "okSoft"},
                           {"warnSoftInk", "warnSoft"},
                           {"dangerSoftInk", "dangerSoft"},
                           {"neutralSoftInk", "neutralSoft"},
                           {"ok", "surface"},
                           {"warn", "surface"},
                           {"danger", "surface"},
                           {"danger", "bg"},
                           {"primary", "surface"},
                           {"dangerInk", "danger"},
                           {"railText", "rail"},
                           {"railActiveText", "railActive"},
                           {"pillInk", "pill"}};
constexpr Pair kMarks[] = {{"outline", "surface"}, {"outline", "bg"},  {"barMet", "barTrack"}, {"barBelow", "barTrack"},
                           {"focus", "surface"},   {"focus", "bg"},    {"pill", "rail"},       {"primary", "barTrack"},
                           {"danger", "barTrack"}, {"ok", "barTrack"}, {"warn", "barTrack"}};

}  // namespace

TEST_CASE("Every text of the palette reaches 7:1 and every mark 3:1, in both themes") {
  QQmlEngine engine;
  engine.addImportPath("qrc:/qt/qml");
  QQmlComponent component(&engine);
  component.setData("import QtQml\nimport Jemput\nQtObject { property QtObject theme: Theme }", {});
  const std::unique_ptr<QObject> holder(component.create());
  REQUIRE(holder);
  auto* theme = holder->property("theme").value<QObject*>();
  for (const bool dark : {false, true}) {
    theme->setProperty("dark", dark);
    const auto ratio = [&](const Pair& pair) {
      return contrast(theme->property(pair.ink).value<QColor>(), theme->property(pair.ground).value<QColor>());
    };
    for (const Pair& pair : kTexts) {
      INFO(pair.ink << " on " << pair.ground << (dark ? ", malam" : ", luar ruang"));
      CHECK(ratio(pair) >= 7.0);
    }
    for (const Pair& pair : kMarks) {
      INFO(pair.ink << " on " << pair.ground << (dark ? ", malam" : ", luar ruang"));
      CHECK(ratio(pair) >= 3.0);
    }
  }
  theme->setProperty("dark", false);
}
