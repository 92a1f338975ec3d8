#include "core/rules/Retention.h"

#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

constexpr std::int64_t kDay = 24LL * 3600 * 1000;

RetentionFacts closed() {
  RetentionFacts facts;
  facts.isReceived = facts.isBackedUp = true;
  facts.closedAt = 100 * kDay;
  return facts;
}

}  // namespace

TEST_CASE("Fourteen days after the last of law 7's conditions a record may go, and not a millisecond before") {
  CHECK(retentionHold(closed(), 114 * kDay - 1) == RetentionHold::TooYoung);
  CHECK(retentionHold(closed(), 114 * kDay) == RetentionHold::None);
  CHECK(retentionEnd(closed()) == 114 * kDay);
  RetentionFacts unknown = closed();
  unknown.closedAt.reset();
  CHECK(retentionHold(unknown, 1000 * kDay) == RetentionHold::TooYoung);
}

TEST_CASE("Each of law 7's conditions alone keeps a record for ever") {
  const struct {
    RetentionHold hold;
    void (*breaks)(RetentionFacts&);
  } all[] = {
      {RetentionHold::NotReceived, [](RetentionFacts& facts) { facts.isReceived = false; }},
      {RetentionHold::NotBackedUp, [](RetentionFacts& facts) { facts.isBackedUp = false; }},
      {RetentionHold::PhotosOpen, [](RetentionFacts& facts) { facts.hasOpenPhotos = true; }},
      {RetentionHold::PhotosNotBackedUp, [](RetentionFacts& facts) { facts.arePhotosBackedUp = false; }},
      {RetentionHold::Quarantined, [](RetentionFacts& facts) { facts.isQuarantined = true; }},
      {RetentionHold::Conflict, [](RetentionFacts& facts) { facts.hasConflict = true; }},
      {RetentionHold::NeedsFixing, [](RetentionFacts& facts) { facts.needsFixing = true; }},
      {RetentionHold::OwesPapers, [](RetentionFacts& facts) { facts.owesPapers = true; }},
      {RetentionHold::Draft, [](RetentionFacts& facts) { facts.hasDraft = true; }},
  };
  for (const auto& one : all) {
    RetentionFacts facts = closed();
    one.breaks(facts);
    CHECK(retentionHold(facts, 10'000 * kDay) == one.hold);
    CHECK_FALSE(retentionEnd(facts));
  }
}

TEST_CASE("The honest time is the office's, and goes on only with what this start of the machine has counted") {
  const OfficeHeard heard{50 * kDay, "boot", 1000};
  CHECK(officeNow(heard, "boot", 1000 + 3 * kDay) == 53 * kDay);
  CHECK(officeNow(heard, "other", 1000 + 3 * kDay) == 50 * kDay);
  CHECK(officeNow(heard, "boot", 999) == 50 * kDay);
  CHECK(officeNow({50 * kDay, "", 1000}, "", 1000 + 3 * kDay) == 50 * kDay);
  CHECK(officeNow({}, "boot", 100 * kDay) == 0);
}
