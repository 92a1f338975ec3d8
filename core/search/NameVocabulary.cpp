#include "core/search/NameVocabulary.h"

#include <algorithm>
#include <cstring>
#include <set>
#include <tuple>

namespace jemput::core {

namespace {

bool isSeparator(char c) { return c == '\n' || c == '\t'; }
char lower(char c) { return static_cast<char>(c - 'A' + 'a'); }

std::uint16_t narrow(std::size_t value) { return static_cast<std::uint16_t>(value); }

// A folded form shorter than this says too little: "ai" would be every e.
constexpr std::size_t kShortestFolded = 2;
constexpr std::size_t kShortestBeforeLastH = 3;

bool foldsToItself(std::string_view word, std::string_view folded) {
  return word.size() == folded.size() &&
         std::equal(word.begin(), word.end(), folded.begin(), [](char w, char f) { return lower(w) == f; });
}

}  // namespace

/// One text to look for.
struct NameVocabulary::Needle {
  enum class End { Anywhere, AtWordEnd };
  std::string text;  // lower-case: a folded form
  End end = End::Anywhere;
  // The needle's first or last letter is the sound of a digraph of which only one letter was typed;
  // it counts only where the name is written with a digraph.
  bool digraphFirst = false;
  bool digraphLast = false;
};

/// The spelling of a word in which a position of m_text lies.
struct NameVocabulary::Form {
  enum class Kind { Word, Folded, Equivalent };
  Kind kind = Kind::Word;
  std::size_t begin = 0;
  std::string_view word;
};

std::uint32_t NameVocabulary::add(std::string_view word, bool leading) {
  word = word.substr(0, kLongestWord);
  // A leading M is another word than an M further on: only the first is Muhammad.
  const bool abbreviation = leading && word.size() == 1;
  std::string spelled;
  if (abbreviation) spelled = std::string(word) + '.';
  const std::string_view name = abbreviation ? std::string_view(spelled) : word;
  if (const auto known = m_numbers.find(name); known != m_numbers.end()) return known->second;

  const auto number = static_cast<std::uint32_t>(m_starts.size());
  m_numbers.emplace(name, number);
  m_starts.push_back(static_cast<std::uint32_t>(m_text.size()));
  m_text.append("\n").append(word).append("\n").append(foldSpelling(word, Folding::Search).text);
  std::set<std::string> forms;
  for (const std::string_view other : equivalents(word, leading)) {
    if (other == word) continue;
    forms.emplace(other);
    forms.insert(foldSpelling(other, Folding::Search).text);
  }
  for (const std::string& form : forms) m_text.append("\t").append(form);
  return number;
}

std::string_view NameVocabulary::word(std::uint32_t number) const {
  const std::string_view text = m_text;
  const std::size_t begin = m_starts[number] + 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

std::vector<NameVocabulary::Needle> NameVocabulary::needles(std::string_view typed) {
  std::vector<Needle> needles;
  needles.push_back({std::string(typed)});
  const auto folded = [](std::string_view piece) { return foldSpelling(piece, Folding::Fragment).text; };
  const auto offer = [&](Needle needle) {
    if (needle.text.size() >= kShortestFolded) needles.push_back(std::move(needle));
  };
  if (typed.size() < 2) return needles;
  const std::string whole = folded(typed);
  offer({whole});
  if (whole.back() == 'h' && whole.size() > kShortestBeforeLastH)
    offer({whole.substr(0, whole.size() - 1), Needle::End::AtWordEnd});
  const std::string body = folded(typed.substr(0, typed.size() - 1));
  const std::string tail = folded(typed.substr(1));
  for (const Digraph& digraph : digraphs()) {
    if (digraph.first == typed.back() && body + digraph.folded != whole)
      offer({body + digraph.folded, Needle::End::Anywhere, false, true});
    if (digraph.second == typed.front() && digraph.folded + tail != whole)
      offer({digraph.folded + tail, Needle::End::Anywhere, true, false});
  }
  return needles;
}

NameVocabulary::Form NameVocabulary::formAt(std::size_t position, std::size_t wordStart) const {
  Form form;
  form.begin = position;
  while (!isSeparator(m_text[form.begin - 1])) --form.begin;
  if (m_text[form.begin - 1] == '\t')
    form.kind = Form::Kind::Equivalent;
  else if (form.begin != wordStart + 1)
    form.kind = Form::Kind::Folded;
  const std::string_view text = m_text;
  form.word = text.substr(wordStart + 1, text.find('\n', wordStart + 1) - wordStart - 1);
  return form;
}

/// False where the needle's half digraph meets a name that is not written with one.
bool NameVocabulary::resolve(const Needle& needle, const Form& form, std::size_t position, Occurrence& place) const {
  const bool half = needle.digraphFirst || needle.digraphLast;
  const std::size_t at = position - form.begin;
  const std::size_t length = needle.text.size();
  const std::size_t after = position + length;
  const bool atEnd = after == m_text.size() || isSeparator(m_text[after]);
  if (needle.end == Needle::End::AtWordEnd && !atEnd) return false;
  place.rank = at > 0 || needle.digraphFirst ? kFragment : atEnd && !needle.digraphLast ? kExact : kPrefix;
  place.letters = {narrow(at), narrow(at + length)};
  if (form.kind == Form::Kind::Word) return true;
  ++place.rank;
  if (form.kind == Form::Kind::Equivalent) {
    place.letters = {0, narrow(form.word.size())};
    return !half;
  }
  const std::string_view folded(m_text.data() + form.begin, form.word.size());
  if (!half && form.begin + form.word.size() <= m_text.size() && foldsToItself(form.word, folded)) return true;
  const std::vector<LetterRange> sources = foldSpelling(form.word, Folding::Search).sources;
  const auto digraphAt = [&](const LetterRange& source) {
    return source.end >= source.begin + 2 && isDigraph(form.word[source.begin], form.word[source.begin + 1u]);
  };
  const LetterRange first = sources[at];
  const LetterRange last = sources[at + length - 1];
  if ((needle.digraphFirst && !digraphAt(first)) || (needle.digraphLast && !digraphAt(last))) return false;
  place.letters = {first.begin, last.end};
  return true;
}

void NameVocabulary::scan(const Needle& needle, std::vector<Occurrence>& places) const {
  const bool single = needle.text.size() == 1;
  std::size_t number = 0;
  const char* const begin = m_text.data();
  const char* const end = begin + m_text.size();
  for (const char* from = begin; from < end;) {
    const void* const found =
        memmem(from, static_cast<std::size_t>(end - from), needle.text.data(), needle.text.size());
    if (!found) return;
    const auto position = static_cast<std::size_t>(static_cast<const char*>(found) - begin);
    from = begin + position + 1;
    while (number + 1 < m_starts.size() && m_starts[number + 1] <= position) ++number;
    const Form form = formAt(position, m_starts[number]);
    if (single && position != form.begin) continue;
    Occurrence place{static_cast<std::uint32_t>(number), {}, kNoMatch};
    if (resolve(needle, form, position, place)) places.push_back(place);
  }
}

WordMatches NameVocabulary::match(std::string_view typed) const {
  WordMatches matches;
  for (const Needle& needle : needles(typed)) scan(needle, matches.places);
  const auto order = [](const Occurrence& o) { return std::tuple(o.word, o.letters.begin, o.letters.end, o.rank); };
  std::ranges::sort(matches.places, {}, order);
  const auto samePlace = [](const Occurrence& a, const Occurrence& b) {
    return a.word == b.word && a.letters == b.letters;
  };
  matches.places.erase(std::unique(matches.places.begin(), matches.places.end(), samePlace), matches.places.end());
  matches.best.assign(size(), kNoMatch);
  matches.firstOf.assign(size() + 1, 0);
  for (const Occurrence& place : matches.places) {
    matches.best[place.word] = std::min(matches.best[place.word], place.rank);
    ++matches.firstOf[place.word + 1];
  }
  for (std::size_t i = 0; i < size(); ++i) matches.firstOf[i + 1] += matches.firstOf[i];
  return matches;
}

void NameVocabulary::clear() {
  m_text.clear();
  m_starts.clear();
  m_numbers.clear();
}

std::size_t NameVocabulary::memoryBytes() const {
  // A node: links, hash, the string and its number; long strings own their letters.
  constexpr std::size_t kNode = 2 * sizeof(void*) + sizeof(std::string) + sizeof(std::uint32_t) + 2 * sizeof(void*);
  return m_text.capacity() + m_starts.capacity() * sizeof(std::uint32_t) + m_numbers.bucket_count() * sizeof(void*) +
         m_numbers.size() * kNode;
}

}  // namespace jemput::core
