#include "office/Enrolment.h"

#include "core/crypto/Random.h"
#include "core/storage/DeviceOfficers.h"
#include "core/storage/Devices.h"
#include "core/storage/Officers.h"
#include "core/storage/Tickets.h"
#include "sync/EnrolWait.h"

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

core::DeviceRow admit(OfficeFolder& folder, const core::Hash& secretHash, const core::TicketRow& ticket,
                      const core::PublicKey& key, const Decision& decision, const core::Clock& clock) {
  core::Database& database = folder.database();
  const std::int64_t now = core::toMilliseconds(clock.now());
  const core::DeviceRow device = core::Devices(database).add(core::newUuid(now), key, ticket.villages, now);
  core::Tickets(database).markUsed(secretHash, device.number);
  core::Enrolments(database).forgetTicket(secretHash);
  core::DeviceOfficers(database).enrol(device.number, ticket.officers);
  OfficeLog(database, folder.keys(), clock).deviceEnrolled(device.id, device.prefix, decision);
  return device;
}

}  // namespace

std::variant<sync::EnrolReply, EnrolRefusal, EnrolWaits> enrol(OfficeFolder& folder, const sync::EnrolRequest& request,
                                                               std::string_view channelBinding,
                                                               const core::Clock& clock) {
  if (!core::verify(request.key, core::label::kTicket, folder.keys().officeId,
                    sync::proofContent(request.secret, channelBinding), request.proof))
    return EnrolRefusal{"proof"};
  core::Database& database = folder.database();
  const core::Hash secretHash = core::sha256(request.secret);
  const auto ticket = core::Tickets(database).find(secretHash);
  if (!ticket) return EnrolRefusal{"unknown-ticket"};
  const auto known = core::Devices(database).findByKey(request.key);
  if (ticket->device) {
    if (!known || known->number != *ticket->device) return EnrolRefusal{"used-ticket"};
    return replyFor(folder, *known, *ticket);
  }
  const std::int64_t now = core::toMilliseconds(clock.now());
  if (now > ticket->expires) return EnrolRefusal{"expired-ticket"};
  if (known) return EnrolRefusal{"used-ticket"};
  if (ticket->needsConfirming) {
    const auto waiting = core::Enrolments(database).ask(secretHash, request.key, now);
    if (!waiting || waiting->isRefused) return EnrolRefusal{"refused"};
    return EnrolWaits{};
  }
  return replyFor(folder, admit(folder, secretHash, *ticket, request.key, {}, clock), *ticket);
}

std::optional<core::DeviceRow> confirmEnrolment(OfficeFolder& folder, const core::EnrolmentRow& waiting,
                                                const Decision& decision, const core::Clock& clock) {
  const auto ticket = core::Tickets(folder.database()).find(waiting.secretHash);
  const bool isOpen = ticket && !ticket->device && core::toMilliseconds(clock.now()) <= ticket->expires;
  if (!isOpen || core::Devices(folder.database()).findByKey(waiting.publicKey)) return std::nullopt;
  return admit(folder, waiting.secretHash, *ticket, waiting.publicKey, decision, clock);
}

Response enrolResponse(OfficeFolder& folder, const sync::EnrolRequest& request, std::string_view channelBinding,
                       const core::Clock& clock) {
  const auto result = enrol(folder, request, channelBinding, clock);
  if (const auto* refusal = std::get_if<EnrolRefusal>(&result)) return {403, {}, std::string(refusal->code), true};
  if (std::holds_alternative<EnrolWaits>(result)) return {sync::kEnrolWaits, {}, sync::writeEnrolWaits()};
  return {200, {}, sync::writeEnrolReply(std::get<sync::EnrolReply>(result))};
}

}  // namespace jemput::office
