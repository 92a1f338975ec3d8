// Who is who: key list, certificate, ticket, enrolment.
#include "sync/Identity.h"
#include "core/crypto/Sealing.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

void fuzz(std::string_view bytes) {
  const std::string officeId(52, 'o');
  (void)sync::readKeyList(bytes, officeId);
  (void)sync::readCertificate(bytes, officeId, core::PublicKey(32, 'k'));
  if (const auto ticket = sync::readTicket(bytes)) fuzzed(sync::writeTicket(*ticket));
  (void)sync::readEnrolRequest(bytes);
  (void)sync::readEnrolReply(bytes);
}
