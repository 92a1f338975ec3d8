#include "core/search/LatinLetters.h"

#include <algorithm>

namespace jemput::core {

namespace {

// The base letter of each code point from U+00C0 and from U+1E00; '-' is no letter, and a digit
// stands for two letters (kPairs).
constexpr std::string_view kFromC0 =
    "AAAAAA1CEEEEIIIIDNOOOOO-OUUUUY43AAAAAA1CEEEEIIIIDNOOOOO-OUUUUY4Y"
    "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIII55JJKKKLLLLLLL"
    "LLLNNNNNNNNNOOOOOO22RRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS";
constexpr std::string_view kFrom1E00 =
    "AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMM"
    "MMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRRSSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVV"
    "WWWWWWWWWWXXXXYYZZZZZZHTWYAS--3-AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEE"
    "EEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYY------";
constexpr std::string_view kPairs = "AEOESSTHIJ";

constexpr char32_t kBroken = 0xFFFD;

struct CodePoint {
  char32_t value;
  std::uint32_t length;
};

CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at);
  const std::uint32_t length = first < 0x80         ? 1
                               : (first >> 5) == 6  ? 2
                               : (first >> 4) == 14 ? 3
                               : (first >> 3) == 30 ? 4
                                                    : 0;
  if (length == 1) return {first, 1};
  if (length == 0 || at + length > text.size()) return {kBroken, 1};
  char32_t value = first & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0u) != 0x80u) return {kBroken, 1};
    value = (value << 6) | (byte(at + i) & 0x3Fu);
  }
  return {value, length};
}

// Apostrophe, grave and acute accent, the curly quotes, ʻ ʼ ʽ ʾ ʿ: hamzah and ain in names.
bool isApostrophe(char32_t c) {
  return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || c == 0x201B || (c >= 0x2BB && c <= 0x2BF);
}

bool isCombining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

std::string_view baseLetters(char32_t c) {
  std::string_view table;
  std::size_t index = 0;
  if (c >= 0xC0 && c < 0xC0 + kFromC0.size()) {
    table = kFromC0;
    index = c - 0xC0;
  } else if (c >= 0x1E00 && c < 0x1E00 + kFrom1E00.size()) {
    table = kFrom1E00;
    index = c - 0x1E00;
  } else {
    return {};
  }
  const char base = table[index];
  if (base == '-') return {};
  if (base >= 'A') return table.substr(index, 1);
  return kPairs.substr(static_cast<std::size_t>(base - '1') * 2, 2);
}

/// Appends letters and the one space that a break before them stands for.
class Writer {
 public:
  Writer(std::string& letters, std::vector<ByteRange>* origins) : m_letters(letters), m_origins(origins) {}

  void letter(char c, ByteRange origin) {
    if (m_break && !m_letters.empty()) push(' ', {origin.begin, origin.begin});
    m_break = false;
    push(c, origin);
  }
  void breakWord() { m_break = true; }
  void extendLast(std::uint32_t end) {
    if (m_origins && !m_break && !m_origins->empty()) m_origins->back().end = end;
  }

 private:
  void push(char c, ByteRange origin) {
    m_letters += c;
    if (m_origins) m_origins->push_back(origin);
  }

  std::string& m_letters;
  std::vector<ByteRange>* m_origins;
  bool m_break = false;
};

}  // namespace

void latinLetters(std::string_view utf8, std::string& letters, std::vector<ByteRange>* origins) {
  letters.clear();
  if (origins) origins->clear();
  Writer writer(letters, origins);
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    const auto begin = static_cast<std::uint32_t>(at);
    const ByteRange origin{begin, begin + point.length};
    at += point.length;
    if (point.value < 0x80) {
      const char c = static_cast<char>(point.value);
      if (c >= 'A' && c <= 'Z') {
        writer.letter(c, origin);
        continue;
      }
      if (c >= 'a' && c <= 'z') {
        writer.letter(static_cast<char>(c - 'a' + 'A'), origin);
        continue;
      }
    }
    if (isApostrophe(point.value)) continue;
    if (isCombining(point.value)) {
      writer.extendLast(origin.end);
      continue;
    }
    const std::string_view base = baseLetters(point.value);
    if (base.empty()) writer.breakWord();
    for (char c : base) writer.letter(c, origin);
  }
}

std::vector<std::string_view> splitWords(std::string_view letters) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < letters.size();) {
    const std::size_t end = std::min(letters.find(' ', begin), letters.size());
    if (end > begin) words.push_back(letters.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace jemput::core
