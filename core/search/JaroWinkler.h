// Likeness of two words by Jaro and Winkler, 0 to 1: forgiving of single slips, strict on the beginning.
#pragma once

#include <string_view>

namespace jemput::core {

double jaroWinkler(std::string_view a, std::string_view b);

}  // namespace jemput::core
