// POST /v1/enrol: a ticket and a key become a device with a certificate (protocol section 7).
#pragma once

#include <string_view>
#include <variant>

#include "core/Clock.h"
#include "office/Connection.h"
#include "office/OfficeFolder.h"
#include "sync/Identity.h"

namespace jemput::office {

/// Why not; `code` is one of "proof", "unknown-ticket", "used-ticket", "expired-ticket".
struct EnrolRefusal {
  std::string_view code;
};

/// In the caller's transaction. The same ticket with the same key gives the same answer.
std::variant<sync::EnrolReply, EnrolRefusal> enrol(OfficeFolder& folder, const sync::EnrolRequest& request,
                                                   std::string_view channelBinding, const core::Clock& clock);

/// The same as an HTTP answer: 200 with the reply, 403 with the code.
Response enrolResponse(OfficeFolder& folder, const sync::EnrolRequest& request, std::string_view channelBinding,
                       const core::Clock& clock);

}  // namespace jemput::office
