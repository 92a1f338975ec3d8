#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "core/storage/Residents.h"
#include "core/storage/SnapshotParts.h"
#include "core/storage/SnapshotStore.h"
#include "office/OfficeLog.h"
#include "sync/FrameStream.h"
#include "sync/Limits.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

namespace {

constexpr std::size_t kPieces = 12;

/// A file of the office that fills twelve pieces on the road; its text cannot be compressed away.
std::string publish(FieldDay& day, std::string_view name) {
  const std::string text = core::hex(core::randomBytes(kPieces * sync::limits::kSnapshotPiece - 5000));
  core::Database& database = day.office().database();
  core::Transaction transaction(database);
  const auto snapshot = core::SnapshotStore(database).put(name, sync::compressWhole(text, 1));
  office::OfficeLog(database, day.office().folder().keys(), day.clock()).snapshotPublished(snapshot, "");
  transaction.commit();
  return text;
}

bool isSnapshot(const sync::LoopbackRequest& request) { return request.target.rfind("/v1/snapshots/", 0) == 0; }

std::string contentAt(FieldDay& day, std::string_view name) {
  const auto snapshot = core::SnapshotStore(day.tablet(0).store().database()).get(name);
  return snapshot ? snapshot->content : std::string();
}

struct Count {
  std::uint64_t pieces = 0;
  std::uint64_t breakAt = 0;  // 0: never
  bool breaksReply = false;
};

/// Counts the pieces of snapshots, and breaks the road at one of them.
sync::LoopbackCarrier::Fault counting(Count& count) {
  return {[&count](std::uint64_t, sync::LoopbackRequest& request) {
            if (!isSnapshot(request)) return;
            ++count.pieces;
            if (count.pieces == count.breakAt && !count.breaksReply)
              throw sync::RoadBroken(sync::RoadTrouble::NoNetwork, "cut");
          },
          [&count](std::uint64_t, sync::HttpReply& reply) {
            if (reply.status == 206 && count.pieces == count.breakAt && count.breaksReply)
              throw sync::RoadBroken(sync::RoadTrouble::NoNetwork, "cut");
          }};
}

}  // namespace

TEST_CASE("a snapshot that is cut at any piece goes on from there, and is in use only when it is whole") {
  for (const bool breaksReply : {false, true}) {
    for (std::uint64_t cut = 1; cut <= kPieces; ++cut) {
      FieldDay day(1);
      day.everyoneSyncs();
      const std::string text = publish(day, "targets");
      Count first{0, cut, breaksReply}, second;
      CHECK(day.tablet(0).syncs(counting(first)).outcome == tablet::SyncOutcome::RoadBroken);
      REQUIRE(contentAt(day, "targets").empty());
      day.tablet(0).restarts();
      CHECK(day.tablet(0).syncs(counting(second)).snapshots == std::vector<std::string>{"targets"});
      REQUIRE(contentAt(day, "targets") == text);
      // Nothing that arrived was asked for again, but for what was in flight.
      REQUIRE(first.pieces + second.pieces <= kPieces + sync::limits::kMaxInFlight);
    }
  }
}

TEST_CASE("a snapshot that is published again in the middle is begun anew, never mixed") {
  FieldDay day(1);
  day.everyoneSyncs();
  publish(day, "targets");
  Count cut{0, 7, false}, whole;
  day.tablet(0).syncs(counting(cut));
  const std::string newer = publish(day, "targets");
  CHECK(day.tablet(0).syncs(counting(whole)).snapshots == std::vector<std::string>{"targets"});
  CHECK(contentAt(day, "targets") == newer);
  CHECK(whole.pieces == kPieces);
}

TEST_CASE("killed between the last piece and its use: no piece is fetched again") {
  FieldDay day(1);
  day.everyoneSyncs();
  const std::string text = publish(day, "targets");
  const auto file = core::SnapshotStore(day.office().database()).get("targets");
  tablet::SyncSettings without;
  without.fetchSnapshots = false;
  day.tablet(0).syncs({}, without);
  core::Database& database = day.tablet(0).store().database();
  {
    core::Transaction transaction(database);
    core::SnapshotParts parts(database);
    const core::WantedSnapshot wanted = core::WantedSnapshots(database).all().at(0);
    REQUIRE(parts.begin(wanted) == 0);
    parts.add(wanted, 0, file->content);
    transaction.commit();
  }
  Count none;
  CHECK(day.tablet(0).syncs(counting(none)).snapshots.size() == 1);
  CHECK(none.pieces == 0);
  CHECK(contentAt(day, "targets") == text);
  core::Query left = database.query("SELECT count(*) FROM snapshot_part");
  left.step();
  CHECK(left.integer(0) == 0);
}

TEST_CASE("a piece that was changed on the way is never in use, and the next sync brings the right file") {
  FieldDay day(1);
  day.everyoneSyncs();
  const std::string text = publish(day, "targets");
  const sync::LoopbackCarrier::Fault lying{{}, [](std::uint64_t, sync::HttpReply& reply) {
                                             if (reply.status == 206) reply.body.back() ^= 1;
                                           }};
  CHECK(day.tablet(0).syncs(lying).snapshots.empty());
  CHECK(contentAt(day, "targets").empty());
  CHECK(day.tablet(0).syncs().snapshots.size() == 1);
  CHECK(contentAt(day, "targets") == text);
}
