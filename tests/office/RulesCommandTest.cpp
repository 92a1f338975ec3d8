#include <fstream>

#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/rules/RegistrationJson.h"
#include "core/storage/HeldRules.h"
#include "core/storage/SafeFile.h"
#include "core/storage/SnapshotStore.h"
#include "tests/office/CommandDay.h"
#include "tests/support/NewRules.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;
using Catch::Matchers::Contains;

namespace {

/// An administrator's files beside the office.
struct RulesDay : CommandDay {
  RulesDay() : CommandDay(1) {}

  int publishes(const core::RuleFiles& files, std::vector<std::string> more = {"--yes"},
                const std::string& typed = {}) {
    std::vector<std::string> arguments = {"rules", "publish"};
    const std::pair<const char*, const std::string*> all[] = {
        {"services", &files.services}, {"papers", &files.papers}, {"forms", &files.forms}};
    for (const auto& [name, text] : all) {
      const auto file = folder() / (std::string(name) + ".json");
      std::ofstream(file) << *text;
      arguments.insert(arguments.end(), {std::string("--") + name, file.string()});
    }
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments, typed);
  }
  /// An entry that names `rules`, whatever they say of the service: a tablet's program is not ours to trust.
  void entry(int rules, const char* service) {
    core::TabletStore& store = tablet(0).store();
    core::Registration made = tablet(0).sample();
    made.services = {{service, {}}};
    core::EntryHead head;
    head.id = core::newUuid(core::toMilliseconds(clock().now()));
    head.kind = core::kind::kRegistered;
    head.officer = office().officer();
    head.visit = tablet(0).registry().openVisit(made.visit);
    head.rules = rules;
    const std::string bytes = core::writeEntry(head, core::fieldsOf(made));
    core::Transaction transaction(store.database());
    store.entries().showOwn(*core::Entry::read(bytes), store.log().append(head, bytes));
    transaction.commit();
    everyoneSyncs();
  }
  int version() { return core::HeldRules(office().database()).book().services.rulesVersion(); }
  std::int64_t announced() {
    return number("SELECT count(*) FROM ledger WHERE CAST(bytes AS TEXT) LIKE '%\"name\":\"rules\"%'");
  }
};

}  // namespace

TEST_CASE("rules publish says what changes, asks for the version once, and publishes one snapshot to everybody") {
  RulesDay day;
  const int before = day.version();
  core::RuleFiles files = withNewService(before + 1);
  files.papers = replaced(files.papers, R"({"code": "kk",)",
                          R"({"code": "surat_baru", "name": {"id": "surat baru", "en": "new letter"}},
    {"code": "kk",)");
  files.services = replaced(files.services, R"({"code": "kk"}]},)", R"({"code": "kk"}, {"code": "surat_baru"}]},)");
  files.services = replaced(files.services, R"("short": {"id": "Rekam KTP-el",)", R"("short": {"id": "Rekam KTP",)");
  REQUIRE(day.publishes(files, {}, std::to_string(before + 1) + "\n") == 0);
  CAPTURE(day.out);
  CHECK_THAT(day.out, Contains("Layanan baru: KK-09 (Cetak ulang Kartu Keluarga)\n"));
  CHECK_THAT(day.out, Contains("Layanan berubah: KTP-01 (Perekaman KTP-el pemula / belum rekam): short\n"));
  CHECK_THAT(day.out, Contains("Syarat baru: surat_baru (surat baru)\n"));
  CHECK_THAT(day.out, Contains("Diterbitkan."));
  CHECK(day.out.find("Ketik nomor") == day.out.rfind("Ketik nomor"));
  CHECK(day.version() == before + 1);
  CHECK(day.announced() == 1);
  CHECK(core::SnapshotStore(day.office().database()).versionOf("rules") == before + 1);
  // The same once more changes nothing.
  REQUIRE(day.publishes(files) == 0);
  CHECK_THAT(day.out, Contains("sudah berlaku"));
  CHECK(day.announced() == 1);
}

TEST_CASE("rules publish publishes nothing without a yes, nor with --check") {
  RulesDay day;
  const core::RuleFiles files = withNewService(nextVersion());
  CHECK(day.publishes(files, {}, "1\n") == 3);
  CHECK_THAT(day.err, Contains("bukan nomor versi itu"));
  CHECK(day.publishes(files, {"--json"}) == 2);
  REQUIRE(day.publishes(files, {"--check", "--json"}) == 0);
  const auto said = core::JsonDocument::parse(day.out);
  REQUIRE(said);
  CHECK(said->root()["published"].boolean() == false);
  CHECK(said->root()["version"].integer() == nextVersion());
  CHECK(said->root()["changes"].at(0)["code"].string() == kNewService);
  CHECK(said->root()["changes"].size() == 1);
  // Several of these fit into the first window of a connection.
  CHECK(said->root()["bytes"].integerOr(0) < 14'000);
  CHECK(said->root()["bytes"].integerOr(0) > 4'000);
  CHECK(day.announced() == 0);
  CHECK(day.version() == nextVersion() - 1);
}

TEST_CASE("what cannot be published is refused with its place, and nothing changes") {
  RulesDay day;
  REQUIRE(day.publishes(withNewService(nextVersion())) == 0);
  const core::RuleFiles next = withNewService(nextVersion() + 1);
  struct Row {
    core::RuleFiles files;
    std::string said;
  };
  core::RuleFiles broken = next, noPaper = next, noForm = next, misspelt = next, paperGone = next;
  broken.services.resize(broken.services.size() - 3);
  noPaper.services = replaced(next.services, R"({"code": "kk"}]},)", R"({"code": "tidak_ada"}]},)");
  noForm.services = replaced(next.services, R"("blocks": ["perekaman"])", R"("blocks": ["tidak_ada"])");
  misspelt.services = replaced(next.services, R"("rare": true)", R"("rarely": true)");
  paperGone.papers = replaced(next.papers, R"("code": "skpwni")", R"("code": "skpwni_baru")");
  paperGone.services = next.services;
  for (std::size_t at; (at = paperGone.services.find(R"("skpwni")")) != std::string::npos;)
    paperGone.services.replace(at, 8, R"("skpwni_baru")");
  const std::vector<Row> rows = {
      {broken, "services.json: baris "},
      {noPaper, "services.json: layanan KK-09: syarat \"tidak_ada\" tidak ada di papers.json"},
      {noForm, "services.json: layanan KTP-01: isian (block) \"tidak_ada\" tidak ada di forms.json"},
      {misspelt, "\"rarely\" tidak dikenal"},
      {withVersion(next, nextVersion()), "harus di atas " + std::to_string(nextVersion())},
      {withVersion(next, 1), "Tulis \"version\": " + std::to_string(nextVersion() + 1)},
      {withVersion(core::shippedRuleFiles(), nextVersion() + 1), "layanan KK-09 hilang"},
      {paperGone, "papers.json: syarat skpwni hilang"}};
  for (Row row : rows) {
    if (row.said.starts_with("harus di atas")) row.files.papers += " ";  // not the very files that hold
    CAPTURE(row.said);
    CHECK(day.publishes(row.files) == 3);
    CHECK_THAT(day.err, Contains(row.said) && Contains("Tidak ada yang diterbitkan"));
  }
  CHECK(day.run({"rules", "publish", "--services", "/nowhere.json"}) == 2);
  CHECK(day.announced() == 1);
  CHECK(day.version() == nextVersion());
}

TEST_CASE("a service that a registration asks for may not disappear, though the rules that hold do not have it") {
  RulesDay day;
  // A tablet of before a restore: its version is lost here, its registration is not.
  core::RuleBook lost{core::Areas::shipped(), core::ServiceCatalogue::parse(withNewService(9).texts()).value()};
  core::Registry registry(day.tablet(0).store(), day.clock(), lost, day.office().officer());
  core::Registration made = day.tablet(0).sample();
  made.services = {{kNewService, {{"kk", core::PaperState::CopyTaken}}}};
  REQUIRE(registry.registerPerson(made).saved);
  day.everyoneSyncs();
  CHECK(day.number("SELECT count(*) FROM request WHERE service='KK-09'") == 1);
  // Its number may be on other tablets: the next is above it.
  CHECK(day.publishes(withNewService(9)) == 3);
  CHECK_THAT(day.err, Contains("harus di atas 9"));
  CHECK(day.publishes(withVersion(core::shippedRuleFiles(), 10)) == 3);
  CHECK_THAT(day.err, Contains("layanan KK-09 hilang"));
  CHECK(day.publishes(withNewService(10)) == 0);
}

TEST_CASE("an entry is judged by the version that it was checked against") {
  RulesDay day;
  const int old = day.version();
  const auto registers = [&day](const core::ServiceCatalogue& catalogue, const char* service) {
    const core::RuleBook book{core::Areas::shipped(), catalogue};
    core::Registration made = day.tablet(0).sample();
    made.services = {{service, {{"kk", core::PaperState::CopyTaken}}}};
    REQUIRE(
        core::Registry(day.tablet(0).store(), day.clock(), book, day.office().officer()).registerPerson(made).saved);
    day.everyoneSyncs();
  };
  const auto quarantined = [&day] { return day.number("SELECT count(*) FROM ledger WHERE accepted=0"); };
  // From the next version on nobody may ask for KK-02 any more, by its condition.
  core::RuleFiles files = withNewService(old + 1);
  files.services =
      replaced(files.services, R"("code": "KK-02", )", R"("code": "KK-02", "eligible": [{"min_age": 120}], )");
  const auto next = core::ServiceCatalogue::parse(files.texts()).value();
  REQUIRE(day.publishes(files) == 0);
  registers(core::ServiceCatalogue::shipped(), "KK-02");
  CHECK(quarantined() == 0);
  registers(next, kNewService);
  CHECK(quarantined() == 0);
  // Of a version that the office does not know, only the person is judged.
  registers(core::ServiceCatalogue::parse(withNewService(old + 5).texts()).value(), kNewService);
  CHECK(quarantined() == 0);
  // By its own version a service that it does not have is an error still.
  day.entry(old, "KK-09");
  CHECK(quarantined() == 1);
  day.entry(old + 1, "KK-02");
  CHECK(quarantined() == 2);
  day.entry(0, "XX-99");
  CHECK(quarantined() == 3);
}

TEST_CASE("rules export writes what holds, to be edited, and never over files that are there") {
  RulesDay day;
  const auto to = (day.folder() / "aturan").string();
  REQUIRE(day.run({"rules", "export", to}) == 0);
  CHECK(core::readWholeFile(to + "/services.json") == core::shippedRuleFiles().services);
  CHECK(day.run({"rules", "export", to}) == 3);
  CHECK_THAT(day.err, Contains("sudah ada services.json"));
  const core::RuleFiles files = withNewService(nextVersion());
  REQUIRE(day.publishes(files) == 0);
  const auto newer = (day.folder() / "baru").string();
  REQUIRE(day.run({"rules", "export", newer}) == 0);
  CHECK(core::readWholeFile(newer + "/services.json") == files.services);
  REQUIRE(day.run({"rules", "export", newer + "-program", "--of-program"}) == 0);
  CHECK(core::readWholeFile(newer + "-program/services.json") == core::shippedRuleFiles().services);
}

TEST_CASE("rules show says which version holds, devices which one each tablet was given") {
  RulesDay day;
  REQUIRE(day.run({"rules", "show"}) == 0);
  CHECK_THAT(day.out, Contains("bawaan program"));
  REQUIRE(day.publishes(withNewService(nextVersion())) == 0);
  REQUIRE(day.run({"rules", "show"}) == 0);
  CHECK_THAT(day.out, Contains("Aturan versi " + std::to_string(nextVersion()) + ", diterbitkan "));
  REQUIRE(day.run({"rules", "show", "--json"}) == 0);
  CHECK(core::JsonDocument::parse(day.out)->root()["services"].integer() == 20);
  REQUIRE(day.run({"devices"}) == 0);
  CHECK_THAT(day.out, !Contains("diberi aturan"));
  day.everyoneSyncs();
  REQUIRE(day.run({"devices"}) == 0);
  CHECK_THAT(day.out, Contains("diberi aturan versi " + std::to_string(nextVersion())));
  REQUIRE(day.run({"devices", "--json"}) == 0);
  CHECK(core::JsonDocument::parse(day.out)->root().at(0)["rules"].integer() == nextVersion());
}
