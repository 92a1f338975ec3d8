// What came of looking for somebody who was not served (status_sasaran, domain section 6): a result with its own
// follow-up, never a deletion (domain 13.31).
#pragma once

#include <array>
#include <string_view>

#include "core/rules/Language.h"

namespace jemput::core {

inline constexpr std::array<std::string_view, 6> kContactOutcomes = {
    "sudah_di_tempat_lain", "pindah", "merantau", "meninggal", "tidak_ditemukan", "menolak"};

bool isContactOutcome(std::string_view code);
/// "sudah dilayani di tempat lain"; the code itself when a later release has written it.
std::string_view contactOutcomeName(std::string_view code, Language language);

}  // namespace jemput::core
