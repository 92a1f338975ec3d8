#include "office/Enrolment.h"

#include "core/crypto/Random.h"
#include "core/storage/DeviceOfficers.h"
#include "core/storage/Devices.h"
#include "core/storage/Officers.h"
#include "core/storage/Tickets.h"
#include "office/OfficeLog.h"

namespace jemput::office {

namespace {

sync::EnrolReply replyFor(OfficeFolder& folder, const core::DeviceRow& device, const core::TicketRow& ticket) {
  sync::EnrolReply reply;
  reply.certificate = sync::writeCertificate({device.id, device.publicKey, device.prefix, device.enrolled},
                                             folder.keys().officeId, folder.keys().identity);
  core::Officers officers(folder.database());
  for (const std::string& id : ticket.officers)
    if (const auto officer = officers.find(id)) reply.officers.push_back({officer->id, officer->name});
  reply.villages = device.villages;
  reply.scope = device.scopeVersion;
  reply.isPractice = folder.isPractice();
  return reply;
}

}  // namespace

std::variant<sync::EnrolReply, EnrolRefusal> enrol(OfficeFolder& folder, const sync::EnrolRequest& request,
                                                   std::string_view channelBinding, const core::Clock& clock) {
  const OfficeKeys& keys = folder.keys();
  if (!core::verify(request.key, core::label::kTicket, keys.officeId,
                    sync::proofContent(request.secret, channelBinding), request.proof))
    return EnrolRefusal{"proof"};
  core::Database& database = folder.database();
  core::Tickets tickets(database);
  core::Devices devices(database);
  const auto ticket = tickets.find(request.secret);
  if (!ticket) return EnrolRefusal{"unknown-ticket"};
  const auto known = devices.findByKey(request.key);
  if (ticket->device) {
    if (!known || known->number != *ticket->device) return EnrolRefusal{"used-ticket"};
    return replyFor(folder, *known, *ticket);
  }
  const std::int64_t now = core::toMilliseconds(clock.now());
  if (now > ticket->expires) return EnrolRefusal{"expired-ticket"};
  if (known) return EnrolRefusal{"used-ticket"};
  const core::DeviceRow device = devices.add(core::newUuid(now), request.key, ticket->villages, now);
  tickets.markUsed(request.secret, device.number);
  core::DeviceOfficers(database).enrol(device.number, ticket->officers);
  OfficeLog(database, keys, clock).deviceEnrolled(device.id, device.prefix);
  return replyFor(folder, device, *ticket);
}

Response enrolResponse(OfficeFolder& folder, const sync::EnrolRequest& request, std::string_view channelBinding,
                       const core::Clock& clock) {
  const auto result = enrol(folder, request, channelBinding, clock);
  if (const auto* refusal = std::get_if<EnrolRefusal>(&result)) return {403, {}, std::string(refusal->code), true};
  return {200, {}, sync::writeEnrolReply(std::get<sync::EnrolReply>(result))};
}

}  // namespace jemput::office
