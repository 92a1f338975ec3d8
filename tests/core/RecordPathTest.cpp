// What has become of a registration, told from what the tablet has.
#include "core/storage/RecordPath.h"

#include "core/storage/SyncRuns.h"
#include "tests/core/SampleTablet.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;
using core::PathEvent;

namespace {

std::vector<core::PathStep> pathOf(SampleTablet& tablet, const core::Uuid& record) {
  return core::RecordPath(tablet.store->database()).of(record);
}

std::vector<PathEvent> eventsOf(SampleTablet& tablet, const core::Uuid& record) {
  std::vector<PathEvent> events;
  for (const core::PathStep& step : pathOf(tablet, record)) events.push_back(step.event);
  return events;
}

void copiesToUsb(SampleTablet& tablet) {
  core::SyncRun run;
  run.started = run.ended = core::toMilliseconds(tablet.clock.now());
  run.outcome = core::kCopiedToUsb;
  core::Transaction transaction(tablet.store->database());
  core::SyncRuns(tablet.store->database()).add(run);
  transaction.commit();
}

void corrects(SampleTablet& tablet, const core::Uuid& record, const char* note) {
  core::Registration changed = sampleChild();
  changed.note = note;
  REQUIRE(tablet.registry->correct(record, changed).saved);
}

}  // namespace

TEST_CASE("the path of a registration begins where it was saved, and a receipt is what makes it received") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  const auto saved = pathOf(tablet, record);
  REQUIRE(saved.size() == 1);
  CHECK(saved[0].event == PathEvent::Registered);
  CHECK(saved[0].isOwn);
  CHECK(saved[0].officer == "sri");
  CHECK(saved[0].time == core::toMilliseconds(tablet.clock.now()));
  tablet.clock.advance(std::chrono::hours(3));
  copiesToUsb(tablet);
  CHECK(eventsOf(tablet, record) == std::vector{PathEvent::Registered, PathEvent::CopiedToUsb});
  tablet.clock.advance(std::chrono::hours(2));
  tablet.isReceipted();
  const auto received = pathOf(tablet, record);
  REQUIRE(received.size() == 3);
  CHECK(received[2].event == PathEvent::Received);
  CHECK(received[2].time == saved[0].time + std::chrono::milliseconds(std::chrono::hours(5)).count());
}

TEST_CASE("a copy to a stick after the receipt, or before the saving, is no step of it") {
  SampleTablet tablet;
  copiesToUsb(tablet);
  tablet.clock.advance(std::chrono::minutes(1));
  const core::Uuid record = tablet.saves(sampleChild());
  tablet.clock.advance(std::chrono::minutes(1));
  tablet.isReceipted();
  tablet.clock.advance(std::chrono::minutes(1));
  copiesToUsb(tablet);
  CHECK(eventsOf(tablet, record) == std::vector{PathEvent::Registered, PathEvent::Received});
}

TEST_CASE("entries that one receipt took along are received in one step, and a later one waits for its own") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  corrects(tablet, record, "datang sendiri");
  tablet.isReceipted();
  CHECK(eventsOf(tablet, record) == std::vector{PathEvent::Registered, PathEvent::Corrected, PathEvent::Received});
  tablet.clock.advance(std::chrono::hours(1));
  REQUIRE(tablet.registry->withdraw(record, "salah orang"));
  CHECK(eventsOf(tablet, record) ==
        std::vector{PathEvent::Registered, PathEvent::Corrected, PathEvent::Received, PathEvent::TakenBack});
}

TEST_CASE("what the office decides stands in the path with its words") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  tablet.isReceipted();
  tablet.pulls(core::kind::kStatus, record, R"({"service":"KIA-02","status":"DIKEMBALIKAN","note":"foto kabur"})");
  corrects(tablet, record, "difoto lagi");
  const auto path = pathOf(tablet, record);
  REQUIRE(path.size() == 4);
  CHECK(path[2].event == PathEvent::Decided);
  CHECK_FALSE(path[2].isOwn);
  CHECK(path[2].officer.empty());
  CHECK(path[2].service == "KIA-02");
  CHECK(path[2].status == "DIKEMBALIKAN");
  CHECK(path[2].note == "foto kabur");
  CHECK(path[3].event == PathEvent::Corrected);
}

TEST_CASE("what the office keeps without accepting says why") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  tablet.isReceipted("rules: nik-length");
  const auto path = pathOf(tablet, record);
  REQUIRE(path.size() == 3);
  CHECK(path[1].event == PathEvent::Received);
  CHECK(path[2].event == PathEvent::Kept);
  CHECK(path[2].note == "rules: nik-length");
}

TEST_CASE("the path ends in a backup only when all of it is in one") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  tablet.isReceipted();
  tablet.clock.advance(std::chrono::hours(8));
  tablet.backedUp = tablet.store->log().head().place.seq;
  corrects(tablet, record, "datang sendiri");
  tablet.isReceipted();  // both received; the backup has the first entry alone
  CHECK(pathOf(tablet, record).back().event == PathEvent::Received);
  tablet.clock.advance(std::chrono::hours(8));
  tablet.backedUp = tablet.store->log().head().place.seq;
  tablet.isReceipted();
  CHECK(pathOf(tablet, record).back().event == PathEvent::BackedUp);
  CHECK(pathOf(tablet, record).back().time == core::toMilliseconds(tablet.clock.now()));
}

TEST_CASE("an office that was restored has taken its receipt back, and the path says so") {
  SampleTablet tablet;
  const core::Uuid record = tablet.saves(sampleChild());
  tablet.isReceipted();
  {
    core::Transaction transaction(tablet.store->database());
    tablet.store->places().forgetAbove(1, 0, 0);
    transaction.commit();
  }
  CHECK(eventsOf(tablet, record) == std::vector{PathEvent::Registered});
}
