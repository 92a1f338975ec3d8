// Secrets that are printed, read and typed by people: everyday words, told apart by their first four letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/Secret.h"

namespace jemput::core {

/// A word is known by this many letters.
inline constexpr std::size_t kTellingLetters = 4;

/// All words, in the order of the alphabet; 829 of them, so that one carries 9.6 bits.
const std::vector<std::string_view>& codeWords();
/// `count` random words with spaces between.
Secret newWordCode(std::size_t count);
/// What was typed as a code is written: small letters, one space between words, whatever stood between them, and each
/// word that was begun far enough brought to its end. A word that is not in the list stays as it was typed.
std::string readWordCode(std::string_view typed);
/// For completion; at most `most`.
std::vector<std::string> wordsBeginningWith(std::string_view start, std::size_t most);

}  // namespace jemput::core
