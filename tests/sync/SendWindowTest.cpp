// How much may be under way on a slow link: a road made of a rate, a delay and a queue.
#include "sync/TcpState.h"
#include "tests/support/catch.h"

using namespace jemput::sync;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

/// A link that carries a full packet in `perPacket`, `delay` there and back for an empty one, by which TCP knows the
/// shortest round trip. Whoever fills it waits behind its queue.
struct Link {
  microseconds delay, perPacket;
  SendWindow window;
  std::uint32_t underWay = 0, arrived = 0;

  microseconds roundTrip(std::uint32_t packets) const { return std::max(delay + perPacket, perPacket * packets); }

  /// A sender that never has too little to send; gives how much is under way in the end.
  std::uint32_t fill(int roundTrips) {
    for (int i = 0; i < roundTrips; ++i) {
      // All that was under way has arrived, and the room is filled again, packet after packet.
      arrived += underWay;
      const microseconds usual = roundTrip(underWay);
      for (underWay = 0; window.room({delay, usual, underWay, arrived}) > 0;) ++underWay;
    }
    return underWay;
  }
};

}  // namespace

TEST_CASE("on the reference link the queue stays short and the link busy") {
  Link link{550ms, 300ms, {}};
  const std::uint32_t underWay = link.fill(40);
  CHECK(underWay == 5);
  CHECK(link.roundTrip(underWay) <= 3 * link.delay);
  CHECK(link.perPacket * underWay >= link.delay);
}

TEST_CASE("a satellite's link, long and wide, is filled") {
  Link link{600ms, 6ms, {}};
  CHECK(link.fill(12) * link.perPacket >= link.delay);
}

TEST_CASE("a fast network is never held back for long") {
  Link link{1ms, 12us, {}};
  CHECK(link.fill(7) >= 160);
}

TEST_CASE("a link that became slow is found out, and one that became fast again too") {
  Link link{550ms, 10ms, {}};
  CHECK(link.fill(12) > 40);
  link.perPacket = 300ms;
  CHECK(link.fill(20) == 5);
  link.perPacket = 10ms;
  CHECK(link.fill(60) > 40);
}

TEST_CASE("a mobile network whose round trips vary is not taken for a full one") {
  SendWindow window;
  RoadState state{50ms, 90ms, 0, 0};
  for (int i = 0; i < 40; ++i) {
    state.arrived += state.underWay;
    state.usual = i % 2 == 0 ? 90ms : 140ms;
    for (state.underWay = 0; window.room(state) > 0;) ++state.underWay;
  }
  CHECK(window.packets() > 22);  // more than photos ever have under way
}

TEST_CASE("what was just sent says nothing of the queue until it has arrived") {
  SendWindow window;
  RoadState state{550ms, 560ms, 0, 0};
  CHECK(window.room(state) == 5);
  state.underWay = 5;
  for (state.arrived = 1; state.arrived < 5; ++state.arrived) CHECK(window.room(state) == 0);
}

TEST_CASE("before the first round trip is known, five packets") {
  SendWindow window;
  CHECK(window.room({0us, 0us, 0, 0}) == 5);
  CHECK(window.room({0us, 0us, 4, 0}) == 1);
  CHECK(window.room({0us, 0us, 5, 0}) == 0);
}

TEST_CASE("a connection that the system waits too long for is given up, one that it soon goes on with is not") {
  TcpState state;
  state.road.shortest = 550ms;
  state.hasUnacknowledged = true;
  state.road.usual = 1s;
  state.sinceAnswer = state.sinceSent = 6s;
  state.pauseLeft = 20s;
  CHECK(isSlowerThanAnew(state));
  state.sinceSent = 1s;  // an answer to that may be on its way
  CHECK_FALSE(isSlowerThanAnew(state));
  state.sinceSent = 6s;
  state.pauseLeft = 4s;
  CHECK_FALSE(isSlowerThanAnew(state));
  state.pauseLeft = 20s;
  state.sinceAnswer = 1s;
  CHECK_FALSE(isSlowerThanAnew(state));
  state.sinceAnswer = 6s;
  state.hasUnacknowledged = false;
  CHECK_FALSE(isSlowerThanAnew(state));
}

TEST_CASE("of a socket that is not connected nothing is told") { CHECK_FALSE(tcpState(-1)); }
