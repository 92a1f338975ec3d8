// An enrolled tablet's database in a folder of its own, and people to register on it.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "core/Registry.h"
#include "core/crypto/Random.h"
#include "core/storage/TabletPhotos.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestClock.h"

namespace jemput::test {

inline const bool kSampleCryptoStarted = (core::startCrypto(), true);

inline core::Uuid sampleId(std::uint8_t number) {
  return core::uuidFrom(1738886400000, {0, 0, 0, 0, 0, 0, 0, 0, 7, number});
}

inline core::Visit sampleVisit() { return {core::Date(2025, 2, 7), "52.08.04.2008", "desa", "Kantor desa"}; }

/// A girl of six who needs a KIA; nothing stands in the way.
inline core::Registration sampleChild() {
  core::Registration child;
  child.person.nik = "5208045207189001";
  child.person.name = "LALE RATNA SARI";
  child.person.sex = core::Sex::Female;
  child.person.birthDate = core::Date(2018, 7, 12);
  child.person.marital = core::MaritalStatus::NeverMarried;
  child.person.mother = "INAQ SAHNEP";
  child.person.village = "52.08.04.2008";
  child.visit = sampleVisit();
  child.services = {{"KIA-02", {{"kk", core::PaperState::OriginalShown}}}};
  return child;
}

/// A boy without NIK, registered for his birth certificate.
inline core::Registration sampleNewborn() {
  core::Registration newborn = sampleChild();
  newborn.person.nik.clear();
  newborn.person.noNikReason = "baru_lahir";
  newborn.person.name = "LALU ARYA PUTRA";
  newborn.person.sex = core::Sex::Male;
  newborn.person.birthDate = core::Date(2025, 1, 20);
  newborn.services = {{"AKL-01", {}}};
  return newborn;
}

struct SampleTablet {
  SampleTablet() : key(std::string(32, 'k')) {
    core::TabletIdentity identity;
    identity.officeId = std::string(52, 'o');
    identity.device = sampleId(1);
    identity.signingSeed = core::Secret(std::string(32, 's'));
    identity.prefix = "A";
    core::SyncState state;
    state.villages = {"52.08.04.2008"};
    core::TabletStore::create(file(), key, core::bestCipher(), identity, {}, state);
    open();
  }
  void open() {
    registry.reset();
    store.reset();
    store = std::make_unique<core::TabletStore>(file(), key, core::bestCipher());
    registry = std::make_unique<core::Registry>(*store, clock, core::RuleBook::shipped(), "sri", "0a1b2c3d");
  }
  std::filesystem::path file() const { return folder.path() / "tablet.db"; }

  core::Uuid saves(const core::Registration& registration) {
    const auto result = registry->registerPerson(registration);
    if (!result.saved) throw std::runtime_error("refused: " + result.issues.front().code);
    return result.saved->id;
  }
  /// The last entry of the log.
  core::Entry lastEntry() { return *core::Entry::read(store->log().row(store->log().head().place)->bytes); }

  /// The office has verified, receipted and placed everything; `quarantined`: the last entry, for a reason.
  void isReceipted(const std::string& quarantined = {}) {
    const core::LogHead head = store->log().head();
    core::Transaction transaction(store->database());
    core::Receipt receipt;
    receipt.device = store->identity().device;
    receipt.seq = head.place.seq;
    receipt.hash = std::string(head.hash.view());
    receipt.epoch = std::string(16, '0');
    receipt.revision = firstRevision + head.place.seq;
    receipt.ledgerHash = std::string(32, 'l');
    receipt.time = core::toMilliseconds(clock.now());
    receipt.backedUp = isBackedUp ? head.place.seq : backedUp;
    receipt.backupTime = backupTime;
    store->places().addReceipt({receipt, core::writeReceipt(receipt), std::string(64, '!')}, receipt.time);
    std::vector<core::OwnQuarantine> refused;
    if (!quarantined.empty()) refused.push_back({head.place, quarantined});
    store->entries().settleOwn({{1, placed + 1}, head.place.seq, firstRevision + placed + 1}, refused);
    placed = head.place.seq;
    store->projection().flushDigests();
    transaction.commit();
  }
  /// Received, inside a backup, every photo with its receipt: what is left is to wait.
  void isClosed() {
    isReceipted();
    core::TabletPhotos photos(store->database());
    std::vector<std::string> hashes;
    for (const core::ListedPhoto& photo : photos.all()) hashes.push_back(photo.sha256);
    const std::int64_t now = core::toMilliseconds(clock.now());
    core::Transaction transaction(store->database());
    photos.settle(hashes, hashes, {now - 2000, 0});
    core::SyncState state = store->syncState();
    state.epoch = std::string(16, '0');
    state.officeTime = state.heardTime = now;
    state.heardBoot = clock.bootId();
    state.heardSinceBoot = clock.sinceBoot().count();
    store->setSyncState(state);
    transaction.commit();
    isBackedUp = true;
    backupTime = now - 1000;
    isReceipted();
    isBackedUp = false;
  }
  /// An entry of the office about a record arrives.
  void pulls(std::string_view kind, const core::Uuid& record, std::string_view fields) {
    core::EntryHead head;
    head.id = sampleId(++pulled);
    head.kind = kind;
    head.record = record;
    core::Transaction transaction(store->database());
    store->entries().addPulled({5000U + pulled, core::Uuid(), {1, pulled}, true, core::writeEntry(head, fields)});
    store->projection().flushDigests();
    transaction.commit();
  }

  TemporaryFolder folder;
  TestClock clock;
  core::Secret key;
  std::unique_ptr<core::TabletStore> store;
  std::unique_ptr<core::Registry> registry;
  std::uint64_t placed = 0, firstRevision = 100;
  std::uint64_t backedUp = 0;  // what the office's receipts say
  bool isBackedUp = false;
  std::int64_t backupTime = 0;
  std::uint8_t pulled = 100;
};

}  // namespace jemput::test
