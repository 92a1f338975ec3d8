// Names compared, never changed: the matching key of domain section 7, the text for searching, and how
// alike two names are. Names are UTF-8, exactly as on the document.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Date.h"

namespace jemput::core {

/// The sorted canonical words of a name without titles, honorifics, degrees and the father's name behind
/// BIN/BINTI, one space between them; equal for two spellings of one name. Of a name that is nothing but
/// titles and honorifics the honorifics are the words.
std::string matchingKey(std::string_view name);

/// The same words in the order of the document.
std::vector<std::string> canonicalWords(std::string_view name);

/// For searching outside a PersonIndex: every word of the name, titles too, upper-case, each followed by its
/// folded form (lower-case, see Spelling.h) and by the other forms of its class. "MOH. SJAFII" holds "sapi".
std::string searchText(std::string_view name);

/// How two names go together.
enum class NameMatch {
  Different,
  Alike,      // all words but one agree, and that one is a slip away
  Contained,  // one name has all the words of the other
  Same,       // all words agree
};

/// Different if a name is empty.
NameMatch compareNames(std::string_view a, std::string_view b);

/// From this Jaro-Winkler likeness on two words agree (domain section 7).
constexpr double kNamesAgree = 0.92;

/// Stable key of one distinct person, for counting people instead of requests: the NIK if it has its 16
/// digits, else name, birth date and mother. Holds personal data: never in a log or a file name.
std::string personKey(std::string_view nik, std::string_view name, const std::optional<Date>& birthDate,
                      std::string_view mother);

}  // namespace jemput::core
