// Photos on a stick: there with the registrations that name them, received only by a receipt.
#include <fstream>

#include "core/storage/OfficeFiles.h"
#include "core/storage/TabletPhotos.h"
#include "tests/support/UsbStick.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;

namespace {

void photographs(FieldTablet& tablet, const std::string& slot, const std::string& photo) {
  core::RegisterExtras extras;
  extras.photos = {{slot, photo}};
  const core::Uuid record = tablet.registers(1).front();
  const auto seen = tablet.registry().seen(record);
  REQUIRE(tablet.registry().correct(record, *tablet.registry().find(record), *seen, extras).saved);
}

core::PhotoCounts countsOf(FieldTablet& tablet) {
  return core::countPhotos(core::TabletPhotos(tablet.store().database()).all());
}

std::size_t heldBy(FieldOffice& office) { return core::OfficeFiles(office.database()).after(std::nullopt, 100).size(); }

std::uint64_t photosIn(const std::vector<office::VolumeReport>& reports) {
  std::uint64_t files = 0;
  for (const office::VolumeReport& report : reports) files += report.files;
  return files;
}

}  // namespace

TEST_CASE("photos go along on a stick, and are received when the stick has brought the receipt back", "[usb][photo]") {
  FieldDay day(1);
  FieldTablet& tablet = day.tablet(0);
  photographs(tablet, "kk", std::string(150'000, 'a'));
  photographs(tablet, "orang", std::string(40'000, 'b'));
  photographs(tablet, "kk", std::string(40'000, 'b'));  // the same bytes again travel once
  UsbStick stick(day);
  CHECK(stick.takesFrom(0).photos == 2);
  CHECK(photosIn(stick.isReadAtOffice()) == 2);
  CHECK(heldBy(day.office()) == 2);
  CHECK(countsOf(tablet).received == 0);
  stick.clear();
  stick.isWrittenAtOffice(0);
  stick.isReadAt(0);
  CHECK(countsOf(tablet).received == 3);
  CHECK(countsOf(tablet).waitingBytes == 0);
  stick.clear();
  CHECK(stick.takesFrom(0).photos == 0);
}

TEST_CASE("photos by stick and by network are there once, whichever comes first", "[usb][photo]") {
  for (const bool networkFirst : {true, false}) {
    FieldDay day(1);
    FieldTablet& tablet = day.tablet(0);
    photographs(tablet, "kk", std::string(100'000, 'c'));
    UsbStick stick(day);
    stick.takesFrom(0);
    if (networkFirst) CHECK(tablet.syncs().photos.received == 1);
    CHECK(photosIn(stick.isReadAtOffice(UsbStick::Beside::Serve)) == 1);
    CHECK(photosIn(stick.isReadAtOffice(UsbStick::Beside::Serve)) == 1);
    CHECK(tablet.syncs().photos.received == 1);
    CHECK(heldBy(day.office()) == 1);
  }
}

TEST_CASE("a stick that breaks off within a photo gives the registrations, and the next one the photo",
          "[usb][photo]") {
  FieldDay day(1);
  FieldTablet& tablet = day.tablet(0);
  photographs(tablet, "kk", std::string(200'000, 'd'));
  UsbStick stick(day);
  stick.takesFrom(0);
  const auto file = stick.files().front();
  std::filesystem::resize_file(file, std::filesystem::file_size(file) - 60'000);
  const auto reports = stick.isReadAtOffice();
  REQUIRE(reports.size() == 1);
  CHECK(reports.front().outcome.trouble == sync::VolumeTrouble::CutShort);
  CHECK(reports.front().stored == 3);
  CHECK(heldBy(day.office()) == 0);
  stick.clear();
  stick.takesFrom(0);
  CHECK(photosIn(stick.isReadAtOffice()) == 1);
  CHECK(heldBy(day.office()) == 1);
}
