#include "core/rules/RegistrationJson.h"

#include <set>

#include "tests/core/rules/Examples.h"

using namespace examples;

namespace {

struct Reading {
  Registration registration;
  Issues issues;
};

Reading read(const std::string& text) {
  const auto document = JsonDocument::parse(text);
  REQUIRE(document);
  Reading reading;
  reading.registration = readRegistration(document->root(), reading.issues);
  return reading;
}

/// A sound line with these members more.
std::string line(const std::string& more = "") {
  return R"({"name":"SAHNIM","sex":"P","birth_date":"1950-03-09",)"
         R"("visit":{"date":"2025-02-07","village":"52.08.04.2008"},"services":[{"code":"KTP-01"}])" +
         more + "}";
}

Registration full() {
  Registration made = registration(person(Date(2008, 3, 12)), {"KTP-02", "KK-02"});
  made.person.precision = BirthDatePrecision::Month;
  made.person.father = "AMAQ RINADI";
  made.person.address = "JALAN \"RAYA\" BAYAN";
  made.person.hamlet = "TANJUNG BIRU";
  made.person.rt = "003";
  made.person.rw = "001";
  made.person.phone = "+6287865123456";
  made.note = "diantar kadus";
  made.overrides = {{"kk-moved-in", "pindah datang"}, {"age-over-100", "benar"}};
  return made;
}

constexpr const char* kFullLine =
    R"({"nik":"5208041203089001","kk":"5208041203109001","name":"LALU RIZKI AZHAR","sex":"L","birth_date":"2008-03-12",)"
    R"("birth_date_precision":"bulan","birth_place":"SAMBIK ELEN","marital_status":1,"mother":"INAQ SAHNEP",)"
    R"("father":"AMAQ RINADI","address":"JALAN \"RAYA\" BAYAN","hamlet":"TANJUNG BIRU","rt":"003","rw":"001",)"
    R"("village":"52.08.04.2008","visit":{"date":"2025-02-07","village":"52.08.04.2008","place_kind":"desa",)"
    R"("place":"Kantor Desa Sambik Elen"},"services":[{"code":"KTP-02","papers":[{"code":"kk","state":"salinan_diterima"}]},)"
    R"({"code":"KK-02","papers":[{"code":"kk","state":"salinan_diterima"},{"code":"bukti_perubahan","state":"salinan_diterima"}],)"
    R"("answers":{"nilai_baru":"SAHNIM","unsur":"nama"}}],)"
    R"("phone":"+6287865123456","note":"diantar kadus","overrides":{"age-over-100":"benar","kk-moved-in":"pindah datang"}})";

}  // namespace

TEST_CASE("a registration is written in the shape of the contract, and comes back the same") {
  CHECK(toJson(full()) == kFullLine);
  const Reading reading = read(kFullLine);
  CHECK(reading.issues.empty());
  CHECK(reading.registration == full());
}

TEST_CASE("an entry's fields leave the visit out and take it from the one they point at") {
  const std::string fields = fieldsOf(full());
  CHECK(fields.find("\"visit\"") == std::string::npos);
  const auto document = JsonDocument::parse(fields);
  REQUIRE(document);
  Issues issues;
  CHECK(readFields(document->root(), full().visit, issues) == full());
  CHECK(issues.empty());
}

TEST_CASE("empty members are left out") {
  Registration bare;
  bare.person.name = "SAHNIM";
  CHECK(fieldsOf(bare) == R"({"name":"SAHNIM"})");
  CHECK(read(line(R"(,"nik":null,"note":null,"rt":"","overrides":null,"marital_status":null)")).issues.empty());
}

TEST_CASE("numbers are normalised on the way in, and a name never is") {
  const Reading reading =
      read(R"({"nik":"52O8.0443-0908 0017","kk":"5208 0412 0310 9001","name":" sahnim  d'Arta ","sex":"f",)"
           R"("birth_date":"2008-09-03","rt":"3","rw":"01","village":"5208042008","phone":"0878-6512-3456",)"
           R"("visit":{"date":"2025-02-07","village":"5208042008"},"services":[{"code":"KTP-02"}]})");
  const Person& who = reading.registration.person;
  CHECK(who.nik == "5208044309080017");
  CHECK(who.kk == "5208041203109001");
  CHECK(who.name == " sahnim  d'Arta ");
  CHECK(who.sex == Sex::Female);
  CHECK(who.rt == "003");
  CHECK(who.rw == "001");
  CHECK(who.village == "52.08.04.2008");
  CHECK(reading.registration.visit.village == "52.08.04.2008");
  CHECK(who.phone == "+6287865123456");
  CHECK(codes(reading.issues) == "nik-corrected");
  CHECK(reading.issues[0].level == IssueLevel::Hint);
}

TEST_CASE("marital status is read as number, number in text, and words") {
  for (const char* text : {"3", "\"3\"", "\"kawin belum tercatat\"", "\"KAWIN_BELUM_TERCATAT\""}) {
    const Reading reading = read(line(std::string(",\"marital_status\":") + text));
    CHECK(reading.issues.empty());
    CHECK(reading.registration.person.marital == MaritalStatus::MarriedUnrecorded);
  }
  for (const char* text : {"0", "7", "1.5", "true", "\"kawin\"", "[]"}) {
    CAPTURE(text);
    CHECK(codes(read(line(std::string(",\"marital_status\":") + text)).issues) == "marital-unknown");
  }
}

TEST_CASE("13.7 a NIK, KK, RT or RW as a number is refused: it has lost digits") {
  for (const char* field : {"nik", "kk", "rt", "rw"}) {
    const Issues issues = read(line(std::string(",\"") + field + "\":9101011203900001")).issues;
    REQUIRE(codes(issues) == "wrong-type");
    CHECK(issues[0].level == IssueLevel::Error);
    CHECK(issues[0].field == field);
  }
}

TEST_CASE("13.6 a birth date is a plain date: a timestamp is refused, once") {
  std::string text = line();
  text.replace(text.find("1950-03-09"), 10, "1950-03-09T00:00:00Z");
  const Reading reading = read(text);
  CHECK(codes(reading.issues) == "birth-date-form");
  CHECK_FALSE(reading.registration.person.birthDate);
  CHECK_FALSE(has(check(reading.registration, RuleBook::shipped(), reading.issues), "birth-date-missing"));
}

TEST_CASE("an unknown member is said with a hint and does not disturb the rest") {
  const Reading reading = read(line(R"(,"religion":"ISLAM","note":"x")"));
  REQUIRE(codes(reading.issues) == "unknown-field");
  CHECK(reading.issues[0].level == IssueLevel::Hint);
  CHECK(reading.issues[0].values == std::vector<std::string>{"religion"});
  CHECK(reading.registration.note == "x");
}

TEST_CASE("what must be there and is not, is an error") {
  CHECK(codes(read("{}").issues) == "name-missing birth-date-missing sex-missing visit-missing");
  CHECK(hasErrors(read("{}").issues));
  for (const char* text : {"[]", "1", "null", "\"x\""})
    CHECK(has(read(text).issues, "not-an-object", IssueLevel::Error));
}

TEST_CASE("a wrong shape is refused at its field and never crashes") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {R"("name":5)", "wrong-type"},
      {R"("sex":"X")", "sex-missing"},
      {R"("birth_date_precision":"kira")", "precision-unknown"},
      {R"("services":{})", "wrong-type"},
      {R"("services":["KTP-01"])", "wrong-type"},
      {R"("services":[{"code":7}])", "wrong-type"},
      {R"("services":[{"code":"KTP-01","papers":{}}])", "wrong-type"},
      {R"("services":[{"code":"KTP-01","papers":["kk"]}])", "wrong-type"},
      {R"("services":[{"code":"KTP-01","papers":[{"code":"kk","state":"ada"}]}])", "paper-state-unknown"},
      {R"("visit":"2025-02-07")", "visit-missing"},
      {R"("visit":{})", "visit-date"},
      {R"("visit":{"date":20250207,"village":"52.08.04.2008"})", "wrong-type"},
      {R"("visit":{"date":"7-2-2025","village":"52.08.04.2008"})", "visit-date"},
      {R"("overrides":["x"])", "wrong-type"},
      {R"("overrides":{"x":1})", "wrong-type"}};
  for (const auto& [member, code] : rows) {
    CAPTURE(member);
    CHECK(has(read("{" + member + "}").issues, code, IssueLevel::Error));
  }
}

TEST_CASE("the schema is JSON and names exactly the members that are read") {
  const auto schema = JsonDocument::parse(registrationSchema(ServiceCatalogue::shipped()));
  REQUIRE(schema);
  std::set<std::string> described;
  for (const auto& [name, value] : schema->root()["properties"].members()) {
    described.emplace(name);
    CAPTURE(name);
    CHECK_FALSE(has(read("{\"" + std::string(name) + "\":null}").issues, "unknown-field"));
  }
  const auto written = JsonDocument::parse(kFullLine);
  REQUIRE(written);
  for (const auto& [name, value] : written->root().members()) CHECK(described.count(std::string(name)) == 1);
  CHECK(described.count("no_nik_reason") == 1);
  CHECK(described.size() == 24);
  const JsonView service = schema->root()["properties"]["services"]["items"]["properties"];
  CHECK(service["code"]["enum"].size() == ServiceCatalogue::shipped().services().size());
  CHECK(service["papers"]["items"]["properties"]["state"]["enum"].size() == 5);
}

TEST_CASE("decisions about who may be the same person are read as they are written, and nothing else is one") {
  const auto wrong = read(R"({"duplicates":[{"of":"5208044702089002","decision":"gabung"}]})");
  CHECK(has(wrong.issues, "duplicate-decision", IssueLevel::Error));
  CHECK(has(read(R"({"duplicates":[{"decision":"bukan"}]})").issues, "duplicate-decision", IssueLevel::Error));
  CHECK(has(read(R"({"duplicates":{}})").issues, "wrong-type", IssueLevel::Error));
  Registration registration;
  registration.duplicates = {{"5208044702089002", "bukan", "kembar", 71}, {"somebody|1990-01-01|", "tunda", "", 55}};
  const std::string line = toJson(registration);
  CHECK(read(line).registration.duplicates == registration.duplicates);
}
