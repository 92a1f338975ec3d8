// What an officer typed into the search field, taken apart into words and numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jemput::core {

struct SearchQuery {
  std::vector<std::string> words;  // A to Z; none unless there are two letters in all
  /// Numbers, each in the groups in which it was typed ("5208 0115" has two). A number of 16 digits and
  /// more is one group; 32 digits are a NIK and a KK.
  std::vector<std::vector<std::string>> numbers;

  bool empty() const { return words.empty() && numbers.empty(); }
};

/// O, l and I inside a number are the digits they were meant to be. A lone digit is no number yet.
SearchQuery parseSearchQuery(std::string_view utf8);

}  // namespace jemput::core
