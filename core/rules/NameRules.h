// One nama lengkap, exactly as on the document: no first and last name, no change of case, and a single
// word is a valid name (Permendagri 73/2022 is guidance there; domain section 6 V7, 13.14 to 13.16).
#pragma once

#include <string_view>

#include "core/model/Issue.h"

namespace jemput::core {

enum class NameUse {
  AsDocumented,  // copied from a document that exists
  NewRecording,  // a birth certificate or a first personal record will carry it
};

constexpr std::size_t kLongestName = 60;  // characters, spaces included

/// Errors: missing, over 60 characters, letters that are not Latin. Warning: digits. On a new recording
/// also hints: one word, punctuation or abbreviation, a title.
void checkName(std::string_view name, NameUse use, Issues& issues);

}  // namespace jemput::core
