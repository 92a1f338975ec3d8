// POST /v1/enrol: a ticket and a key become a device with a certificate (protocol section 7).
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "core/Clock.h"
#include "core/storage/Enrolments.h"
#include "office/Connection.h"
#include "office/OfficeFolder.h"
#include "office/OfficeLog.h"
#include "sync/Identity.h"

namespace jemput::office {

/// Why not; `code` is one of "proof", "unknown-ticket", "used-ticket", "expired-ticket", "refused".
struct EnrolRefusal {
  std::string_view code;
};

/// Somebody at the office has to confirm it first; the tablet asks again.
struct EnrolWaits {};

/// In the caller's transaction. The same ticket with the same key gives the same answer, but for a decision meanwhile.
std::variant<sync::EnrolReply, EnrolRefusal, EnrolWaits> enrol(OfficeFolder& folder, const sync::EnrolRequest& request,
                                                               std::string_view channelBinding,
                                                               const core::Clock& clock);

/// A waiting tablet becomes one of the office's: its next question is answered as any enrolment. In the caller's
/// transaction. Nothing when its ticket was used or has ended since.
std::optional<core::DeviceRow> confirmEnrolment(OfficeFolder& folder, const core::EnrolmentRow& waiting,
                                                const Decision& decision, const core::Clock& clock);

/// The same as an HTTP answer: 200 with the reply, 202 while it waits, 403 with the code.
Response enrolResponse(OfficeFolder& folder, const sync::EnrolRequest& request, std::string_view channelBinding,
                       const core::Clock& clock);

}  // namespace jemput::office
