// Photos of a real tablet to a real office, on a road that breaks and to an office that forgets.
#include "core/storage/OfficeFiles.h"
#include "core/storage/TabletPhotos.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;
using core::PhotoState;

namespace {

std::string photoBytes(char letter, std::size_t size = 50'000) { return std::string(size, letter); }

/// Brings a photo to a registration that stands.
void photographs(FieldTablet& tablet, const core::Uuid& record, const std::string& slot, const std::string& photo) {
  core::RegisterExtras extras;
  extras.photos = {{slot, photo}};
  const auto seen = tablet.registry().seen(record);
  REQUIRE(tablet.registry().correct(record, *tablet.registry().find(record), *seen, extras).saved);
}

std::vector<core::ListedPhoto> photosOf(FieldTablet& tablet) {
  return core::TabletPhotos(tablet.store().database()).all();
}

std::uint64_t received(FieldTablet& tablet) { return core::countPhotos(photosOf(tablet)).received; }

/// Looked at while nobody works there: a cut exchange may still be at work on the office's own threads.
std::size_t heldByOffice(FieldDay& day) {
  day.office().goesAway();
  const std::size_t held = core::OfficeFiles(day.office().database()).after(std::nullopt, 100).size();
  day.office().comesBack();
  return held;
}

}  // namespace

TEST_CASE("photos of a day are at the office, and received only as its receipt says", "[photo]") {
  FieldDay day;
  FieldTablet& tablet = day.tablet(0);
  const auto records = tablet.registers(2);
  photographs(tablet, records[0], "kk", photoBytes('a', 150'000));
  photographs(tablet, records[0], "orang", photoBytes('b'));
  photographs(tablet, records[1], "kk", photoBytes('b'));  // the same bytes in another slot
  CHECK(received(tablet) == 0);
  const auto summary = tablet.syncs();
  CHECK(summary.outcome == tablet::SyncOutcome::Done);
  CHECK(summary.photos.named == 3);
  CHECK(summary.photos.received == 3);
  CHECK(summary.photos.waitingBytes == 0);
  CHECK(heldByOffice(day) == 2);
  CHECK(day.allAgree());
  CHECK(tablet.syncs().road.exchanges == 1);
}

TEST_CASE("cut at any exchange, the next sync brings the rest, and nothing is called received before", "[photo]") {
  for (const bool isBefore : {true, false}) {
    for (std::uint64_t exchange = 1; exchange <= 9; ++exchange) {
      FieldDay day;
      FieldTablet& tablet = day.tablet(0);
      const auto records = tablet.registers(1);
      photographs(tablet, records[0], "kk", photoBytes('a', 70'000));
      photographs(tablet, records[0], "orang", photoBytes('b', 20'000));
      sync::LoopbackCarrier::Fault fault;
      const auto cut = [exchange](std::uint64_t n) {
        if (n == exchange) throw sync::RoadBroken(sync::RoadTrouble::NoNetwork, "cut");
      };
      if (isBefore) fault.before = [&](std::uint64_t n, auto&) { cut(n); };
      if (!isBefore) fault.after = [&](std::uint64_t n, auto&) { cut(n); };
      tablet.syncs(fault);
      INFO("exchange " << exchange << (isBefore ? " before" : " after"));
      CHECK(received(tablet) <= heldByOffice(day));
      CHECK(tablet.syncs().outcome == tablet::SyncOutcome::Done);
      CHECK(received(tablet) == 2);
      CHECK(heldByOffice(day) == 2);
    }
  }
}

TEST_CASE("an office that says an upload is complete, and has not got it, is not believed", "[photo]") {
  FieldDay day;
  FieldTablet& tablet = day.tablet(0);
  photographs(tablet, tablet.registers(1)[0], "kk", photoBytes('a', 20'000));
  bool isPatch = false;
  sync::LoopbackCarrier::Fault lie;
  lie.before = [&](std::uint64_t, sync::LoopbackRequest& request) {
    isPatch = request.method == "PATCH";
    if (isPatch) request.method = "HEAD";
    if (isPatch) request.body.clear();
  };
  lie.after = [&](std::uint64_t, sync::HttpReply& reply) {
    if (isPatch) reply = {204, {{"Upload-Offset", "20000"}}, {}};
  };
  CHECK(tablet.syncs(lie).outcome == tablet::SyncOutcome::Done);
  CHECK(photosOf(tablet)[0].state == PhotoState::Waiting);
  CHECK(heldByOffice(day) == 0);
  tablet.syncs();
  CHECK(photosOf(tablet)[0].state == PhotoState::Received);
}

TEST_CASE("an office restored to before the photos gets them again", "[photo]") {
  for (const bool withNewEpoch : {true, false}) {
    FieldDay day;
    FieldTablet& tablet = day.tablet(0);
    const auto records = tablet.registers(1);
    tablet.syncs();
    day.office().keep();
    photographs(tablet, records[0], "kk", photoBytes('a'));
    tablet.syncs();
    REQUIRE(received(tablet) == 1);
    day.office().isRestored(withNewEpoch);
    REQUIRE(heldByOffice(day) == 0);
    tablet.syncs();
    tablet.syncs();
    CHECK(received(tablet) == 1);
    CHECK(heldByOffice(day) == 1);
  }
}

namespace {

/// A sync of one photo in ten chunks, of which those stand still whose number, counted from 1, `isStill` names.
struct StillRoad : FieldDay {
  template <typename IsStill>
  tablet::SyncSummary syncs(IsStill isStill) {
    photographs(tablet(0), tablet(0).registers(1)[0], "kk", photoBytes('a', 150'000));
    sync::LoopbackCarrier::Fault fault;
    fault.before = [this, isStill](std::uint64_t, sync::LoopbackRequest& request) {
      if (request.method == "PATCH" && isStill(++patches))
        throw sync::RoadBroken(sync::RoadTrouble::TimedOut, "no answer in time");
    };
    return tablet(0).syncs(fault);
  }
  int patches = 0;
};

}  // namespace

TEST_CASE("a connection that stands still among photos is followed by a new one in the same sync", "[photo]") {
  StillRoad day;
  const auto summary = day.syncs([](int patch) { return patch % 3 == 0; });
  CHECK(summary.outcome == tablet::SyncOutcome::Done);
  CHECK(summary.photos.received == 1);
  CHECK(day.patches >= 12);
  CHECK(heldByOffice(day) == 1);
}

TEST_CASE("a new connection that brings nothing either ends the sync", "[photo]") {
  StillRoad day;
  const auto summary = day.syncs([](int patch) { return patch > 2; });
  CHECK(summary.outcome == tablet::SyncOutcome::RoadBroken);
  CHECK(summary.trouble == sync::RoadTrouble::TimedOut);
  CHECK(day.patches == 4);
}
