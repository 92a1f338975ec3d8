// The fast search against the plainest possible one, over two thousand seeded people.
#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "core/search/PersonIndex.h"
#include "core/search/SearchQuery.h"
#include "core/search/Spelling.h"
#include "tests/support/catch.h"

using namespace jemput::core;
using Source = PersonIndex::Source;

namespace {

struct Someone {
  std::string name, nik, kk;
  Source source = Source::Roster;
};

struct Place {
  std::size_t word, begin, end;
  int rank;
};

void findAll(const std::string& text, const std::string& piece, bool onlyAtStart, const auto& report) {
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1))
    if (at == 0 || !onlyAtStart) report(at, at > 0 ? 4 : text.size() == piece.size() ? 0 : 2);
}

/// All places of one typed word in one word of a name, spelled out case by case.
std::vector<Place> placesIn(const std::string& typed, const std::string& word, bool leading, std::size_t number) {
  std::vector<Place> places;
  const bool single = typed.size() == 1;
  findAll(word, typed, single, [&](std::size_t at, int rank) {
    places.push_back({number, at, at + typed.size(), rank});
  });
  const std::string fragment = foldSpelling(typed, Folding::Fragment).text;
  const FoldedWord folded = foldSpelling(word, Folding::Search);
  const bool useFolded = !single && fragment.size() >= 2;
  const auto inFolded = [&](std::size_t at, std::size_t length, int rank) {
    places.push_back({number, folded.sources[at].begin, folded.sources[at + length - 1].end, rank + 1});
  };
  const auto viaOther = [&](int rank) { places.push_back({number, 0, word.size(), rank + 1}); };
  if (useFolded)
    findAll(folded.text, fragment, false, [&](std::size_t at, int r) { inFolded(at, fragment.size(), r); });
  const bool lastH = useFolded && fragment.back() == 'h' && fragment.size() >= 4;
  const std::string withoutH = fragment.substr(0, fragment.size() - 1);
  const auto findEnd = [&](const std::string& text, const auto& report) {
    findAll(text, withoutH, false, [&](std::size_t at, int rank) {
      if (at + withoutH.size() == text.size()) report(at, rank);
    });
  };
  if (lastH) findEnd(folded.text, [&](std::size_t at, int rank) { inFolded(at, withoutH.size(), rank); });
  for (const std::string_view other : equivalents(word, leading)) {
    if (other == word) continue;
    const std::string otherFolded = foldSpelling(other, Folding::Search).text;
    findAll(std::string(other), typed, single, [&](std::size_t, int rank) { viaOther(rank); });
    if (useFolded) findAll(otherFolded, fragment, false, [&](std::size_t, int rank) { viaOther(rank); });
    if (lastH) findEnd(otherFolded, [&](std::size_t, int rank) { viaOther(rank); });
  }
  if (single) return places;
  const auto isPair = [&](LetterRange s) {
    return s.end - s.begin >= 2 && isDigraph(word[s.begin], word[s.begin + 1u]);
  };
  for (const Digraph& pair : digraphs()) {
    const std::string last = foldSpelling(typed.substr(0, typed.size() - 1), Folding::Fragment).text + pair.folded;
    const std::string first = pair.folded + foldSpelling(typed.substr(1), Folding::Fragment).text;
    if (pair.first == typed.back() && last.size() >= 2 && last != fragment)
      findAll(folded.text, last, false, [&](std::size_t at, int rank) {
        if (isPair(folded.sources[at + last.size() - 1])) inFolded(at, last.size(), std::max(rank, 2));
      });
    if (pair.second == typed.front() && first.size() >= 2 && first != fragment)
      findAll(folded.text, first, false, [&](std::size_t at, int) {
        if (isPair(folded.sources[at])) inFolded(at, first.size(), 4);
      });
  }
  return places;
}

/// Lowest sum of ranks with every word at its own place; -1 for none.
int best(const std::vector<std::vector<Place>>& choices, std::vector<Place> chosen = {}) {
  if (chosen.size() == choices.size()) {
    int sum = 0;
    for (const Place& place : chosen) sum += place.rank;
    return sum;
  }
  int lowest = -1;
  for (const Place& place : choices[chosen.size()]) {
    if (std::ranges::any_of(chosen, [&](const Place& other) {
          return other.word == place.word && other.begin < place.end && place.begin < other.end;
        }))
      continue;
    std::vector<Place> more = chosen;
    more.push_back(place);
    const int sum = best(choices, more);
    if (sum >= 0 && (lowest < 0 || sum < lowest)) lowest = sum;
  }
  return lowest;
}

int rankOf(const Someone& someone, const std::vector<std::string>& words, const std::vector<std::string>& numbers) {
  int rank = 0;
  for (const std::string& number : numbers) {
    int lowest = -1;
    const auto offer = [&](const std::string& text, int extra) {
      if (lowest < 0)
        findAll(text, number, false, [&](std::size_t, int r) { lowest = lowest < 0 ? r + extra : lowest; });
    };
    offer(someone.nik, 0);
    offer(someone.kk, 1);
    if (lowest < 0) return -1;
    rank += lowest;
  }
  std::string letters;
  latinLetters(someone.name, letters);
  const std::vector<std::string_view> nameWords = splitWords(letters);
  std::vector<std::vector<Place>> choices;
  for (const std::string& typed : words) {
    choices.emplace_back();
    bool leading = true;
    for (std::size_t i = 0; i < nameWords.size(); ++i) {
      const auto places = placesIn(typed, std::string(nameWords[i]), leading, i);
      choices.back().insert(choices.back().end(), places.begin(), places.end());
      leading = leading && wordKind(nameWords[i], true) != WordKind::Plain;
    }
  }
  const int sum = best(choices);
  return sum < 0 ? -1 : rank + sum;
}

class Population {
 public:
  explicit Population(unsigned seed) : m_random(seed) {}

  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(m_random); }
  std::string pick(const std::vector<std::string>& from) { return from[below(from.size())]; }

  Someone someone() {
    static const std::vector<std::string> kFirst = {"",    "",    "",      "LALU ", "BAIQ ",  "H. ",   "I ",
                                                    "NI ", "M. ", "MOH. ", "SITI ", "L. M. ", "RADEN "};
    static const std::vector<std::string> kParts = {
        "MUHAMMAD",  "RIZKI",   "FAUZAN",   "ILHAM",  "ZAINI",  "HAFIZ",   "SIDIK",    "SYAIFUL",
        "SAEFUDDIN", "DJUMADI", "SOEMIATI", "NANA",   "AISYAH", "FATIMAH", "KHAIRANI", "HASANAH",
        "YUSUF",     "JUSUF",   "ANANDA",   "NUR",    "NOER",   "MA'RUF",  "ACHMAD",   "WAYAN",
        "NYOMAN",    "RENÉE",   "RIDHO",    "TJOKRO", "ABDUL",  "MURNI",   "M",        "AL-FARISI"};
    Someone someone;
    someone.name = pick(kFirst) + pick(kParts);
    for (std::size_t more = below(3); more > 0; --more) someone.name += " " + pick(kParts);
    someone.nik = number(below(10) == 0 ? 0 : 16);
    someone.kk = number(below(20) == 0 ? below(16) : 16);
    someone.source = static_cast<Source>(below(3));
    return someone;
  }

  /// Pieces of somebody, in any order, sometimes misspelled.
  std::string query(const Someone& target) {
    std::string letters;
    latinLetters(target.name, letters);
    std::vector<std::string> parts;
    for (const std::string_view word : splitWords(letters)) {
      if (below(3) == 0) continue;
      const std::size_t begin = below(3) == 0 ? below(word.size()) : 0;
      parts.push_back(std::string(word.substr(begin, 1 + below(word.size()))));
      if (below(4) == 0) parts.back() = respelled(parts.back());
      if (below(12) == 0) parts.push_back(parts.back());
    }
    if (below(4) == 0 && target.nik.size() == 16) parts.push_back(target.nik.substr(below(12), 2 + below(4)));
    if (below(6) == 0 && target.kk.size() == 16) parts.push_back(target.kk.substr(below(12), 2 + below(4)));
    std::ranges::shuffle(parts, m_random);
    std::string text;
    for (const std::string& part : parts) text += part + " ";
    return text;
  }

 private:
  std::string number(std::size_t digits) {
    std::string text;
    for (std::size_t i = 0; i < digits; ++i) text += static_cast<char>('0' + below(i < 6 ? 2 : 10));
    return text;
  }

  std::string respelled(std::string word) {
    static const std::vector<std::pair<std::string, std::string>> kPairs = {{"U", "OE"}, {"OE", "U"}, {"F", "P"},
                                                                            {"Z", "J"},  {"Y", "J"},  {"AI", "AE"},
                                                                            {"SY", "S"}, {"K", "Q"},  {"H", "KH"}};
    const auto& [from, to] = kPairs[below(kPairs.size())];
    if (const std::size_t at = word.find(from); at != std::string::npos) word.replace(at, from.size(), to);
    return word;
  }

  std::mt19937 m_random;
};

using Order = std::tuple<int, int, std::size_t, std::string, std::int64_t>;

/// Everybody in order; the fallbacks of PersonIndex::search are not repeated here.
std::vector<Order> reference(const std::map<std::int64_t, Someone>& people, const SearchQuery& query) {
  std::vector<std::string> numbers;
  for (const auto& groups : query.numbers) {
    numbers.emplace_back();
    for (const std::string& group : groups) numbers.back() += group;
  }
  std::vector<Order> found;
  for (const auto& [key, someone] : people) {
    const int rank = rankOf(someone, query.words, numbers);
    if (rank >= 0) found.push_back({rank, someone.source == Source::Roster, someone.name.size(), someone.name, key});
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace

TEST_CASE("the fast search finds whom the plain one finds, in the same order") {
  Population population(20250207);
  std::map<std::int64_t, Someone> people;
  PersonIndex index;
  for (std::int64_t key = 1; key <= 2400; ++key) {
    const Someone someone = population.someone();
    people[key] = someone;
    index.add(key, {.name = someone.name, .nik = someone.nik, .kk = someone.kk, .hamlet = {}}, someone.source);
  }
  for (std::int64_t key = 1; key <= 2400; key += 6) {
    people.erase(key);
    REQUIRE(index.remove(key));
  }
  REQUIRE(people.size() == 2000);

  std::size_t compared = 0;
  for (int round = 0; round < 250; ++round) {
    const auto target = std::next(people.begin(), static_cast<std::ptrdiff_t>(population.below(people.size())));
    const std::string typed = population.query(target->second);
    const SearchQuery query = parseSearchQuery(typed);
    if (query.empty()) continue;
    const std::vector<Order> expected = reference(people, query);
    if (expected.empty()) continue;  // the fallbacks begin here; they have tests of their own
    const PersonIndex::Result result = index.search(typed, 100);
    CAPTURE(typed);
    REQUIRE(result.total == expected.size());
    for (std::size_t i = 0; i < result.hits.size(); ++i) {
      CAPTURE(i, people[result.hits[i].key].name);
      REQUIRE(result.hits[i].key == std::get<4>(expected[i]));
      REQUIRE(result.hits[i].rank == std::get<0>(expected[i]));
    }
    ++compared;
  }
  CHECK(compared > 150);
}
