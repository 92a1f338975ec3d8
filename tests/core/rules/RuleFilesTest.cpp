#include "core/rules/RuleFiles.h"

#include "core/rules/Eligibility.h"
#include "core/rules/RuleShape.h"
#include "core/rules/Sentences.h"
#include "tests/core/rules/Examples.h"
#include "tests/support/NewRules.h"

using namespace examples;
using namespace jemput::test;

namespace {

/// What an administrator is told about these files; empty when they may be published.
std::string told(const RuleFiles& files) {
  std::string problem;
  const auto catalogue = ServiceCatalogue::parse(files.texts(), &problem);
  return catalogue ? problemForPublishing(files.texts(), *catalogue) : problem;
}

RuleFiles edited(std::string RuleFiles::*file, const std::string& old, const std::string& with) {
  RuleFiles files = withNewService(nextVersion());
  files.*file = replaced(files.*file, old, with);
  return files;
}

}  // namespace

TEST_CASE("published rules are the three files byte for byte, and are read only under their own version") {
  const RuleFiles files = withNewService(7);
  const std::string snapshot = writeRuleSnapshot(files);
  CHECK(readRuleSnapshot(snapshot) == files);
  const auto read = readRules(snapshot, 7);
  REQUIRE(read);
  CHECK(read->find(kNewService)->shortName.indonesian == "Cetak ulang KK");
  CHECK_FALSE(readRules(snapshot, 8));
  CHECK_FALSE(readRules("", 7));
  CHECK_FALSE(readRules(R"({"v":2,"services":"{}","papers":"{}","forms":"{}"})", 7));
  CHECK_FALSE(readRules(R"({"v":1,"services":{},"papers":"{}","forms":"{}"})", 7));
}

TEST_CASE("what comes with the program could be published as it is") {
  CHECK(told(shippedRuleFiles()) == "");
  CHECK(told(withNewService(nextVersion())) == "");
}

TEST_CASE("broken JSON is shown by line and column") {
  CHECK_THAT(told(edited(&RuleFiles::services, "  \"services\": [", "  \"services\": [,")),
             Catch::Matchers::StartsWith("services.json: baris 13, kolom 16: bukan JSON yang utuh"));
}

TEST_CASE("a slip of the pen is told with its place") {
  struct Row {
    std::string RuleFiles::*file;
    std::string old, with, said;
  };
  const auto services = &RuleFiles::services, papers = &RuleFiles::papers, forms = &RuleFiles::forms;
  const std::vector<Row> rows = {
      {services, R"("forms": ["F-1.02"], "papers": [{"code": "kk"}]})", R"("forms": ["F-1.02"], "paper": []})",
       "services.json: layanan KK-09: \"paper\" tidak dikenal"},
      {services, R"("in_person": true)", R"("in_person": "ya")", "layanan KTP-01: in_person harus true atau false"},
      {services, R"({"code": "kk"}]},)", R"({"code": "kk", "min_aeg": 3}]},)",
       "layanan KK-09: syarat kk: ketentuan \"min_aeg\" tidak dikenal"},
      {services, R"({"code": "kk"}]},)", R"({"kode": "kk"}]},)", "layanan KK-09: syarat \"\" tidak ada di papers.json"},
      {services, R"("icon": "badge")", R"("icon": "badgee")", "layanan KK-09: icon \"badgee\" tidak ada di tablet"},
      {services, R"("code": "KK-09", "family": "KK")", R"("code": "KX-09", "family": "KK")",
       "layanan KX-09: code harus huruf besar"},
      {services, R"("code": "KK-09", "family": "KK")", R"("code": "KK-02", "family": "KK")",
       "layanan KK-02: code ini dipakai dua kali"},
      {services, R"("bundle": ["KIA", "KK"])", R"("bundle": ["KIA", "KKK"])", "kelompok \"KKK\" di bundle tidak ada"},
      {services, R"("is": ["rusak"])", R"("is": ["pecah"])",
       "layanan KTP-03: syarat ktp_rusak: jawaban \"pecah\" tidak ada di daftar pilihan"},
      {services, R"("name": {"id": "Cetak ulang Kartu Keluarga", "en": "Reprint of the family card"})",
       R"("name": {"id": "Cetak ulang Kartu Keluarga"})", "layanan KK-09: namanya belum lengkap: perlu id dan en"},
      {services, R"("version": )", R"("version": 4294967298, "x": )", "services.json: version harus ada"},
      {papers, R"("code": "kk")", R"("code": "K K")", "syarat \"kk\" tidak ada di papers.json"},
      {papers, R"("issued_by": "AKL")", R"("issued_by": "AKX")", "kelompok \"AKX\" di issued_by tidak ada"},
      {papers, R"("page": true)", R"("page": 1)", "page harus true atau false"},
      {forms, R"("required": true)", R"("requierd": true)", "\"requierd\" tidak dikenal. Periksa ejaannya"},
      {forms, R"("kind": "choice")", R"("kind": "pilih")", "kind \"pilih\" tidak dikenal"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.old, row.with);
    CHECK_THAT(told(edited(row.file, row.old, row.with)), Catch::Matchers::Contains(row.said));
  }
}

TEST_CASE("a service that is no longer offered is suggested to nobody, and what was asked for stays sound") {
  RuleFiles files = shippedRuleFiles();
  files.services = replaced(files.services, R"("code": "KIA-01",)", R"("code": "KIA-01", "offered": false,)");
  const auto catalogue = ServiceCatalogue::parse(files.texts());
  REQUIRE(catalogue);
  const Person child = person(Date(2022, 1, 1));
  Resident resident;
  resident.person = child;
  resident.kia = Holding::Missing;
  REQUIRE(suggestServices(resident, kVisitDay, ServiceCatalogue::shipped()).front().service->code == "KIA-01");
  for (const Suggestion& one : suggestServices(resident, kVisitDay, *catalogue)) CHECK(one.service->family != "KIA");
  const Issues issues = check(registration(child, {"KIA-01"}), RuleBook{Areas::shipped(), *catalogue});
  CHECK_FALSE(hasErrors(issues));
  REQUIRE(has(issues, "service-not-offered", IssueLevel::Hint));
  CHECK_THAT(sentence(*findIssue(issues, "service-not-offered"), Language::Indonesian, *catalogue),
             Catch::Matchers::StartsWith("KIA di bawah 5 tahun (KIA-01) tidak dibuka lagi"));
}

TEST_CASE("sentences name what the catalogue that holds names") {
  const auto catalogue = readRules(writeRuleSnapshot(withNewService(9)), 9);
  const Issue issue{IssueLevel::Error, "services.KK-09", "service-twice", {kNewService}};
  CHECK_THAT(sentence(issue, Language::Indonesian, *catalogue), Catch::Matchers::Contains("Cetak ulang KK (KK-09)"));
  CHECK_THAT(sentence(issue, Language::Indonesian, ServiceCatalogue::shipped()), Catch::Matchers::StartsWith("KK-09"));
}
