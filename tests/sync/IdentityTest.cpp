#include "sync/Identity.h"

#include <string>

#include "core/crypto/Encoding.h"
#include "core/json/Json.h"
#include "tests/support/catch.h"
#include "tests/sync/GoldenStory.h"

using namespace jemput;

namespace {

const golden::Story& story() {
  static const golden::Story kStory;
  return kStory;
}

core::SigningKey keyOf(char seed) { return core::SigningKey::fromSeed(core::Secret(std::string(32, seed))); }

std::string with(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// The golden list with `content`, signed by `signer`.
std::string signedList(const std::string& content, const core::SigningKey& signer) {
  core::JsonWriter writer;
  writer.beginObject().member("keys", content);
  writer.member("signature", core::base64(signer.sign(core::label::kKeys, story().officeId, content)));
  return writer.endObject().take();
}

std::string listContent() { return core::JsonDocument::parse(story().keyList)->root()["keys"].stringOr(); }

}  // namespace

TEST_CASE("a key list is believed when its identity is the office's and has signed it") {
  const auto keys = sync::readKeyList(story().keyList, story().officeId);
  REQUIRE(keys);
  CHECK(keys->version == 1);
  CHECK(keys->identity == story().identity.publicKey());
  CHECK(keys->receipt == story().receiptKey.publicKey());
  CHECK(keys->authorityPem.find("BEGIN CERTIFICATE") != std::string::npos);
  CHECK(keys->boxes == std::vector<std::string>{std::string(32, 'x')});
  CHECK(keys->recovery == std::string(32, 'y'));
  CHECK(signedList(listContent(), story().identity) == story().keyList);
}

TEST_CASE("the key list of another office is refused, however well it is signed") {
  sync::KeyList other;
  other.identity = keyOf('z').publicKey();
  other.receipt = keyOf('r').publicKey();
  other.recovery = std::string(32, 'y');
  other.boxes = {std::string(32, 'b')};
  const std::string text = sync::writeKeyList(other, keyOf('z'));
  CHECK(sync::readKeyList(text, core::officeIdOf(other.identity)).has_value());
  CHECK_FALSE(sync::readKeyList(text, story().officeId).has_value());
  CHECK_FALSE(sync::readKeyList(story().keyList, core::officeIdOf(other.identity)).has_value());
  CHECK_FALSE(sync::readKeyList(story().keyList, "").has_value());
}

TEST_CASE("a key list that somebody else has signed, or that was changed, is refused") {
  CHECK_FALSE(sync::readKeyList(signedList(listContent(), keyOf('z')), story().officeId).has_value());
  const std::string receipt = core::base64(story().receiptKey.publicKey());
  CHECK_FALSE(sync::readKeyList(with(story().keyList, receipt, core::base64(keyOf('z').publicKey())), story().officeId)
                  .has_value());
  CHECK_FALSE(
      sync::readKeyList(with(story().keyList, R"(\"version\":1)", R"(\"version\":2)"), story().officeId).has_value());
}

TEST_CASE("a key list without a key that bundles could be sealed to is refused, though it is signed") {
  const std::string box = R"(")" + core::base64(std::string(32, 'x')) + R"(")";
  CHECK(sync::readKeyList(signedList(listContent(), story().identity), story().officeId));
  CHECK_FALSE(sync::readKeyList(signedList(with(listContent(), box, ""), story().identity), story().officeId));
}

TEST_CASE("another identity that signs a list in our office's name is not our office") {
  const std::string ours = core::base64(story().identity.publicKey()), theirs = core::base64(keyOf('z').publicKey());
  CHECK_FALSE(
      sync::readKeyList(signedList(with(listContent(), ours, theirs), keyOf('z')), story().officeId).has_value());
}

TEST_CASE("a key of another length is no key, even under the right signature") {
  const std::string content = listContent();
  const auto refuses = [](const std::string& changed) {
    INFO(changed);
    CHECK_FALSE(sync::readKeyList(signedList(changed, story().identity), story().officeId).has_value());
  };
  refuses(with(content, core::base64(story().receiptKey.publicKey()), "AAAA"));
  refuses(with(content, core::base64(std::string(32, 'x')), "AAAA"));
  refuses(with(content, core::base64(std::string(32, 'y')), ""));
  refuses(with(content, R"("v":1)", R"("v":2)"));
  refuses("{}");
  refuses("no JSON");
}

TEST_CASE("every cut of a key list is refused") {
  for (std::size_t length = 0; length < story().keyList.size(); ++length)
    CHECK_FALSE(sync::readKeyList(story().keyList.substr(0, length), story().officeId).has_value());
}

TEST_CASE("a certificate names its device, and only the office's identity can make one") {
  const auto certificate = sync::readCertificate(story().certificate, story().officeId, story().identity.publicKey());
  REQUIRE(certificate);
  CHECK(certificate->device == story().deviceId);
  CHECK(certificate->key == story().device.publicKey());
  CHECK(certificate->prefix == "A");
  CHECK(certificate->time == 1738890000000);
  const std::string forged = sync::writeCertificate(*certificate, story().officeId, keyOf('z'));
  CHECK_FALSE(sync::readCertificate(forged, story().officeId, story().identity.publicKey()).has_value());
  const std::string byReceiptKey = sync::writeCertificate(*certificate, story().officeId, story().receiptKey);
  CHECK_FALSE(sync::readCertificate(byReceiptKey, story().officeId, story().identity.publicKey()).has_value());
  const std::string other = core::officeIdOf(keyOf('z').publicKey());
  CHECK_FALSE(sync::readCertificate(story().certificate, other, story().identity.publicKey()).has_value());
}

TEST_CASE("one changed character of a certificate, or one that is missing, is noticed") {
  const std::string& text = story().certificate;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string changed = text;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    CHECK_FALSE(sync::readCertificate(changed, story().officeId, story().identity.publicKey()).has_value());
    CHECK_FALSE(sync::readCertificate(text.substr(0, at), story().officeId, story().identity.publicKey()).has_value());
  }
}

TEST_CASE("a receipt is no certificate, though the same office has signed both") {
  const std::string receipt = core::writeReceipt(story().receipt);
  const std::string passedOff =
      core::base64(story().identity.sign(core::label::kReceipt, story().officeId, receipt) + receipt);
  CHECK_FALSE(sync::readCertificate(passedOff, story().officeId, story().identity.publicKey()).has_value());
}

TEST_CASE("a ticket comes back as it was written, with the line end that a printer puts behind it") {
  for (const std::string_view end : {"", "\n", "\r\n", " "}) {
    const auto ticket = sync::readTicket(story().ticket + std::string(end));
    REQUIRE(ticket);
    CHECK(ticket->secret == std::string(16, 't'));
    CHECK(ticket->officeId == story().officeId);
    CHECK(ticket->expires == 1738980000000);
    CHECK(ticket->urls == std::vector<std::string>{"https://127.0.0.1:8443"});
    CHECK(ticket->villages == std::vector<std::string>{"52.08.04.2008"});
    CHECK(ticket->officers == std::vector<std::string>{"sri"});
  }
}

TEST_CASE("one wrong, missing or doubled character of a ticket is noticed") {
  const std::string& text = story().ticket;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string wrong = text, missing = text, doubled = text;
    wrong[at] = wrong[at] == 'A' ? 'B' : 'A';
    missing.erase(at, 1);
    doubled.insert(at, 1, text[at]);
    CHECK_FALSE(sync::readTicket(wrong).has_value());
    CHECK_FALSE(sync::readTicket(missing).has_value());
    CHECK_FALSE(sync::readTicket(doubled).has_value());
  }
}

TEST_CASE("a text that is no ticket of this version is refused") {
  for (const std::string& text :
       {std::string(), std::string("JEMPUT1."), std::string("JEMPUT1.AAAA"), with(story().ticket, "JEMPUT1", "JEMPUT2"),
        with(story().ticket, "JEMPUT1", "jemput1"), std::string("https://127.0.0.1:8443")})
    CHECK_FALSE(sync::readTicket(text).has_value());
  sync::Ticket odd{std::string(15, 't'), story().officeId, 1, {}, {}, {}};
  CHECK_FALSE(sync::readTicket(sync::writeTicket(odd)).has_value());
  odd = {std::string(16, 't'), "short", 1, {}, {}, {}};
  CHECK_FALSE(sync::readTicket(sync::writeTicket(odd)).has_value());
}

TEST_CASE("an enrolment proves its key on this connection alone") {
  const auto request = sync::readEnrolRequest(story().enrolRequest);
  REQUIRE(request);
  CHECK(request->secret == std::string(16, 't'));
  CHECK(request->key == story().device.publicKey());
  const auto proves = [&](const core::PublicKey& key, std::string_view secret, std::string_view binding) {
    return core::verify(key, core::label::kTicket, story().officeId, sync::proofContent(secret, binding),
                        request->proof);
  };
  CHECK(proves(request->key, request->secret, golden::someBinding()));
  CHECK_FALSE(proves(keyOf('z').publicKey(), request->secret, golden::someBinding()));
  CHECK_FALSE(proves(request->key, std::string(16, 'u'), golden::someBinding()));
  CHECK_FALSE(proves(request->key, request->secret, std::string(32, 'c')));
}

TEST_CASE("an enrolment request or reply that is not in order is refused") {
  for (const std::string& text : {std::string(), std::string("{}"), with(story().enrolRequest, R"("v":1)", R"("v":2)"),
                                  with(story().enrolRequest, R"("secret":")", R"("secret":"AAAA)"),
                                  with(story().enrolRequest, R"("key":")", R"("key":"AAAA)"),
                                  with(story().enrolRequest, R"("proof":")", R"("proof":"=)")})
    CHECK_FALSE(sync::readEnrolRequest(text).has_value());
  for (const std::string& text : {std::string(), std::string("{}"), with(story().enrolReply, R"("v":1)", R"("v":2)"),
                                  with(story().enrolReply, R"("scope":1)", R"("scope":-1)"),
                                  with(story().enrolReply, R"("certificate":)", R"("certificatE":)")})
    CHECK_FALSE(sync::readEnrolReply(text).has_value());
  for (std::size_t length = 0; length < story().enrolReply.size(); ++length)
    CHECK_FALSE(sync::readEnrolReply(story().enrolReply.substr(0, length)).has_value());
}

TEST_CASE("an enrolment's reply comes back as it was written") {
  const auto reply = sync::readEnrolReply(story().enrolReply);
  REQUIRE(reply);
  CHECK(reply->certificate == story().certificate);
  REQUIRE(reply->officers.size() == 1);
  CHECK(reply->officers[0].id == "sri");
  CHECK(reply->officers[0].name == "Sri Wahyuni");
  CHECK(reply->villages == std::vector<std::string>{"52.08.04.2008"});
  CHECK(reply->scope == 1);
  CHECK(reply->isPractice);
}
