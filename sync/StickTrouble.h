// Why a stick refused, from the system's number: each has a sentence of its own.
#pragma once

#include <system_error>

namespace jemput::sync {

enum class StickTrouble { Full, Gone, ReadOnly, Other };

StickTrouble stickTroubleOf(const std::error_code& code);

}  // namespace jemput::sync
