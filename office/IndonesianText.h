// Numbers and dates as Indonesian readers write them.
#pragma once

#include <cstdint>
#include <string>

#include "core/model/Date.h"

namespace jemput::office {

/// 189821 -> "189.821"
std::string wholeNumber(std::int64_t number);
/// 99.328 -> "99,33"
std::string decimal(double number, int digits);
/// "7 Februari 2025"
std::string longDate(core::Date date);
/// "7 Februari 2025, 10.42" in Lombok (WITA)
std::string longInstant(std::int64_t milliseconds);

}  // namespace jemput::office
