#include "sync/SyncRound.h"

#include <random>

#include "tests/support/catch.h"
#include "tests/sync/SyncRoundOffice.h"

using namespace round_office;

namespace {

/// Both hold the same log, all of it receipted, and the tablet has pulled everything.
void checkAgreement(Tablet& tablet, Office& office) {
  CHECK(office.logs[tablet.generation] == tablet.logs[tablet.generation]);
  CHECK(tablet.local().receiptedSeq == tablet.local().headSeq);
  CHECK(tablet.cursor == office.revision);
  CHECK(tablet.epoch == office.epoch);
}

struct Pair {
  Tablet tablet;
  Office office;

  /// A pair that has met before, with `count` entries.
  static Pair met(int count) {
    Pair pair;
    pair.tablet.writes(count);
    play(pair.tablet, pair.office, 4, 3);
    return pair;
  }
};

}  // namespace

TEST_CASE("a tablet with nothing to say makes exactly one exchange") {
  for (const std::size_t window : {1, 2, 3, 4}) {
    Pair pair = Pair::met(10);
    const Played again = play(pair.tablet, pair.office, window, 3);
    CHECK(again.exchanges == 1);
    CHECK(again.sentEntries == 0);
    CHECK(again.end == RoundAction::Done);
  }
  Pair first;
  CHECK(play(first.tablet, first.office, 4, 3).exchanges == 1);
}

TEST_CASE("n batches need n exchanges: the page comes with the last one") {
  for (const std::size_t window : {1, 2, 3, 4})
    for (int entries = 1; entries <= 25; ++entries) {
      INFO("window " << window << ", entries " << entries);
      Pair pair;
      pair.tablet.writes(entries);
      const Played played = play(pair.tablet, pair.office, window, 3);
      const auto batches = static_cast<std::size_t>((entries + 2) / 3);
      CHECK(played.exchanges == batches);
      CHECK(played.sentEntries == static_cast<std::size_t>(entries));
      CHECK(played.mostInFlight == std::min(window, batches));
      CHECK_FALSE(played.sentReceipted);
      checkAgreement(pair.tablet, pair.office);
    }
}

TEST_CASE("only what has no receipt is sent") {
  Pair pair = Pair::met(10);
  pair.tablet.writes(4);
  const Played played = play(pair.tablet, pair.office, 4, 3);
  CHECK(played.sentEntries == 4);
  CHECK_FALSE(played.sentReceipted);
  checkAgreement(pair.tablet, pair.office);
}

TEST_CASE("what the office holds already, because its replies were lost, is not sent to the end again") {
  Pair pair;
  pair.tablet.writes(20);
  CHECK_THROWS_AS(play(pair.tablet, pair.office, 4, 4, {0, 1}), ReplyLost);
  REQUIRE(pair.office.logs[1].size() == 16);
  REQUIRE(pair.tablet.local().receiptedSeq == 0);
  const Played played = play(pair.tablet, pair.office, 1, 4);
  CHECK(played.sentEntries == 8);  // the first four once more, and the last four
  CHECK(played.exchanges == 2);
  checkAgreement(pair.tablet, pair.office);
}

TEST_CASE("page after page is pulled until the last") {
  Pair pair = Pair::met(2);
  pair.office.revision += 10;
  pair.office.pageSize = 3;
  const Played played = play(pair.tablet, pair.office, 4, 3);
  CHECK(played.exchanges == 4);
  checkAgreement(pair.tablet, pair.office);
}

TEST_CASE("what is registered while a round runs goes with it") {
  for (const std::size_t window : {1, 4}) {
    Pair pair;
    pair.tablet.writes(5);
    const Played played = play(pair.tablet, pair.office, window, 2, {}, 4);
    CHECK(played.end == RoundAction::Done);
    CHECK(played.sentEntries == 9);
    checkAgreement(pair.tablet, pair.office);
  }
}

TEST_CASE("an office that was restored gets again what it lost") {
  for (const std::size_t window : {1, 2, 3, 4})
    for (const bool withNewEpoch : {false, true})
      for (const std::uint64_t kept : {0, 4, 9}) {
        Pair pair = Pair::met(10);
        pair.office.logs[1].resize(kept);
        pair.office.revision = pair.office.common = kept;
        if (withNewEpoch) ++pair.office.epoch;
        pair.tablet.writes(5);
        const Played played = play(pair.tablet, pair.office, window, 2);
        CHECK(played.end == RoundAction::Done);
        CHECK(played.exchanges < 30);
        checkAgreement(pair.tablet, pair.office);
      }
}

TEST_CASE("a tablet that was set back takes its own entries from the office, then goes on") {
  for (const std::size_t window : {1, 4})
    for (const std::uint64_t returnSize : {1, 3, 1000}) {
      Pair pair = Pair::met(10);
      pair.office.returnSize = returnSize;
      const Log whole = pair.tablet.logs[1];
      pair.tablet.logs[1].resize(4);
      pair.tablet.receipted[1] = 3;
      pair.tablet.cursor = 3;
      const Played played = play(pair.tablet, pair.office, window, 2);
      CHECK(played.end == RoundAction::Done);
      CHECK(pair.tablet.logs[1] == whole);
      checkAgreement(pair.tablet, pair.office);
    }
}

TEST_CASE("two tablets with one identity: the second opens a generation and sends everything unreceipted there") {
  for (const std::size_t window : {1, 2, 3, 4}) {
    Pair pair = Pair::met(4);
    Tablet twin = pair.tablet;
    pair.tablet.writes(7);
    play(pair.tablet, pair.office, window, 2);
    twin.writes(9);
    const Log own = twin.logs[1];
    const Played played = play(twin, pair.office, window, 2);
    CHECK(played.end == RoundAction::Done);
    CHECK(twin.generation == 2);
    CHECK(twin.logs[1].size() == 4);
    CHECK(twin.logs[2] == Log(own.begin() + 4, own.end()));
    CHECK(pair.office.logs[1] == pair.tablet.logs[1]);
    checkAgreement(twin, pair.office);
  }
}

TEST_CASE("an office that does not know the device is shown its certificate") {
  for (const std::size_t window : {1, 4}) {
    Pair pair = Pair::met(10);
    pair.office.logs.clear();
    pair.office.revision = 0;
    pair.office.knowsDevice = false;
    ++pair.office.epoch;
    const Played played = play(pair.tablet, pair.office, window, 3);
    CHECK(played.end == RoundAction::Done);
    CHECK(played.exchanges < 30);
    checkAgreement(pair.tablet, pair.office);
  }
}

TEST_CASE("an office that does not want the certificate either is left alone at once") {
  Pair pair;
  pair.tablet.writes(20);
  pair.office.knowsDevice = pair.office.takesCertificate = false;
  const Played played = play(pair.tablet, pair.office, 4, 3);
  CHECK(played.end == RoundAction::GiveUp);
  CHECK(played.exchanges <= 5);
  CHECK(pair.tablet.local().receiptedSeq == 0);
}

TEST_CASE("an office that says nothing is wrong and keeps nothing is not believed, and not asked for ever") {
  Pair pair;
  pair.tablet.writes(5);
  pair.office.forgetsEntries = true;
  const Played played = play(pair.tablet, pair.office, 4, 3);
  CHECK(played.end == RoundAction::GiveUp);
  CHECK(pair.tablet.local().receiptedSeq == 0);
}

TEST_CASE("an office that never gives a page is not asked for ever") {
  Pair pair;
  pair.tablet.writes(5);
  pair.office.givesPages = false;
  CHECK(play(pair.tablet, pair.office, 4, 3).end == RoundAction::GiveUp);
  CHECK(pair.tablet.local().receiptedSeq == 5);
}

TEST_CASE("after something out of the ordinary all replies are heard out before anything is sent again") {
  for (const auto meaning : {ReplyMeaning::OfficeBehind, ReplyMeaning::OfficeAhead, ReplyMeaning::Forked,
                             ReplyMeaning::NewEpoch, ReplyMeaning::WantsCertificate}) {
    SyncRound round(4);
    const LocalState local{1, 100, 0};
    for (int i = 0; i < 4; ++i) {
      REQUIRE(round.next(local) == RoundAction::Send);
      round.sent(round.request().from + 2, false);
    }
    round.received({meaning, false, false});
    for (int i = 0; i < 3; ++i) {
      CHECK(round.next(local) == RoundAction::Receive);
      round.received({ReplyMeaning::Normal, false, false});
    }
    CHECK(round.next(local) == RoundAction::Send);
    CHECK(round.request().from == 1);
  }
}

TEST_CASE("however much is out of order at once, a round ends") {
  for (const auto meaning : {ReplyMeaning::OfficeBehind, ReplyMeaning::OfficeAhead, ReplyMeaning::Forked,
                             ReplyMeaning::NewEpoch, ReplyMeaning::WantsCertificate}) {
    SyncRound round(4);
    std::size_t exchanges = 0;
    RoundAction action = RoundAction::Send;
    while (exchanges < 1000) {
      action = round.next({1, 100, 0});
      if (action == RoundAction::Done || action == RoundAction::GiveUp) break;
      if (action == RoundAction::Send) {
        round.sent(round.request().from + 2, false);
        ++exchanges;
      } else {
        round.received({meaning, false, false});
      }
    }
    CHECK(action == RoundAction::GiveUp);
    CHECK(round.inFlight() == 0);
    CHECK(exchanges < 300);
  }
}

TEST_CASE("requests and replies lost anywhere cost another round, and never an entry") {
  std::mt19937 random(20250207);
  const auto pick = [&](std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random); };
  for (int day = 0; day < 400; ++day) {
    INFO("day " << day);
    Pair pair;
    for (int round = 0; round < 12; ++round) {
      pair.tablet.writes(static_cast<int>(pick(8)));
      pair.office.revision += pick(4);
      pair.office.pageSize = 1 + pick(5);
      const std::size_t kept = pair.office.logs[1].size();
      if (pick(10) == 0 && kept > 1) {  // restored to an earlier hour
        pair.office.logs[1].resize(kept - 1);
        pair.office.revision = pair.office.common = pair.office.revision / 2;
        ++pair.office.epoch;
      }
      try {
        const Played played = play(pair.tablet, pair.office, 1 + pick(4), 1 + pick(4), {pick(8), pick(8)}, pick(3));
        CHECK(played.end == RoundAction::Done);
        CHECK_FALSE(played.sentReceipted);
      } catch (const ReplyLost&) {  // the next round begins where the receipts end
      }
    }
    CHECK(play(pair.tablet, pair.office, 4, 3).end == RoundAction::Done);
    checkAgreement(pair.tablet, pair.office);
  }
}
