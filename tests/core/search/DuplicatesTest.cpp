// One person or two: the score of domain section 7 and the labelled pairs of section 14.
#include "core/search/Duplicates.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

#include "core/search/DuplicateWords.h"
#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

Person rizki() {
  Person person;
  person.nik = "5208030402109001";
  person.kk = "5208030502149002";
  person.name = "MUHAMMAD RIZKI ZAINI";
  person.sex = Sex::Male;
  person.birthDate = Date(2010, 2, 4);
  person.mother = "BAIQ MURNI";
  person.hamlet = "Lokok Aur";
  person.village = "52.08.03.2001";
  return person;
}

bool has(const DuplicateFinding& finding, const std::string& code) {
  return std::ranges::any_of(finding.reasons, [&](const DuplicateReason& reason) { return reason.code == code; });
}

int pointsOf(const DuplicateFinding& finding) {
  int sum = 0;
  for (const DuplicateReason& reason : finding.reasons) sum += reason.points;
  return sum;
}

DuplicateFinding compare(const Person& a, const Person& b, bool knownTwins = false) {
  const DuplicateFinding finding = compareForDuplicate(a, b, knownTwins);
  const DuplicateFinding mirrored = compareForDuplicate(b, a, knownTwins);
  CHECK(finding.score == mirrored.score);
  CHECK(finding.reasons == mirrored.reasons);
  return finding;
}

}  // namespace

TEST_CASE("the same NIK and name block") {
  Person other = rizki();
  other.name = "M. RIZQI JAINI";
  other.birthDate = Date(2010, 4, 2);
  other.kk = "";
  const DuplicateFinding finding = compare(rizki(), other);
  CHECK(finding.level == DuplicateLevel::Block);
  CHECK(has(finding, "nik-same"));
  CHECK(finding.score >= 100);
}

TEST_CASE("the same NIK on another name is asked about, not taken as proof") {
  Person wife;
  wife.nik = rizki().nik;
  wife.name = "SUMIATI";
  wife.sex = Sex::Female;
  const DuplicateFinding finding = compare(rizki(), wife);
  CHECK(finding.level == DuplicateLevel::Candidate);
  CHECK(has(finding, "nik-same-name-differs"));
}

TEST_CASE("near-duplicates of one person are found") {
  Person other = rizki();
  SECTION("one NIK digit wrong") {
    other.nik = "5208030402109007";
    CHECK(has(compare(rizki(), other), "nik-near"));
  }
  SECTION("two NIK digits transposed") {
    other.nik = "5208030402190001";
    CHECK(has(compare(rizki(), other), "nik-near"));
  }
  SECTION("no NIK, Moh for Muhammad, z/j") {
    other.nik = "";
    other.name = "MOH RIZKI JAINI";
  }
  SECTION("title added") { other.name = "LALU MUHAMMAD RIZKI ZAINI", other.nik = ""; }
  SECTION("bin added") { other.name = "MUHAMMAD RIZKI ZAINI BIN KARIMAN", other.nik = ""; }
  SECTION("other order of words") { other.name = "ZAINI MUHAMMAD RIZKI", other.nik = ""; }
  SECTION("KK typed as NIK") {
    other.nik = other.kk;
    other.kk = "";
    CHECK(has(compare(rizki(), other), "kk-as-nik"));
  }
  SECTION("day and month swapped") {
    other.nik = "5208030204109001";
    other.birthDate = Date(2010, 4, 2);
    CHECK(has(compare(rizki(), other), "birth-day-month-swapped"));
  }
  const DuplicateFinding finding = compare(rizki(), other);
  CHECK(finding.level == DuplicateLevel::Block);
  CHECK(pointsOf(finding) == finding.score);
}

TEST_CASE("name and birth date alone make a candidate") {
  Person other;
  other.name = "MUHAMMAD RIZKI ZAINI";
  other.birthDate = Date(2010, 2, 4);
  const DuplicateFinding finding = compare(rizki(), other);
  CHECK(finding.score == 60);
  CHECK(finding.level == DuplicateLevel::Candidate);
}

TEST_CASE("a birthday given to those who do not know theirs says little") {
  Person a, b;
  a.name = b.name = "AMAQ SAHNIM";
  for (const Date date : {Date(1950, 7, 1), Date(1950, 12, 31), Date(1950, 3, 15)}) {
    a.birthDate = b.birthDate = date;
    const DuplicateFinding finding = compare(a, b);
    CHECK(has(finding, "birth-date-weak"));
    CHECK(finding.score == 40);
    CHECK(finding.level == DuplicateLevel::None);
  }
  a.birthDate = b.birthDate = Date(1950, 3, 16);
  CHECK(compare(a, b).score == 60);
  a.precision = BirthDatePrecision::Estimated;
  CHECK(compare(a, b).score == 40);
}

TEST_CASE("twins are two people") {
  Person twin = rizki();
  twin.nik = "5208030402109002";  // serials of twins follow each other
  twin.name = "MUHAMMAD RIAN ZAINI";
  SECTION("with all the rest the same") {}
  SECTION("newborn, without NIK") { twin.nik = ""; }
  SECTION("boy and girl") {
    twin.name = "SITI HUSNA";
    twin.sex = Sex::Female;
  }
  SECTION("mother not written down") { twin.mother = ""; }
  const DuplicateFinding finding = compare(rizki(), twin);
  CHECK(has(finding, "twin"));
  CHECK(finding.level == DuplicateLevel::None);
}

TEST_CASE("twins with names that sound alike need somebody who knows them") {
  Person twin = rizki();
  twin.nik = "";
  twin.name = "MUHAMMAD RIZKY ZAINI";
  CHECK(compare(rizki(), twin).level == DuplicateLevel::Block);
  CHECK(compare(rizki(), twin, true).level == DuplicateLevel::None);
}

TEST_CASE("cousins of one name are two people") {
  Person cousin = rizki();
  cousin.nik = "5208031109129003";
  cousin.kk = "5208030607159004";
  cousin.mother = "SAHNEP";
  cousin.birthDate = Date(2012, 9, 11);
  CHECK(compare(rizki(), cousin).level == DuplicateLevel::None);
  Person elder = rizki();
  elder.birthDate = cousin.birthDate = Date(1955, 7, 1);
  CHECK(compare(elder, cousin).level == DuplicateLevel::None);
}

TEST_CASE("father and son of like name are two people") {
  Person father = rizki();
  father.nik = "5208030107789005";
  father.birthDate = Date(1978, 7, 1);
  father.mother = "INAQ SAHNIM";
  father.name = "MUHAMMAD ZAINI";
  const DuplicateFinding finding = compare(rizki(), father);
  CHECK(has(finding, "name-part"));
  CHECK(finding.level == DuplicateLevel::None);
}

TEST_CASE("another sex speaks against one person") {
  Person other;
  other.name = rizki().name;
  other.birthDate = rizki().birthDate;
  other.sex = Sex::Female;
  const DuplicateFinding finding = compare(rizki(), other);
  CHECK(finding.score == 30);
  CHECK(has(finding, "sex-differs"));
}

TEST_CASE("a hamlet of the same name in another village is another hamlet") {
  Person a, b;
  a.hamlet = "Dasan Baru";
  b.hamlet = "DASAN BARU";
  CHECK(compare(a, b).score == 5);
  a.village = "52.08.03.2001";
  b.village = "52.08.04.2002";
  CHECK(compare(a, b).score == 0);
}

TEST_CASE("what is missing on both sides is not the same") {
  const DuplicateFinding finding = compare(Person(), Person());
  CHECK(finding.score == 0);
  CHECK(finding.reasons.empty());
}

TEST_CASE("every reason has words in both languages, those for it first") {
  Person other = rizki();
  other.nik = "5208031111119001";
  other.kk = "";
  const DuplicateFinding finding = compare(rizki(), other);
  CHECK(reasonsInWords(finding, Language::Indonesian) ==
        "nama sama, tanggal lahir sama, ibu sama, dusun sama, NIK lain");
  CHECK(reasonsInWords(finding, Language::English) ==
        "same name, same birth date, same mother, same hamlet, another NIK");
  const std::string source = [] {
    std::ifstream file(JEMPUT_SOURCE_DIR "/core/search/Duplicates.cpp");
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  const std::regex code("\"([a-z]+(-[a-z]+)*)\"");
  std::size_t codes = 0;
  for (std::sregex_iterator at(source.begin(), source.end(), code), end; at != end; ++at, ++codes) {
    const DuplicateFinding one{1, DuplicateLevel::None, {{(*at)[1], 1}}};
    CAPTURE((*at)[1].str());
    CHECK(reasonsInWords(one, Language::Indonesian).find('-') == std::string::npos);
    CHECK(reasonsInWords(one, Language::English) != reasonsInWords(one, Language::Indonesian));
  }
  CHECK(codes > 15);
  for (const std::string_view reason : kOtherPersonReasons)
    CHECK(otherPersonReason(reason, Language::English) != otherPersonReason(reason, Language::Indonesian));
}
