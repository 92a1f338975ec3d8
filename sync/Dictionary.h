// The compression dictionary of the wire, compiled in; trained on generated people only.
#pragma once

#include <string_view>

namespace jemput::sync {

std::string_view wireDictionary();

}  // namespace jemput::sync
