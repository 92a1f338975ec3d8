// How one word of a name may be spelled: the pairs of domain section 7 (oe/u, dj/j, f/p, Moh/Muhammad …).
// Words are upper-case A to Z as LatinLetters makes them; folded words are lower-case.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::core {

/// Letters [begin, end) of a word.
struct LetterRange {
  std::uint16_t begin = 0;
  std::uint16_t end = 0;
  bool operator==(const LetterRange&) const = default;
};

struct FoldedWord {
  std::string text;                  // lower-case
  std::vector<LetterRange> sources;  // for each folded letter the letters of the word that it stands for
};

enum class Folding {
  Matching,  // a whole word, exactly as domain section 7: j is y only beside another old spelling
  Search,    // a whole word; y, j and z are one letter, so that a fragment needs no neighbours to judge by
  Fragment,  // a piece of a word as for Search; its last h stays, because it may not be the word's last
};

FoldedWord foldSpelling(std::string_view word, Folding folding);

/// Two letters written for one sound.
struct Digraph {
  char first, second;  // upper-case
  char folded;         // lower-case; for Search and Fragment
};
std::span<const Digraph> digraphs();
bool isDigraph(char first, char second);

/// The other ways to write a whole word: MOH has MUHAMMAD, MOHAMAD, MOCH …; none for most words.
/// `leading`: only titles stand before it, so that M, H, L and R are the abbreviations they look like.
std::span<const std::string_view> equivalents(std::string_view word, bool leading);

/// The word as matching keys hold it: folded, and its class's first word instead of MOH, ACHMAD, ST …
std::string canonicalWord(std::string_view word, bool leading);

enum class WordKind {
  Plain,
  Title,      // haji, ustaz, doctor: no part of the name
  Honorific,  // lalu, baiq, raden, amaq …: follows birth or a child, comes and goes in papers
  Descent,    // bin, binti: the father's name follows
};
WordKind wordKind(std::string_view word, bool leading);

}  // namespace jemput::core
