// Weeks without a network: the tablet's work and the office's answers travel on a stick, through the same functions.
#include <sstream>
#include <thread>

#include "core/roster/RosterCsv.h"
#include "core/storage/Devices.h"
#include "core/storage/SyncRuns.h"
#include "office/Targets.h"
#include "tests/support/UsbStick.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;
using sync::VolumeTrouble;

namespace {

void publishRoster(FieldDay& day, const std::string& village) {
  core::Resident resident;
  resident.person.nik = "5208044107189001";
  resident.person.name = "LALE RATNASIH";
  resident.person.sex = core::Sex::Female;
  resident.person.birthDate = core::Date(2018, 7, 1);
  resident.person.village = village;
  std::ostringstream csv;
  core::writeRosterCsv(csv, std::vector{resident});
  core::Transaction transaction(day.office().database());
  office::publishSnapshot(day.office().folder(), std::string(office::kRosterPrefix) + village, csv.str(), village,
                          day.clock());
  transaction.commit();
}

}  // namespace

TEST_CASE("a month without network: work, receipts, decisions, rosters and scope travel on a stick", "[usb]") {
  FieldDay day(2);
  UsbStick stick(day);
  const auto records = day.tablet(0).registers(700);
  const auto up = stick.takesFrom(0);
  CHECK(up.entries == 702);  // with the visits of two days
  CHECK(up.requests > 3);
  CHECK(day.tablet(0).unreceipted() == 702);
  const auto reports = stick.isReadAtOffice();
  REQUIRE(reports.size() == 1);
  CHECK(reports[0].outcome.trouble == VolumeTrouble::None);
  CHECK(reports[0].stored == 702);

  day.office().sets(records[3], "DIKEMBALIKAN");
  day.office().judges(records[4], false);
  day.tablet(1).registers(30);
  day.tablet(1).syncs();
  stick.isWrittenAtOffice(0);
  const auto arrived = stick.isReadAt(0);
  CHECK(arrived.isWhole());
  CHECK(arrived.receipted == 702);
  CHECK(arrived.unreceipted == 0);
  CHECK(arrived.pulled >= 32);
  CHECK_FALSE(arrived.wasRestored);
  CHECK_FALSE(arrived.leavesGap);
  day.tablet(1).syncs();
  CHECK(day.allAgree());
}

TEST_CASE("a roster that the office publishes comes with the stick, and one that leaves the scope goes", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  publishRoster(day, kSambikElen);
  stick.takesFrom(0);
  stick.isReadAtOffice();
  stick.isWrittenAtOffice(0);
  const auto arrived = stick.isReadAt(0);
  REQUIRE(arrived.snapshots.size() == 1);
  CHECK(arrived.snapshots[0] == std::string("roster/") + kSambikElen);

  {
    core::Devices devices(day.office().database());
    core::Transaction transaction(day.office().database());
    devices.setVillages(devices.all()[0].number, {kRempekDarussalam});
    transaction.commit();
  }
  stick.isWrittenAtOffice(0);
  const auto moved = stick.isReadAt(0);
  CHECK(moved.droppedRosters);
  CHECK(day.tablet(0).store().syncState().villages == std::vector<std::string>{kRempekDarussalam});
  CHECK(day.allAgree());
}

TEST_CASE("row 23: the same entries by network and by stick at once are in the ledger once", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  day.tablet(0).registers(60);
  stick.takesFrom(0, 12 * 1024);
  const std::uint64_t expected = day.office().revision() + 61;  // the visit too
  std::thread importing([&] { stick.isReadAtOffice(UsbStick::Beside::Serve); });
  const auto summary = day.tablet(0).syncs({}, {9, 1, 2048, true});
  importing.join();
  CHECK(summary.outcome == tablet::SyncOutcome::Done);
  CHECK(day.office().revision() == expected);
  CHECK(stick.isReadAtOffice()[0].stored == 0);
  CHECK(day.office().revision() == expected);
  CHECK(day.allAgree());
}

TEST_CASE("row 61: a bundle read again, and a return bundle read again, change nothing", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  day.tablet(0).registers(20);
  stick.takesFrom(0);
  stick.isReadAtOffice();
  stick.isWrittenAtOffice(0);
  stick.isReadAt(0);
  day.tablet(0).registers(5);
  REQUIRE(day.tablet(0).syncs().outcome == tablet::SyncOutcome::Done);
  const auto state = day.tablet(0).store().syncState();

  const auto again = stick.isReadAtOffice();
  CHECK(again[0].outcome.trouble == VolumeTrouble::None);
  CHECK(again[0].stored == 0);
  CHECK_FALSE(again[0].hasConflict);
  const auto late = stick.isReadAt(0);
  CHECK(late.replies == 0);
  CHECK(late.old > 0);
  CHECK_FALSE(late.wasRestored);
  CHECK(day.tablet(0).unreceipted() == 0);
  CHECK(day.tablet(0).store().syncState().cursor == state.cursor);
  CHECK(day.allAgree());
}

TEST_CASE("an office that was restored hears by stick what it has lost, and the tablet hears that it was", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  day.tablet(0).registers(10);
  day.everyoneSyncs();
  day.office().keep();
  day.tablet(0).registers(10);
  day.everyoneSyncs();
  day.office().isRestored();
  day.tablet(0).registers(3);

  stick.takesFrom(0);
  const auto gap = stick.isReadAtOffice();
  CHECK(gap[0].hasConflict);
  CHECK(gap[0].stored == 0);
  stick.isWrittenAtOffice(0);
  CHECK(stick.isReadAt(0).wasRestored);
  CHECK(day.tablet(0).unreceipted() == 13);
  stick.clear();
  stick.takesFrom(0);
  CHECK(stick.isReadAtOffice()[0].stored == 13);
  stick.isWrittenAtOffice(0);
  CHECK(stick.isReadAt(0).receipted == 13);
  CHECK(day.allAgree());
}

TEST_CASE("an office that was made anew knows the tablet by the certificate in its bundle", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  day.tablet(0).registers(4);
  stick.takesFrom(0);
  day.office().isEmptied();
  const auto reports = stick.isReadAtOffice();
  CHECK(reports[0].outcome.trouble == VolumeTrouble::None);
  CHECK(reports[0].stored == 5);
  REQUIRE(reports[0].device);
  CHECK(reports[0].device->prefix == day.tablet(0).store().identity().prefix);
}

TEST_CASE("a tablet that was set back gets its own work back from the stick", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  day.tablet(0).registers(4);
  day.everyoneSyncs();
  day.tablet(0).keep();
  day.tablet(0).registers(6);
  day.everyoneSyncs();
  day.tablet(0).isSetBack();
  stick.takesFrom(0);
  stick.isReadAtOffice();
  stick.isWrittenAtOffice(0);
  CHECK(stick.isReadAt(0).isWhole());
  CHECK(day.tablet(0).store().log().head().place.seq == 11);
  CHECK(day.allAgree());
}

TEST_CASE("two tablets with one identity: the stick tells, and both branches stay", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  day.tablet(0).registers(2);
  day.everyoneSyncs();
  day.tablet(0).keep();
  day.tablet(0).registers(3);
  day.everyoneSyncs();
  day.tablet(0).isSetBack();
  day.tablet(0).registers(5);
  stick.takesFrom(0);
  CHECK(stick.isReadAtOffice()[0].hasConflict);
  stick.isWrittenAtOffice(0);
  CHECK(stick.isReadAt(0).wasForked);
  stick.clear();
  stick.takesFrom(0);
  CHECK(stick.isReadAtOffice()[0].stored == 5);
  stick.isWrittenAtOffice(0);
  stick.isReadAt(0);
  CHECK(day.tablet(0).unreceipted() == 0);
  CHECK(day.allAgree());
}

TEST_CASE("row 51: a revoked tablet's bundle goes into quarantine, and its roster goes with the answer", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  publishRoster(day, kSambikElen);
  day.everyoneSyncs();
  day.tablet(0).registers(3);
  {
    core::Devices devices(day.office().database());
    core::Transaction transaction(day.office().database());
    devices.revoke(devices.all()[0].number, 1);
    transaction.commit();
  }
  stick.takesFrom(0);
  CHECK(stick.isReadAtOffice()[0].stored == 4);
  CHECK(core::Devices(day.office().database()).troubles(1).quarantined == 4);
  stick.isWrittenAtOffice(0);
  const auto arrived = stick.isReadAt(0);
  CHECK(arrived.isRevoked);
  CHECK(arrived.droppedRosters);
  CHECK(day.tablet(0).unreceipted() == 0);
}

TEST_CASE("a copy is no delivery: the journal has it, and nothing counts as received", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  day.tablet(0).registers(3);
  stick.takesFrom(0);
  const auto runs = core::SyncRuns(day.tablet(0).store().database()).newest(1);
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].outcome == core::kCopiedToUsb);
  CHECK(runs[0].sent == 4);
  CHECK(runs[0].receipted == 0);
  CHECK(day.tablet(0).unreceipted() == 4);
}
