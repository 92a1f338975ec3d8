#include "tests/office/HttpServerFixture.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::tests;

namespace {

/// A byte now and then must not keep the place.
bool isClosedWhileSending(RawClient& client) {
  for (int i = 0; i < 300; ++i) {
    if (!client.send("x")) return true;
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

}  // namespace

TEST_CASE("a slow header, a silent connection and a body that does not move are closed") {
  office::HttpSettings settings;
  settings.headerTimeout = 100ms;
  settings.idleTimeout = 100ms;
  settings.progressTimeout = 100ms;
  TestOffice office(false, settings);
  RawClient silent(office.server->port());
  CHECK(silent.readToEnd() == "");
  RawClient slow(office.server->port());
  slow.send("GET / HTTP/1.1\r\nHost: j");
  CHECK(isClosedWhileSending(slow));
  RawClient stuck(office.server->port());
  stuck.send("POST / HTTP/1.1\r\nHost: j\r\nContent-Length: 3000\r\n\r\n");
  CHECK(isClosedWhileSending(stuck));
}

TEST_CASE("a reader that does not read is closed") {
  office::HttpSettings settings;
  settings.progressTimeout = 100ms;
  TestOffice office(false, settings);
  RawClient client(office.server->port());
  for (int i = 0; i < 8; ++i) client.send("GET /large HTTP/1.1\r\nHost: j\r\n\r\n");
  for (int i = 0; i < 400 && office.server->connectionCount() != 0; ++i) std::this_thread::sleep_for(10ms);
  CHECK(office.server->connectionCount() == 0);
}

TEST_CASE("the last response of a connection arrives whole, though more was sent than read") {
  TestOffice office(false);
  RawClient client(office.server->port(), 4'096);
  client.send("GET /large HTTP/1.1\r\nHost: j\r\nConnection: close\r\n\r\n" + std::string(40'000, 'x'));
  const auto said = client.readToEnd();
  REQUIRE(said);
  CHECK(said->size() > 3'000'000);
}

TEST_CASE("a TLS handshake that does not go on is closed") {
  office::HttpSettings settings;
  settings.headerTimeout = 100ms;
  TestOffice office(true, settings);
  RawClient client(office.server->port());
  client.send("\x16\x03\x01");
  CHECK(client.readToEnd() == "");
}

TEST_CASE("stopping finishes the request under way and closes idle connections") {
  TestOffice office;
  auto busy = office.carrier();
  auto idle = office.carrier();
  busy->open();
  idle->open();
  CHECK(ask(*idle, "GET", "/a").status == 200);
  busy->send("GET", "/gated", {}, {});
  office.handling.wait();
  std::thread opener([&] {
    while (office.server->connectionCount() != 1) std::this_thread::sleep_for(2ms);
    office.gate.open();
  });
  CHECK(office.server->stopAndDrain(10s));
  opener.join();
  const sync::HttpReply reply = busy->receive();
  CHECK(reply.body == "GET /gated ");
  CHECK(reply.header("connection") == "close");
  CHECK(troubleOf([&] { idle->open(); }) == sync::RoadTrouble::NoNetwork);
}

TEST_CASE("stopping does not wait longer than it is told") {
  TestOffice office;
  auto busy = office.carrier();
  busy->open();
  busy->send("GET", "/gated", {}, {});
  office.handling.wait();
  CHECK_FALSE(office.server->stopAndDrain(50ms));
  office.gate.open();
  CHECK(troubleOf([&] { busy->receive(); }) == sync::RoadTrouble::NoNetwork);
}

TEST_CASE("above the limit the oldest idle connection makes room, or the new one hears 503") {
  office::HttpSettings settings;
  settings.maxConnections = 2;
  TestOffice office(false, settings);
  RawClient first(office.server->port());
  first.send("GET /gated HTTP/1.1\r\nHost: j\r\n\r\n");
  office.handling.wait();
  RawClient second(office.server->port());
  second.send("GET /a HTTP/1.1\r\nHost: j\r\n\r\n");
  const std::string reply = "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nGET /a ";
  CHECK(second.read(reply.size()) == reply);
  RawClient third(office.server->port());
  CHECK(second.readToEnd() == "");
  third.send("GET /gated HTTP/1.1\r\nHost: j\r\nX");
  third.send(": y\r\n\r\nGET /gated HTTP/1.1\r\nHost: j\r\n\r\n");
  std::string busy;
  for (int i = 0; i < 400 && busy.empty(); ++i) {
    RawClient fourth(office.server->port());
    fourth.send("GET /a HTTP/1.1\r\nHost: j\r\n\r\n");
    busy = fourth.readToEnd(50ms).value_or("");
  }
  CHECK(busy == "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 5\r\nConnection: close\r\n\r\n");
  office.gate.open();
}

TEST_CASE("a Connection's exception is a 500 and reported, a forgotten answer is a 500") {
  TestOffice office;
  auto carrier = office.carrier();
  carrier->open();
  CHECK(ask(*carrier, "GET", "/forget").status == 500);
  CHECK(ask(*carrier, "GET", "/a").status == 200);
  CHECK(ask(*carrier, "GET", "/throw").status == 500);
  carrier->open();
  CHECK(ask(*carrier, "GET", "/a").status == 200);
  carrier.reset();
  office.server.reset();
  CHECK(office.reports == std::vector<std::string>{"thrown on purpose"});
}

TEST_CASE("a port in use is refused with a sentence in both languages") {
  TestOffice office(false);
  office::HttpSettings settings;
  settings.port = office.server->port();
  office::HttpServer second(office.runner, settings, [] { return nullptr; });
  try {
    second.start();
    FAIL("two servers on one port");
  } catch (const office::ListenFailed& failed) {
    const std::string place = "127.0.0.1:" + std::to_string(settings.port);
    CHECK(failed.what() ==
          "Alamat " + place + " sedang dipakai program lain. Hentikan program itu atau pilih port lain.");
    CHECK(failed.english.find(place + " is in use") != std::string::npos);
  }
  settings.address = "no address";
  office::HttpServer third(office.runner, settings, [] { return nullptr; });
  CHECK_THROWS_AS(third.start(), office::ListenFailed);
}

TEST_CASE("a TLS server and a plain one share a runner, and may outlive its run") {
  TestOffice office;
  office::HttpServer board(office.runner, {},
                           [&] { return std::make_unique<EchoConnection>(office.handling, office.gate); });
  board.start();
  RawClient visitor(board.port());
  visitor.send("GET /papan HTTP/1.1\r\nHost: j\r\n\r\n");
  const std::string reply = "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nGET /papan ";
  CHECK(visitor.read(reply.size()) == reply);
  auto carrier = office.carrier();
  carrier->open();
  CHECK(ask(*carrier, "GET", "/a").status == 200);
  office.runner.stop();
  CHECK(board.stopAndDrain(5s));
  CHECK(office.server->stopAndDrain(5s));
}
