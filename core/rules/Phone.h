// Telephone numbers as people write them. A wrong number never stops a registration (ux section 4.4).
#pragma once

#include <string>
#include <string_view>

#include "core/model/Issue.h"

namespace jemput::core {

/// "0878 6512-3456", "62878…" and "+62 878…" -> "+6287865123456". A number of another country keeps its
/// plus sign; what is no number at all comes back without its spaces.
std::string normalisePhone(std::string_view text);

/// Hints only: too short, too long, or not digits. `phone` as normalisePhone gives it; empty has none.
void checkPhone(std::string_view phone, Issues& issues);

}  // namespace jemput::core
