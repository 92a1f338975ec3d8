// Who comes first, and that people come and go without a rebuild.
#include <string>
#include <vector>

#include "core/search/PersonIndex.h"
#include "tests/support/catch.h"

using namespace jemput::core;
using Source = PersonIndex::Source;

namespace {

struct Somebody {
  std::int64_t key;
  std::string name;
  Source source = Source::Roster;
  std::string hamlet;
  std::string nik, kk;
};

PersonIndex indexOf(const std::vector<Somebody>& people) {
  PersonIndex index;
  for (const Somebody& person : people)
    index.add(person.key, {.name = person.name, .nik = person.nik, .kk = person.kk, .hamlet = person.hamlet},
              person.source);
  return index;
}

std::vector<std::int64_t> keys(const PersonIndex::Result& result) {
  std::vector<std::int64_t> keys;
  for (const PersonIndex::Hit& hit : result.hits) keys.push_back(hit.key);
  return keys;
}

using Keys = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("a whole word comes before a beginning, a beginning before a fragment") {
  const PersonIndex index = indexOf({{1, "SAMURNI"}, {2, "MURNIATI"}, {3, "SITI AULIA RATNA MURNI"}});
  CHECK(keys(index.search("murni")) == Keys{3, 2, 1});
}

TEST_CASE("the spelling that was typed comes before another spelling") {
  const PersonIndex index = indexOf({{1, "JAENAB"}, {2, "ZAENAB"}, {3, "ZAENABUN"}});
  CHECK(keys(index.search("zaenab")) == Keys{2, 1, 3});
}

TEST_CASE("half a sound at the edge of what was typed is no whole word") {
  CHECK(indexOf({{1, "SAI"}}).search("sya").hits.front().rank == kPrefixVariant);
  CHECK(indexOf({{1, "AEFUL"}}).search("iful").hits.front().rank == kFragmentVariant);
  CHECK(indexOf({{1, "SAI"}}).search("syai").hits.front().rank == kExactVariant);
}

TEST_CASE("of equals today's people and drafts come before the roster") {
  const PersonIndex index = indexOf({{1, "MURNI", Source::Roster},
                                     {2, "MURNI AULIA", Source::Today},
                                     {3, "MURNI HUSNA", Source::Draft},
                                     {4, "MURNIA", Source::Today}});
  CHECK(keys(index.search("murni")) == Keys{2, 3, 1, 4});
}

TEST_CASE("of equals the hamlet at hand comes first") {
  const PersonIndex index =
      indexOf({{1, "MURNI", Source::Roster, "Segenter"}, {2, "MURNI AULIA", Source::Roster, "Lokok Aur"}});
  CHECK(keys(index.search("murni")) == Keys{1, 2});
  CHECK(keys(index.search("murni", 50, "LOKOK AUR")) == Keys{2, 1});
  CHECK(keys(index.search("murni", 50, "elsewhere")) == Keys{1, 2});
}

TEST_CASE("then the shorter name, the name, the key") {
  const PersonIndex index = indexOf({{5, "MURNI ZAHRA"}, {4, "MURNI HUSNA"}, {3, "MURNI"}, {2, "MURNI"}});
  CHECK(keys(index.search("murni")) == Keys{2, 3, 4, 5});
}

TEST_CASE("a number as NIK comes before it as KK, and its beginning before its middle") {
  const std::string number = "5208034402109001";
  const PersonIndex index = indexOf({{1, "A", Source::Roster, "", "5208034402109007", number},
                                     {2, "B", Source::Roster, "", number, "5208031705149376"},
                                     {3, "C", Source::Roster, "", "1152080344029002", ""}});
  CHECK(keys(index.search(number)) == Keys{2, 1});
  CHECK(keys(index.search("52080344")) == Keys{1, 2, 3});
}

TEST_CASE("the total counts everybody, the limit only shortens the list") {
  PersonIndex index;
  for (int key = 0; key < 300; ++key)
    index.add(key, {.name = "MURNI", .nik = {}, .kk = {}, .hamlet = {}}, Source::Roster);
  CHECK(index.search("murni").total == 300);
  CHECK(index.search("murni").hits.size() == PersonIndex::kDefaultLimit);
  CHECK(keys(index.search("murni", 3)) == Keys{0, 1, 2});
  CHECK(index.search("murni", 0).total == 300);
  CHECK(index.search("murni", 0).hits.empty());
}

TEST_CASE("who is removed is not found any more, who is replaced is found as new") {
  PersonIndex index = indexOf({{1, "MURNI"}, {2, "SAHNIM"}});
  CHECK(index.remove(1));
  CHECK_FALSE(index.remove(1));
  CHECK(index.search("murni").total == 0);
  CHECK(index.size() == 1);
  index.add(2, {.name = "RATNA", .nik = {}, .kk = {}, .hamlet = {}}, Source::Today);
  CHECK(index.size() == 1);
  CHECK(index.search("sahnim").total == 0);
  CHECK(index.search("ratna").hits.front().source == Source::Today);
  index.clear();
  CHECK(index.size() == 0);
  CHECK(index.search("ratna").total == 0);
  CHECK_FALSE(index.remove(2));
}

TEST_CASE("removing many keeps the rest findable, with their names and numbers") {
  PersonIndex index;
  constexpr std::int64_t kPeople = 3000;
  const auto name = [](std::int64_t key) {
    return "MURNI " + std::string(1, static_cast<char>('A' + key % 26)) + "ULIA";
  };
  const auto nik = [](std::int64_t key) { return std::to_string(5208034402100000 + key); };
  for (std::int64_t key = 0; key < kPeople; ++key)
    index.add(key, {.name = name(key), .nik = nik(key), .kk = {}, .hamlet = {}}, Source::Roster);
  for (std::int64_t key = 0; key < kPeople; ++key)
    if (key % 3 != 0) CHECK(index.remove(key));
  CHECK(index.size() == kPeople / 3);
  CHECK(index.search("murni").total == kPeople / 3);
  for (std::int64_t key = 0; key < kPeople; ++key) {
    const PersonIndex::Result result = index.search(nik(key));
    CAPTURE(key);
    REQUIRE(result.total == (key % 3 == 0 ? 1u : 0u));
    if (key % 3 == 0) REQUIRE(result.hits.front().key == key);
  }
  for (std::int64_t key = 0; key < kPeople; key += 3) REQUIRE(index.remove(key));
  CHECK(index.size() == 0);
  CHECK(index.search("murni").total == 0);
}

TEST_CASE("memory does not grow with people who come and go") {
  PersonIndex index;
  const auto addAll = [&] {
    for (std::int64_t key = 0; key < 2000; ++key)
      index.add(key, {.name = "MUHAMMAD RIZKI", .nik = {}, .kk = {}, .hamlet = {}}, Source::Roster);
  };
  addAll();
  addAll();
  const std::size_t before = index.memoryBytes();
  for (int round = 0; round < 20; ++round) addAll();
  CHECK(index.memoryBytes() == before);
}
