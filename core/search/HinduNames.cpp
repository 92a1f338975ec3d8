#include "core/search/HinduNames.h"

#include <algorithm>
#include <array>

namespace jemput::core {

namespace {

struct Short {
  std::string_view word, first, second;
};
constexpr auto kShort = std::to_array<Short>(
    {{"IB", "IDA", "BAGUS"}, {"IA", "IDA", "AYU"}, {"DAYU", "IDA", "AYU"}, {"AA", "ANAK", "AGUNG"}});

constexpr auto kByLetter = std::to_array<std::string_view>({"WAYAN", "MADE", "NYOMAN", "KETUT", "PUTU", "GEDE", "LUH"});

// Canonical words by place: first to fourth.
struct BirthOrder {
  std::string_view word;
  int place;
};
constexpr auto kOrder = std::to_array<BirthOrder>({{"wayan", 1},
                                                   {"putu", 1},
                                                   {"gede", 1},
                                                   {"luh", 1},
                                                   {"made", 2},
                                                   {"kadek", 2},
                                                   {"nengah", 2},
                                                   {"nyoman", 3},
                                                   {"komang", 3},
                                                   {"ketut", 4}});

int placeOf(std::string_view canonical) {
  const auto found = std::ranges::find(kOrder, canonical, &BirthOrder::word);
  return found == kOrder.end() ? 0 : found->place;
}

bool isArticle(std::string_view word) { return word == "I" || word == "NI"; }

/// NIWAYAN: how many letters of it are I or NI before a name of birth order; 0: it is another word.
std::size_t joinedArticle(std::string_view word) {
  for (const std::string_view article : {std::string_view("NI"), std::string_view("I")})
    if (word.size() > article.size() + 1 && word.substr(0, article.size()) == article &&
        std::ranges::find(kByLetter, word.substr(article.size())) != kByLetter.end())
      return article.size();
  return 0;
}

}  // namespace

std::vector<std::string> spelledOut(const std::vector<std::string_view>& words) {
  std::vector<std::string> whole;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    const auto shortened = std::ranges::find(kShort, word, &Short::word);
    if (whole.empty() && shortened != kShort.end()) {
      whole.emplace_back(shortened->first);
      whole.emplace_back(shortened->second);
    } else if (whole.empty() && word == "A" && i + 1 < words.size() && words[i + 1] == "A") {
      whole.insert(whole.end(), {"ANAK", "AGUNG"});
      ++i;
    } else if (const std::size_t article = joinedArticle(word); whole.empty() && article != 0) {
      whole.emplace_back(word.substr(0, article));
      whole.emplace_back(word.substr(article));
    } else if (word.size() == 1 && whole.size() == 1 && isArticle(whole.front())) {
      const auto found = std::ranges::find_if(kByLetter, [&](auto one) { return one.front() == word.front(); });
      whole.emplace_back(found == kByLetter.end() ? word : *found);
    } else {
      whole.emplace_back(word);
    }
  }
  return whole;
}

bool isSameBirthOrder(std::string_view a, std::string_view b) { return placeOf(a) != 0 && placeOf(a) == placeOf(b); }

}  // namespace jemput::core
