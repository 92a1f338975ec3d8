// Rows 20 and 24 of the fault matrix, between the real carrier and the real server: whatever hangs or comes late holds
// up nobody and is there once.
#include "tests/support/RealRoad.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;
using test::RealRoad;
using tests::FaultKind;
using tests::FaultSide;

namespace {

std::uint64_t entriesAt(FieldDay& day) {
  core::Query query = day.office().database().query("SELECT count(*) FROM ledger WHERE device>0");
  query.step();
  return query.unsignedInteger(0);
}

}  // namespace

TEST_CASE("row 20: a reply that its tablet has given up comes while it tries again: one record, one receipt") {
  FieldDay day(1);
  // The first request reaches the office only while the next try is under way: before it, or after it.
  for (const bool isBefore : {true, false}) {
    CAPTURE(isBefore);
    day.tablet(0).registers(3);
    std::optional<sync::LoopbackRequest> late;
    sync::LoopbackCarrier::Peer lateOffice;
    const auto answersTooLate = [&]() -> sync::LoopbackCarrier::Peer {
      lateOffice = day.office().road()();
      return [&](const sync::LoopbackRequest& request) -> sync::HttpReply {
        late = request;
        throw sync::RoadBroken(sync::RoadTrouble::TimedOut, "no answer in time");
      };
    };
    sync::LoopbackCarrier first(answersTooLate);
    CHECK(tablet::SyncDriver(day.tablet(0).store(), day.clock(), first).run().trouble == sync::RoadTrouble::TimedOut);
    REQUIRE(late);
    int answers = 0;
    const auto comes = [&](std::uint64_t exchange, const auto&) {
      if (exchange != 1) return;
      CHECK(lateOffice(*late).status == 200);
      ++answers;
    };
    sync::LoopbackCarrier::Fault fault;
    if (isBefore) fault.before = comes;
    if (!isBefore) fault.after = comes;
    CHECK(day.tablet(0).syncs(fault).outcome == tablet::SyncOutcome::Done);
    CHECK(answers == 1);
    CHECK(day.tablet(0).unreceipted() == 0);
    CHECK(entriesAt(day) == day.tablet(0).store().log().count());
    CHECK(day.allAgree());
  }
}

TEST_CASE("row 24: a connection that hangs half open holds up nobody; the tablet's next one is answered at once") {
  FieldDay day(1);
  RealRoad road(day);
  for (const FaultSide side : {FaultSide::Up, FaultSide::Down}) {
    CAPTURE(side == FaultSide::Up);
    day.tablet(0).registers(20);
    // Nothing moves any more, and neither end is told: as when a tablet's network is gone without a word.
    road.proxy().next({{FaultKind::Stall, side, 900}});
    const office::OfficeKeys& keys = day.office().folder().keys();
    sync::HttpCarrier hangs({road.proxy().url()},
                            sync::ClientTrust::pinned(keys.authority.certificatePem, day.clock().now()), keys.officeId,
                            sync::Patience{std::chrono::seconds(5), std::chrono::milliseconds(300)});
    CHECK(tablet::SyncDriver(day.tablet(0).store(), day.clock(), hangs).run().trouble == sync::RoadTrouble::TimedOut);
    const auto began = std::chrono::steady_clock::now();
    CHECK(road.syncs(day, 0).outcome == tablet::SyncOutcome::Done);
    // Far below the minute after which the office closes the one that hangs.
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(20));
    CHECK(day.tablet(0).unreceipted() == 0);
    CHECK(entriesAt(day) == day.tablet(0).store().log().count());
  }
}
