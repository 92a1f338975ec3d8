#include "core/rules/RegistrationRules.h"

#include "core/rules/Marital.h"
#include "core/rules/NameRules.h"
#include "core/rules/Phone.h"
#include "tests/core/rules/Examples.h"

using namespace examples;

namespace {

Issues checkedName(const std::string& name, NameUse use = NameUse::AsDocumented) {
  Issues issues;
  checkName(name, use, issues);
  return issues;
}

Issues checkedPhone(const std::string& text) {
  Issues issues;
  checkPhone(normalisePhone(text), issues);
  return issues;
}

}  // namespace

TEST_CASE("a sound registration has no finding at all") {
  CHECK(codes(findings(registration(person(Date(1990, 3, 12)), {"KTP-01"}))) == "");
  CHECK(codes(findings(registration(person(Date(2018, 3, 12), Sex::Female), {"KIA-02"}))) == "");
  CHECK(codes(findings(registration(person(Date(2025, 1, 20)), {"AKL-01", "KIA-01"}))) == "");
  CHECK(codes(findings(registration(person(Date(1990, 3, 12)), {"KTP-01", "KK-02"}))) == "");
}

TEST_CASE("V3 a birth date is not after the visit and not before 1900, and over 100 years asks for a reason") {
  CHECK(has(findings(registration(person(Date(2025, 2, 8)), {"AKL-01"})), "birth-date-future", IssueLevel::Error));
  CHECK_FALSE(has(findings(registration(person(Date(2025, 2, 7)), {"AKL-01"})), "birth-date-future"));
  CHECK(has(findings(registration(person(Date(1899, 12, 31)), {"KTP-01"})), "birth-date-early", IssueLevel::Error));
  CHECK(has(findings(registration(person(Date(1924, 2, 7)), {"KTP-01"})), "age-over-100", IssueLevel::Warning));
  CHECK_FALSE(has(findings(registration(person(Date(1924, 2, 8)), {"KTP-01"})), "age-over-100"));
}

TEST_CASE("V4 an officer overrides a warning with a reason, never an error") {
  Registration made = registration(person(Date(2012, 3, 12)), {"KTP-01"});
  made.overrides = {{"age-too-young", "anaknya besar"}};
  CHECK(codes(obstacles(made)) == "age-too-young");

  Person movedIn = person(Date(1990, 3, 12));
  movedIn.nik = "3273011203900001";
  made = registration(movedIn, {"KTP-01"});
  CHECK(codes(obstacles(made)) == "nik-moved-in");
  made.overrides = {{"nik-moved-in", "pindah dari Bandung"}};
  CHECK(obstacles(made).empty());
  CHECK(has(findings(made), "nik-moved-in"));
}

TEST_CASE("V12 a blank reason is no reason, and a reason for another warning helps nobody") {
  Person movedIn = person(Date(1990, 3, 12));
  movedIn.nik = "3273011203900001";
  Registration made = registration(movedIn, {"KTP-01"});
  made.overrides = {{"nik-moved-in", " \t"}};
  CHECK(codes(obstacles(made)) == "nik-moved-in");
  made.overrides = {{"nik-sex-differs", "salah ketik"}};
  CHECK(codes(obstacles(made)) == "nik-moved-in");
}

TEST_CASE("hints ask for nothing") {
  Registration made = registration(person(Date(2018, 3, 12)), {"KIA-02"});
  made.services[0].papers.clear();
  made.person.phone = "+6281";
  CHECK(codes(findings(made)) == "phone-short papers-missing kia-needs-akta");
  CHECK(obstacles(made).empty());
}

TEST_CASE("V6 AKL-02 takes the place of AKL-01 by itself, and the papers stay ticked") {
  Registration made = registration(person(Date(2024, 1, 20)), {"AKL-01"});
  CHECK(codes(obstacles(made)) == "service-other");
  const auto papers = made.services[0].papers;
  Issues issues;
  settleServices(made, RuleBook::shipped(), issues);
  CHECK(made.services[0].code == "AKL-02");
  CHECK(made.services[0].papers == papers);
  CHECK(has(issues, "service-settled", IssueLevel::Hint));
  CHECK(obstacles(made).empty());

  made = registration(person(Date(2025, 1, 20)), {"AKL-02", "KIA-02"});
  settleServices(made, RuleBook::shipped(), issues);
  CHECK(made.services[0].code == "AKL-01");
  CHECK(made.services[1].code == "KIA-02");  // a wrong KIA is said, not changed: it has another checklist
}

TEST_CASE("13.7 RT and RW are three digits as text") {
  Registration made = registration(person(Date(1990, 3, 12)), {"KTP-01"});
  made.person.rt = "003";
  made.person.rw = "010";
  CHECK(findings(made).empty());
  made.person.rt = "3";
  made.person.rw = "01A";
  const Issues issues = findings(made);
  CHECK(codes(issues) == "rt-rw-digits rt-rw-digits");
  CHECK(issues[0].field == "rt");
  CHECK(issues[1].field == "rw");
  CHECK(hasErrors(issues));
}

TEST_CASE("13.8 a NIK is not required of a newborn or of somebody never registered") {
  Person baby = person(Date(2025, 1, 20));
  baby.nik.clear();
  CHECK(obstacles(registration(baby, {"AKL-01"})).empty());
  CHECK(obstacles(registration(baby, {"AKL-01", "KIA-01"})).empty());
  Person adult = person(Date(1990, 3, 12));
  adult.nik.clear();
  CHECK(obstacles(registration(adult, {"BIO-01"})).empty());
  CHECK(codes(obstacles(registration(adult, {"KK-02"}))) == "nik-missing");
  adult.noNikReason = "tidak_dibawa";
  CHECK(obstacles(registration(adult, {"KK-02"})).empty());
  CHECK(has(findings(registration(adult, {"KTP-01"})), "card-needs-nik", IssueLevel::Hint));
  adult.noNikReason = "entah";
  CHECK(has(findings(registration(adult, {"KK-02"})), "no-nik-reason-unknown", IssueLevel::Hint));
  Person both = person(Date(1990, 3, 12));
  both.noNikReason = "baru_lahir";
  CHECK(has(findings(registration(both, {"KTP-01"})), "no-nik-reason-unneeded", IssueLevel::Hint));
  CHECK(has(findings(registration(person(Date(1990, 3, 12)), {"BIO-01"})), "nik-already", IssueLevel::Warning));
}

TEST_CASE("13.12 a family card is neither required nor compared with anybody else's") {
  Person alone = person(Date(1990, 3, 12));
  alone.kk.clear();
  CHECK(obstacles(registration(alone, {"KTP-01"})).empty());
}

TEST_CASE("13.14 one full name in any case is sound as it stands") {
  for (const char* name : {"LALU RIZKI AZHAR", "Lalu Rizki Azhar", "baiq siti aulia", "I MADE D'ARTA", "ANDRÉ NUÑEZ"}) {
    CAPTURE(name);
    CHECK(checkedName(name).empty());
  }
}

TEST_CASE("13.15 a single-word name never blocks") {
  CHECK(checkedName("SAHNIM").empty());
  const Issues issues = checkedName("SAHNIM", NameUse::NewRecording);
  CHECK(codes(issues) == "name-single-word");
  CHECK(issues[0].level == IssueLevel::Hint);
  Person child = person(Date(2023, 1, 1));
  child.name = "SAHNIM";
  CHECK(obstacles(registration(child, {"AKL-02"})).empty());
}

TEST_CASE("13.16 M., I, Ni and Baiq are parts of a name") {
  for (const char* name : {"M. ZAINI HAFIZ", "I WAYAN SUGATA", "NI KETUT RATNA", "BAIQ NUR HUSNA", "LALU M ALFIAN"}) {
    CAPTURE(name);
    CHECK(checkedName(name).empty());
    CHECK_FALSE(has(checkedName(name, NameUse::NewRecording), "name-title"));
  }
  CHECK(has(checkedName("M. ZAINI", NameUse::NewRecording), "name-punctuation", IssueLevel::Hint));
  CHECK(findIssue(checkedName("ZAINI Hj. HAFIZ", NameUse::NewRecording), "name-title") != nullptr);
}

TEST_CASE("V7 a name is there, at most 60 characters, in Latin letters") {
  CHECK(codes(checkedName("")) == "name-missing");
  CHECK(codes(checkedName("  -. ")) == "name-missing");
  CHECK(checkedName(std::string(60, 'A')).empty());
  CHECK(checkedName(std::string(61, 'A'))[0].values == std::vector<std::string>{"60", "61"});
  std::string accented;
  for (int i = 0; i < 60; ++i) accented += "É";  // two bytes each
  CHECK(checkedName(accented).empty());
  for (const char* foreign : {"محمد", "李 小龙", "Иван", "A×B", "A\tB"})
    CHECK(has(checkedName(foreign), "name-letters", IssueLevel::Error));
  CHECK(has(checkedName("SITI 2"), "name-digits", IssueLevel::Warning));
}

TEST_CASE("13.17 marital status has six values, and kawin alone does not say which") {
  for (int value = 1; value <= 6; ++value) {
    const auto status = static_cast<MaritalStatus>(value);
    CHECK(maritalFromText(std::to_string(value)) == status);
    CHECK(maritalFromText(maritalName(status, Language::Indonesian)) == status);
    CHECK_FALSE(maritalName(status, Language::English).empty());
  }
  CHECK(maritalFromText("KAWIN_BELUM_TERCATAT") == MaritalStatus::MarriedUnrecorded);
  CHECK(maritalFromText("kawin belum-tercatat") == MaritalStatus::MarriedUnrecorded);
  for (const char* word : {"", "kawin", "cerai hidup", "0", "7", "12"})
    CHECK(maritalFromText(word) == MaritalStatus::Unknown);
  Person adult = person(Date(1990, 3, 12));
  adult.marital = MaritalStatus::Unknown;
  CHECK(has(findings(registration(adult, {"KTP-01"})), "marital-missing", IssueLevel::Hint));
  Person child = person(Date(2020, 3, 12));
  child.marital = MaritalStatus::Unknown;
  CHECK(findings(registration(child, {"KIA-01"})).empty());
}

TEST_CASE("13.20 a late birth is accepted, at any age and without a court") {
  for (const Date birth : {Date(2024, 12, 8), Date(2020, 3, 12), Date(1960, 3, 12)}) {
    const Registration made = registration(person(birth), {"AKL-02"});
    CHECK(obstacles(made).empty());
    REQUIRE(has(findings(made), "birth-late", IssueLevel::Hint));
  }
  const Registration made = registration(person(Date(2024, 12, 8)), {"AKL-02"});
  CHECK(findIssue(findings(made), "birth-late")->values == std::vector<std::string>{"1"});
}

TEST_CASE("13.29 a telephone is not required, and a wrong one never stops a registration") {
  CHECK(checkedPhone("").empty());
  for (const char* number :
       {"0878 6512 3456", "0878-6512-3456", "+62 878 6512 3456", "6287865123456", "87865123456", "+620878 65123456"}) {
    CAPTURE(number);
    CHECK(normalisePhone(number) == "+6287865123456");
    CHECK(checkedPhone(number).empty());
  }
  CHECK(checkedPhone("+65 6123 4567").empty());
  CHECK(checkedPhone("0878 6512")[0] == Issue{IssueLevel::Hint, "phone", "phone-short", {"2"}});
  CHECK(checkedPhone("0878 6512 3456 78")[0] == Issue{IssueLevel::Hint, "phone", "phone-long", {"1"}});
  CHECK(checkedPhone("tidak ada")[0].code == "phone-digits");
  CHECK(checkedPhone("tidak ada")[0].level == IssueLevel::Hint);
}

TEST_CASE("13.30 a village is a code of this regency, never a name") {
  Registration made = registration(person(Date(1990, 3, 12)), {"KTP-01"});
  const auto findingFor = [&](const char* village) {
    made.person.village = village;
    return findings(made);
  };
  CHECK(has(findingFor("Tanjung"), "village-unknown", IssueLevel::Error));
  CHECK(has(findingFor("52.08.04"), "village-unknown", IssueLevel::Error));
  CHECK(has(findingFor("52.08.04.2099"), "village-unknown", IssueLevel::Error));
  CHECK(has(findingFor("52.01.04.2001"), "village-elsewhere", IssueLevel::Warning));
  CHECK(has(findingFor("52.01.04-2001"), "village-unknown", IssueLevel::Error));
  CHECK(has(findingFor(""), "village-missing", IssueLevel::Warning));
  made.person.village = "52.08.04.2008";
  made.visit.village = "Bayan";
  CHECK(findIssue(findings(made), "village-unknown")->field == "visit.village");
  made.visit.village.clear();
  CHECK(has(findings(made), "visit-village-missing", IssueLevel::Error));
  made.visit.village = "52.08.04.2008";
  made.visit.placeKind = "pasar";
  CHECK(codes(findings(made)) == "place-kind-unknown");
}

TEST_CASE("13.37 a death also changes the KK, and no card is made for the dead without a reason") {
  CHECK(has(findings(registration(person(Date(1950, 3, 12)), {"AKM-01"})), "death-changes-kk", IssueLevel::Hint));
  CHECK(codes(obstacles(registration(person(Date(1950, 3, 12)), {"AKM-01", "KTP-01"}))) == "card-and-death");
  CHECK(obstacles(registration(person(Date(2025, 1, 20)), {"AKL-01", "AKM-01"})).empty());
}

TEST_CASE("a registration asks for at least one known service, and for each family once") {
  CHECK(codes(obstacles(registration(person(Date(1990, 3, 12)), {}))) == "services-missing");
  CHECK(codes(obstacles(registration(person(Date(1990, 3, 12)), {"KTP-99"}))) == "service-unknown");
  const Issues issues = findings(registration(person(Date(2023, 1, 1)), {"AKL-02", "KIA-01", "AKL-03"}));
  REQUIRE(has(issues, "service-twice", IssueLevel::Error));
  CHECK(findIssue(issues, "service-twice")->field == "services.AKL-03");
}

TEST_CASE("papers that are unknown, not needed or lack their SPTJM are hints") {
  Registration made = registration(person(Date(2023, 1, 1)), {"KIA-01"});
  made.services[0].papers.push_back({"foto_2x3", PaperState::Photographed});
  made.services[0].papers.push_back({"surat_cinta", PaperState::CopyTaken});
  CHECK(codes(findings(made)) == "paper-not-needed paper-unknown");
  CHECK(obstacles(made).empty());
  made = registration(person(Date(2023, 1, 1)), {"AKL-03"});
  CHECK(has(findings(made), "sptjm-missing", IssueLevel::Hint));
  made.services[0].papers[0].state = PaperState::ReplacedBySptjm;
  CHECK_FALSE(has(findings(made), "sptjm-missing"));
}

TEST_CASE("a birth certificate asks for the mother's name with a hint") {
  Registration made = registration(person(Date(2023, 1, 1)), {"AKL-02"});
  made.person.mother.clear();
  CHECK(has(findings(made), "mother-missing", IssueLevel::Hint));
}

TEST_CASE("what is missing is said once for each field") {
  Registration made;
  made.visit = {kVisitDay, "52.08.04.2008", "", ""};
  made.services.push_back({"KTP-01", {}});
  CHECK(codes(findings(made)) ==
        "nik-missing name-missing sex-missing birth-date-missing village-missing service-needs-birth-date");
  const Issues read = {{IssueLevel::Error, "birth_date", "birth-date-form", {}}};
  const Issues issues = check(made, RuleBook::shipped(), read);
  CHECK(issues.front().code == "birth-date-form");
  CHECK_FALSE(has(issues, "birth-date-missing"));
  CHECK(has(issues, "name-missing"));
}
