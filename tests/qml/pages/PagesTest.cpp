// Every page with a sample tablet, in both themes and languages, at the sizes and text sizes of the field.
#include "app/look/Audit.h"
#include "app/sample/TabletPages.h"
#include "tests/support/catch.h"

using namespace jemput::app;

namespace {

void checkPages(const std::vector<Look>& looks) {
  LanguageSwitch languages;
  const TabletSample sample(TabletSample::Day::Morning);
  TabletPages pages(languages, sample);
  REQUIRE(pages.ready());
  for (const Look& look : looks) {
    pages.walk(look, [&](const QString& page) {
      auto findings = auditScrolled(pages.view());
      if (!findings.empty()) {
        settle(pages.view());  // a person looks twice too: what is still there is wrong
        findings = auditScrolled(pages.view());
      }
      INFO(page.toStdString() << " " << look.name().toStdString() << " " << look.size.width() << "x"
                              << look.size.height() << "\n"
                              << describe(findings).toStdString());
      CHECK(findings.empty());
    });
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

TEST_CASE("Every page loads without a warning") {
  LanguageSwitch languages;
  CHECK(selfTestPages(languages).join('\n').toStdString().empty());
}
