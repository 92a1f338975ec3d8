#include "app/sample/SampleMorning.h"

#include <array>

#include "core/Registry.h"
#include "core/crypto/Random.h"
#include "core/storage/PurgedRecords.h"
#include "core/storage/Residents.h"
#include "core/storage/SyncRuns.h"
#include "core/storage/TabletPhotos.h"

namespace jemput::app {

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::uint64_t kFirstRevision = 4100;
constexpr std::uint64_t kEarlier = 12;
constexpr std::size_t kPhotoBytes = 120'000;  // never looked at as a picture

struct Child {
  const char *nik, *service;
};
// The last one is kept back by the office.
constexpr std::array<Child, 4> kChildren = {{{"5208040302209003", "KIA-02"},
                                             {"5208045508159004", "KIA-02"},
                                             {"5208046311239008", "KIA-01"},
                                             {"5208042106079005", "KTP-01"}}};

std::vector<core::Uuid> registerChildren(core::TabletStore& store, const core::Clock& clock,
                                         const std::string& village) {
  core::Registry registry(store, clock, core::RuleBook::shipped(), "P001", "0a1b2c3d");
  std::vector<core::Uuid> records;
  for (const Child& child : kChildren) {
    core::Registration registration;
    registration.visit = {core::Date::inWita(clock.now()), village, "desa", ""};
    registration.person = core::Residents(store.database()).findByNik(child.nik).value().person;
    registration.services = {{child.service, {}}};
    core::RegisterExtras extras;
    extras.photos = {{"kk", std::string(kPhotoBytes, static_cast<char>('a' + records.size()))}};
    const auto result = registry.registerPerson(registration, extras);
    records.push_back(result.saved.value().id);
  }
  return records;
}

/// As a conversation with the office ends that has accepted all but the last entry.
void receipt(core::TabletStore& store, const core::Clock& clock) {
  const core::LogHead head = store.log().head();
  core::Receipt receipt;
  receipt.device = store.identity().device;
  receipt.seq = head.place.seq;
  receipt.hash = std::string(head.hash.view());
  receipt.epoch = std::string(16, '0');
  receipt.revision = kFirstRevision + head.place.seq;
  receipt.ledgerHash = std::string(32, 'l');
  store.places().addReceipt({receipt, core::writeReceipt(receipt), std::string(64, '!')},
                            core::toMilliseconds(clock.now()));
  store.entries().settleOwn({{1, 1}, head.place.seq, kFirstRevision}, {{head.place, "out-of-scope"}});
}

/// One photo has arrived, one is on its way, one is no longer readable.
void movePhotos(core::TabletStore& store) {
  core::TabletPhotos photos(store.database());
  photos.settle({}, {photos.all().front().sha256}, {});
  const auto first = photos.nextToSend({}), second = photos.nextToSend({first->number});
  photos.noteSent(first->number, kPhotoBytes / 2, true);
  photos.noteDamaged(second->number);
}

void decide(core::TabletStore& store, const core::Clock& clock, const core::Uuid& record, std::uint64_t order,
            std::string_view fields) {
  core::EntryHead head;
  head.id = core::newUuid(core::toMilliseconds(clock.now()));
  head.kind = core::kind::kStatus;
  head.record = record;
  store.entries().addPulled(
      {kFirstRevision + 1000 + order, core::Uuid(), {1, order}, true, core::writeEntry(head, fields)});
}

/// An earlier trip, of which the office alone holds the content by now.
void remember(core::TabletStore& store, const core::Clock& clock, const std::string& village) {
  const core::Instant then = clock.now() - std::chrono::hours(20 * 24);
  core::PurgedRecords purged(store.database());
  for (std::uint64_t i = 0; i < kEarlier; ++i) {
    core::PurgedRecord record;
    record.record = core::newUuid(core::toMilliseconds(then));
    record.day = core::Date::inWita(then).iso();
    record.village = village;
    record.time = core::toMilliseconds(clock.now());
    record.revision = kFirstRevision - kEarlier + i;
    record.digest = core::sha256(record.record.text());  // the office has it
    purged.add(record);
  }
}

}  // namespace

void playMorning(core::TabletStore& store, const core::Clock& clock, const std::string& village) {
  const std::vector<core::Uuid> records = registerChildren(store, clock, village);
  const std::int64_t now = core::toMilliseconds(clock.now());
  core::Transaction transaction(store.database());
  receipt(store, clock);
  movePhotos(store);
  decide(store, clock, records[0], 1, R"({"service":"KIA-02","status":"DIPROSES"})");
  decide(store, clock, records[1], 2,
         R"({"service":"KIA-02","status":"DIKEMBALIKAN","note":"Nama ibu berbeda dengan KK"})");
  remember(store, clock, village);
  core::SyncRuns runs(store.database());
  runs.add({now - 62 * kMinute, now - 62 * kMinute, "interrupted", 4, 2, 0, 900, 300, 1});
  runs.add({now - 40 * kMinute, now - 40 * kMinute, "done", 2, 2, 0, 700, 400, 1});
  runs.add({now - 12 * kMinute, now - 12 * kMinute, "done", 0, 0, 2, 200, 800, 1});
  core::SyncState state = store.syncState();
  state.officeTime = now - 12 * kMinute;
  store.setSyncState(state);
  store.projection().flushDigests();
  transaction.commit();
}

}  // namespace jemput::app
