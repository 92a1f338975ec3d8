// Why two people may be one, in words, and why an officer says that they are not.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/rules/Language.h"
#include "core/search/Duplicates.h"

namespace jemput::core {

/// "nama sama, ibu sama, tanggal lahir beda": all reasons, those for it first.
std::string reasonsInWords(const DuplicateFinding& finding, Language language);

/// Codes of DuplicateDecision::reason.
inline constexpr std::array<std::string_view, 4> kOtherPersonReasons = {"kembar", "kerabat", "nama_sama", "berkas"};
/// The code itself when it is none of them.
std::string otherPersonReason(std::string_view code, Language language);

}  // namespace jemput::core
