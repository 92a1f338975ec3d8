// Every component in every state, at every size, in both themes, both languages and all text sizes.
#include <QCoreApplication>
#include <QQuickItem>

#include "app/look/Audit.h"
#include "app/look/LongerTexts.h"
#include "app/look/Screenshots.h"
#include "tests/support/catch.h"

using namespace jemput::app;

namespace {

void checkGallery(const std::vector<Look>& looks) {
  LanguageSwitch language;
  GalleryStage stage(language);
  REQUIRE(stage.ready());
  const QStringList sections = stage.sections();
  REQUIRE(sections.size() > 10);
  for (const Look& look : looks) {
    for (int section = 0; section < sections.size(); ++section) {
      stage.show(section, look);
      const auto findings = auditScrolled(stage.view());
      INFO(sections[section].toStdString()
           << " " << look.name().toStdString() << " " << look.size.width() << "x" << look.size.height() << "\n"
           << describe(findings).toStdString());
      CHECK(findings.empty());
    }
  }
  language.choose(Language::Indonesian, nullptr);
}

}  // namespace

TEST_CASE("The gallery passes the audit on the tablet") { checkGallery(everyLook({1280, 800})); }
TEST_CASE("The gallery passes the audit on a low laptop") { checkGallery(everyLook({1366, 768})); }
TEST_CASE("The gallery passes the audit on a large screen") { checkGallery(everyLook({1920, 1080})); }
TEST_CASE("The gallery passes the audit on the tablet at 115 percent") { checkGallery(everyLook({1113, 696})); }
TEST_CASE("The gallery passes the audit with text at 115 and 130 percent") {
  checkGallery(everyLook({1280, 800}, 1.15));
  checkGallery(everyLook({1280, 800}, 1.30));
}

TEST_CASE("The gallery passes the audit with texts that are 30 percent longer, at every size") {
  LongerTexts longer;
  QCoreApplication::installTranslator(&longer);
  checkGallery({{{1280, 800}}, {{1366, 768}}, {{1920, 1080}}, {{1113, 696}}});
  QCoreApplication::removeTranslator(&longer);
}

TEST_CASE("Every screen loads without a warning") {
  LanguageSwitch language;
  CHECK(selfTest(language).join('\n').toStdString().empty());
}
