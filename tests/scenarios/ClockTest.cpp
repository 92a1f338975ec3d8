// Clocks that are wrong, jump, or go back (rows 38 to 40, G12).
#include "core/model/Entry.h"
#include "core/storage/Ledger.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace std::chrono_literals;
using test::FieldDay;

namespace {

/// A tablet whose clock is not the office's.
struct OwnClock : FieldDay {
  OwnClock() : FieldDay(0), own(office(), folder() / "own", clock, {test::kSambikElen}) {}
  test::TestClock clock;
  test::FieldTablet own;

  bool registers(std::uint32_t number) {
    core::Registration registration;
    registration.person.name = "BAIQ NUR";
    registration.person.sex = core::Sex::Female;
    registration.person.birthDate = core::Date(2018, 7, 12);
    registration.person.birthPlace = "TANJUNG";
    registration.person.marital = core::MaritalStatus::NeverMarried;
    registration.person.mother = "INAQ MURNI";
    registration.person.village = test::kSambikElen;
    registration.visit = {core::Date(2025, 2, 7), test::kSambikElen, "desa", "Kantor desa"};
    registration.services = {{"KIA-02", {}}};
    registration.person.nik = "520804520718" + std::to_string(9000 + number);
    return own.registers(registration).saved.has_value();
  }
  std::vector<core::LedgerRow> ledger() {
    auto rows = core::Ledger(office().database(), office().folder().keys().officeId).rows(0, 10000);
    std::erase_if(rows, [](const core::LedgerRow& row) { return row.device.isNil(); });
    return rows;
  }
};

std::vector<core::Instant> storms(core::Instant now) {
  return {core::fromMilliseconds(0), now + 87600h, now, core::fromMilliseconds(1072915200000), now + 1h, now - 1h};
}

}  // namespace

TEST_CASE(
    "a clock that jumps at every registration and at every exchange loses, doubles, reorders and blocks nothing") {
  OwnClock day;
  const auto places = storms(day.clock.now());
  std::size_t jumps = 0;
  const auto jump = [&] { day.clock.set(places[jumps++ % places.size()]); };
  for (std::uint32_t round = 0; round < 4; ++round) {
    for (std::uint32_t i = 1; i <= 8; ++i) {
      jump();
      REQUIRE(day.registers(round * 8 + i));
    }
    sync::LoopbackCarrier::Fault fault;
    fault.before = [&](std::uint64_t, sync::LoopbackRequest&) { jump(); };
    fault.after = [&](std::uint64_t, sync::HttpReply&) { jump(); };
    tablet::SyncSettings settings;
    settings.batchBytes = 400;
    CHECK(day.own.syncs(fault, settings).outcome == tablet::SyncOutcome::Done);
    CHECK(day.own.unreceipted() == 0);
  }
  const auto rows = day.ledger();
  REQUIRE(rows.size() == 33);  // with their one visit
  std::uint64_t seq = 0;
  for (const core::LedgerRow& row : rows) {
    CHECK(row.place.seq == ++seq);
    CHECK(row.accepted);
  }
}

TEST_CASE("an entry of a wrong clock is marked: with what the office's clock said, its true time can be told") {
  for (const core::Instant wrong : storms(test::TestClock().now())) {
    OwnClock day;
    CHECK(day.own.syncs().outcome == tablet::SyncOutcome::Done);
    day.clock.set(wrong);
    CHECK(day.own.syncs().outcome == tablet::SyncOutcome::Done);
    REQUIRE(day.registers(1));
    CHECK(day.own.syncs().outcome == tablet::SyncOutcome::Done);
    const auto entry = core::Entry::read(day.ledger().back().bytes);
    REQUIRE(entry);
    CHECK(entry->head().time.wall == core::toMilliseconds(wrong));
    REQUIRE(entry->head().time.officeOffset);
    const std::int64_t told = entry->head().time.wall / 1000 + *entry->head().time.officeOffset;
    CHECK(std::abs(told - core::toMilliseconds(day.FieldDay::clock().now()) / 1000) <= 1);
  }
}

TEST_CASE("an office whose clock is a day off gives receipts that are valid, before and after it is mended") {
  for (const auto off : {24h, -24h}) {
    OwnClock day;
    day.FieldDay::clock().set(day.clock.now() + off);
    REQUIRE(day.registers(1));
    CHECK(day.own.syncs().outcome == tablet::SyncOutcome::Done);
    day.FieldDay::clock().set(day.clock.now());
    REQUIRE(day.registers(2));
    CHECK(day.own.syncs().outcome == tablet::SyncOutcome::Done);
    CHECK(day.own.unreceipted() == 0);
    CHECK(day.ledger().size() == 3);
  }
}

TEST_CASE("a clock that is wrong is said after a sync, blocks nothing, and is not said once it is right") {
  OwnClock day;
  const core::Instant right = day.clock.now();
  day.clock.set(right + 1h);
  REQUIRE(day.registers(1));
  const auto wrong = day.own.syncs();
  CHECK(tablet::hasWrongClock(wrong));
  CHECK(wrong.unreceipted == 0);
  day.clock.set(right);
  CHECK_FALSE(tablet::hasWrongClock(day.own.syncs()));
}
