// Everything that the rules say about one registration, in one call. Pure and cheap: the office runs it
// for every registration that arrives.
#pragma once

#include <array>
#include <string_view>

#include "core/model/Issue.h"
#include "core/model/Registration.h"
#include "core/rules/RuleBook.h"

namespace jemput::core {

/// Codes of jenis_lokasi.
constexpr std::array<std::string_view, 6> kPlaceKinds = {"desa", "sekolah",      "puskesmas",
                                                         "RS",   "kantor_camat", "rumah_warga"};

/// Errors, warnings and hints, in the order of the form. What needs other registrations (a second active
/// request of one NIK and family, duplicates) is not here.
[[nodiscard]] Issues check(const Registration& registration, const RuleBook& book);

/// The same after reading: `found` is what the reader said. A field that the reader already refused is
/// not complained about twice.
[[nodiscard]] Issues check(const Registration& registration, const RuleBook& book, Issues found);

/// What stands in the way of saving: the errors, and the warnings whose code has no reason in the
/// registration's overrides. A blank reason is no reason (V12).
[[nodiscard]] Issues blocking(const Issues& issues, const Registration& registration);

/// Whether the officer has written a reason for this warning.
bool isOverridden(const Issue& warning, const Registration& registration);

/// Puts the birth certificate that fits the birth date in place of the other one: AKL-02 automatically
/// from the 61st day, never a refusal (V6). Says so with a hint; papers ticked are kept.
void settleServices(Registration& registration, const RuleBook& book, Issues& issues);

}  // namespace jemput::core
