// Bytes of a request that change on the way (G16): nothing of them is stored, and nothing that follows them on the same
// connection, whose compressed stream refers to what came before.
#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

namespace {

/// Two genuine requests as one connection carries them: the second says much that the first has said.
struct TwoRequests {
  explicit TwoRequests(FieldDay& day) {
    sync::TabletSync link(day.tablet(0).store(), day.clock());
    sync::FrameWriter writer(9, sync::wireDictionary(), sync::limits::kRequestWindowLog);
    first = signedFrame(link, writer, {1, false, false, false, false});
    second = signedFrame(link, writer, {1, true, false, false, false});
  }
  std::string signedFrame(sync::TabletSync& link, sync::FrameWriter& writer, const sync::RoundRequest& wanted) {
    std::string frame = writer.write(link.build(wanted, SIZE_MAX).plain);
    return frame + link.signFrame(frame, binding);
  }
  std::string binding = std::string(32, 'b');
  std::string first, second;
};

std::int64_t entriesAt(FieldDay& day) {
  core::Query query = day.office().database().query("SELECT count(*) FROM ledger WHERE device>0");
  query.step();
  return query.integer(0);
}

}  // namespace

TEST_CASE("one flipped bit anywhere in a request: neither it nor what follows on its connection is stored") {
  FieldDay day(1);
  day.tablet(0).registers(3);
  const TwoRequests sound(day);
  const auto post = [&](const sync::LoopbackCarrier::Peer& peer, const std::string& body) {
    return peer({"POST", "/v1/sync", {}, body, sound.binding}).status;
  };
  for (std::size_t at = 0; at < sound.first.size(); ++at) {
    for (const int bit : {0, 3, 7}) {
      CAPTURE(at, bit);
      std::string bent = sound.first;
      bent[at] = static_cast<char>(bent[at] ^ (1 << bit));
      const auto peer = day.office().road()();
      CHECK(post(peer, bent) >= 400);
      CHECK(post(peer, sound.second) == 401);
      REQUIRE(entriesAt(day) == 0);
    }
  }
  const auto peer = day.office().road()();
  CHECK(post(peer, sound.first) == 200);
  CHECK(post(peer, sound.second) == 200);
  CHECK(entriesAt(day) == 4);
}
