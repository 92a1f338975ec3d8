// The numbers that a tablet gives without a network: the prefix is its own, so that no two tablets give the same one
// (domain section 6). Nobody ever gives them anew.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/Date.h"

namespace jemput::core {

/// "A-017"
std::string queueNumber(std::string_view prefix, int number);
/// Nothing when it is none of this prefix.
std::optional<int> readQueueNumber(std::string_view text, std::string_view prefix);

/// What a register counts by: "5208.KTP.20250207.A". `village`: "52.08.04.2008".
std::string registerSeries(std::string_view village, std::string_view family, Date day, std::string_view prefix);
/// "5208.KTP.20250207.A.0017"
std::string registerNumber(std::string_view series, int number);

}  // namespace jemput::core
