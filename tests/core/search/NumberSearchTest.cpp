// NIK and KK found by any digits of theirs, as people type and paste them.
#include <string>

#include "core/search/PackedNumber.h"
#include "core/search/PersonIndex.h"
#include "core/search/SearchQuery.h"
#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

constexpr const char* kNik = "5208034402109001";
constexpr const char* kKk = "5208031705149376";

std::size_t found(const std::string& typed, const std::string& nik = kNik, const std::string& kk = kKk) {
  PersonIndex index;
  index.add(1, {.name = "SAHNEP", .nik = nik, .kk = kk, .hamlet = {}}, PersonIndex::Source::Roster);
  return index.search(typed).total;
}

}  // namespace

TEST_CASE("every run of two and more digits of NIK and KK finds the person") {
  for (const std::string number : {kNik, kKk})
    for (std::size_t begin = 0; begin < 16; ++begin)
      for (std::size_t length = 2; begin + length <= 16; ++length) {
        const std::string run = number.substr(begin, length);
        CAPTURE(run);
        CHECK(found(run) == 1);
      }
}

TEST_CASE("a run is found exactly where plain text search finds it") {
  unsigned seed = 17;
  const auto digit = [&] {
    seed = seed * 1664525u + 1013904223u;
    return static_cast<char>('0' + (seed >> 24) % 4);
  };
  for (int round = 0; round < 20'000; ++round) {
    std::string number, run;
    for (unsigned i = 0; i < static_cast<unsigned>(round % 17); ++i) number += digit();
    for (unsigned i = 0; i < 1u + static_cast<unsigned>(round / 7 % 16); ++i) run += digit();
    const std::size_t at = number.find(run);
    const DigitRun::Found expected = at == std::string::npos ? DigitRun::Found::Nowhere
                                     : number == run         ? DigitRun::Found::Whole
                                     : at == 0               ? DigitRun::Found::AtStart
                                                             : DigitRun::Found::Inside;
    CAPTURE(number, run);
    REQUIRE(DigitRun(run).in(packNumber(number)) == expected);
  }
}

TEST_CASE("digits that are not there in this order find nobody") {
  CHECK(found("52080344021090012") == 0);
  CHECK(found("9002") == 0);
  CHECK(found("0000", "5208", "") == 0);
  CHECK(found("80", "5208", "") == 0);
  CHECK(found("1052", "5208034402109010", "") == 0);
}

TEST_CASE("a pasted number is found with its spaces, dots and hyphens") {
  for (const char* typed : {"5208 0344 0210 9001", "520803.440210.9001", "5208-0344-0210-9001", " 5208034402109001\n",
                            "52O8O3 44O21O 9OOl", "520803 44"}) {
    CAPTURE(typed);
    CHECK(found(typed) == 1);
  }
  CHECK(found("5208 0344 0210 9002") == 0);
  CHECK(found(kNik, "5208.0344.0210.9001") == 1);
}

TEST_CASE("NIK and KK pasted together find whoever has both") {
  CHECK(found(std::string(kNik) + " " + kKk) == 1);
  CHECK(found(std::string(kNik) + " " + kNik) == 1);
  CHECK(found(std::string(kNik) + " 5208031705149377") == 0);
}

TEST_CASE("groups that nobody has in one piece are looked for one by one") {
  CHECK(found("5208 9001") == 1);
  CHECK(found("5208 9376") == 1);
  CHECK(found("5208 7777") == 0);
  PersonIndex index;
  index.add(1, {.name = "A", .nik = "5208034402109001", .kk = {}, .hamlet = {}}, PersonIndex::Source::Roster);
  index.add(2, {.name = "B", .nik = "5208520844029001", .kk = {}, .hamlet = {}}, PersonIndex::Source::Roster);
  const PersonIndex::Result result = index.search("5208 5208");
  CHECK(result.total == 1);
  CHECK(result.hits.front().key == 2);
}

TEST_CASE("words and digits are looked for together") {
  CHECK(found("sah 9001") == 1);
  CHECK(found("9001 nep") == 1);
  CHECK(found("sah9001") == 1);
  CHECK(found("sah 7777") == 0);
  CHECK(found("mur 9001") == 0);
  CHECK(found("s 9001") == 1);
  CHECK(found("sah 9") == 1);
}

TEST_CASE("a query is taken apart into words and numbers") {
  const SearchQuery query = parseSearchQuery("Moh. 5208-03 é 44 RIZKI");
  CHECK(query.words == std::vector<std::string>{"MOH", "E", "RIZKI"});
  CHECK(query.numbers == std::vector<std::vector<std::string>>{{"5208", "03"}, {"44"}});
}
