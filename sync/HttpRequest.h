// A request as bytes: as few of them as HTTP allows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sync/Carrier.h"

namespace jemput::sync {

/// Throws std::logic_error when the method, the target or a header has a line break in it.
std::string requestBytes(std::string_view method, std::string_view target, const std::vector<HttpHeader>& headers,
                         std::string_view body);

}  // namespace jemput::sync
