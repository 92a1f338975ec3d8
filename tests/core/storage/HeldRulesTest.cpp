#include "core/storage/HeldRules.h"

#include "core/rules/RuleFiles.h"
#include "tests/core/storage/LogTablet.h"
#include "tests/support/NewRules.h"

using namespace jemput::core;
using namespace jemput::test;

namespace {

struct RulesDatabase {
  RulesDatabase() { open(); }
  void open() {
    database.reset();
    database = std::make_unique<Database>(folder.path() / "rules.db", Secret(std::string(32, 'k')), bestCipher(),
                                          SchemaKind::Tablet);
  }
  void comes(std::int64_t version, const std::string& snapshot) {
    Transaction transaction(*database);
    RuleVersions(*database).put({version, sha256(snapshot), 1000 * version}, snapshot);
    transaction.commit();
  }
  TemporaryFolder folder;
  std::unique_ptr<Database> database;
};

int heldVersion(RulesDatabase& rules) { return HeldRules(*rules.database).book().services.rulesVersion(); }

}  // namespace

TEST_CASE("published rules hold from a refresh on, and after a restart") {
  RulesDatabase rules;
  HeldRules held(*rules.database);
  CHECK(held.isShipped());
  CHECK_FALSE(held.book().services.find(kNewService));
  rules.comes(nextVersion(), writeRuleSnapshot(withNewService(nextVersion())));
  CHECK_FALSE(held.book().services.find(kNewService));
  CHECK(held.refresh());
  CHECK_FALSE(held.refresh());
  CHECK(held.book().services.find(kNewService));
  CHECK_FALSE(held.isShipped());
  rules.open();
  CHECK(heldVersion(rules) == nextVersion());
}

TEST_CASE("what the book gave out before a refresh stays valid") {
  RulesDatabase rules;
  rules.comes(nextVersion(), writeRuleSnapshot(withNewService(nextVersion())));
  HeldRules held(*rules.database);
  const RuleBook& book = held.book();
  const Service* const shown = book.services.find(kNewService);
  rules.comes(nextVersion() + 1, writeRuleSnapshot(withVersion(shippedRuleFiles(), nextVersion() + 1)));
  REQUIRE(held.refresh());
  CHECK(&held.book() == &book);
  CHECK(shown->shortName.indonesian == "Cetak ulang KK");
  CHECK_FALSE(book.services.find(kNewService));
}

TEST_CASE("a version that cannot be read leaves the older one in force, and is named") {
  const int version = nextVersion();
  const std::vector<std::string> wrong = {"", "not rules", R"({"v":2})",
                                          writeRuleSnapshot({R"({"version":1})", R"({"papers":[]})", "{}"}),
                                          // of another version than the one it came under
                                          writeRuleSnapshot(withNewService(version + 7))};
  for (const std::string& snapshot : wrong) {
    CAPTURE(snapshot.substr(0, 40));
    RulesDatabase rules;
    rules.comes(version, writeRuleSnapshot(withNewService(version)));
    HeldRules held(*rules.database);
    rules.comes(version + 1, snapshot);
    (void)held.refresh();
    CHECK(held.book().services.rulesVersion() == version);
    CHECK(held.unread() == version + 1);
    CHECK(heldVersion(rules) == version);
    CHECK_FALSE(held.find(version + 1));
  }
}

TEST_CASE("the office's rules hold also beside newer ones of the program, and each version is found by its number") {
  RulesDatabase rules;
  const int shipped = ServiceCatalogue::shipped().rulesVersion();
  rules.comes(1, writeRuleSnapshot(withNewService(1)));
  REQUIRE(shipped > 1);
  HeldRules held(*rules.database);
  CHECK(held.book().services.rulesVersion() == 1);
  CHECK(held.find(1)->services.find(kNewService));
  CHECK(held.find(shipped)->services.rulesVersion() == shipped);
  CHECK(held.find(shipped + 5) == nullptr);
  rules.comes(shipped + 5, writeRuleSnapshot(withNewService(shipped + 5)));
  CHECK(held.find(shipped + 5)->services.rulesVersion() == shipped + 5);
}
