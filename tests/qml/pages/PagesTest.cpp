// Every page with a sample tablet, in both themes and languages, at the sizes and text sizes of the field.
#include <QCoreApplication>

#include "app/look/Audit.h"
#include "app/look/LongerTexts.h"
#include "app/sample/EnrolPages.h"
#include "app/sample/TabletPages.h"
#include "tests/support/catch.h"

using namespace jemput::app;

namespace {

void checkPages(const std::vector<Look>& looks) {
  LanguageSwitch languages;
  const TabletSample sample(TabletSample::Day::Morning);
  TabletPages pages(languages, sample);
  REQUIRE(pages.ready());
  EnrolPages enrolment(languages);
  REQUIRE(enrolment.ready());
  for (const Look& look : looks) {
    const auto check = [&](QQuickView& view, const QString& page) {
      auto findings = auditScrolled(view);
      if (!findings.empty()) {
        settle(view);  // a person looks twice too: what is still there is wrong
        findings = auditScrolled(view);
      }
      INFO(page.toStdString() << " " << look.name().toStdString() << " " << look.size.width() << "x"
                              << look.size.height() << "\n"
                              << describe(findings).toStdString());
      CHECK(findings.empty());
    };
    pages.walk(look, [&](const QString& page) { check(pages.view(), page); });
    enrolment.walk(look, [&](const QString& page) { check(enrolment.view(), page); });
  }
  languages.choose(Language::Indonesian, nullptr);
}

}  // namespace

TEST_CASE("The pages pass the audit on the tablet") { checkPages(everyLook({1280, 800})); }
TEST_CASE("The pages pass the audit on a low laptop") { checkPages(everyLook({1366, 768})); }
TEST_CASE("The pages pass the audit on a desk's screen") { checkPages(everyLook({1920, 1080})); }
TEST_CASE("The pages pass the audit with text at 115 percent") { checkPages(everyLook({1280, 800}, 1.15)); }
TEST_CASE("The pages pass the audit on a screen that makes everything 115 percent") {
  checkPages(everyLook({1113, 696}));
}
TEST_CASE("The pages pass the audit with text at 130 percent") { checkPages(everyLook({1280, 800}, 1.3)); }

TEST_CASE("The pages pass the audit with texts that are 30 percent longer, at every size") {
  LongerTexts longer;
  QCoreApplication::installTranslator(&longer);
  checkPages({{{1280, 800}}, {{1366, 768}}, {{1920, 1080}}, {{1113, 696}}});
  QCoreApplication::removeTranslator(&longer);
}

TEST_CASE("Every page loads without a warning") {
  LanguageSwitch languages;
  CHECK(selfTestPages(languages).join('\n').toStdString().empty());
}
