#include "sync/Identity.h"

#include "core/crypto/Encoding.h"
#include "core/crypto/Hash.h"
#include "core/json/Json.h"

namespace jemput::sync {

using core::base64;
using core::fromBase64;
using core::JsonDocument;
using core::JsonView;
using core::JsonWriter;
using core::Uuid;

namespace {

constexpr std::string_view kTicketPrefix = "JEMPUT1.";
constexpr std::size_t kCheckSumBytes = 4;
constexpr std::size_t kOfficeIdLength = 52;

/// 32 bytes, whether of Ed25519 or of X25519.
bool isKey(const std::optional<std::string>& bytes) { return bytes && bytes->size() == 32; }

std::string checkSum(std::string_view text) { return std::string(core::sha256(text).view().substr(0, kCheckSumBytes)); }

}  // namespace

std::string writeKeyList(const KeyList& keys, const core::SigningKey& identity) {
  JsonWriter list;
  list.beginObject().member("v", 1).member("version", keys.version).member("identity", base64(keys.identity));
  list.member("receipt", base64(keys.receipt)).member("authority", keys.authorityPem);
  std::vector<std::string> boxes;
  for (const std::string& box : keys.boxes) boxes.push_back(base64(box));
  list.key("boxes").texts(boxes);
  list.member("recovery", base64(keys.recovery)).endObject();
  const std::string content = list.take();
  JsonWriter whole;
  whole.beginObject().member("keys", content);
  whole.member("signature", base64(identity.sign(core::label::kKeys, core::officeIdOf(keys.identity), content)));
  return whole.endObject().take();
}

std::optional<KeyList> readKeyList(std::string_view text, std::string_view officeId) {
  const auto whole = JsonDocument::parse(text);
  if (!whole) return std::nullopt;
  const std::string content = whole->root()["keys"].stringOr();
  const auto signature = fromBase64(whole->root()["signature"].stringOr());
  const auto document = JsonDocument::parse(content);
  if (!document || !signature) return std::nullopt;
  const JsonView root = document->root();
  const auto identity = fromBase64(root["identity"].stringOr()), receipt = fromBase64(root["receipt"].stringOr());
  const auto recovery = fromBase64(root["recovery"].stringOr());
  if (!isKey(identity) || !isKey(receipt) || !isKey(recovery) || root["v"].integerOr(0) != 1) return std::nullopt;
  if (core::officeIdOf(*identity) != officeId) return std::nullopt;
  if (!core::verify(*identity, core::label::kKeys, officeId, content, *signature)) return std::nullopt;
  KeyList keys{root["version"].integerOr(1), *identity, *receipt, root["authority"].stringOr(), {}, *recovery};
  for (const std::string& one : root["boxes"].texts()) {
    auto box = fromBase64(one);
    if (!isKey(box)) return std::nullopt;
    keys.boxes.push_back(std::move(*box));
  }
  // Bundles are sealed to the first.
  if (keys.boxes.empty()) return std::nullopt;
  return keys;
}

std::string writeCertificate(const Certificate& certificate, std::string_view officeId,
                             const core::SigningKey& identity) {
  JsonWriter writer;
  writer.beginObject().member("device", certificate.device.text()).member("key", base64(certificate.key));
  writer.member("prefix", certificate.prefix).member("time", certificate.time).endObject();
  const std::string content = writer.take();
  return base64(identity.sign(core::label::kCertificate, officeId, content) + content);
}

std::optional<Certificate> readCertificate(std::string_view text, std::string_view officeId,
                                           const core::PublicKey& identity) {
  const auto bytes = fromBase64(text);
  if (!bytes || bytes->size() < 64) return std::nullopt;
  const std::string_view signature = std::string_view(*bytes).substr(0, 64),
                         content = std::string_view(*bytes).substr(64);
  if (!core::verify(identity, core::label::kCertificate, officeId, content, signature)) return std::nullopt;
  const auto document = JsonDocument::parse(content);
  if (!document) return std::nullopt;
  const auto device = Uuid::parse(document->root()["device"].stringOr());
  const auto key = fromBase64(document->root()["key"].stringOr());
  if (!device || !isKey(key)) return std::nullopt;
  return Certificate{*device, *key, document->root()["prefix"].stringOr(), document->root()["time"].integerOr(0)};
}

std::string writeTicket(const Ticket& ticket) {
  JsonWriter writer;
  writer.beginObject().member("secret", base64(ticket.secret)).member("office", ticket.officeId);
  writer.member("expires", ticket.expires);
  writer.key("urls").texts(ticket.urls);
  writer.key("villages").texts(ticket.villages);
  writer.key("officers").texts(ticket.officers);
  const std::string content = writer.endObject().take();
  return std::string(kTicketPrefix) + base64(checkSum(content) + content);
}

std::optional<Ticket> readTicket(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
  if (text.substr(0, kTicketPrefix.size()) != kTicketPrefix) return std::nullopt;
  const auto bytes = fromBase64(text.substr(kTicketPrefix.size()));
  if (!bytes || bytes->size() <= kCheckSumBytes) return std::nullopt;
  const std::string content = bytes->substr(kCheckSumBytes);
  if (checkSum(content) != bytes->substr(0, kCheckSumBytes)) return std::nullopt;
  const auto document = JsonDocument::parse(content);
  if (!document) return std::nullopt;
  const JsonView root = document->root();
  const auto secret = fromBase64(root["secret"].stringOr());
  const std::string office = root["office"].stringOr();
  if (!secret || secret->size() != 16 || office.size() != kOfficeIdLength) return std::nullopt;
  return Ticket{*secret,
                office,
                root["expires"].integerOr(0),
                root["urls"].texts(),
                root["villages"].texts(),
                root["officers"].texts()};
}

std::string proofContent(std::string_view secret, std::string_view channelBinding) {
  return std::string(secret) + std::string(channelBinding);
}

std::string writeEnrolRequest(const EnrolRequest& request) {
  JsonWriter writer;
  writer.beginObject().member("v", 1).member("secret", base64(request.secret)).member("key", base64(request.key));
  return writer.member("proof", base64(request.proof)).endObject().take();
}

std::optional<EnrolRequest> readEnrolRequest(std::string_view text) {
  const auto document = JsonDocument::parse(text);
  if (!document) return std::nullopt;
  const JsonView root = document->root();
  const auto secret = fromBase64(root["secret"].stringOr()), key = fromBase64(root["key"].stringOr());
  const auto proof = fromBase64(root["proof"].stringOr());
  if (root["v"].integerOr(0) != 1 || !secret || secret->size() != 16 || !isKey(key) || !proof) return std::nullopt;
  return EnrolRequest{*secret, *key, *proof};
}

std::string writeEnrolReply(const EnrolReply& reply) {
  JsonWriter writer;
  writer.beginObject().member("v", 1).member("certificate", reply.certificate).key("officers").beginArray();
  for (const OfficerName& officer : reply.officers)
    writer.beginObject().member("id", officer.id).member("name", officer.name).endObject();
  writer.endArray();
  writer.key("villages").texts(reply.villages);
  return writer.member("scope", reply.scope).member("practice", reply.isPractice).endObject().take();
}

std::optional<EnrolReply> readEnrolReply(std::string_view text) {
  const auto document = JsonDocument::parse(text);
  if (!document || document->root()["v"].integerOr(0) != 1) return std::nullopt;
  const JsonView root = document->root();
  const std::int64_t scope = root["scope"].integerOr(-1);
  if (scope < 0 || root["certificate"].stringOr().empty()) return std::nullopt;
  EnrolReply reply{root["certificate"].stringOr(),
                   {},
                   root["villages"].texts(),
                   static_cast<std::uint64_t>(scope),
                   root["practice"].boolean().value_or(false)};
  for (const JsonView officer : root["officers"].elements())
    reply.officers.push_back({officer["id"].stringOr(), officer["name"].stringOr()});
  return reply;
}

}  // namespace jemput::sync
