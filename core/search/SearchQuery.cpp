#include "core/search/SearchQuery.h"

#include <algorithm>
#include <utility>

#include "core/rules/Digits.h"
#include "core/search/LatinLetters.h"

namespace jemput::core {

namespace {

constexpr std::size_t kFewestLetters = 2;
constexpr std::size_t kFewestDigits = 2;
constexpr std::size_t kMostWords = 12;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Digits with slips among them; no name has a digit in it.
bool isMistypedNumber(std::string_view chunk) {
  const auto isSlip = [](char c) { return c == 'O' || c == 'o' || c == 'l' || c == 'I'; };
  return std::ranges::any_of(chunk, isDigit) && std::ranges::any_of(chunk, isSlip) &&
         std::ranges::all_of(chunk, [&](char c) { return isDigit(c) || isSlip(c) || c == '.' || c == '-'; });
}

/// The text with O, l and I replaced inside its numbers.
std::string withNumbersCorrected(std::string_view text) {
  std::string corrected;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !isSpace(text[end])) ++end;
    const std::string_view chunk = text.substr(at, end - at);
    corrected += isMistypedNumber(chunk) ? normaliseNumber(chunk).digits : std::string(chunk);
    corrected += ' ';
    at = end + 1;
  }
  return corrected;
}

void addNumber(std::vector<std::string> groups, SearchQuery& query) {
  std::string joined;
  for (const std::string& group : groups) joined += group;
  if (joined.size() < kFewestDigits) return;
  if (joined.size() == 2 * kNikDigits) {
    query.numbers.push_back({joined.substr(0, kNikDigits)});
    query.numbers.push_back({joined.substr(kNikDigits)});
  } else if (joined.size() >= kNikDigits) {
    query.numbers.push_back({joined});
  } else {
    query.numbers.push_back(std::move(groups));
  }
}

}  // namespace

SearchQuery parseSearchQuery(std::string_view utf8) {
  const std::string text = withNumbersCorrected(utf8);
  SearchQuery query;
  std::string lettersOnly;
  std::vector<std::string> groups;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (isDigit(text[at])) {
      if (at == 0 || !isDigit(text[at - 1])) groups.emplace_back();
      groups.back() += text[at];
      lettersOnly += ' ';
      continue;
    }
    // Spaces, dots and hyphens keep the groups of one number together; anything else ends it.
    if (!isSpace(text[at]) && text[at] != '.' && text[at] != '-') addNumber(std::exchange(groups, {}), query);
    lettersOnly += text[at];
  }
  addNumber(std::move(groups), query);

  std::string letters;
  latinLetters(lettersOnly, letters);
  for (const std::string_view word : splitWords(letters))
    if (query.words.size() < kMostWords) query.words.emplace_back(word);
  if (std::ranges::count_if(letters, [](char c) { return c != ' '; }) < static_cast<std::ptrdiff_t>(kFewestLetters))
    query.words.clear();
  return query;
}

}  // namespace jemput::core
