#include "core/rules/Answers.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/rules/Papers.h"
#include "core/rules/RegistrationJson.h"
#include "core/rules/Sentences.h"
#include "tests/core/rules/Examples.h"

using namespace examples;

namespace {

const ServiceCatalogue& catalogue() { return ServiceCatalogue::shipped(); }

Registration newborn(Answers answers) {
  Person child = person(Date(2025, 1, 20));
  child.nik.clear();
  child.noNikReason = "bayi_baru_lahir";
  Registration made = registration(child, {"AKL-01"});
  made.services.front().answers = std::move(answers);
  return made;
}

Answers bornAtHome() {
  return {{"pelapor_hubungan", "ayah"}, {"tempat_dilahirkan", "4"}, {"jenis_kelahiran", "1"},
          {"kelahiran_ke", "2"},        {"penolong", "3"},          {"saksi_1_nama", "SAHNIM"},
          {"saksi_2_nama", "NURSIP"}};
}

Registration with(Registration made, const char* question, const char* answer) {
  made.services.front().answers[question] = answer;
  return made;
}

std::vector<std::string> openIn(const Registration& made) {
  std::vector<std::string> codes;
  for (const AskedQuestion& one : missingAnswers(made.services.front(), made, catalogue()))
    codes.push_back(one.question->code);
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a question means the same wherever it is asked: one answer serves every service of a registration") {
  std::map<std::string, const Question*> asked;
  for (const Service& service : catalogue().services()) {
    CAPTURE(service.code);
    std::set<std::string> codes;
    for (const FormBlock* block : service.blocks)
      for (const Question& question : block->questions) {
        CAPTURE(question.code);
        CHECK(codes.insert(question.code).second);
        const Question& first = *asked.emplace(question.code, &question).first->second;
        CHECK(first.kind == question.kind);
        CHECK(first.name == question.name);
      }
  }
}

TEST_CASE("an official form is complete when its required questions are answered, and a citizen is never held back") {
  Registration made = newborn({});
  CHECK(openIn(made) == Codes{"pelapor_hubungan", "tempat_dilahirkan", "jenis_kelahiran", "kelahiran_ke", "penolong",
                              "saksi_1_nama", "saksi_2_nama"});
  CHECK(obstacles(made).empty());
  CHECK_FALSE(isComplete(made, catalogue()));
  const Issues issues = findings(made);
  REQUIRE(has(issues, "answers-missing", IssueLevel::Hint));
  CHECK_THAT(sentence(*findIssue(issues, "answers-missing"), Language::English, catalogue()),
             Catch::Matchers::Contains("Relation of the informant, Place of birth"));
  made = newborn(bornAtHome());
  CHECK(openIn(made).empty());
  CHECK(isComplete(made, catalogue()));
}

TEST_CASE("who reports is asked by name only when it is neither parent") {
  CHECK(openIn(with(newborn(bornAtHome()), "pelapor_hubungan", "kadus")) == Codes{"pelapor_nama"});
}

TEST_CASE("13.28 an enrolment with an exception is a result, with its parts and the reason") {
  Registration made = registration(person(Date(2008, 1, 2)), {"KTP-01"});
  CHECK(openIn(made).empty());  // it may be recorded after the papers were checked
  made = with(std::move(made), "hasil", "sebagian");
  CHECK(openIn(made) == Codes{"foto", "sidik_jari", "iris", "tanda_tangan", "alasan_pengecualian"});
  CHECK(openIn(with(made, "hasil", "tidak_bisa")) == Codes{"alasan_pengecualian"});
  // The centre has more statuses than we know: kept without a word.
  CHECK_FALSE(has(findings(with(made, "status_pusat", "SOMETHING_NEW")), "answer-not-listed"));
  CHECK(has(findings(with(made, "hasil", "setengah")), "answer-not-listed", IssueLevel::Hint));
}

TEST_CASE("a paper may depend on an answer: the police letter only for what was lost") {
  Registration made = registration(person(Date(1990, 1, 2)), {"KTP-03"});
  made.services.front().answers.clear();
  const auto asked = [&] {
    Codes codes;
    const ServiceRequest& request = made.services.front();
    for (const Paper* paper : requiredPapers(*catalogue().find("KTP-03"), made.person, kVisitDay, request.answers))
      codes.push_back(paper->code);
    return codes;
  };
  CHECK(asked() == Codes{"kk"});
  made.services.front().answers["alasan_ktp"] = "hilang";
  CHECK(asked() == Codes{"kk", "surat_kehilangan"});
  made.services.front().answers["alasan_ktp"] = "rusak";
  CHECK(asked() == Codes{"kk", "ktp_rusak"});
}

TEST_CASE("an answer of the wrong form is refused where it stands") {
  const auto found = [](const char* question, const char* answer, const char* code) {
    const Issues issues = findings(with(newborn(bornAtHome()), question, answer));
    const Issue* issue = findIssue(issues, code);
    return issue && issue->level == IssueLevel::Error && issue->field == std::string("services.AKL-01.") + question;
  };
  CHECK(found("kelahiran_ke", "0", "answer-number"));
  CHECK(found("kelahiran_ke", "21", "answer-number"));
  CHECK(found("kelahiran_ke", "2a", "answer-number"));
  CHECK(found("berat", "90000", "answer-number"));
  CHECK(found("jam_lahir", "24:00", "answer-time"));
  CHECK(found("jam_lahir", "8:30", "answer-time"));
  CHECK(found("nik_ibu", "52080441", "answer-nik"));
  CHECK(found("saksi_1_nama", std::string(61, 'A').c_str(), "answer-long"));
  CHECK(obstacles(with(newborn(bornAtHome()), "jam_lahir", "23:59")).empty());
  CHECK(obstacles(with(newborn(bornAtHome()), "saksi_1_nama", std::string(60, 'A').c_str())).empty());
  CHECK(has(findings(with(newborn(bornAtHome()), "warna", "biru")), "answer-unknown", IssueLevel::Hint));
}

TEST_CASE("V8 two different witnesses, neither the informant nor a minor") {
  const Registration made = newborn(bornAtHome());
  CHECK(has(findings(with(made, "saksi_2_nama", "Sah'nim ")), "witness-twice", IssueLevel::Error));
  Registration numbered = with(made, "saksi_1_nik", "5208040101809001");
  CHECK_FALSE(has(findings(with(with(numbered, "saksi_2_nama", "SAHNIM"), "saksi_2_nik", "5208040101819002")),
                  "witness-twice"));
  CHECK(has(findings(with(numbered, "saksi_2_nik", "5208040101809001")), "witness-twice"));
  const Registration byNeighbour = with(with(made, "pelapor_hubungan", "kadus"), "pelapor_nama", "NURSIP");
  CHECK(has(findings(byNeighbour), "witness-informant", IssueLevel::Warning));
  CHECK(has(findings(with(made, "saksi_1_nik", "5208040101109001")), "witness-young", IssueLevel::Warning));
  CHECK_FALSE(has(findings(numbered), "witness-young"));
}

TEST_CASE("V9 a parent is between 12 and 60 at the birth, as far as the NIK tells") {
  const Registration made = newborn(bornAtHome());
  CHECK(has(findings(with(made, "nik_ibu", "5208044101159001")), "parent-age", IssueLevel::Warning));
  CHECK(has(findings(with(made, "nik_ayah", "5208040101559001")), "parent-age", IssueLevel::Warning));
  CHECK_FALSE(has(findings(with(made, "nik_ibu", "5208044101959001")), "parent-age"));
}

TEST_CASE("V11 a death is not before the birth and not after the visit") {
  const Registration made = registration(person(Date(1950, 5, 5)), {"AKM-01"});
  CHECK(has(findings(with(made, "tanggal_kematian", "1950-05-04")), "death-before-birth", IssueLevel::Error));
  CHECK(has(findings(with(made, "tanggal_kematian", "2025-02-08")), "death-in-future", IssueLevel::Error));
  CHECK(has(findings(with(made, "tanggal_kematian", "2025-02-30")), "answer-date", IssueLevel::Error));
  CHECK(obstacles(with(made, "tanggal_kematian", "2025-02-07")).empty());
}

TEST_CASE("answers come back from the entry as they were, and one that is no text is refused") {
  const Registration made = newborn(bornAtHome());
  Issues issues;
  const auto document = JsonDocument::parse(toJson(made));
  REQUIRE(document);
  CHECK(readRegistration(document->root(), issues) == made);
  CHECK_FALSE(hasErrors(issues));
  const auto wrong = JsonDocument::parse(
      R"({"name":"A","services":[{"code":"AKL-01","answers":{"kelahiran_ke":2}},{"code":"KK-02","answers":[]}]})");
  REQUIRE(wrong);
  issues.clear();
  (void)readRegistration(wrong->root(), issues);
  CHECK(std::ranges::count(issues, std::string("wrong-type"), &Issue::code) == 2);
}
