// The audit finds each kind of fault when it is put in front of it, and nothing in a sound window.
#include "app/look/Audit.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <memory>

#include "app/look/Screenshots.h"
#include "tests/support/catch.h"

using namespace jemput::app;

namespace {

/// A window of 400 x 300 with these items on white.
std::vector<Finding> auditOf(const char* items, bool scrolled = false) {
  QQuickView view;
  view.engine()->addImportPath("qrc:/qt/qml");
  QQmlComponent component(view.engine());
  component.setData(QByteArray("import QtQuick\nimport QtQuick.Controls.Basic\nimport Jemput\n"
                               "Rectangle { color: \"white\"\n") +
                        items + "\n}",
                    QUrl("qrc:/qt/qml/Jemput/Probe.qml"));
  INFO(component.errorString().toStdString());
  QObject* root = component.create();
  REQUIRE(root != nullptr);
  view.setContent({}, nullptr, root);
  view.setResizeMode(QQuickView::SizeRootObjectToView);
  view.resize(400, 300);
  view.show();
  settle(view);
  return scrolled ? auditScrolled(view) : audit(view);
}

bool onlyFault(const std::vector<Finding>& findings, Fault fault) {
  UNSCOPED_INFO(describe(findings).toStdString());
  return !findings.empty() && std::all_of(findings.begin(), findings.end(), [&](auto& f) { return f.fault == fault; });
}

constexpr const char* kSound = R"(
  Text { text: "Lale Ratna Sari"; font.pixelSize: 20; color: "black" }
  Button { y: 40; width: 100; height: 56; Accessible.role: Accessible.Button; Accessible.name: "Simpan" }
  Button { x: 108; y: 40; width: 100; height: 56; Accessible.role: Accessible.Button; Accessible.name: "Batal" }
)";

}  // namespace

TEST_CASE("A sound window has no findings") { CHECK(describe(auditOf(kSound)).isEmpty()); }

TEST_CASE("Grey text below 7:1 is found, and the same grey as an icon is not") {
  CHECK(onlyFault(auditOf(R"(Text { text: "pudar"; color: "#777777"; font.pixelSize: 20 })"), Fault::LowContrast));
  CHECK(auditOf(R"(Icon { name: "sync"; color: "#707070"; size: 30 })").empty());
  CHECK(onlyFault(auditOf(R"(Icon { name: "sync"; color: "#999999"; size: 30 })"), Fault::LowContrast));
}

TEST_CASE("Contrast is judged against what is really behind the text, and through transparency") {
  CHECK(onlyFault(auditOf(R"(Rectangle { width: 200; height: 40; color: "#333333"
                               Text { text: "gelap"; color: "black"; font.pixelSize: 20 } })"),
                  Fault::LowContrast));
  CHECK(onlyFault(auditOf(R"(Text { text: "samar"; color: "black"; opacity: 0.4; font.pixelSize: 20 })"),
                  Fault::LowContrast));
}

TEST_CASE("The colour of a match inside a name is judged too") {
  CHECK(onlyFault(auditOf(R"(Text { text: "Lale <a href=\"m\">Ratna</a>"; textFormat: Text.StyledText
                               color: "black"; linkColor: "#8080FF"; font.pixelSize: 20 })"),
                  Fault::LowContrast));
}

TEST_CASE("Text below 15 px is found") {
  CHECK(onlyFault(auditOf(R"(Text { text: "kecil"; font.pixelSize: 14 })"), Fault::SmallFont));
}

TEST_CASE("A cut name is found, a subtitle that may lose its end is not") {
  CHECK(onlyFault(auditOf(R"(T { width: 60; text: "Lale Ratna Sari" })"), Fault::CutText));
  CHECK(auditOf(R"(T { width: 60; text: "Lale Ratna Sari"; mayElide: true })").empty());
}

TEST_CASE("Text that overflows its box without being elided is found") {
  CHECK(onlyFault(auditOf(R"(Text { width: 60; text: "Lale Ratna Sari"; font.pixelSize: 20 })"), Fault::CutText));
}

TEST_CASE("Text outside the window is found") {
  CHECK(onlyFault(auditOf(R"(Text { x: 390; text: "Lale"; font.pixelSize: 20 })"), Fault::CutText));
}

TEST_CASE("An icon name that the font does not know is found") {
  CHECK(onlyFault(auditOf(R"(Icon { name: "no_such_icon" })"), Fault::UnknownIcon));
}

TEST_CASE("A target below 48 x 48 is found") {
  CHECK(onlyFault(
      auditOf(R"(Button { width: 47; height: 56; Accessible.role: Accessible.Button; Accessible.name: "x" })"),
      Fault::SmallTarget));
}

TEST_CASE("A primary button below 64 is found") {
  CHECK(
      onlyFault(auditOf(R"(AppButton { kind: AppButton.Primary; text: "Simpan"; height: 60 })"), Fault::SmallPrimary));
  CHECK(auditOf(R"(AppButton { kind: AppButton.Primary; text: "Simpan" })").empty());
}

TEST_CASE("Two targets closer than 8 are found, rows of 84 may touch") {
  CHECK(onlyFault(auditOf(R"(
    AppButton { width: 120; text: "Ya" } AppButton { x: 124; width: 120; text: "Tidak" })"),
                  Fault::NarrowGap));
  CHECK(auditOf(R"(
    PersonRow { width: 300; name: "Ratna" } PersonRow { y: 84; width: 300; name: "Ratih" })")
            .empty());
}

TEST_CASE("Two targets in one place are found") {
  CHECK(onlyFault(auditOf(R"(
    AppButton { width: 120; text: "Ya" } AppButton { x: 100; width: 120; text: "   " })"),
                  Fault::Overlap) == false);  // the second is unnamed as well
  const auto findings = auditOf(R"(
    Button { width: 120; height: 56; Accessible.role: Accessible.Button; Accessible.name: "Ya" }
    Button { x: 100; width: 120; height: 56; Accessible.role: Accessible.Button; Accessible.name: "Tidak" })");
  CHECK(onlyFault(findings, Fault::Overlap));
}

TEST_CASE("A control outside the window is found, unless a Flickable can bring it in") {
  const char* below =
      R"(Button { y: 400; width: 100; height: 56; Accessible.role: Accessible.Button; Accessible.name: "x" })";
  CHECK(onlyFault(auditOf(below), Fault::Unreachable));
  CHECK(
      auditOf((std::string("Flickable { anchors.fill: parent; contentHeight: 500; clip: true\n") + below + "}").c_str())
          .empty());
  CHECK(onlyFault(
      auditOf(
          (std::string("Flickable { anchors.fill: parent; contentHeight: 420; clip: true\n") + below + "}").c_str()),
      Fault::Unreachable));
}

TEST_CASE("A control without role or name is found") {
  CHECK(onlyFault(auditOf(R"(AppButton { width: 60; text: "" })"), Fault::Unnamed));
  CHECK(onlyFault(auditOf(R"(MouseArea { width: 60; height: 60; activeFocusOnTab: true })"), Fault::Unnamed));
}

TEST_CASE("A control that Tab cannot reach is found, keys of a touch pad are excused") {
  CHECK(onlyFault(auditOf(R"(Button { width: 60; height: 60; focusPolicy: Qt.NoFocus
                               Accessible.role: Accessible.Button; Accessible.name: "x" })"),
                  Fault::NoKeyboard));
  CHECK(auditOf(R"(PadKey { width: 60; height: 60; text: "A" })").empty());
}

TEST_CASE("What a cover hides is not judged, what lies above it is") {
  const char* hidden = R"(Text { text: "pudar"; color: "#888888"; font.pixelSize: 20 })";
  CHECK(auditOf((std::string(hidden) + R"(
    Rectangle { property bool covers: true; anchors.fill: parent; color: "white" })")
                    .c_str())
            .empty());
  CHECK(onlyFault(auditOf((std::string(R"(Rectangle { property bool covers: true; anchors.fill: parent; color: "white" }
    )") + hidden)
                              .c_str()),
                  Fault::LowContrast));
}

TEST_CASE("A fault far down a scrolled page is found and the page stays where it was") {
  const char* page = R"(Flickable { anchors.fill: parent; contentHeight: 1200; clip: true
    Text { y: 1000; text: "pudar"; color: "#888888"; font.pixelSize: 20 } })";
  CHECK(auditOf(page).empty());
  CHECK(onlyFault(auditOf(page, true), Fault::LowContrast));
}
