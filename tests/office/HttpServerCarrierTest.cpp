#include "tests/office/HttpServerFixture.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::tests;
using sync::RoadTrouble;

TEST_CASE("four requests on the way at once are answered in their order") {
  TestOffice office;
  auto carrier = office.carrier();
  carrier->open();
  const std::string large(60'000, 'b');
  for (int i = 0; i < 4; ++i) carrier->send("POST", "/v1/sync", {}, large + std::to_string(i));
  for (int i = 0; i < 4; ++i) {
    const sync::HttpReply reply = carrier->receive();
    CHECK(reply.status == 200);
    CHECK((reply.body == "POST /v1/sync " + large + std::to_string(i)));
  }
  CHECK(carrier->count().exchanges == 4);
}

TEST_CASE("requests much larger than any buffer do not wait for each other for ever") {
  TestOffice office;
  auto carrier = office.carrier();
  carrier->open();
  const std::string most(sync::limits::kMaxRequestBody, 'm');
  for (int i = 0; i < 12; ++i) carrier->send("POST", "/v1/sync", {}, most);
  for (int i = 0; i < 12; ++i) CHECK(carrier->receive().body.size() > most.size());
}

TEST_CASE("a request and a reply have no byte that they do not need") {
  TestOffice office;
  auto carrier = office.carrier();
  carrier->open();
  CHECK(ask(*carrier, "POST", "/v1/sync", "0123456789").body == "POST /v1/sync 0123456789");
  const std::string up = "POST /v1/sync HTTP/1.1\r\nHost: j\r\nContent-Length: 10\r\n\r\n0123456789";
  const std::string down = "HTTP/1.1 200 OK\r\nContent-Length: 24\r\n\r\nPOST /v1/sync 0123456789";
  CHECK(carrier->count().bytesUp == up.size());
  CHECK(carrier->count().bytesDown == down.size());
}

TEST_CASE("given headers travel, and none can smuggle a line") {
  TestOffice office;
  auto carrier = office.carrier();
  carrier->open();
  carrier->send("GET", "/header", {{"X-Mine", "a b"}}, {});
  CHECK(carrier->receive().body == "a b");
  CHECK_THROWS_AS(carrier->send("GET", "/header", {{"X-Mine", "a\r\nHost: k"}}, {}), std::logic_error);
  CHECK_THROWS_AS(carrier->send("GET", "/x HTTP/1.1\r\n", {}, {}), std::logic_error);
}

TEST_CASE("both ends know the same channel binding, and each connection another") {
  TestOffice office;
  auto carrier = office.carrier();
  carrier->open();
  const std::string first = carrier->channelBinding();
  CHECK(first.size() == 32);
  CHECK(ask(*carrier, "GET", "/binding").body == core::hex(first));
  carrier->close();
  carrier->open();
  CHECK(carrier->isResumed());
  CHECK(carrier->channelBinding() != first);
  CHECK(ask(*carrier, "GET", "/binding").body == core::hex(carrier->channelBinding()));
  CHECK(carrier->connectionNumber() == 2);
}

TEST_CASE("a connection that broke is resumed cheaply as well") {
  TestOffice office;
  FaultProxy proxy(office.server->port());
  sync::HttpCarrier carrier({proxy.url()}, office.trust(), office.id, {2s, 2s});
  carrier.open();
  CHECK(ask(carrier, "GET", "/a").status == 200);
  for (int i = 0; i < 3; ++i) {
    proxy.resetAll();
    CHECK(troubleOf([&] { ask(carrier, "GET", "/a"); }) == RoadTrouble::NoNetwork);
    carrier.open();
    CHECK(carrier.isResumed());
    CHECK(ask(carrier, "GET", "/a").status == 200);
  }
}

TEST_CASE("an open connection is kept, and one that the office closed is made anew") {
  office::HttpSettings settings;
  settings.idleTimeout = 50ms;
  TestOffice office(true, settings);
  auto carrier = office.carrier();
  carrier->open();
  carrier->open();
  CHECK(carrier->connectionNumber() == 1);
  while (office.server->connectionCount() != 0) std::this_thread::sleep_for(5ms);
  carrier->open();
  CHECK(carrier->connectionNumber() == 2);
  CHECK(ask(*carrier, "GET", "/a").status == 200);
}

TEST_CASE("another CA, another name or a wrong time is not our office") {
  TestOffice office;
  const auto openWith = [&](const sync::ClientTrust& trust, const std::string& id) {
    sync::HttpCarrier carrier({office.url()}, trust, id, {2s, 2s});
    return troubleOf([&] { carrier.open(); });
  };
  CHECK_FALSE(openWith(office.trust(), office.id));
  const sync::Authority other = sync::makeAuthority(office.id, kNow);
  CHECK(openWith(sync::ClientTrust::pinned(other.certificatePem, kNow), office.id) == RoadTrouble::NotOurOffice);
  CHECK(openWith(office.trust(), core::base32(std::string(32, 'q'))) == RoadTrouble::NotOurOffice);
  // Valid from the first program's birth until two years after it was made, whatever the clock says.
  CHECK(openWith(office.trust(kNow - 500 * 24h), office.id) == RoadTrouble::NotOurOffice);
  CHECK_FALSE(openWith(office.trust(kNow - 400 * 24h), office.id));
  CHECK_FALSE(openWith(office.trust(kNow + 729 * 24h), office.id));
  CHECK(openWith(office.trust(kNow + 731 * 24h), office.id) == RoadTrouble::NotOurOffice);
  CHECK_THROWS_AS(sync::ClientTrust::pinned("", kNow), std::logic_error);
}

TEST_CASE("a CA certifies its own office and no other name") {
  TestOffice office;
  const std::string another = core::base32(std::string(32, 'q'));
  office.server->useCertificate(sync::makeServerCertificate(office.authority, sync::officeDnsName(another), kNow));
  sync::HttpCarrier carrier({office.url()}, office.trust(), another, {2s, 2s});
  CHECK(troubleOf([&] { carrier.open(); }) == RoadTrouble::NotOurOffice);
}

TEST_CASE("a renewed certificate is used by the next connection") {
  TestOffice office;
  const core::Instant later = kNow + 1000 * 24h;
  sync::HttpCarrier carrier({office.url()}, office.trust(later), office.id, {2s, 2s});
  CHECK(troubleOf([&] { carrier.open(); }) == RoadTrouble::NotOurOffice);
  office.server->useCertificate(sync::makeServerCertificate(office.authority, sync::officeDnsName(office.id), later));
  carrier.open();
  CHECK(ask(carrier, "GET", "/a").status == 200);
}

TEST_CASE("a server without TLS is garbled, nobody there is no network") {
  TestOffice plain(false);
  CHECK(troubleOf([&] { plain.carrier()->open(); }) == RoadTrouble::Garbled);
  const std::string url = plain.url();
  plain.server.reset();
  sync::HttpCarrier nobody({url}, plain.trust(), plain.id, {2s, 2s});
  CHECK(troubleOf([&] { nobody.open(); }) == RoadTrouble::NoNetwork);
  sync::HttpCarrier nameless({"https://kantor.invalid:1"}, plain.trust(), plain.id, {2s, 2s});
  CHECK(troubleOf([&] { nameless.open(); }) == RoadTrouble::NameNotFound);
}

TEST_CASE("addresses are tried in turn, and the one that worked comes first next time") {
  TestOffice office, gone;
  const std::string dead = gone.url();
  gone.server.reset();
  FaultProxy proxy(office.server->port());
  sync::HttpCarrier carrier({dead, proxy.url(), office.url()}, office.trust(), office.id, {2s, 2s});
  carrier.open();
  CHECK(proxy.connections() == 1);
  carrier.close();
  carrier.open();
  CHECK(proxy.connections() == 2);
  proxy.always({FaultKind::Html, FaultSide::Down, 0});
  carrier.close();
  carrier.open();
  CHECK(proxy.connections() == 3);
  CHECK(ask(carrier, "GET", "/a").status == 200);
  CHECK_THROWS_AS(sync::HttpCarrier({"http://a:1"}, office.trust(), office.id), std::invalid_argument);
  CHECK_THROWS_AS(sync::HttpCarrier({}, office.trust(), office.id), std::invalid_argument);
}

TEST_CASE("a first contact asks for the keys and nothing else until the CA is confirmed") {
  TestOffice office;
  sync::HttpCarrier carrier({office.url()}, sync::ClientTrust::firstContact(), office.id, {2s, 2s});
  carrier.open();
  CHECK_THROWS_AS(carrier.send("POST", "/v1/enrol", {}, "secret"), std::logic_error);
  CHECK_THROWS_AS(carrier.send("GET", "/v1/snapshots/a", {}, {}), std::logic_error);
  CHECK_THROWS_AS(carrier.send("GET", "/v1/keys", {{"X", "secret"}}, {}), std::logic_error);
  CHECK_THROWS_AS(carrier.send("GET", "/v1/keys", {}, "secret"), std::logic_error);
  CHECK(carrier.count().bytesUp == 0);
  CHECK(ask(carrier, "GET", "/v1/keys").status == 200);
  const std::string binding = carrier.channelBinding();
  carrier.confirmAuthority(office.authority.certificatePem, kNow);
  CHECK(ask(carrier, "POST", "/v1/enrol", "secret").status == 200);
  CHECK(carrier.channelBinding() == binding);
}

TEST_CASE("a first contact with somebody else ends when the CA is confirmed") {
  TestOffice office;
  const sync::Authority other = sync::makeAuthority(office.id, kNow);
  for (int attempt = 0; attempt < 3; ++attempt) {
    const bool wrongName = attempt == 1;
    const std::string id = wrongName ? core::base32(std::string(32, 'q')) : office.id;
    sync::HttpCarrier carrier({office.url()}, sync::ClientTrust::firstContact(), id, {2s, 2s});
    carrier.open();
    const std::string& pem = attempt == 0 ? other.certificatePem : office.authority.certificatePem;
    const core::Instant at = attempt == 2 ? kNow + 731 * 24h : kNow;
    CHECK(troubleOf([&] { carrier.confirmAuthority(pem, at); }) == RoadTrouble::NotOurOffice);
    CHECK_THROWS_AS(carrier.send("POST", "/v1/enrol", {}, "secret"), std::logic_error);
  }
}

TEST_CASE("cancelling ends a wait, and the next call when nothing waits") {
  TestOffice office;
  auto carrier = office.carrier({30s, 30s});
  carrier->open();
  carrier->send("GET", "/gated", {}, {});
  std::thread canceller([&] {
    office.handling.wait();
    carrier->cancel();
  });
  CHECK(troubleOf([&] { carrier->receive(); }) == RoadTrouble::Cancelled);
  canceller.join();
  office.gate.open();
  carrier->cancel();
  CHECK(troubleOf([&] { carrier->open(); }) == RoadTrouble::Cancelled);
  carrier->open();
  CHECK(ask(*carrier, "GET", "/a").status == 200);
}

TEST_CASE("an office that does not answer times out") {
  TestOffice office;
  auto carrier = office.carrier({2s, 100ms});
  carrier->open();
  carrier->send("GET", "/gated", {}, {});
  CHECK(troubleOf([&] { carrier->receive(); }) == RoadTrouble::TimedOut);
  CHECK(troubleOf([&] { carrier->receive(); }) == RoadTrouble::NoNetwork);
  office.gate.open();
}
