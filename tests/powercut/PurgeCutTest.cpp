// The battery is pulled while law 7 is carried out: each registration is there or gone, and the log goes on.
#include <set>

#include "core/Retention.h"
#include "core/crypto/LogChain.h"
#include "core/storage/PurgedRecords.h"
#include "core/storage/TabletPhotos.h"
#include "tests/core/SampleTablet.h"
#include "tests/core/storage/LogTablet.h"
#include "tests/powercut/Judgement.h"
#include "tests/powercut/Recording.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::core;
using namespace jemput::test;

namespace {

constexpr std::size_t kPeople = 20;  // three transactions of a purge
constexpr std::size_t kImages = 400;

/// A tablet whose registrations and photos are due, and the recording of how they went.
struct PurgedTablet : SampleTablet {
  PurgedTablet() {
    RegisterExtras extras;
    for (std::size_t i = 0; i < kPeople; ++i) {
      Registration child = sampleChild();
      child.person.nik.replace(12, 4, std::to_string(9001 + i));
      extras.photos = {{"kk", std::string(40'000, static_cast<char>('a' + i))}};
      REQUIRE(registry->registerPerson(child, extras).saved);
    }
    isClosed();
    clock.advance(std::chrono::hours(24 * 15));
    restartsOn([this] {
      recording = std::make_unique<Recording>(file().parent_path(), file().filename().string());
      const Watched watched(file().parent_path(), *recording);
      open();
      CHECK(Retention(*store, clock).run() == kPeople);
      confirmed = recording->position();
    });
  }
  void restartsOn(const std::function<void()>& day) {
    registry.reset();
    store.reset();
    day();
    registry.reset();
    store.reset();
  }
  std::unique_ptr<Recording> recording;
  std::size_t confirmed = 0;
};

/// What every image must be, whatever the cut left.
void judge(TabletStore& store, bool isConfirmed, Judgement& judgement) {
  if (store.database().handle().execAndGet("PRAGMA integrity_check").getString() != "ok")
    judgement.note(judgement.damaged, "integrity check");
  Hash chain = chainStart(store.identity().officeId, store.signingKey().publicKey(), 1);
  std::size_t stubs = 0, whole = 0;
  for (const LogRow& row : store.log().read({1, 1}, 1000, SIZE_MAX)) {
    chain = chainNext(chain, row.content);
    if (!(chain == row.chain)) judgement.note(judgement.damaged, "chain of the log");
    const auto entry = Entry::read(row.bytes);
    const bool isGone = PurgedRecords(store.database()).find(row.record.value_or(row.id)).has_value();
    if (row.bytes.empty() != isGone) judgement.note(judgement.lost, "a stub of which nothing says that it went");
    if (row.bytes.empty()) ++stubs;
    if (entry && entry->isKind(kind::kRegistered)) ++whole;
  }
  if (stubs + whole != kPeople) judgement.note(judgement.lost, "a registration is neither there nor gone");
  if (TabletPhotos(store.database()).all().size() != whole) judgement.note(judgement.lost, "photos");
  if (isConfirmed && stubs != kPeople) judgement.note(judgement.lost, "a purge that was said to be done");
  const auto before = projectedRows(store.database(), true);
  Transaction transaction(store.database());
  store.entries().rebuild();
  if (projectedRows(store.database(), true) != before) judgement.note(judgement.damaged, "projection");
  transaction.commit();
}

}  // namespace

TEST_CASE("G7: a power cut at any moment of a purge leaves each registration whole or gone, and the next one ends it") {
  TestDisk::install();
  PurgedTablet tablet;
  std::mt19937 random(1);
  PowerCuts disk(*tablet.recording);
  const TemporaryFolder folder;
  Judgement judgement;
  std::set<std::size_t> gone;
  for (std::size_t i = 0; i < kImages; ++i) {
    const std::size_t cut = (tablet.confirmed + 1) * i / kImages;
    disk.goTo(cut);
    disk.writeImage(folder.path() / "image", random);
    ++judgement.images;
    try {
      TabletStore store(folder.path() / "image" / tablet.file().filename(), tablet.key, bestCipher());
      judge(store, cut >= tablet.confirmed, judgement);
      gone.insert(PurgedRecords(store.database()).count());
      Retention(store, tablet.clock).run();
      if (PurgedRecords(store.database()).count() != kPeople) judgement.note(judgement.lost, "the next purge");
    } catch (const std::exception& problem) {
      judgement.note(judgement.damaged, problem.what());
    }
  }
  INFO(judgement.text());
  CHECK(judgement.isClean());
  // Before it, between its transactions, and after it.
  CHECK(gone.size() >= 4);
}
