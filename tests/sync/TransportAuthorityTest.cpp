#include <string>

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "sync/Authority.h"
#include "sync/HttpReplies.h"
#include "sync/HttpUrl.h"
#include "sync/Limits.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace std::chrono_literals;

namespace {

const std::string kOffice = (core::startCrypto(), core::base32(std::string(32, 'k')));
constexpr core::Instant kNow = std::chrono::sys_days{std::chrono::year(2026) / 3 / 1};

sync::RoadTrouble troubleOf(sync::HttpReplies& replies, std::string_view bytes) {
  try {
    replies.feed(bytes);
  } catch (const sync::RoadBroken& broken) {
    return broken.trouble;
  }
  FAIL("these bytes were believed");
  return {};
}

}  // namespace

TEST_CASE("the office's TLS name fits into DNS labels") {
  CHECK(sync::officeDnsName(kOffice) == kOffice + ".jemput.invalid");
  CHECK(kOffice.size() <= 63);
}

TEST_CASE("a server certificate is renewed in its last half year") {
  const sync::Authority authority = sync::makeAuthority(kOffice, kNow);
  const sync::ServerCertificate server = sync::makeServerCertificate(authority, sync::officeDnsName(kOffice), kNow);
  CHECK_FALSE(sync::needsRenewal(server.certificatePem, kNow));
  CHECK_FALSE(sync::needsRenewal(server.certificatePem, kNow + 540 * 24h));
  CHECK(sync::needsRenewal(server.certificatePem, kNow + 550 * 24h));
  CHECK(sync::needsRenewal(server.certificatePem, kNow + 3000 * 24h));
  CHECK_FALSE(sync::needsRenewal(authority.certificatePem, kNow + 19 * 365 * 24h));
  CHECK(sync::needsRenewal(authority.certificatePem, kNow + 20 * 365 * 24h));
}

TEST_CASE("a certificate's hash is its own and no other text has one") {
  const sync::Authority one = sync::makeAuthority(kOffice, kNow);
  const sync::Authority two = sync::makeAuthority(kOffice, kNow);
  CHECK(sync::sha256OfCertificate(one.certificatePem) == sync::sha256OfCertificate(one.certificatePem));
  CHECK_FALSE(sync::sha256OfCertificate(one.certificatePem) == sync::sha256OfCertificate(two.certificatePem));
  CHECK_THROWS_AS(sync::sha256OfCertificate("no certificate"), std::runtime_error);
}

TEST_CASE("a CA signs only with its own key") {
  sync::Authority mixed = sync::makeAuthority(kOffice, kNow);
  mixed.privateKeyPem = sync::makeAuthority(kOffice, kNow).privateKeyPem;
  CHECK_THROWS_AS(sync::makeServerCertificate(mixed, sync::officeDnsName(kOffice), kNow), std::runtime_error);
}

TEST_CASE("an office's address has one form") {
  const auto named = sync::HttpUrl::parse("https://kantor.example:8443");
  REQUIRE(named);
  CHECK(named->host == "kantor.example");
  CHECK(named->port == 8443);
  const auto six = sync::HttpUrl::parse("https://[fe80::1]:9/");
  REQUIRE(six);
  CHECK(six->host == "fe80::1");
  CHECK(six->port == 9);
  CHECK(sync::HttpUrl::parse("https://10.0.0.1")->port == 443);
  for (const char* wrong : {"", "http://a:1", "https://", "https://a:0", "https://a:65536", "https://a:1x",
                            "https://a/b", "https://user@a", "https://[::1", "https://[::1]x", "https://a b"}) {
    INFO(wrong);
    CHECK_FALSE(sync::HttpUrl::parse(wrong));
  }
}

TEST_CASE("replies come out whole however their bytes arrive") {
  sync::HttpReplies replies;
  replies.expect(false);
  replies.expect(true);
  replies.expect(false);
  const std::string bytes =
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-One: a\r\n\r\nhello"
      "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n";
  for (char byte : bytes) replies.feed(std::string_view(&byte, 1));
  REQUIRE(replies.hasReply());
  const sync::HttpReply first = replies.takeReply();
  CHECK(first.body == "hello");
  CHECK(first.header("x-ONE") == "a");
  CHECK(first.header("x-two").empty());
  CHECK(replies.takeReply().body.empty());
  CHECK(replies.takeReply().status == 204);
  CHECK_FALSE(replies.hasReply());
}

TEST_CASE("what is no reply of ours is garbled") {
  sync::HttpReplies unasked;
  CHECK(troubleOf(unasked, "HTTP/1.1 200 OK\r\n\r\n") == sync::RoadTrouble::Garbled);
  sync::HttpReplies noHttp;
  noHttp.expect(false);
  CHECK(troubleOf(noHttp, "<html>Login</html>\r\n\r\n") == sync::RoadTrouble::Garbled);
  sync::HttpReplies tooLarge;
  tooLarge.expect(false);
  const std::string size = std::to_string(sync::limits::kMaxReplyBody + 1);
  CHECK(troubleOf(tooLarge, "HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n") == sync::RoadTrouble::Garbled);
  sync::HttpReplies longHeader;
  longHeader.expect(false);
  CHECK(troubleOf(longHeader, "HTTP/1.1 200 OK\r\nX: " + std::string(9000, 'x')) == sync::RoadTrouble::Garbled);
}
