// A response as bytes: as few of them as HTTP allows.
#pragma once

#include <string>

#include "office/Connection.h"

namespace jemput::office {

/// Status line and headers with the empty line. No Server, no Date. Throws std::logic_error for a
/// header with a line break in it.
std::string responseHead(const Response& response, bool isHead);

/// 503: too many connections, come again.
Response busyResponse();

}  // namespace jemput::office
