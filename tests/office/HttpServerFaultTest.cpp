#include "tests/office/HttpServerFixture.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::tests;
using sync::RoadTrouble;

namespace {

struct Road {
  TestOffice office;
  FaultProxy proxy{office.server->port()};

  std::unique_ptr<sync::HttpCarrier> carrier(sync::Patience patience = {2s, 2s}) const {
    return std::make_unique<sync::HttpCarrier>(std::vector<std::string>{proxy.url()}, office.trust(), office.id,
                                               patience);
  }
};

/// One exchange on a new connection.
std::optional<RoadTrouble> exchange(sync::HttpCarrier& carrier) {
  return troubleOf([&] {
    carrier.open();
    const std::string body(3'000, 'b');
    const sync::HttpReply reply = ask(carrier, "POST", "/v1/sync", body);
    CHECK(reply.body == "POST /v1/sync " + body);
  });
}

}  // namespace

TEST_CASE("a connection cut or reset at any byte is a broken road, and the next one works") {
  Road road;
  auto healthy = road.carrier();
  REQUIRE_FALSE(exchange(*healthy));
  // The exchange is over before the last bytes of the connection's end.
  const std::size_t up = road.proxy.bytesUp(), down = road.proxy.bytesDown();
  REQUIRE(up > 3'000);
  REQUIRE(down > 3'000);
  for (const FaultSide side : {FaultSide::Up, FaultSide::Down}) {
    const std::size_t all = side == FaultSide::Up ? up : down;
    for (std::size_t after = 0; after + 1 < all; after += after < 900 ? 13 : 97) {
      for (const FaultKind kind : {FaultKind::Cut, FaultKind::Reset}) {
        INFO("side " << static_cast<int>(side) << " kind " << static_cast<int>(kind) << " after " << after);
        road.proxy.next({{kind, side, after}});
        auto carrier = road.carrier();
        const auto trouble = exchange(*carrier);
        REQUIRE(trouble == RoadTrouble::NoNetwork);
        REQUIRE_FALSE(exchange(*carrier));
      }
    }
  }
}

TEST_CASE("a garbled byte is never believed") {
  Road road;
  auto healthy = road.carrier({300ms, 300ms});
  REQUIRE_FALSE(exchange(*healthy));
  const std::size_t up = road.proxy.bytesUp(), down = road.proxy.bytesDown();
  for (const FaultSide side : {FaultSide::Up, FaultSide::Down}) {
    const std::size_t all = side == FaultSide::Up ? up : down;
    for (std::size_t after = 0; after < all; after += 211) {
      road.proxy.next({{FaultKind::Garble, side, after}});
      auto carrier = road.carrier({300ms, 300ms});
      REQUIRE(exchange(*carrier));
    }
  }
}

TEST_CASE("a stall and a lost reply time out") {
  Road road;
  for (const Fault& fault : {Fault{FaultKind::Stall, FaultSide::Up, 100}, Fault{FaultKind::Stall, FaultSide::Down, 600},
                             Fault{FaultKind::Drop, FaultSide::Down, 1'200}}) {
    road.proxy.next({fault});
    auto carrier = road.carrier({200ms, 200ms});
    CHECK(exchange(*carrier) == RoadTrouble::TimedOut);
  }
}

TEST_CASE("a road that brings a byte now and then times out") {
  Road road;
  for (const Fault& fault :
       {Fault{FaultKind::Trickle, FaultSide::Down, 1'200}, Fault{FaultKind::Trickle, FaultSide::Up, 400}}) {
    road.proxy.next({fault});
    auto carrier = road.carrier({2s, 200ms});
    CHECK(exchange(*carrier) == RoadTrouble::TimedOut);
  }
}

TEST_CASE("a captive portal is garbled, whatever it says") {
  Road road;
  road.proxy.always({FaultKind::Html, FaultSide::Down, 0});
  CHECK(exchange(*road.carrier()) == RoadTrouble::Garbled);
}

TEST_CASE("under random faults a carrier gets through in the end") {
  Road road;
  road.proxy.random(20260301, 0.5, 6'000);
  auto carrier = road.carrier({150ms, 150ms});
  int done = 0, broken = 0;
  for (int attempt = 0; attempt < 60; ++attempt) {
    if (exchange(*carrier)) {
      ++broken;
    } else {
      ++done;
    }
    carrier->close();
  }
  CHECK(done > 10);
  CHECK(broken > 5);
}

TEST_CASE("the server survives all of it and keeps no connection") {
  Road road;
  {
    auto carrier = road.carrier();
    REQUIRE_FALSE(exchange(*carrier));
    road.proxy.resetAll();
    CHECK(troubleOf([&] { ask(*carrier, "GET", "/a"); }) == RoadTrouble::NoNetwork);
  }
  for (int i = 0; i < 400 && road.office.server->connectionCount() != 0; ++i) std::this_thread::sleep_for(10ms);
  CHECK(road.office.server->connectionCount() == 0);
  CHECK(road.office.reports.empty());
}
