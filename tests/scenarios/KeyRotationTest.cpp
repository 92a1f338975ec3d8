// Row 52: the office changes its key while tablets are away.
#include <fstream>

#include "sync/Identity.h"
#include "tests/support/OfficeAnswer.h"
#include "tests/support/UsbStick.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;
using sync::VolumeTrouble;

namespace {

struct RotationDay : FieldDay {
  using FieldDay::FieldDay;
  void rotates() {
    office().goesAway();
    office().folder().rotateBox();
    office().comesBack();
  }
  std::string newestBox() { return office().folder().keys().box.publicKey; }
  std::string boxKnownTo(std::size_t index) {
    core::TabletStore& store = tablet(index).store();
    return sync::readKeyList(store.keyList(), store.identity().officeId)->boxes.front();
  }
};

}  // namespace

TEST_CASE(
    "row 52: a stick written 60 days after the office changed its key, twice, is opened, and answers with the new "
    "one") {
  RotationDay day;
  UsbStick stick(day);
  day.tablet(0).registers(3);
  const std::string first = day.newestBox();
  day.rotates();
  day.rotates();
  day.clock().advance(std::chrono::hours(24 * 60));
  REQUIRE(day.boxKnownTo(0) == first);
  stick.takesFrom(0);
  const auto reports = stick.isReadAtOffice();
  REQUIRE(reports.size() == 1);
  CHECK(reports[0].outcome.trouble == VolumeTrouble::None);
  CHECK(reports[0].stored == 4);
  stick.clear();
  stick.isWrittenAtOffice(0);
  CHECK(stick.isReadAt(0).unreceipted == 0);
  CHECK(day.boxKnownTo(0) == day.newestBox());

  // What it writes from now on is sealed to the newest key.
  stick.clear();
  day.tablet(0).registers(1);
  stick.takesFrom(0);
  std::ifstream file(stick.files().front(), std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  CHECK(bytes.find(day.newestBox()) < 64);
  CHECK(stick.isReadAtOffice()[0].stored == 2);  // with the visit of that day
}

TEST_CASE("row 52: a sync brings the new key once, and it outlives a restart of both") {
  RotationDay day;
  day.everyoneSyncs();
  day.rotates();
  day.office().isKilled();
  REQUIRE(day.tablet(0).syncs().outcome == tablet::SyncOutcome::Done);
  CHECK(day.boxKnownTo(0) == day.newestBox());
  day.tablet(0).restarts();
  CHECK(day.boxKnownTo(0) == day.newestBox());
  const auto quiet = day.tablet(0).syncs();
  CHECK(quiet.road.exchanges == 1);
  CHECK(quiet.road.bytesDown < 800);
}

TEST_CASE("row 52: a key list of somebody else, or an older one, changes nothing at a tablet") {
  RotationDay day;
  day.rotates();
  day.everyoneSyncs();
  const std::string known = day.boxKnownTo(0);
  const std::string newer = day.office().folder().keys().keyListText;
  // As from an office restored to before the rotation.
  sync::KeyList older = *sync::readKeyList(newer, day.office().folder().keys().officeId);
  older.version = 1;
  older.boxes = {std::string(32, 'o')};
  sync::KeyList foreign = older;
  const core::SigningKey stranger = core::SigningKey::generate();
  foreign.version = 9;
  foreign.identity = stranger.publicKey();
  for (const std::string& list : {sync::writeKeyList(older, day.office().folder().keys().identity),
                                  sync::writeKeyList(foreign, stranger), std::string("no list")}) {
    core::TabletStore& store = day.tablet(0).store();
    sync::TabletSync link(store, day.clock());
    sync::SyncReply reply = answerTo(day, link, true);
    sync::Page page = *sync::readPage(reply.page);
    CHECK(page.keys.empty());
    page.keys = list;
    reply.page = sync::writePage(page);
    reply.pageSignature = day.office().folder().keys().receipt.sign(
        core::label::kPage, store.identity().officeId, sync::pageContent(store.identity().device, reply.page));
    link.apply(reply);
    CHECK(day.boxKnownTo(0) == known);
  }
}
