#include "core/rules/NameRules.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/rules/Findings.h"

namespace jemput::core {

namespace {

/// Titles that a birth certificate does not carry. "I", "Ni", "Lalu" or "Baiq" are names, not titles.
constexpr std::array<std::string_view, 12> kTitles = {"H",   "HJ", "HAJI", "HAJJAH", "DR", "DRS",
                                                      "DRA", "IR", "TGH",  "UST",    "KH", "PROF"};

struct NameContent {
  std::size_t characters = 0;
  bool hasLetter = false, hasDigit = false, hasPunctuation = false, hasForeign = false, hasSpaceInside = false;
};

char32_t nextCodePoint(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned first = byte(at);
  if (first < 0x80) return ++at, first;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  char32_t point = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) point = (point << 6U) | (byte(at + i) & 0x3FU);
  at += length;
  return point;
}

bool isLatinLetter(char32_t c) {
  if (c < 0x80) return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  if (c == 0xD7 || c == 0xF7) return false;  // the signs × and ÷ stand among the letters
  return (c >= 0xC0 && c <= 0x24F) || (c >= 0x300 && c <= 0x36F) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool isPunctuation(char32_t c) {
  return (c > 0x20 && c < 0x7F) || c == 0x2018 || c == 0x2019 || c == 0x2BC || c == 0xB4;
}

NameContent contentOf(std::string_view name) {
  NameContent content;
  bool isAfterSpace = false;
  for (std::size_t at = 0; at < name.size(); ++content.characters) {
    const char32_t c = nextCodePoint(name, at);
    if (c == ' ') {
      isAfterSpace = content.hasLetter;
      continue;
    }
    if (isAfterSpace) content.hasSpaceInside = true;
    if (isLatinLetter(c))
      content.hasLetter = true;
    else if (c >= '0' && c <= '9')
      content.hasDigit = true;
    else if (isPunctuation(c))
      content.hasPunctuation = true;
    else
      content.hasForeign = true;
  }
  return content;
}

bool isTitle(std::string_view token) {
  while (!token.empty() && (token.back() == '.' || token.back() == ',')) token.remove_suffix(1);
  return std::any_of(kTitles.begin(), kTitles.end(), [&](std::string_view title) {
    return title.size() == token.size() && std::equal(title.begin(), title.end(), token.begin(), [](char a, char b) {
             return a == b || (b >= 'a' && b <= 'z' && a == b - 'a' + 'A');
           });
  });
}

std::string_view titleIn(std::string_view name) {
  while (!name.empty()) {
    const auto end = std::min(name.find(' '), name.size());
    if (isTitle(name.substr(0, end))) return name.substr(0, end);
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return {};
}

}  // namespace

void checkName(std::string_view name, NameUse use, Issues& issues) {
  const NameContent content = contentOf(name);
  if (!content.hasLetter && !content.hasForeign && !content.hasDigit) {
    issues.push_back(error("name", "name-missing"));
    return;
  }
  if (content.characters > kLongestName)
    issues.push_back(error("name", "name-long", {std::to_string(kLongestName), std::to_string(content.characters)}));
  if (content.hasForeign) issues.push_back(error("name", "name-letters"));
  if (content.hasDigit) issues.push_back(warning("name", "name-digits"));
  if (use == NameUse::AsDocumented) return;
  if (!content.hasSpaceInside) issues.push_back(hint("name", "name-single-word"));
  if (content.hasPunctuation) issues.push_back(hint("name", "name-punctuation"));
  if (const std::string_view title = titleIn(name); !title.empty())
    issues.push_back(hint("name", "name-title", {std::string(title)}));
}

}  // namespace jemput::core
