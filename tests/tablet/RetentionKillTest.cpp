// Killed before each change of the disk within a purge: content or stub, never neither, and never a stub of which the
// log does not say that it went (G7).
#include "core/Retention.h"
#include "core/crypto/LogChain.h"
#include "core/storage/PurgedRecords.h"
#include "tests/core/SampleTablet.h"
#include "tests/support/KillAtChange.h"
#include "tests/support/catch.h"

using namespace jemput::core;
using namespace jemput::test;

namespace {

struct KilledTablet : SampleTablet {
  KilledTablet() {
    RegisterExtras extras;
    extras.photos = {{"kk", std::string(70'000, 'k')}};
    for (const char* nik : {"5208045207189001", "5208045207189002", "5208045207189003"}) {
      Registration child = sampleChild();
      child.person.nik = nik;
      REQUIRE(registry->registerPerson(child, extras).saved);
    }
    isClosed();
    clock.advance(std::chrono::hours(24 * 15));
    registry.reset();
    store.reset();
  }
  std::uint64_t stubs() {
    std::uint64_t count = 0;
    Hash chain = chainStart(store->identity().officeId, store->signingKey().publicKey(), 1);
    for (const LogRow& row : store->log().read({1, 1}, 1000, SIZE_MAX)) {
      chain = chainNext(chain, row.content);
      REQUIRE(chain == row.chain);
      if (row.bytes.empty()) ++count;
    }
    return count;
  }
};

}  // namespace

TEST_CASE("a purge that is killed at any change of the disk has happened or has not", "[retention]") {
  bool wasKilled = true;
  int change = 0, before = 0, after = 0;
  while (wasKilled) {
    KilledTablet tablet;
    INFO("killed before change " << ++change);
    wasKilled = killAtChange(change, 0, [&] {
                  tablet.open();
                  Retention(*tablet.store, tablet.clock).run();
                }).wasKilled;
    tablet.open();
    const std::uint64_t stubs = tablet.stubs();
    ++(stubs == 0 ? before : after);
    CHECK((stubs == 0 || stubs == 3));
    CHECK(tablet.lastEntry().isKind(kind::kPurged) == (stubs == 3));
    CHECK(PurgedRecords(tablet.store->database()).count() == stubs);
    CHECK(TabletPhotos(tablet.store->database()).all().size() == 3 - stubs);
    Retention(*tablet.store, tablet.clock).runIfWorthwhile();
    CHECK(tablet.stubs() == 3);
    CHECK(tablet.store->meta().number("retention_residue", 0) == 0);
  }
  CHECK(before >= 3);
  CHECK(after >= 2);
}
