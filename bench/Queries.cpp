#include "bench/Queries.h"

namespace jemput::bench {

namespace {

std::vector<std::string> wordsOf(const std::string& name) {
  std::vector<std::string> words(1);
  for (const char c : name) {
    if (c == ' ')
      words.emplace_back();
    else
      words.back() += c;
  }
  return words;
}

}  // namespace

std::size_t below(std::mt19937_64& random, std::size_t n) {
  return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
}

std::vector<std::string> queriesFor(const std::string& name, const std::string& nik, std::mt19937_64& random) {
  constexpr std::size_t kNikDigits = 16;
  std::vector<std::string> queries;
  for (std::size_t length = 2; length <= name.size(); ++length) queries.push_back(name.substr(0, length));
  const std::vector<std::string> words = wordsOf(name);
  for (const std::string& word : words) {
    if (word.size() < 4) continue;
    queries.push_back(word.substr(1, 2 + below(random, word.size() - 3)));
  }
  if (words.size() > 1) {
    std::string reversed;
    for (std::size_t i = words.size(); i-- > 0;) reversed += words[i] + (i > 0 ? " " : "");
    queries.push_back(reversed);
    queries.push_back(words.back().substr(0, 3) + " " + words.front().substr(0, 2));
  }
  for (int i = 0; i < 4 && nik.size() == kNikDigits; ++i) {
    const std::size_t length = 4 + below(random, 13);
    queries.push_back(nik.substr(below(random, kNikDigits + 1 - length), length));
  }
  return queries;
}

}  // namespace jemput::bench
