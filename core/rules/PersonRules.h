// What must be true of the person on a registration, whatever service is asked for (V1 to V3, V7, V10).
#pragma once

#include <array>
#include <string_view>

#include "core/model/Issue.h"
#include "core/model/Registration.h"
#include "core/rules/RuleBook.h"

namespace jemput::core {

/// Codes of alasan_tanpa_nik: why there is no NIK.
constexpr std::array<std::string_view, 4> kNoNikReasons = {"baru_lahir", "belum_terdaftar", "tidak_dibawa", "lainnya"};
std::string_view noNikReasonName(std::string_view code, Language language);  // empty for an unknown code

void checkPerson(const Registration& registration, const RuleBook& book, Issues& issues);

}  // namespace jemput::core
