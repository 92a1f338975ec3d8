// Requests that change on the way (G16): what is stored is what their tablet signed, whatever a connection's compressed
// stream, in which each piece refers to those before it, makes of the bytes.
#include <set>

#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

namespace {

/// Genuine requests of one entry each, as one connection carries them: each says much that those before it have said.
struct Conversation {
  explicit Conversation(FieldDay& day) {
    sync::TabletSync link(day.tablet(0).store(), day.clock());
    sync::FrameWriter writer(9, sync::wireDictionary(), sync::limits::kRequestWindowLog);
    for (std::uint64_t seq = 1; seq <= link.local().headSeq; ++seq) {
      const std::string plain = link.build({seq, false, false, false, false}, 1).plain;
      bodies.push_back(writer.write(plain) + link.sign(plain, binding));
    }
  }
  std::string binding = std::string(32, 'b');
  std::vector<std::string> bodies;
};

/// How many entries of the tablet the office holds; each of them has to be one that the tablet wrote.
std::size_t entriesAt(FieldDay& day) {
  std::set<std::string> own;
  for (const core::LogRow& row : day.tablet(0).store().log().read({1, 1}, 1000, SIZE_MAX)) own.insert(row.bytes);
  std::size_t count = 0;
  core::Query query = day.office().database().query("SELECT bytes FROM ledger WHERE device>0");
  for (; query.step(); ++count) CHECK(own.count(std::string(query.blob(0))) == 1);
  return count;
}

}  // namespace

TEST_CASE("one flipped bit anywhere in a request, its signature too: what is stored is what the tablet wrote") {
  FieldDay day(1);
  day.tablet(0).registers(3);
  const Conversation sound(day);
  REQUIRE(sound.bodies.size() == 4);
  const auto post = [&](const sync::LoopbackCarrier::Peer& peer, const std::string& body) {
    return peer({"POST", "/v1/sync", {}, body, sound.binding}).status;
  };
  std::size_t refused = 0, harmless = 0;
  for (std::size_t at = 0; at < sound.bodies[0].size(); ++at) {
    for (const int bit : {0, 3, 7}) {
      CAPTURE(at, bit);
      std::string bent = sound.bodies[0];
      bent[at] = static_cast<char>(bent[at] ^ (1 << bit));
      const auto peer = day.office().road()();
      // A few bits are the stream's own, such as a larger window's: the text stays what was signed.
      ++(post(peer, bent) == 200 ? harmless : refused);
      (void)post(peer, sound.bodies[1]);
      CHECK(entriesAt(day) == (harmless == 0 ? 0 : 2));
    }
  }
  CHECK(harmless < 10);
  CHECK(refused > 900);
  const auto peer = day.office().road()();
  for (const std::string& body : sound.bodies) CHECK(post(peer, body) == 200);
  CHECK(entriesAt(day) == 4);
}

TEST_CASE(
    "a request that comes twice, or not at all, on one connection: nothing is read as another than it was written") {
  constexpr std::size_t kRequests = 13;
  for (std::size_t odd = 0; odd < kRequests; ++odd) {
    for (const bool isTwice : {true, false}) {
      CAPTURE(odd, isTwice);
      FieldDay day(1);
      day.tablet(0).registers(kRequests - 1);
      const Conversation sound(day);
      REQUIRE(sound.bodies.size() == kRequests);
      const auto peer = day.office().road()();
      for (std::size_t i = 0; i < kRequests; ++i) {
        const int times = i != odd ? 1 : isTwice ? 2 : 0;
        for (int time = 0; time < times; ++time) (void)peer({"POST", "/v1/sync", {}, sound.bodies[i], sound.binding});
      }
      CHECK(entriesAt(day) >= odd);
      day.everyoneSyncs();
      CHECK(entriesAt(day) == kRequests);
      CHECK(day.tablet(0).store().log().head().place.generation == 1);
    }
  }
}
