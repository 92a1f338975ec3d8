// Names as plain upper-case A to Z: case and accents folded, everything else a word break. Only for
// comparing and searching; what is stored and printed stays as it is on the document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::core {

/// Bytes [begin, end) of a UTF-8 text.
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const ByteRange&) const = default;
};

/// Replaces `letters` by the words of a UTF-8 name, one space between them: "Mu’ādz-Ali" becomes "MUADZ ALI".
/// Apostrophes and combining accents vanish without breaking a word; digits, other signs, other scripts
/// and broken UTF-8 break it. `origins`, if given, holds for each resulting character its bytes in `utf8`.
void latinLetters(std::string_view utf8, std::string& letters, std::vector<ByteRange>* origins = nullptr);

/// The words of text that latinLetters has made.
std::vector<std::string_view> splitWords(std::string_view letters);

}  // namespace jemput::core
