// Requests that change on the way (G16): what is stored is what their tablet signed, whatever a connection's compressed
// stream, in which each piece refers to those before it, makes of the bytes.
#include <future>
#include <memory>
#include <set>

#include "office/OfficeApi.h"
#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "sync/Limits.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

namespace {

constexpr int kStored = 200, kUnreadable = 400, kUnverified = 401;

/// A day of one tablet and genuine requests of it, as one connection carries them.
class Conversation {
 public:
  explicit Conversation(std::size_t registrations) : m_day(1) { m_day.tablet(0).registers(registrations); }

  /// The entries from `seq` on, as many as `plainBytes` hold.
  void asks(std::uint64_t seq, std::size_t plainBytes) {
    const std::string plain = m_link.build({seq, false, false, false, false}, plainBytes).plain;
    bodies.push_back(m_writer.write(plain) + m_link.signRequest(plain, m_binding));
  }
  void asksOneByOne() {
    for (std::uint64_t seq = 1; seq <= m_link.local().headSeq; ++seq) asks(seq, 1);
  }
  sync::LoopbackCarrier::Peer connects() { return m_day.office().road()(); }
  int sends(const sync::LoopbackCarrier::Peer& peer, const std::string& body) {
    return peer({"POST", "/v1/sync", {}, body, m_binding}).status;
  }
  /// How many entries of the tablet the office holds; each of them has to be one that the tablet wrote.
  std::size_t entriesAtOffice() {
    std::set<std::string> own;
    for (const core::LogRow& row : m_day.tablet(0).store().log().read({1, 1}, 1000, SIZE_MAX)) own.insert(row.bytes);
    std::size_t count = 0;
    core::Query query = m_day.office().database().query("SELECT bytes FROM ledger WHERE device>0");
    for (; query.step(); ++count) CHECK(own.count(std::string(query.blob(0))) == 1);
    return count;
  }
  FieldDay& day() { return m_day; }
  std::vector<std::string> bodies;

 private:
  FieldDay m_day;
  sync::TabletSync m_link{m_day.tablet(0).store(), m_day.clock()};
  sync::FrameWriter m_writer{9, sync::wireDictionary(), sync::limits::kRequestWindowLog};
  std::string m_binding = std::string(32, 'b');
};

/// The first entry, then everything from the beginning.
std::unique_ptr<Conversation> twoRequests() {
  auto conversation = std::make_unique<Conversation>(3);
  conversation->asks(1, 1);
  conversation->asks(1, SIZE_MAX);
  return conversation;
}

bool isRefused(int status) { return status == kUnreadable || status == kUnverified; }

}  // namespace

TEST_CASE("one flipped bit anywhere in a request, its signature too: what is stored is what the tablet wrote") {
  auto sound = twoRequests();
  std::size_t refusedAlone = 0;
  for (std::size_t at = 0; at < sound->bodies[0].size(); ++at) {
    for (const int bit : {0, 3, 7}) {
      CAPTURE(at, bit);
      std::string bent = sound->bodies[0];
      if (at >= bent.size()) break;  // another day's is shorter
      bent[at] = static_cast<char>(bent[at] ^ (1 << bit));
      const auto peer = sound->connects();
      const int status = sound->sends(peer, bent);
      // Some bits are the stream's own, as a smaller window is: the text is what was signed.
      CHECK((status == kStored || isRefused(status)));
      CHECK(sound->entriesAtOffice() == (status == kStored ? 1 : 0));
      const bool isSignature = at + 64 >= bent.size();
      if (isSignature) CHECK(status == kUnverified);
      if (isSignature && at % 16 != 0) continue;
      const int behind = sound->sends(peer, sound->bodies[1]);
      CHECK((behind == kStored || isRefused(behind)));
      CHECK(sound->entriesAtOffice() == (behind == kStored ? 4 : status == kStored ? 1 : 0));
      if (status == kStored || behind == kStored) sound = twoRequests();
      if (isRefused(status) && behind == kStored) ++refusedAlone;
    }
  }
  CHECK(refusedAlone > 0);
}

TEST_CASE("a request that comes twice on one connection: nothing is read as another than it was written") {
  constexpr std::size_t kRequests = 13;
  for (std::size_t twice = 0; twice < kRequests; ++twice) {
    CAPTURE(twice);
    Conversation sound(kRequests - 1);
    sound.asksOneByOne();
    const auto peer = sound.connects();
    for (std::size_t i = 0; i < kRequests; ++i)
      for (int time = 0; time < (i == twice ? 2 : 1); ++time) (void)sound.sends(peer, sound.bodies[i]);
    CHECK(sound.entriesAtOffice() > twice);
    sound.day().everyoneSyncs();
    CHECK(sound.entriesAtOffice() == kRequests);
    CHECK(sound.day().tablet(0).store().log().head().place.generation == 1);
  }
}

TEST_CASE("a request that is lost on one connection: what follows is refused or means what was written") {
  constexpr std::size_t kRequests = 13;
  Conversation sound(kRequests - 1);
  sound.asksOneByOne();
  const auto first = sound.connects();
  for (const std::string& body : sound.bodies) REQUIRE(sound.sends(first, body) == kStored);
  // The office holds them all, so that other bytes at a place would be a fork and no gap.
  for (std::size_t lost = 0; lost < kRequests; ++lost) {
    CAPTURE(lost);
    const auto peer = sound.connects();
    for (std::size_t i = 0; i < kRequests; ++i) {
      if (i == lost) continue;
      const int status = sound.sends(peer, sound.bodies[i]);
      CHECK((status == kStored || isRefused(status)));
    }
  }
  CHECK(sound.entriesAtOffice() == kRequests);
}

TEST_CASE("a connection on which more requests do not verify than can be under way is ended") {
  Conversation sound(1);
  office::OfficeApi api(sound.day().office().folder(), core::RuleBook::shipped(), sound.day().clock());
  const auto connection = api.connect();
  for (std::size_t i = 1; i <= sync::limits::kMaxInFlight + 1; ++i) {
    sound.asks(1, SIZE_MAX);
    std::string forged = sound.bodies.back();
    forged.back() = static_cast<char>(forged.back() ^ 1);
    std::promise<office::Response> promised;
    connection->handle({"POST", "/v1/sync", {}, forged, std::string(32, 'b')},
                       [&](office::Response response) { promised.set_value(std::move(response)); });
    const office::Response response = promised.get_future().get();
    CHECK(response.status == kUnverified);
    CHECK(response.closeAfter == (i > sync::limits::kMaxInFlight));
  }
}
