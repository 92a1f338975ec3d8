#include <set>

#include "core/rules/Papers.h"
#include "tests/core/rules/Examples.h"

using namespace examples;

namespace {

const ServiceCatalogue& catalogue() { return ServiceCatalogue::shipped(); }

std::set<std::string> papersOf(const char* service, const Person& who) {
  std::set<std::string> codes;
  for (const Paper* paper : requiredPapers(*catalogue().find(service), who, kVisitDay)) codes.insert(paper->code);
  return codes;
}

std::set<std::string> missingIn(const Registration& made, std::size_t service = 0) {
  std::set<std::string> codes;
  for (const Paper* paper : missingPapers(made.services[service], made, catalogue())) codes.insert(paper->code);
  return codes;
}

using Codes = std::set<std::string>;

}  // namespace

TEST_CASE("the catalogue holds every service of the office, each with names in both languages") {
  Codes codes;
  for (const Service& service : catalogue().services()) {
    codes.insert(service.code);
    CHECK(service.code.substr(0, service.family.size()) == service.family);
    CHECK_FALSE(service.icon.empty());
    CHECK((service.forms.empty() == (service.code == "IKD-01")));
    CHECK_FALSE(service.papers.empty());
    CHECK_FALSE(service.blocks.empty());
    CHECK_FALSE(catalogue().familyName(service.family, Language::Indonesian).empty());
    CHECK_FALSE(catalogue().familyName(service.family, Language::English).empty());
  }
  CHECK(codes == Codes{"KTP-01", "KTP-02", "KTP-03", "KTP-04", "KIA-01", "KIA-02", "KIA-03", "AKL-01", "AKL-02",
                       "AKL-03", "AKL-04", "AKM-01", "BIO-01", "KK-01", "KK-02", "KK-03", "PND-01", "PND-02",
                       "IKD-01"});
  CHECK(catalogue().rulesVersion() >= 1);
  CHECK(catalogue().find("KTP-01")->inPerson);
  CHECK_FALSE(catalogue().find("KIA-01")->inPerson);
  CHECK(catalogue().find("AKL-01")->witnesses == 2);
  CHECK_FALSE(catalogue().find("XXX-01"));
}

TEST_CASE("V5 the photo stands in the checklist from 5 years on, and not before") {
  CHECK(papersOf("KIA-01", person(Date(2022, 1, 1))) == Codes{"akta_lahir", "kk", "ktp_orang_tua"});
  CHECK(papersOf("KIA-02", person(Date(2018, 1, 1))) == Codes{"akta_lahir", "kk", "ktp_orang_tua", "foto_2x3"});
}

TEST_CASE("the marriage proof is asked for an enrolment only under 17") {
  Person young = person(Date(2009, 1, 1));
  young.marital = MaritalStatus::Married;
  CHECK(papersOf("KTP-01", young) == Codes{"kk", "bukti_nikah"});
  CHECK(papersOf("KTP-01", person(Date(1990, 1, 1))) == Codes{"kk"});
}

TEST_CASE("13.18 an SPTJM replaces birth letter and marriage book, and nothing else") {
  Registration made = registration(person(Date(2023, 1, 1)), {"AKL-03"});
  for (PaperCheck& paper : made.services[0].papers)
    if (paper.code == "surat_lahir" || paper.code == "bukti_nikah") paper.state = PaperState::ReplacedBySptjm;
  CHECK(missingIn(made).empty());
  CHECK(isComplete(made, catalogue()));
  CHECK(catalogue().paper("surat_lahir")->replacedBy == "F-2.03");
  CHECK(catalogue().paper("bukti_nikah")->replacedBy == "F-2.04");
  CHECK(obstacles(made).empty());

  made.services[0].papers = {{"kk", PaperState::ReplacedBySptjm}};
  CHECK(missingIn(made) == Codes{"surat_lahir", "bukti_nikah", "kk", "ktp_orang_tua"});
  CHECK(has(findings(made), "paper-not-replaceable", IssueLevel::Error));
}

TEST_CASE("13.18 without birth letter and marriage book the registration is still saved, as incomplete") {
  Registration made = registration(person(Date(2023, 1, 1)), {"AKL-02"});
  made.services[0].papers = {{"kk", PaperState::CopyTaken}, {"surat_lahir", PaperState::NotYet}};
  const Issues issues = findings(made);
  CHECK(obstacles(made).empty());
  REQUIRE(has(issues, "papers-missing", IssueLevel::Hint));
  CHECK(findIssue(issues, "papers-missing")->values[1] == "surat_lahir,bukti_nikah,ktp_orang_tua");
  CHECK_FALSE(isComplete(made, catalogue()));
}

TEST_CASE("13.19 a letter of the RT/RW is asked for a new record only, and not for a newborn") {
  for (const Service& service : catalogue().services())
    for (const PaperRule& rule : service.papers)
      if (rule.paper->code == "surat_rt_rw") CHECK(service.code == "BIO-01");
  CHECK(papersOf("BIO-01", person(Date(1990, 1, 1))) == Codes{"surat_rt_rw", "bukti_diri"});
  CHECK(papersOf("BIO-01", person(kVisitDay.plusDays(-10))).empty());
  for (const Paper& paper : catalogue().papers()) CHECK(paper.code.find("saksi") == std::string::npos);
}

TEST_CASE("13.21 a birth certificate asked for in the same visit is not missing for the KIA") {
  Registration made = registration(person(Date(2023, 1, 1)), {"KIA-01", "AKL-02"});
  made.services[0].papers = {{"kk", PaperState::CopyTaken}, {"ktp_orang_tua", PaperState::OriginalShown}};
  CHECK(missingIn(made, 0).empty());
  CHECK_FALSE(has(findings(made), "kia-needs-akta"));

  made.services.pop_back();
  CHECK(missingIn(made, 0) == Codes{"akta_lahir"});
  const Issues issues = findings(made);
  REQUIRE(has(issues, "kia-needs-akta", IssueLevel::Hint));
  CHECK(findIssue(issues, "kia-needs-akta")->values == std::vector<std::string>{"AKL-02"});
  CHECK(obstacles(made).empty());
}

TEST_CASE("a wrong catalogue is refused with the place") {
  const std::string papers = R"({"papers":[{"code":"kk","name":{"id":"KK","en":"KK"}}]})";
  const std::string forms =
      R"({"lists":{"a":{"codes":[{"code":"1","id":"x","en":"x"}]}},"blocks":[{"code":"b","name":{"id":"x","en":"x"},)"
      R"("fields":[{"code":"q","kind":"choice","list":"a","name":{"id":"x","en":"x"}}]}]})";
  const auto service = [](const std::string& members) {
    return R"({"version":1,"families":{"KK":{"id":"KK","en":"KK"}},"services":[{"code":"KK-02","family":"KK",)"
           R"("name":{"id":"a","en":"b"},"short":{"id":"a","en":"b"},"output":{"id":"a","en":"b"})" +
           members + "}]}";
  };
  CHECK(ServiceCatalogue::parse({service(""), papers, "{}"}));
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {"{", "services.json: baris 1, kolom 2:"},
      {R"({"version":0})", "version harus ada"},
      {R"({"version":1})", "tidak ada layanan"},
      {R"({"version":1,"services":[{"code":"KK-02","family":"KK"}]})", "kelompok (family) \"KK\" tidak ada"},
      {service(R"(,"papers":[{"code":"x"}])"), "layanan KK-02: syarat \"x\" tidak ada di papers.json"},
      {service(R"(,"eligible":[{"min_aeg":17}])"), "eligible ke-1: ketentuan \"min_aeg\" tidak dikenal"},
      {service(R"(,"eligible":[{"min_age":"17"}])"), "min_age harus bilangan bulat"},
      {service(R"(,"eligible":[{"marital":"kawin"}])"), "never atau ever"},
      {service(R"(,"blocks":["c"])"), "isian (block) \"c\" tidak ada di forms.json"},
      {service(R"(,"eligible":[{"answer":"q"}])"), "harus ada dua-duanya"},
      {service(R"(,"papers":[{"code":"kk","answer":"q","is":["1"]}])"), "bergantung pada pertanyaan \"q\""}};
  CHECK(ServiceCatalogue::parse(
      {service(R"(,"blocks":["b"],"papers":[{"code":"kk","answer":"q","is":["1"]}])"), papers, forms}));
  for (const auto& [text, why] : wrong) {
    CAPTURE(text);
    std::string problem;
    CHECK_FALSE(ServiceCatalogue::parse({text, papers, forms}, &problem));
    CHECK_THAT(problem, Catch::Matchers::Contains(why));
  }
  std::string problem;
  CHECK_FALSE(ServiceCatalogue::parse({service(""), R"({"papers":[{"code":"kk"}]})", "{}"}, &problem));
  CHECK_THAT(problem, Catch::Matchers::Contains("papers.json: syarat kk: namanya belum lengkap"));
}
