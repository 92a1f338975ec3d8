#include "tests/simulator/Safety.h"

#include <functional>

#include "core/crypto/LogChain.h"
#include "core/storage/Devices.h"
#include "core/storage/Epochs.h"
#include "core/storage/LedgerVerification.h"
#include "tests/simulator/Photos.h"

namespace jemput::simulator {

using core::Hash;
using core::Uuid;

namespace {

using Copies = std::map<Uuid, Hash>;

void addTo(Copies& copies, const Uuid& id, const Hash& content, const std::string& where) {
  const auto [at, isNew] = copies.try_emplace(id, content);
  if (!isNew && !(at->second == content)) throw Broken("G5: " + id.text() + " has other bytes in " + where);
}

/// Every entry of a tablet's own log; checks that it is 1, 2, 3 … in each generation, each chained to the one before.
void readLog(const SimulatedTablet& one, const std::function<void(const Uuid&, const Hash&)>& visit) {
  core::TabletStore& store = one.tablet->store();
  const std::string key = store.signingKey().publicKey();
  std::uint32_t generation = 0;
  std::uint64_t seq = 0;
  Hash chain;
  core::Query query = store.database().query("SELECT place, id, content_hash, chain_hash FROM log ORDER BY place");
  while (query.step()) {
    const core::Place place = core::placeOf(query.integer(0));
    if (place.generation != generation) {
      generation = place.generation;
      seq = 0;
      chain = core::chainStart(store.identity().officeId, key, generation);
    }
    chain = core::chainNext(chain, query.hash(2));
    if (place.seq != ++seq || !(chain == query.hash(3)))
      throw Broken("G4: the log of " + one.name + " is not whole at " + std::to_string(place.seq));
    visit(query.uuid(1), query.hash(2));
  }
}

Copies ledgerCopies(World& world) {
  Copies copies;
  core::Query query = world.office->database().query(
      "SELECT id, bytes FROM ledger WHERE device>0 AND id IS NOT NULL ORDER BY revision");
  // Quarantined or not: the office holds it.
  while (query.step()) addTo(copies, query.uuid(0), core::sha256(query.blob(1)), "the ledger");
  return copies;
}

/// Everything that still exists somewhere, with its content.
Copies allCopies(World& world) {
  Copies copies = ledgerCopies(world);
  for (const SimulatedTablet& one : world.tablets)
    readLog(one, [&](const Uuid& id, const Hash& content) { addTo(copies, id, content, one.name); });
  return copies;
}

/// G2: what a tablet believes to be received, the office holds, unless it was set back to before.
void checkReceipts(World& world, SimulatedTablet& one) {
  core::Database& office = world.office->database();
  const core::Ledger ledger(office, world.office->folder().keys().officeId);
  const core::Epochs epochs(office);
  const auto receipts = one.tablet->store().places().receipts();
  for (std::size_t i = one.receiptsSeen; i < receipts.size(); ++i) {
    const core::Receipt& receipt = receipts[i].receipt;
    if (receipt.epoch != epochs.current() && receipt.revision > epochs.lastCommonRevision(receipt.epoch)) continue;
    if (receipt.seq == 0) continue;
    const auto device = core::Devices(office).find(receipt.device);
    const auto held =
        device ? ledger.chainAt(device->number, {receipt.generation, receipt.seq}) : std::optional<Hash>();
    if (!held || held->view() != receipt.hash || ledger.hashAt(receipt.revision).view() != receipt.ledgerHash)
      throw Broken("G2: " + one.name + " holds a receipt for what the office does not hold");
    world.tally.add("receipts checked");
  }
  one.receiptsSeen = receipts.size();
}

/// The office holds everything up to where this tablet believes it to, as long as both speak of the same epoch.
void checkReceiptedSeq(World& world, SimulatedTablet& one) {
  core::TabletStore& store = one.tablet->store();
  core::Database& office = world.office->database();
  if (store.syncState().epoch != core::Epochs(office).current()) return;
  const core::LogHead head = store.log().head();
  const std::uint64_t seq = store.places().receiptedSeq(head.place.generation);
  if (seq == 0) return;
  const auto device = core::Devices(office).find(store.identity().device);
  const core::Place place{head.place.generation, seq};
  const auto held =
      device ? core::Ledger(office, store.identity().officeId).chainAt(device->number, place) : std::optional<Hash>();
  const auto own = store.log().hashAt(place);
  if (!held || !own || !(*held == *own))
    throw Broken("G2: " + one.name + " counts as received what the office does not hold");
}

/// G5: the ledger only grows.
void checkLedgerGrows(World& world) {
  const core::Ledger ledger(world.office->database(), world.office->folder().keys().officeId);
  if (world.lastRevision != 0 && !(ledger.hashAt(world.lastRevision) == world.lastLedgerHash))
    throw Broken("G5: what stood in the ledger is not what stands there now");
  const core::LedgerHead head = ledger.head();
  world.lastRevision = head.revision;
  world.lastLedgerHash = head.hash;
}

bool hasRow(core::Database& database, const char* sql) { return database.query(sql).step(); }

}  // namespace

void noteConfirmed(World& world) {
  for (const SimulatedTablet& one : world.tablets)
    readLog(one, [&](const Uuid& id, const Hash& content) {
      addTo(world.confirmed, id, content, one.name);
      world.lost.erase(id);
    });
  notePhotos(world);
}

void writeOffLost(World& world) {
  const Copies copies = allCopies(world);
  for (const auto& [id, content] : world.confirmed)
    if (copies.count(id) == 0 && world.lost.insert(id).second) world.tally.add("written off with a copy set back");
  writeOffLostPhotos(world);
}

void checkSafety(World& world) {
  const Copies copies = allCopies(world);
  for (const auto& [id, content] : world.confirmed) {
    if (world.lost.count(id) != 0) continue;
    const auto at = copies.find(id);
    if (at == copies.end()) throw Broken("G1: " + id.text() + " was confirmed and is nowhere");
    if (!(at->second == content)) throw Broken("G5: " + id.text() + " was confirmed with other bytes");
  }
  for (SimulatedTablet& one : world.tablets) {
    checkReceipts(world, one);
    checkReceiptedSeq(world, one);
  }
  checkReceivedPhotos(world);
  checkLedgerGrows(world);
}

void checkLedger(World& world) {
  std::vector<core::WitnessReceipt> witnesses;
  for (const SimulatedTablet& one : world.tablets)
    for (const core::StoredReceipt& receipt : one.tablet->store().places().receipts())
      witnesses.push_back({receipt.bytes, receipt.signature});
  const office::OfficeKeys& keys = world.office->folder().keys();
  core::Database& database = world.office->database();
  const auto result = core::verifyLedger(database, {keys.officeId, keys.receipt.publicKey()}, witnesses);
  if (result.fault)
    throw Broken("G17: verify finds at revision " + std::to_string(result.fault->revision) + ": " + result.fault->what);
  world.tally.add("ledger entries verified", result.entries);
  if (hasRow(database, "SELECT 1 FROM ledger GROUP BY device, generation, seq HAVING count(*)>1"))
    throw Broken("G3: one place is in the ledger twice");
  if (hasRow(database,
             "SELECT 1 FROM (SELECT revision, lag(revision) OVER (PARTITION BY device, generation ORDER BY seq) AS "
             "before FROM ledger) WHERE before>revision"))
    throw Broken("G12: entries of one log stand in the ledger in another order");
  checkPhotoBytes(world);
}

}  // namespace jemput::simulator
