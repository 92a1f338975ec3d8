#include "core/search/Spelling.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace jemput::core {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<Digraph, 14> kDigraphs = {{
    {'O', 'E', 'u'},
    {'D', 'J', 'j'},
    {'T', 'J', 'c'},
    {'S', 'J', 's'},
    {'C', 'H', 'h'},
    {'K', 'H', 'h'},
    {'S', 'Y', 's'},
    {'T', 'H', 't'},
    {'D', 'H', 'd'},
    {'D', 'Z', 'j'},
    {'A', 'E', 'e'},
    {'A', 'I', 'e'},
    {'N', 'J', 'n'},
    {'N', 'Y', 'n'},
}};

constexpr std::array<std::string_view, 14> kMuhammad = {"MUHAMMAD", "MOHAMMAD",  "MOHAMAD",  "MUHAMAD", "MOCHAMMAD",
                                                        "MOCHAMAD", "MUCHAMMAD", "MUCHAMAD", "MOCH",    "MOH",
                                                        "MUH",      "MUHD",      "MHD",      "M"};
constexpr std::array<std::string_view, 3> kAhmad = {"AHMAD", "ACHMAD", "AKHMAD"};
constexpr std::array<std::string_view, 3> kSiti = {"SITI", "SITTI", "ST"};
constexpr std::array<std::string_view, 3> kAbdul = {"ABDUL", "ABDOEL", "ABD"};
constexpr std::array<std::string_view, 3> kNur = {"NUR", "NOER", "NOOR"};
constexpr std::array<std::string_view, 2> kLalu = {"LALU", "L"};
constexpr std::array<std::string_view, 2> kBaiq = {"BAIQ", "BQ"};
constexpr std::array<std::string_view, 3> kRaden = {"RADEN", "RD", "R"};
constexpr std::array<std::string_view, 2> kDenda = {"DENDA", "DENDE"};
constexpr std::array<std::string_view, 2> kHaji = {"HAJI", "H"};
constexpr std::array<std::string_view, 3> kHajjah = {"HAJJAH", "HAJAH", "HJ"};
constexpr std::array<std::string_view, 4> kUstaz = {"USTADZ", "USTAD", "USTAZ", "UST"};
// Names of birth order and caste of Hindu families, as papers shorten them.
constexpr std::array<std::string_view, 2> kWayan = {"WAYAN", "WYN"};
constexpr std::array<std::string_view, 2> kMade = {"MADE", "MD"};
constexpr std::array<std::string_view, 3> kNyoman = {"NYOMAN", "NYM", "NYMN"};
constexpr std::array<std::string_view, 3> kKetut = {"KETUT", "KT", "KTT"};
constexpr std::array<std::string_view, 2> kPutu = {"PUTU", "PT"};
constexpr std::array<std::string_view, 3> kKadek = {"KADEK", "KDK", "KD"};
constexpr std::array<std::string_view, 3> kKomang = {"KOMANG", "KMG", "KM"};
constexpr std::array<std::string_view, 3> kGede = {"GEDE", "GD", "GDE"};
constexpr std::array<std::string_view, 2> kGusti = {"GUSTI", "GST"};
constexpr std::array<std::string_view, 2> kNgurah = {"NGURAH", "NGR"};
constexpr std::array<std::string_view, 2> kDewa = {"DEWA", "DW"};
constexpr std::array<std::string_view, 2> kBagus = {"BAGUS", "BGS"};
constexpr std::array<std::string_view, 2> kAgung = {"AGUNG", "AGG"};
constexpr std::array<std::string_view, 2> kLuh = {"LUH", "LH"};
constexpr std::array<Words, 26> kClasses = {kMuhammad, kAhmad,  kSiti,  kAbdul,  kNur,  kLalu,   kBaiq,  kRaden, kDenda,
                                            kHaji,     kHajjah, kUstaz, kWayan,  kMade, kNyoman, kKetut, kPutu,  kKadek,
                                            kKomang,   kGede,   kGusti, kNgurah, kDewa, kBagus,  kAgung, kLuh};

constexpr std::array<std::string_view, 17> kTitles = {"HAJI",   "HAJJAH", "HAJAH", "HJ",  "TGH",      "KH",
                                                      "USTADZ", "USTAD",  "USTAZ", "UST", "USTADZAH", "DR",
                                                      "DRG",    "DRS",    "DRA",   "IR",  "PROF"};
constexpr std::array<std::string_view, 14> kHonorifics = {"LALU",  "BAIQ", "BAIK", "BQ",   "RADEN", "RD",    "DENDA",
                                                          "DENDE", "AMAQ", "AMAK", "INAQ", "INAK",  "PAPUQ", "PAPUK"};
constexpr std::array<std::string_view, 6> kLeadingHonorifics = {"L", "R", "LOQ", "LA", "I", "NI"};
constexpr std::array<std::string_view, 3> kDescent = {"BIN", "BINTI", "BINTE"};

// Below this, folding makes different words equal (MUH and MU), so that short words are compared as written.
constexpr std::size_t kFoldableLength = 5;
// A last h falls only where this many letters stay: Fatimah is Fatima, but Syah is not Sya.
constexpr std::size_t kLettersBeforeLastH = 3;

bool contains(Words words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

char foldLetter(char upper) {
  switch (upper) {
    case 'F':
    case 'V':
      return 'p';
    case 'Z':
      return 'j';
    case 'Q':
      return 'k';
    default:
      return static_cast<char>(upper - 'A' + 'a');
  }
}

const Digraph* digraphAt(std::string_view word, std::size_t at) {
  if (at + 1 >= word.size()) return nullptr;
  const auto found = std::ranges::find_if(
      kDigraphs, [&](const Digraph& digraph) { return digraph.first == word[at] && digraph.second == word[at + 1]; });
  return found == kDigraphs.end() ? nullptr : &*found;
}

// The spelling before 1972, beside which a bare J was a Y. NJ says nothing: Rinjani is modern.
bool hasOldSpelling(std::string_view word) {
  constexpr std::array<std::string_view, 4> kOld = {"OE", "DJ", "TJ", "SJ"};
  return std::ranges::any_of(kOld, [&](std::string_view old) { return word.find(old) != std::string_view::npos; });
}

void append(FoldedWord& folded, char letter, std::size_t begin, std::size_t end) {
  const LetterRange source{static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(end)};
  if (!folded.text.empty() && folded.text.back() == letter) {
    folded.sources.back().end = source.end;
    return;
  }
  folded.text += letter;
  folded.sources.push_back(source);
}

std::unordered_map<std::string, Words> classesByFoldedWord() {
  std::unordered_map<std::string, Words> classes;
  for (const Words words : kClasses)
    for (const std::string_view word : words)
      if (word.size() >= kFoldableLength) classes.emplace(foldSpelling(word, Folding::Matching).text, words);
  return classes;
}

}  // namespace

FoldedWord foldSpelling(std::string_view word, Folding folding) {
  const bool search = folding != Folding::Matching;
  const char jot = search ? 'j' : 'y';  // how a y is written
  const char bareJ = search || !hasOldSpelling(word) ? 'j' : 'y';
  FoldedWord folded;
  folded.text.reserve(word.size());
  folded.sources.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const Digraph* digraph = digraphAt(word, at);
    if (digraph && digraph->folded == 'n') {  // nj is ny: both letters stay
      append(folded, 'n', at, at + 1);
      append(folded, jot, at + 1, at + 2);
    } else if (digraph) {
      append(folded, digraph->folded, at, at + 2);
    } else if (word[at] == 'Y') {
      append(folded, jot, at, at + 1);
    } else if (word[at] == 'J') {
      append(folded, bareJ, at, at + 1);
    } else {
      append(folded, foldLetter(word[at]), at, at + 1);
    }
    at += digraph ? 2 : 1;
  }
  if (folding != Folding::Fragment && folded.text.size() > kLettersBeforeLastH && folded.text.back() == 'h') {
    folded.text.pop_back();
    folded.sources.pop_back();
  }
  return folded;
}

std::span<const Digraph> digraphs() { return kDigraphs; }

bool isDigraph(char first, char second) {
  return std::ranges::any_of(kDigraphs, [&](const Digraph& d) { return d.first == first && d.second == second; });
}

std::span<const std::string_view> equivalents(std::string_view word, bool leading) {
  if (word.size() == 1 && !leading) return {};
  for (const Words words : kClasses)
    if (contains(words, word)) return words;
  if (word.size() < kFoldableLength) return {};
  static const std::unordered_map<std::string, Words> classes = classesByFoldedWord();
  const auto found = classes.find(foldSpelling(word, Folding::Matching).text);
  return found == classes.end() ? Words() : found->second;
}

std::string canonicalWord(std::string_view word, bool leading) {
  const Words words = equivalents(word, leading);
  return foldSpelling(words.empty() ? word : words.front(), Folding::Matching).text;
}

WordKind wordKind(std::string_view word, bool leading) {
  if (contains(kTitles, word) || (leading && word == "H")) return WordKind::Title;
  if (contains(kHonorifics, word) || (leading && contains(kLeadingHonorifics, word))) return WordKind::Honorific;
  if (contains(kDescent, word)) return leading ? WordKind::Plain : WordKind::Descent;
  return WordKind::Plain;
}

}  // namespace jemput::core
