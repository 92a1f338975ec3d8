// How two names go together, and who may be the same as somebody (domain section 7).
#include <string>

#include "core/search/EditDistance.h"
#include "core/search/NameKey.h"
#include "core/search/PersonIndex.h"
#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

Person person(std::string name, std::string birthDate = {}, std::string nik = {}, std::string kk = {}) {
  Person person;
  person.name = std::move(name);
  person.birthDate = Date::parse(birthDate);
  person.nik = std::move(nik);
  person.kk = std::move(kk);
  return person;
}

class Village {
 public:
  std::int64_t add(const Person& person) {
    m_index.add(++m_last, {person.name, person.nik, person.kk, person.hamlet, person.birthDate},
                PersonIndex::Source::Roster);
    return m_last;
  }
  bool finds(const Person& typed, std::int64_t key) const {
    for (const std::int64_t found : m_index.alike(typed, 10))
      if (found == key) return true;
    return false;
  }
  PersonIndex& index() { return m_index; }

 private:
  PersonIndex m_index;
  std::int64_t m_last = 0;
};

}  // namespace

TEST_CASE("slips between two words: a letter more, less or other, neighbours changed") {
  CHECK(editDistance("murni", "murni") == 0);
  CHECK(editDistance("murni", "muni") == 1);
  CHECK(editDistance("murni", "murmi") == 1);
  CHECK(editDistance("murni", "mruni") == 1);
  CHECK(editDistance("murni", "") == 5);
  CHECK(editDistance("hasan", "husen") == 2);
}

TEST_CASE("names that are the same, in part the same, a slip apart, or others") {
  const auto both = [](const char* a, const char* b) {
    CHECK(compareNames(a, b) == compareNames(b, a));
    return compareNames(a, b);
  };
  CHECK(both("MUHAMMAD RIZKI ZAINI", "M. RIZQI JAINI") == NameMatch::Same);
  CHECK(both("NUR HASANAH", "NURHASANAH") == NameMatch::Same);
  CHECK(both("LALU SAHNIM", "SAHNIM") == NameMatch::Same);
  CHECK(both("SITI AMINAH", "AMINAH") == NameMatch::Contained);
  CHECK(both("SUMIYATI", "SUMIATI AULIA") == NameMatch::Contained);  // in another spelling; worth less than Same
  CHECK(both("MURNI", "MURMI") == NameMatch::Alike);
  CHECK(both("SITI RINASIH", "SITI RIMASEH") == NameMatch::Different);
  CHECK(both("RADEN NURSIP", "NURSEP") == NameMatch::Same);
  CHECK(both("KARIMAN SIDIK", "KARIMAN SEDIK") == NameMatch::Alike);
  CHECK(both("SITI N. HASANAH", "SITI NUR HASANAH") == NameMatch::Alike);
  CHECK(both("HASAN", "HUSEN") == NameMatch::Different);
  CHECK(both("RIAN", "BAYU") == NameMatch::Different);
  CHECK(both("", "BAYU") == NameMatch::Different);
}

TEST_CASE("names of birth order: shortened in every way they are, and a letter behind I or NI is none of Muhammad's") {
  for (const char* name : {"I MADE RAI", "MADE RAI", "I MD. RAI", "I M. RAI", "I M RAI"}) {
    CAPTURE(name);
    CHECK(compareNames(name, "I MADE RAI") == NameMatch::Same);
  }
  CHECK(compareNames("I M. RAI", "MUHAMMAD RAI") != NameMatch::Same);
  CHECK(compareNames("NI WYN. SUKERTI", "NI W. SUKERTI") == NameMatch::Same);
  CHECK(compareNames("I WAYAN RAI", "I MADE RAI") != NameMatch::Same);
}

TEST_CASE("who may be the same: by name, by date, by numbers, each with a slip in it") {
  Village village;
  const Person known = person("MUHAMMAD RIZKI ZAINI", "2010-02-04", "5208030402109001", "5208030502149002");
  const std::int64_t key = village.add(known);
  village.add(person("BAYU PRATAMA", "1988-11-23", "5208032311889001", "5208030502149055"));
  CHECK(village.finds(person("M. RIZQI JAINI"), key));
  CHECK(village.finds(person("ZAINI RIZKI MOH", "1999-01-01"), key));
  CHECK(village.finds(person("ROZAK", "1999-01-01", "5208030402109011"), key));  // one digit
  CHECK(village.finds(person("ROZAK", "1999-01-01", "5208030402100901"), key));  // two digits changed places
  CHECK(village.finds(person("RIZKI", "2010-04-02"), key));                      // day and month
  CHECK(village.finds(person("ROZAK", "2010-02-04", {}, "5208030502149002"), key));
  CHECK_FALSE(village.finds(person("ROZAK", "1999-01-01"), key));
  CHECK_FALSE(village.finds(person("ROZAK", "1999-01-01", "5208030402109122"), key));
  CHECK_FALSE(village.finds(person("", ""), key));
}

TEST_CASE("who may be the same follows changes of the index, and the likeliest come first") {
  Village village;
  for (int i = 0; i < 30; ++i) village.add(person("SITI AMINAH", "1990-03-" + std::to_string(10 + i % 15)));
  const std::int64_t same = village.add(person("SITI AMINAH", "1985-05-20"));
  const Person typed = person("ST. AMINAH", "1985-05-20");
  REQUIRE(village.index().alike(typed, 1).size() == 1);
  CHECK(village.index().alike(typed, 1).front() == same);
  village.index().remove(same);
  CHECK_FALSE(village.finds(typed, same));
  village.index().clear();
  CHECK(village.index().alike(typed, 10).empty());
}
