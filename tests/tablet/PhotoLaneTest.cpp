#include "tablet/PhotoLane.h"

#include "tests/support/catch.h"
#include "tests/tablet/SampleFolder.h"
#include "tests/tablet/TusOffice.h"

using namespace jemput;
using namespace jemput::test;
using core::PhotoState;
using tablet::LaneEnd;

namespace {

constexpr std::size_t kChunk = tablet::PhotoUpload::kChunk;
constexpr std::size_t kMostAgain = (32 + 4) * 1024;

std::string photoBytes(char letter, std::size_t size = 100'000) { return std::string(size, letter); }

/// A clock on which every chunk takes this long.
struct SlowClock final : core::Clock {
  core::Instant now() const override { return core::fromMilliseconds(1738886400000); }
  std::chrono::milliseconds sinceBoot() const override { return reading += std::chrono::seconds(5); }
  mutable std::chrono::milliseconds reading{0};
};

struct Lane : SampleFolder {
  Lane() : session(signIn()), store(folder.openStore(session)), registry(store, clock, rules(), "P001", "0a1b2c3d") {}
  static const core::RuleBook& rules() { return core::RuleBook::shipped(); }

  void saves(const std::string& photo) {
    core::Registration child = sampleChild();
    child.person.nik.replace(12, 4, std::to_string(9001 + people));
    child.person.name += static_cast<char>('A' + people++);
    core::RegisterExtras extras;
    extras.photos = {{"kk", photo}};
    REQUIRE(registry.registerPerson(child, extras).saved);
  }
  /// One life of a lane on a connection that `fault` may break; true when it broke.
  bool runs(sync::LoopbackCarrier::Fault fault = {}, const std::function<void(sync::LoopbackCarrier&)>& look = {}) {
    sync::LoopbackCarrier carrier(
        [this] { return [this](const sync::LoopbackRequest& request) { return office.answer(request); }; },
        std::move(fault));
    carrier.open();
    if (look) look(carrier);
    tablet::PhotoLane lane(store, pace, carrier, [this](const tablet::PhotoProgress& one) { steps.push_back(one); });
    try {
      do {
        last = lane.send("T");
      } while (last.end == LaneEnd::Pause);
    } catch (const sync::RoadBroken&) {
      last.end = LaneEnd::Pause;
    }
    bytesUp += carrier.count().bytesUp;
    return last.end == LaneEnd::Pause;
  }
  core::TabletPhotos photos() { return core::TabletPhotos(store.database()); }
  PhotoState state(std::size_t index) { return photos().all().at(index).state; }

  tablet::Session session;
  core::TabletStore store;
  core::Registry registry;
  SlowClock pace;
  TusOffice office;
  tablet::LaneResult last;
  std::vector<tablet::PhotoProgress> steps;
  std::uint64_t bytesUp = 0;  // put on the road, whether they arrived or not
  int people = 0;
};

sync::RoadBroken cut() { return {sync::RoadTrouble::NoNetwork, "cut"}; }

}  // namespace

TEST_CASE("photos arrive byte for byte, and are asked about, and are not received by that", "[photo]") {
  Lane lane;
  lane.saves(photoBytes('a'));
  lane.saves(photoBytes('b', 20'000));
  CHECK_FALSE(lane.runs());
  CHECK(lane.last.end == LaneEnd::Done);
  CHECK(lane.office.whole() == 2);
  CHECK(lane.office.bytesTaken == 120'000);
  CHECK(lane.photos().toAskFor(64).size() == 2);
  CHECK(lane.state(0) == PhotoState::Waiting);
  CHECK(lane.steps.back().sent == lane.steps.back().size);
  CHECK(lane.steps.back().bytesPerSecond > 0);
}

TEST_CASE("a cut at any exchange, before or after the office has worked, costs 36 KB at most", "[photo]") {
  for (const bool isBefore : {true, false}) {
    std::uint64_t cuts = 0;
    for (std::uint64_t exchange = 1; exchange <= 16; ++exchange) {
      Lane lane;
      lane.saves(photoBytes('a'));
      lane.saves(photoBytes('b'));
      sync::LoopbackCarrier::Fault fault;
      if (isBefore)
        fault.before = [&](std::uint64_t n, auto&) {
          if (n == exchange) throw cut();
        };
      if (!isBefore)
        fault.after = [&](std::uint64_t n, auto&) {
          if (n == exchange) throw cut();
        };
      if (lane.runs(fault)) ++cuts;
      lane.runs();
      INFO("exchange " << exchange << (isBefore ? " before" : " after"));
      CHECK(lane.office.whole() == 2);
      CHECK(lane.photos().toAskFor(64).size() == 2);
      // What was on disk there is never sent again; what was under way and had not got there is.
      CHECK(lane.office.bytesTaken == 200'000);
      CHECK(lane.bytesUp <= 200'000 + kMostAgain);
      CHECK(lane.office.created == 2);
    }
    CHECK(cuts == 16);
  }
}

TEST_CASE("never more than 32 KB are without an answer, and the next is on its way before the last is answered",
          "[photo]") {
  Lane lane;
  for (const char letter : {'a', 'b', 'c'}) lane.saves(photoBytes(letter, 90'000U + 10'000U * (letter - 'a')));
  std::vector<std::size_t> afterAnswers;
  sync::LoopbackCarrier* road = nullptr;
  std::uint64_t answered = 0;
  sync::LoopbackCarrier::Fault fault;
  fault.before = [&](std::uint64_t, const sync::LoopbackRequest& request) {
    const std::size_t underWay = road->count().bytesUp - answered;
    CHECK(underWay <= 32 * 1024);
    answered += request.body.size();
    if (answered > 0 && answered < 300'000) afterAnswers.push_back(underWay - request.body.size());
  };
  CHECK_FALSE(lane.runs(fault, [&](sync::LoopbackCarrier& carrier) { road = &carrier; }));
  CHECK(lane.office.whole() == 3);
  CHECK(lane.office.largest == kChunk);
  // Also from one photo to the next: the link has something to carry while each answer comes back.
  REQUIRE(afterAnswers.size() > 15);
  for (const std::size_t left : afterAnswers) CHECK(left > 0);
}

TEST_CASE("after a chunk that the office does not take, what was sent behind it costs one setback", "[photo]") {
  Lane lane;
  lane.saves(photoBytes('a', 200'000));
  int refusals = 0;
  lane.office.trouble = [&](const sync::LoopbackRequest& request) -> std::optional<sync::HttpReply> {
    const bool isFirst =
        request.method == "PATCH" && sync::HttpReply{0, request.headers, {}}.header("Upload-Offset") == "32768";
    if (isFirst && refusals++ < 4) return sync::HttpReply{409, {}, {}};
    return std::nullopt;
  };
  CHECK_FALSE(lane.runs());
  CHECK(lane.office.whole() == 1);
  CHECK(lane.office.bytesTaken == 200'000);
}

TEST_CASE("row 36: where no PATCH gets through, chunks go as POST with the method in a header", "[photo]") {
  for (const int status : {405, 501}) {
    Lane lane;
    lane.saves(photoBytes('a'));
    lane.saves(photoBytes('b'));
    int refused = 0;
    lane.office.trouble = [&](const sync::LoopbackRequest& request) -> std::optional<sync::HttpReply> {
      if (request.method != "PATCH") return std::nullopt;
      ++refused;
      return sync::HttpReply{status, {}, "<html>Method not allowed</html>"};
    };
    CHECK_FALSE(lane.runs());
    CHECK(refused == 2);  // the two that were under way
    CHECK(lane.office.whole() == 2);
    CHECK(lane.office.bytesTaken == 200'000);
  }
}

TEST_CASE("an upload that the office has forgotten, or that did not verify, is begun anew", "[photo]") {
  Lane lane;
  lane.saves(photoBytes('a'));
  sync::LoopbackCarrier::Fault fault;
  fault.before = [](std::uint64_t n, auto&) {
    if (n == 3) throw cut();
  };
  CHECK(lane.runs(fault));
  lane.office.uploads.clear();
  lane.runs();
  CHECK(lane.office.whole() == 1);

  Lane bent;
  bent.saves(photoBytes('a'));
  bool wasBent = false;
  fault.before = [&](std::uint64_t, sync::LoopbackRequest& request) {
    if (request.method == "PATCH" && !std::exchange(wasBent, true)) request.body[7] = '!';
  };
  bent.runs(fault);
  CHECK(bent.office.whole() == 1);
  CHECK(bent.office.uploads.begin()->second.bytes == photoBytes('a'));
}

TEST_CASE("an offset that cannot be true is not believed", "[photo]") {
  Lane lane;
  lane.saves(photoBytes('a'));
  sync::LoopbackCarrier::Fault fault;
  fault.after = [](std::uint64_t, sync::HttpReply& reply) {
    for (sync::HttpHeader& header : reply.headers)
      if (header.name == "Upload-Offset") header.value = "99999999";
  };
  CHECK_FALSE(lane.runs(fault));
  CHECK(lane.photos().toAskFor(64).empty());
  CHECK(lane.photos().all()[0].sent == 0);
  lane.runs();
  CHECK(lane.office.whole() == 1);
}

TEST_CASE("one photo that the office does not take stops no other, and is tried again last", "[photo]") {
  Lane lane;
  lane.saves(photoBytes('a'));
  lane.saves(photoBytes('b'));
  lane.office.trouble = [](const sync::LoopbackRequest& request) -> std::optional<sync::HttpReply> {
    if (request.method == "PATCH" && request.body[0] == 'a') return sync::HttpReply{400, {}, {}};
    return std::nullopt;
  };
  CHECK_FALSE(lane.runs());
  CHECK(lane.office.whole() == 1);
  CHECK(lane.photos().toAskFor(64).size() == 1);
  lane.saves(photoBytes('c'));
  CHECK(lane.photos().nextToSend({})->sha256 == lane.photos().all()[2].sha256);
}

TEST_CASE("a photo that no longer is what its hash says is not sent, must be retaken, and stops no other", "[photo]") {
  Lane lane;
  lane.saves(photoBytes('a'));
  lane.saves(photoBytes('b'));
  lane.store.database().execute("UPDATE attachment_part SET bytes=zeroblob(length(bytes)) WHERE attachment=1");
  CHECK_FALSE(lane.runs());
  CHECK(lane.state(0) == PhotoState::MustBeRetaken);
  CHECK(lane.office.created == 1);
  CHECK(lane.office.whole() == 1);
}

TEST_CASE("an office that is busy, full, or does not know the token says so, and nothing is lost", "[photo]") {
  const auto endFor = [](int status) {
    Lane lane;
    lane.saves(photoBytes('a'));
    lane.office.trouble = [status](const sync::LoopbackRequest& request) -> std::optional<sync::HttpReply> {
      if (request.method == "PATCH") return sync::HttpReply{status, {{"Retry-After", "7"}}, {}};
      return std::nullopt;
    };
    CHECK_FALSE(lane.runs());
    const auto said = lane.last;
    lane.office.trouble = nullptr;
    lane.runs();
    CHECK(lane.office.whole() == 1);
    return said;
  };
  CHECK(endFor(503).end == LaneEnd::Busy);
  CHECK(endFor(429).retryAfter == std::chrono::seconds(7));
  CHECK(endFor(507).end == LaneEnd::OfficeFull);
  CHECK(endFor(401).end == LaneEnd::NeedsToken);
}

TEST_CASE("at every step of a sync with drops the rows add up to the header", "[photo]") {
  Lane lane;
  for (const char letter : {'a', 'b', 'c', 'd'}) lane.saves(photoBytes(letter, 40'000U + 17'000U * (letter - 'a')));
  lane.store.database().execute("UPDATE attachment_part SET bytes=zeroblob(4) WHERE attachment=2 AND part=1");
  std::size_t looks = 0;
  const auto look = [&] {
    const auto rows = lane.photos().all();
    const auto header = core::countPhotos(rows);
    std::int64_t left = 0;
    std::uint64_t waiting = 0, received = 0, retake = 0;
    for (const auto& row : rows) {
      CHECK(row.sent >= 0);
      CHECK(row.sent <= row.size);
      waiting += row.state == PhotoState::Waiting;
      received += row.state == PhotoState::Received;
      retake += row.state == PhotoState::MustBeRetaken;
      if (row.state == PhotoState::Waiting) left += row.size - row.sent;
    }
    CHECK(header.named == rows.size());
    CHECK(header.waiting() == waiting);
    CHECK(header.received == received);
    CHECK(header.retake == retake);
    CHECK(header.waitingBytes == left);
    ++looks;
  };
  unsigned random = 7;
  const auto sometimes = [&random] { return ((random = random * 1664525U + 1013904223U) >> 24U) % 4 == 0; };
  sync::LoopbackCarrier::Fault fault;
  fault.before = [&](std::uint64_t, auto&) {
    if (sometimes()) throw cut();
  };
  fault.after = [&](std::uint64_t, auto&) {
    look();
    if (sometimes()) throw cut();
  };
  int runs = 0;
  while (lane.runs(fault)) {
    REQUIRE(++runs < 500);
    const auto asked = lane.photos().toAskFor(1);
    core::Transaction transaction(lane.store.database());
    lane.photos().settle(asked, asked, {});
    transaction.commit();
    look();
  }
  CHECK(looks > 10);
  CHECK(core::countPhotos(lane.photos().all()).retake == 1);
  CHECK(lane.office.whole() == 3);
}
