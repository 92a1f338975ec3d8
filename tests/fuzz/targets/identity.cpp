// Who is who: key list, certificate, ticket, enrolment. A list and a certificate are also read under a true signature,
// which any bytes could never have: what is inside is then looked at.
#include "sync/Identity.h"
#include "core/crypto/Encoding.h"
#include "core/crypto/Hash.h"
#include "core/json/Json.h"
#include "sync/HttpUrl.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

namespace {

/// The same in each run; its public half is in the corpus.
const core::SigningKey& identity() {
  static const core::SigningKey key = core::SigningKey::fromSeed(core::Secret(std::string(32, 1)));
  return key;
}

void readTicket(std::string_view text) {
  const auto ticket = sync::readTicket(text);
  if (!ticket) return;
  for (const std::string& url : ticket->urls) (void)sync::HttpUrl::parse(url);
  const auto again = sync::readTicket(sync::writeTicket(*ticket));
  fuzzDemands(again && again->urls == ticket->urls && again->secret == ticket->secret, "a ticket reads back another");
}

void readSigned(std::string_view content) {
  const std::string officeId = core::officeIdOf(identity().publicKey()), text(content);
  core::JsonWriter list;
  list.beginObject().member("keys", content);
  list.member("signature", core::base64(identity().sign(core::label::kKeys, officeId, content)));
  if (const auto keys = sync::readKeyList(list.endObject().take(), officeId))
    fuzzDemands(!keys->boxes.empty(), "a list to which nothing can be sealed");
  const core::Signature signature = identity().sign(core::label::kCertificate, officeId, content);
  if (const auto one = sync::readCertificate(core::base64(signature + text), officeId, identity().publicKey()))
    fuzzed(sync::writeCertificate(*one, officeId, identity()));
  const std::string sum(core::sha256(content).view().substr(0, 4));
  readTicket("JEMPUT1." + core::base64(sum + text));
}

}  // namespace

void fuzz(std::string_view bytes) {
  const std::string officeId(52, 'o');
  (void)sync::readKeyList(bytes, officeId);
  (void)sync::readCertificate(bytes, officeId, core::PublicKey(32, 'k'));
  readSigned(bytes);
  readTicket(bytes);
  (void)sync::HttpUrl::parse(bytes);
  (void)sync::readEnrolRequest(bytes);
  (void)sync::readEnrolReply(bytes);
}
