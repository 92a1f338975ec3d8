#include "office/population/Spelling.h"

#include <algorithm>

namespace jemput::office {

namespace {

constexpr std::size_t kNameLimit = 60;

/// The first `from` inside a word of four and more letters becomes `to`.
std::string exchanged(const std::string& name, std::string_view from, std::string_view to) {
  std::vector<std::string> tokens = tokensOf(name);
  for (std::string& token : tokens) {
    const std::size_t at = token.find(from);
    if (token.size() < 4 || at == std::string::npos) continue;
    token.replace(at, from.size(), to);
    break;
  }
  return joined(tokens);
}

std::string muhammadShortened(const std::string& name) {
  std::vector<std::string> tokens = tokensOf(name);
  if (tokens.size() < 2) return name;
  if (tokens[0] == "MUHAMMAD")
    tokens[0] = "MOH";
  else if (tokens[0] == "MOH" || tokens[0] == "M")
    tokens[0] = "MUHAMMAD";
  return joined(tokens);
}

std::string titleChanged(const std::string& name, bool male, const NameBook& book) {
  const std::size_t space = name.find(' ');
  if (space != std::string::npos && book.isTitle(std::string_view(name).substr(0, space)))
    return name.substr(space + 1);
  return (male ? "LALU " : "BAIQ ") + name;
}

std::string rotated(const std::string& name) {
  std::vector<std::string> tokens = tokensOf(name);
  // The I and NI of Balinese names stay in front: no clerk writes them last.
  const auto start = tokens.begin() + (tokens.front().size() <= 2 && tokens.size() > 1 ? 1 : 0);
  std::rotate(start, start + 1, tokens.end());
  return joined(tokens);
}

}  // namespace

std::vector<std::string> tokensOf(std::string_view name) {
  std::vector<std::string> tokens;
  for (std::size_t start = 0; start < name.size();) {
    const std::size_t end = std::min(name.find(' ', start), name.size());
    tokens.emplace_back(name.substr(start, end - start));
    start = end + 1;
  }
  return tokens;
}

std::string joined(const std::vector<std::string>& tokens) {
  std::string name;
  for (const std::string& token : tokens) name += (name.empty() ? "" : " ") + token;
  return name;
}

std::string respelled(const std::string& name, PairKind kind, const std::string& father, bool male,
                      const NameBook& book) {
  std::string changed = name;
  switch (kind) {
    case PairKind::MuhammadShortened:
      changed = muhammadShortened(name);
      break;
    case PairKind::OldVowel:
      changed = exchanged(name, "U", "OE");
      break;
    case PairKind::FForP:
      changed = exchanged(name, "F", "P");
      break;
    case PairKind::ZForJ:
      changed = exchanged(name, "Z", "J");
      break;
    case PairKind::QForK:
      changed = exchanged(name, "Q", "K");
      break;
    case PairKind::TitleChanged:
      changed = titleChanged(name, male, book);
      break;
    case PairKind::BinBinti:
      changed = name + (male ? " BIN " : " BINTI ") + father;
      break;
    case PairKind::TokenOrder:
      changed = rotated(name);
      break;
    default:
      break;
  }
  return changed.size() <= kNameLimit ? changed : name;
}

}  // namespace jemput::office
