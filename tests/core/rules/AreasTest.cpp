#include "core/rules/Areas.h"

#include <map>

#include "tests/support/catch.h"

using namespace jemput::core;

TEST_CASE("Lombok Utara has five districts and 43 villages, all desa") {
  const Areas& areas = Areas::shipped();
  const std::map<std::string, std::size_t> villages = {{"52.08.01", 8},  {"52.08.02", 8}, {"52.08.03", 10},
                                                       {"52.08.04", 12}, {"52.08.05", 5}, {"52.08", 43}};
  for (const auto& [code, count] : villages) CHECK(areas.villagesOf(code).size() == count);
  for (const Area* village : areas.villagesOf("52.08")) CHECK(village->code[9] == '2');
  CHECK(areas.villagesOf("52.0").empty());
}

TEST_CASE("13.30 the same name at two levels gives both, with level and code") {
  for (const char* name : {"Tanjung", "Kayangan", "Bayan"}) {
    const auto found = Areas::shipped().findByName(name);
    REQUIRE(found.size() == 2);
    CHECK(found[0]->level == AreaLevel::District);
    CHECK(found[1]->level == AreaLevel::Village);
    CHECK(found[0]->code != found[1]->code);
  }
}

TEST_CASE("spellings in use find the village, case, spaces and hyphens ignored") {
  const std::map<std::string, std::string> spellings = {
      {"sambik elen", "52.08.04.2008"},   {"SAMBIKELEN", "52.08.04.2008"},     {"Samaguna", "52.08.01.2008"},
      {"Akar-Akar", "52.08.04.2005"},     {"Segara Keraton", "52.08.02.2008"}, {"Manggala", "52.08.05.2005"},
      {"Darussalam", "52.08.02.2007"},    {"mumbulsari", "52.08.04.2007"},     {"Tegalmaja", "52.08.01.2004"},
      {"Sigarpenjalin", "52.08.01.2005"}, {"Karangbajo", "52.08.04.2009"},     {"Baturakit", "52.08.04.2012"}};
  for (const auto& [spelling, code] : spellings) {
    CAPTURE(spelling);
    const auto found = Areas::shipped().findByName(spelling);
    REQUIRE(found.size() == 1);
    CHECK(found[0]->code == code);
  }
  CHECK(Areas::shipped().findByName("Ampenan").empty());
  CHECK(Areas::shipped().findByName(" - ").empty());
}

TEST_CASE("a village that got its code later knows the village on older papers") {
  const std::map<std::string, std::string> parents = {
      {"52.08.01.2008", "Jenggala"},      {"52.08.02.2006", "Bentek"},    {"52.08.02.2008", "Genggelang"},
      {"52.08.02.2007", "Rempek"},        {"52.08.03.2009", "Sesait"},    {"52.08.03.2010", "Sesait"},
      {"52.08.04.2010", "Akar Akar"},     {"52.08.04.2011", "Akar Akar"}, {"52.08.04.2012", "Sukadana"},
      {"52.08.05.2005", "Pemenang Barat"}};
  std::size_t splits = 0;
  for (const Area& area : Areas::shipped().all()) {
    if (area.splitFrom.empty()) continue;
    ++splits;
    REQUIRE(parents.count(area.code) == 1);
    CHECK(Areas::shipped().name(area.splitFrom) == parents.at(area.code));
  }
  CHECK(splits == parents.size());
}

TEST_CASE("a code gives name and district; only a village is a village") {
  const Areas& areas = Areas::shipped();
  CHECK(areas.name("52.08.02.2003") == "Genggelang");
  CHECK(areas.districtOf("52.08.02.2003") == "52.08.02");
  CHECK(areas.districtOf("52.08.02").empty());
  CHECK(areas.name("52.08.09").empty());
  CHECK(areas.isVillage("52.08.04.2008"));
  CHECK_FALSE(areas.isVillage("52.08.04"));
  CHECK_FALSE(areas.isVillage("Sambik Elen"));
  CHECK(Areas::withDots("5208042008") == "52.08.04.2008");
  CHECK(Areas::withDots("52.08.04.2008") == "52.08.04.2008");
  CHECK(Areas::withDots("Tanjung") == "Tanjung");
}

TEST_CASE("the first six digits of a NIK say here, formerly here, elsewhere or nowhere") {
  const std::map<std::string, AreaPrefix> prefixes = {
      {"520801", AreaPrefix::Here},      {"520805", AreaPrefix::Here},      {"520104", AreaPrefix::Former},
      {"520105", AreaPrefix::Former},    {"520106", AreaPrefix::Former},    {"520110", AreaPrefix::Former},
      {"520111", AreaPrefix::Former},    {"520101", AreaPrefix::Elsewhere}, {"327301", AreaPrefix::Elsewhere},
      {"960101", AreaPrefix::Elsewhere}, {"520806", AreaPrefix::Unknown},   {"520800", AreaPrefix::Unknown},
      {"990101", AreaPrefix::Unknown},   {"200101", AreaPrefix::Unknown},   {"320001", AreaPrefix::Unknown},
      {"327300", AreaPrefix::Unknown},   {"5208", AreaPrefix::Unknown}};
  for (const auto& [prefix, meaning] : prefixes) {
    CAPTURE(prefix);
    CHECK(Areas::shipped().classify(prefix) == meaning);
  }
  REQUIRE(Areas::shipped().districtOfPrefix("520804"));
  CHECK(Areas::shipped().districtOfPrefix("520804")->name == "Bayan");
  CHECK_FALSE(Areas::shipped().districtOfPrefix("520104"));
}

TEST_CASE("a wrong area table is refused with the line") {
  const std::string header = "code,name,level,parent_code,aliases,valid_from,valid_to,split_from\n";
  const std::map<std::string, std::string> tables = {
      {"", "no area"},
      {header, "no area"},
      {header + "52,NTB,provinsi,,,,\n", "line 2: not as many columns"},
      {header + "52,NTB,propinsi,,,,,\n", "line 2: level"},
      {header + "52.08,KLU,provinsi,,,,,\n", "the code does not fit"},
      {header + "52,,provinsi,,,,,\n", "line 2: no name"},
      {header + "52,NTB,provinsi,,,2025-02-30,,\n", "not a date"},
      {header + "52,NTB,provinsi,,,,,\n52,NTB,provinsi,,,,,\n", "twice"},
      {header + "52.08,KLU,kabupaten,52,,,,\n", "unknown parent"},
      {header + "52,NTB,provinsi,,,,,\n52.08,KLU,kabupaten,52,,,,52\n", "split from no village"}};
  for (const auto& [table, why] : tables) {
    CAPTURE(table);
    std::string problem;
    CHECK_FALSE(Areas::parse(table, &problem));
    CHECK_THAT(problem, Catch::Matchers::Contains(why));
  }
}

TEST_CASE("an area table is read with its columns in any order and its dates") {
  const auto areas = Areas::parse(
      "level,code,name,aliases,valid_from,parent_code\r\nprovinsi,52,NTB,Nusa Tenggara Barat|Bumi "
      "Gora,1958-12-17,\r\n");
  REQUIRE(areas);
  CHECK(areas->find("52")->aliases == std::vector<std::string>{"Nusa Tenggara Barat", "Bumi Gora"});
  CHECK(areas->find("52")->validFrom == Date(1958, 12, 17));
}
