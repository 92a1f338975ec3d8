// Names, and the near-duplicates with their truth.
#include <map>

#include "tests/office/population/SamplePopulation.h"
#include "tests/support/catch.h"

using namespace jemput::office;
using namespace jemput::office::test;

namespace {

bool hasFirstToken(const Resident& resident, std::string_view token) {
  return resident.person.name.starts_with(std::string(token) + " ");
}

double share(std::size_t part, std::size_t whole) { return static_cast<double>(part) / static_cast<double>(whole); }

std::vector<std::string> sortedTokens(const std::string& name) {
  std::vector<std::string> tokens;
  for (std::size_t start = 0; start <= name.size();) {
    const std::size_t end = std::min(name.find(' ', start), name.size());
    tokens.push_back(name.substr(start, end - start));
    start = end + 1;
  }
  std::sort(tokens.begin(), tokens.end());
  return tokens;
}

const Resident& first(const LabelledPair& pair) { return sample().residents[pair.first]; }
const Resident& second(const LabelledPair& pair) { return sample().residents[pair.second]; }

template <class Check>
void forEach(PairKind kind, Check check) {
  std::size_t found = 0;
  for (const LabelledPair& pair : sample().pairs)
    if (pair.kind == kind) ++found, check(pair);
  CHECK(found >= 385);
}

}  // namespace

TEST_CASE("names are capitals of at most 60 letters, without double spaces") {
  for (const Resident& resident : sample().residents)
    for (const std::string& name : {resident.person.name, resident.person.mother, resident.person.father}) {
      REQUIRE_FALSE(name.empty());
      REQUIRE(name.size() <= 60);
      REQUIRE(name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ ") == std::string::npos);
      REQUIRE(name.find("  ") == std::string::npos);
    }
}

TEST_CASE("titles occur as often as stated: Raden in Bayan 6 percent, Lalu 3, Amaq of the old 4") {
  const auto isMan = [](const Resident& r) { return r.person.sex == Sex::Male; };
  const std::size_t bayan = count([&](const Resident& r) { return isMan(r) && isIn(r, "52.08.04."); });
  CHECK(share(count([](const Resident& r) { return hasFirstToken(r, "RADEN"); }), bayan) == Approx(0.06).margin(0.01));
  CHECK(share(count([](const Resident& r) { return hasFirstToken(r, "LALU"); }), count(isMan)) ==
        Approx(0.03).margin(0.006));
  const std::size_t old = count([&](const Resident& r) { return isMan(r) && ageOf(r) >= 60; });
  CHECK(share(count([](const Resident& r) { return hasFirstToken(r, "AMAQ"); }), old) == Approx(0.04).margin(0.008));
}

TEST_CASE("3.5 percent have Hindu names, with I and Ni in front, mainly in Tanjung, Gangga and Pemenang") {
  const auto isHindu = [](const Resident& r) { return hasFirstToken(r, "I") || hasFirstToken(r, "NI"); };
  CHECK(share(count(isHindu), sample().residents.size()) == Approx(0.035).margin(0.004));
  CHECK(count([&](const Resident& r) { return isHindu(r) && (isIn(r, "52.08.03.") || isIn(r, "52.08.04.")); }) * 10 <
        count(isHindu));
}

TEST_CASE("single-word names are there, and no name is too common to search") {
  CHECK(count([](const Resident& r) { return r.person.name.find(' ') == std::string::npos; }) > 50000);
  std::map<std::string, std::size_t> names;
  for (const Resident& resident : sample().residents) ++names[resident.person.name];
  CHECK(names.size() > 60000);
}

TEST_CASE("two percent of the people are in near-duplicates, each person in one pair, each kind as often") {
  CHECK(sample().pairs.size() == 5396);
  std::set<std::size_t> seen;
  std::map<PairKind, std::size_t> kinds;
  for (const LabelledPair& pair : sample().pairs) {
    ++kinds[pair.kind];
    REQUIRE(seen.insert(pair.first).second);
    REQUIRE(seen.insert(pair.second).second);
    REQUIRE(pair.samePerson == (pair.kind < PairKind::Twins));
  }
  CHECK(kinds.size() == kPairKinds);
  for (const auto& [kind, times] : kinds) CHECK((times == 385 || times == 386));
}

TEST_CASE("one person registered twice has the same sex, village and parents in two households") {
  for (const LabelledPair& pair : sample().pairs) {
    if (!pair.samePerson) continue;
    REQUIRE(first(pair).person.sex == second(pair).person.sex);
    REQUIRE(first(pair).person.village == second(pair).person.village);
    REQUIRE(first(pair).person.mother == second(pair).person.mother);
    REQUIRE(first(pair).person.father == second(pair).person.father);
    REQUIRE(first(pair).person.kk != second(pair).person.kk);
    const bool sameDay = first(pair).person.birthDate == second(pair).person.birthDate;
    REQUIRE(sameDay == (pair.kind != PairKind::DayMonthSwapped));
    const bool sameName = first(pair).person.name == second(pair).person.name;
    REQUIRE(sameName == (pair.kind >= PairKind::NikDigit));
  }
}

TEST_CASE("token order changes nothing but the order") {
  forEach(PairKind::TokenOrder, [](const LabelledPair& pair) {
    REQUIRE(sortedTokens(first(pair).person.name) == sortedTokens(second(pair).person.name));
  });
}

TEST_CASE("bin and binti carry the father's name") {
  forEach(PairKind::BinBinti, [](const LabelledPair& pair) {
    const char* word = first(pair).person.sex == Sex::Male ? " BIN " : " BINTI ";
    REQUIRE(second(pair).person.name == first(pair).person.name + word + first(pair).person.father);
  });
}

TEST_CASE("a mistyped NIK differs in exactly one digit") {
  forEach(PairKind::NikDigit, [](const LabelledPair& pair) {
    int different = 0;
    for (std::size_t i = 0; i < 16; ++i) different += first(pair).person.nik[i] != second(pair).person.nik[i] ? 1 : 0;
    REQUIRE(different == 1);
  });
}

TEST_CASE("a KK number typed as NIK is the own household's") {
  forEach(PairKind::KkAsNik,
          [](const LabelledPair& pair) { REQUIRE(second(pair).person.nik == second(pair).person.kk); });
}

TEST_CASE("swapped dates exchange day and month of one year") {
  forEach(PairKind::DayMonthSwapped, [](const LabelledPair& pair) {
    const auto a = *first(pair).person.birthDate, b = *second(pair).person.birthDate;
    REQUIRE((a.year() == b.year() && a.day() == b.month() && a.month() == b.day()));
  });
}

TEST_CASE("twins share mother, household and birthday under different names") {
  forEach(PairKind::Twins, [](const LabelledPair& pair) {
    REQUIRE(first(pair).person.kk == second(pair).person.kk);
    REQUIRE(first(pair).person.birthDate == second(pair).person.birthDate);
    REQUIRE(first(pair).person.mother == second(pair).person.mother);
    REQUIRE(first(pair).person.name != second(pair).person.name);
  });
}

TEST_CASE("cousins share a name and nothing else") {
  forEach(PairKind::SameNameCousins, [](const LabelledPair& pair) {
    REQUIRE(first(pair).person.name == second(pair).person.name);
    REQUIRE(first(pair).person.birthDate != second(pair).person.birthDate);
    REQUIRE(first(pair).person.kk != second(pair).person.kk);
  });
}

TEST_CASE("father and son live together under different names with a word in common") {
  forEach(PairKind::FatherAndSon, [](const LabelledPair& pair) {
    REQUIRE(second(pair).person.father == first(pair).person.name);
    REQUIRE(first(pair).person.kk == second(pair).person.kk);
    REQUIRE(first(pair).person.name != second(pair).person.name);
    const auto father = sortedTokens(first(pair).person.name), son = sortedTokens(second(pair).person.name);
    REQUIRE(std::find_first_of(father.begin(), father.end(), son.begin(), son.end()) != father.end());
  });
}
