#include "core/search/NameKey.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/rules/Digits.h"
#include "core/search/EditDistance.h"
#include "core/search/HinduNames.h"
#include "core/search/JaroWinkler.h"
#include "core/search/LatinLetters.h"
#include "core/search/Spelling.h"

namespace jemput::core {

namespace {

// Degrees as their letters, dots removed. Behind a comma everything is a degree; these are the ones
// written without a comma. SE, ST and others count only with dots (S.E.): as plain words they are names.
constexpr std::array<std::string_view, 24> kDottedDegrees = {
    "SPD", "SPDI", "SE",  "SH",   "SAG", "SSOS", "SKOM", "SKEP", "SKM", "SSI", "SIP",    "ST",
    "SPT", "SHI",  "MPD", "MPDI", "MSI", "MM",   "MKES", "MAG",  "AMD", "SP",  "AMDKEB", "AMDKEP"};
constexpr std::array<std::string_view, 10> kPlainDegrees = {"SPD",  "SPDI", "SKM",  "SSOS", "SKOM",
                                                            "SKEP", "MPD",  "MKES", "AMD",  "AMDKEB"};

std::string lettersOf(std::string_view text) {
  std::string letters;
  latinLetters(text, letters);
  return letters;
}

bool isDegree(std::string_view chunk) {
  std::string letters = lettersOf(chunk);
  std::erase(letters, ' ');
  const bool dotted = chunk.find('.') < chunk.size() - 1;
  return dotted ? std::ranges::find(kDottedDegrees, letters) != kDottedDegrees.end()
                : std::ranges::find(kPlainDegrees, letters) != kPlainDegrees.end();
}

/// The name's letters without the degrees behind it.
std::string withoutDegrees(std::string_view name) {
  std::string kept;
  const std::string_view beforeComma = name.substr(0, name.find(','));
  for (const std::string_view chunk : splitWords(beforeComma)) {
    if (!kept.empty() && isDegree(chunk)) continue;
    kept.append(kept.empty() ? "" : " ").append(chunk);
  }
  return lettersOf(kept);
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : separator).append(word);
  return text;
}

/// Pairs every word of the shorter list with the longer one's most alike word that is still free, the most
/// alike pairs first.
std::vector<std::pair<std::string, std::string>> paired(std::vector<std::string> shorter,
                                                        std::vector<std::string> longer) {
  std::vector<std::pair<std::string, std::string>> pairs;
  while (!shorter.empty()) {
    double best = -1;
    std::size_t bestShort = 0, bestLong = 0;
    for (std::size_t s = 0; s < shorter.size(); ++s)
      for (std::size_t l = 0; l < longer.size(); ++l) {
        const double likeness = jaroWinkler(shorter[s], longer[l]);
        if (likeness <= best) continue;
        best = likeness;
        bestShort = s;
        bestLong = l;
      }
    pairs.emplace_back(std::move(shorter[bestShort]), std::move(longer[bestLong]));
    shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(bestShort));
    longer.erase(longer.begin() + static_cast<std::ptrdiff_t>(bestLong));
  }
  return pairs;
}

/// One letter more, less or other, or two neighbours changed places; two such in a long word.
bool isSlip(const std::string& a, const std::string& b) {
  constexpr std::size_t kShortest = 4, kLong = 8;
  const std::size_t slips = editDistance(a, b);
  return std::min(a.size(), b.size()) >= kShortest && slips <= (std::min(a.size(), b.size()) >= kLong ? 2 : 1);
}

bool isInitial(const std::string& a, const std::string& b) {
  return (a.size() == 1 || b.size() == 1) && a.front() == b.front();
}

/// Two lists in a fixed order, so that ties between pairs come out the same both ways.
void order(std::vector<std::string>& shorter, std::vector<std::string>& longer) {
  std::ranges::sort(shorter);
  std::ranges::sort(longer);
  if (shorter.size() > longer.size() || (shorter.size() == longer.size() && longer < shorter))
    std::swap(shorter, longer);
}

}  // namespace

std::vector<std::string> canonicalWords(std::string_view name) {
  std::vector<std::string> words;
  std::vector<std::string> setAside;
  for (const std::string& word : spelledOut(splitWords(withoutDegrees(name)))) {
    const bool leading = words.empty();
    const WordKind kind = wordKind(word, leading);
    if (kind == WordKind::Descent) break;
    if (kind == WordKind::Plain) words.push_back(canonicalWord(word, leading));
    if (kind == WordKind::Honorific) setAside.push_back(canonicalWord(word, leading));
  }
  return words.empty() ? setAside : words;
}

std::string matchingKey(std::string_view name) {
  std::vector<std::string> words = canonicalWords(name);
  std::ranges::sort(words);
  return joined(words, " ");
}

std::string searchText(std::string_view name) {
  const std::string letters = lettersOf(name);
  std::string text;
  bool leading = true;
  for (const std::string_view word : splitWords(letters)) {
    text.append(text.empty() ? "" : " ").append(word).append(" ").append(foldSpelling(word, Folding::Search).text);
    for (const std::string_view other : equivalents(word, leading))
      if (other != word) text.append(" ").append(other).append(" ").append(foldSpelling(other, Folding::Search).text);
    leading = leading && wordKind(word, true) != WordKind::Plain;
  }
  return text;
}

NameMatch compareNames(std::string_view a, std::string_view b) {
  const std::vector<std::string> wordsOfA = canonicalWords(a);
  const std::vector<std::string> wordsOfB = canonicalWords(b);
  if (wordsOfA.empty() || wordsOfB.empty()) return NameMatch::Different;
  if (joined(wordsOfA, "") == joined(wordsOfB, "")) return NameMatch::Same;
  std::vector<std::string> shorter = wordsOfA, longer = wordsOfB;
  order(shorter, longer);
  std::size_t agreeing = 0, nearly = 0;
  for (const auto& [one, other] : paired(shorter, longer)) {
    if (jaroWinkler(one, other) >= kNamesAgree)
      ++agreeing;
    else if (isSlip(one, other) || isInitial(one, other) || isSameBirthOrder(one, other))
      ++nearly;
  }
  if (agreeing == shorter.size()) return shorter.size() == longer.size() ? NameMatch::Same : NameMatch::Contained;
  const bool isOneApart = nearly == 1 && agreeing + 1 == shorter.size();
  if (isOneApart && (agreeing > 0 || longer.size() == 1)) return NameMatch::Alike;
  return editDistance(joined(wordsOfA, ""), joined(wordsOfB, "")) == 1 ? NameMatch::Alike : NameMatch::Different;
}

std::string personKey(std::string_view nik, std::string_view name, const std::optional<Date>& birthDate,
                      std::string_view mother) {
  if (nik.size() == kNikDigits && isAllDigits(nik)) return std::string(nik);
  return matchingKey(name) + "|" + (birthDate ? birthDate->iso() : "") + "|" + matchingKey(mother);
}

}  // namespace jemput::core
