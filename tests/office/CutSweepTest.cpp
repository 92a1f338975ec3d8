// The connection is cut at every byte of either direction, between the real carrier and the real server (G3, G6, G10).
// JEMPUT_CUT_EVERY: bytes from one cut to the next, 1 for all of them; the rest of the run is the same.
#include <cstdlib>

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "core/storage/OfficeFiles.h"
#include "core/storage/TabletPhotos.h"
#include "office/files/FileFolder.h"
#include "tests/support/RealRoad.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;
using test::RealRoad;
using tests::FaultKind;
using tests::FaultSide;

namespace {

// A cut costs what was under way: four batches of 16 KB, and what belongs to a request and a handshake.
constexpr std::uint64_t kMostAgain = (64 + 4) * 1024;
// The same of photos: what has no answer yet.
constexpr std::uint64_t kMostPhotosAgain = (32 + 4) * 1024;
constexpr std::size_t kPeople = 80, kNotes = 3;

std::size_t cutEvery(std::size_t usually) {
  const char* wanted = std::getenv("JEMPUT_CUT_EVERY");
  return wanted ? static_cast<std::size_t>(std::max(1, std::atoi(wanted))) : usually;
}

std::uint64_t entriesAt(FieldDay& day) {
  core::Query query = day.office().database().query("SELECT count(*) FROM ledger WHERE device>0");
  query.step();
  return query.unsignedInteger(0);
}

/// One registration with two photos that nobody has taken yet, by one entry and a correction.
void photographs(FieldDay& day, std::size_t firstBytes, std::size_t secondBytes) {
  core::RegisterExtras extras;
  extras.photos = {{"kk", core::randomBytes(firstBytes)}, {"orang", core::randomBytes(secondBytes)}};
  const core::Uuid record = day.tablet(0).registers(1).front();
  core::Registry& registry = day.tablet(0).registry();
  REQUIRE(registry.correct(record, *registry.find(record), *registry.seen(record), extras).saved);
}

core::PhotoCounts countsOf(FieldDay& day) {
  return core::countPhotos(core::TabletPhotos(day.tablet(0).store().database()).all());
}

/// How many photos the office holds, each of them read back from its disk; 0 when one is not what its hash says.
std::size_t soundPhotos(FieldDay& day) {
  const office::OfficeFolder& folder = day.office().folder();
  const office::FileFolder files(folder.path(), folder.keys().databaseKey);
  const auto all = core::OfficeFiles(day.office().database()).after(std::nullopt, 1'000'000);
  for (const core::StoredFile& file : all)
    if (!files.isSound(file)) return 0;
  return all.size();
}

/// Cuts a sync of one registration and two small photos at each `step`-th byte, mends it, and looks.
std::size_t sweepWithPhotos(FaultKind kind, FaultSide side, std::size_t step) {
  FieldDay day(1);
  RealRoad road(day);
  photographs(day, 900, 1'300);
  REQUIRE(road.syncs(day, 0).outcome == tablet::SyncOutcome::Done);
  std::size_t cuts = 0;
  for (std::size_t at = 0;; at += step) {
    CAPTURE(at, kind == FaultKind::Cut, side == FaultSide::Up);
    photographs(day, 900, 1'300);
    road.proxy().next({{kind, side, at}});
    const auto broken = road.syncs(day, 0);
    const bool wasBeyond = broken.outcome == tablet::SyncOutcome::Done;
    REQUIRE(countsOf(day).received <= core::OfficeFiles(day.office().database()).after(std::nullopt, 1'000'000).size());
    REQUIRE(road.syncs(day, 0).outcome == tablet::SyncOutcome::Done);
    REQUIRE(day.tablet(0).unreceipted() == 0);
    REQUIRE(entriesAt(day) == day.tablet(0).store().log().count());
    const core::PhotoCounts counts = countsOf(day);
    REQUIRE(counts.received == counts.named);
    if (wasBeyond) break;
    ++cuts;
  }
  CHECK(soundPhotos(day) == countsOf(day).named);
  CHECK(countsOf(day).named == 2 * (cuts + 2));
  return cuts;
}

/// Work that does not compress: 72 KB of notes.
void writesMuch(FieldDay& day) {
  for (const core::Uuid& record : day.tablet(0).registers(kPeople))
    for (std::size_t i = 0; i < kNotes; ++i)
      day.tablet(0).corrects(record, "note", core::base64(core::randomBytes(300)));
}

/// What a sync of all that puts on the road when nothing breaks.
struct Whole {
  std::uint64_t application = 0;  // within TLS
  std::size_t onTheWire = 0;
};

Whole unbroken() {
  FieldDay day(1);
  RealRoad road(day);
  writesMuch(day);
  const auto summary = road.syncs(day, 0);
  REQUIRE(summary.outcome == tablet::SyncOutcome::Done);
  return {summary.road.bytesUp, road.proxy().bytesUp()};
}

}  // namespace

TEST_CASE("a sync of one registration is cut at every byte of either direction: nothing lost, nothing twice") {
  const std::size_t step = cutEvery(7);
  for (const FaultKind kind : {FaultKind::Cut, FaultKind::Reset}) {
    for (const FaultSide side : {FaultSide::Up, FaultSide::Down}) {
      FieldDay day(1);
      RealRoad road(day);
      day.tablet(0).registers(1);
      REQUIRE(road.syncs(day, 0).outcome == tablet::SyncOutcome::Done);
      std::size_t cuts = 0;
      for (std::size_t at = 0;; at += step) {
        CAPTURE(at, kind == FaultKind::Cut, side == FaultSide::Up);
        day.tablet(0).registers(1);
        road.proxy().next({{kind, side, at}});
        const auto broken = road.syncs(day, 0);
        const bool wasBeyond = broken.outcome == tablet::SyncOutcome::Done;
        const auto mended = road.syncs(day, 0);
        REQUIRE(mended.outcome == tablet::SyncOutcome::Done);
        REQUIRE(day.tablet(0).unreceipted() == 0);
        CHECK(mended.road.bytesUp <= kMostAgain);
        REQUIRE(entriesAt(day) == day.tablet(0).store().log().count());
        if (wasBeyond) break;
        ++cuts;
      }
      CHECK(cuts > 100);  // a handshake, a request, a reply
    }
  }
}

TEST_CASE("a sync of many batches is cut anywhere: at most what was under way goes over the road again") {
  const Whole whole = unbroken();
  REQUIRE(whole.application > 48 * 1024);
  for (const FaultSide side : {FaultSide::Up, FaultSide::Down}) {
    for (std::size_t at = 0; at < whole.onTheWire; at += cutEvery(9173)) {
      CAPTURE(at, side == FaultSide::Up);
      FieldDay day(1);
      RealRoad road(day);
      writesMuch(day);
      road.proxy().next({{FaultKind::Cut, side, at}});
      const auto broken = road.syncs(day, 0);
      const auto mended = road.syncs(day, 0);
      REQUIRE(mended.outcome == tablet::SyncOutcome::Done);
      REQUIRE(day.tablet(0).unreceipted() == 0);
      REQUIRE(entriesAt(day) == day.tablet(0).store().log().count());
      CHECK(broken.road.bytesUp + mended.road.bytesUp <= whole.application + kMostAgain);
      if (broken.outcome == tablet::SyncOutcome::Done) break;  // the cut lay behind the last byte
    }
  }
}

TEST_CASE("a sync of one registration and two photos is cut at every byte: nothing lost, nothing twice, whole or not") {
  for (const FaultKind kind : {FaultKind::Cut, FaultKind::Reset}) {
    CHECK(sweepWithPhotos(kind, FaultSide::Up, cutEvery(41)) > 4'000 / cutEvery(41));
    CHECK(sweepWithPhotos(kind, FaultSide::Down, cutEvery(23)) > 1'000 / cutEvery(23));
  }
}

TEST_CASE("a sync of two large photos is cut anywhere: at most 36 KB of them go over the road again") {
  constexpr std::size_t kFirst = 90'000, kSecond = 150'000;
  const auto plays = [](const std::vector<tests::Fault>& faults) {
    FieldDay day(1);
    RealRoad road(day);
    photographs(day, kFirst, kSecond);
    road.proxy().next(faults);
    const auto first = road.syncs(day, 0);
    const auto second = road.syncs(day, 0);
    REQUIRE(second.outcome == tablet::SyncOutcome::Done);
    CHECK(countsOf(day).received == 2);
    CHECK(soundPhotos(day) == 2);
    return std::pair(first.road.bytesUp + second.road.bytesUp, first.outcome == tablet::SyncOutcome::Done);
  };
  const std::uint64_t whole = plays({}).first;
  REQUIRE(whole > kFirst + kSecond);
  std::size_t cuts = 0;
  for (const FaultKind kind : {FaultKind::Cut, FaultKind::Reset}) {
    for (std::size_t at = 4'000;; at += cutEvery(7'919)) {
      CAPTURE(at, kind == FaultKind::Cut);
      const auto [bytes, wasBeyond] = plays({{kind, FaultSide::Up, at}});
      CHECK(bytes <= whole + kMostPhotosAgain);
      if (wasBeyond) break;
      ++cuts;
    }
  }
  CHECK(cuts > 50);
}
