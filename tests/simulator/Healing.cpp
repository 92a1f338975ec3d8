// Phase 2: everything works again, and then nothing may be missing and nobody may disagree.
#include <algorithm>

#include "core/storage/Devices.h"
#include "core/storage/StoredEntry.h"
#include "tests/simulator/Photos.h"
#include "tests/simulator/Safety.h"
#include "tests/simulator/Stick.h"

namespace jemput::simulator {

using core::Uuid;

namespace {

constexpr int kMostRounds = 8;

/// A person at the office gives villages to tablets that it knows by their certificate alone. True when there was one.
bool giveVillages(World& world) {
  core::Database& database = world.office->database();
  bool hasGiven = false;
  core::Transaction transaction(database);
  core::Devices devices(database);
  for (const core::DeviceRow& device : devices.all())
    if (device.villages.empty() && !device.revoked) {
      devices.setVillages(device.number, world.villages);
      hasGiven = true;
    }
  transaction.commit();
  return hasGiven;
}

std::optional<core::DeviceRow> deviceOf(World& world, const SimulatedTablet& one) {
  return core::Devices(world.office->database()).find(one.tablet->store().identity().device);
}

/// True when this sync had nothing to say and heard nothing new.
bool syncsQuietly(World& world, SimulatedTablet& one) {
  const auto summary = one.tablet->syncs();
  world.note(one.name + " syncs: outcome " + std::to_string(static_cast<int>(summary.outcome)) + ", sent " +
             std::to_string(summary.sent) + ", pulled " + std::to_string(summary.pulled) + ", " +
             std::to_string(summary.road.exchanges) + " exchanges, generation " +
             std::to_string(one.tablet->store().log().head().place.generation));
  const bool isWell = summary.outcome == tablet::SyncOutcome::Done || summary.outcome == tablet::SyncOutcome::Revoked;
  return isWell && summary.sent == 0 && summary.pulled == 0 && summary.road.exchanges == 1;
}

/// In the newest generation: what was offered in a closed one came again in a later one. Below the tablet's head: a
/// stick may have offered what the tablet was set back from since, and that gap is true.
bool hasGap(World& world, const core::DeviceRow& device, const core::Place& head) {
  core::Query query = world.office->database().query(
      "SELECT 1 FROM gap WHERE device=?1 AND generation=?2 AND offered_seq<=?3 AND NOT EXISTS(SELECT 1 FROM ledger "
      "WHERE device=?1 AND "
      "generation=?2 AND seq=gap.offered_seq-1) AND NOT EXISTS(SELECT 1 FROM ledger WHERE device=?1 AND "
      "generation>?2)");
  query.bind(device.number).bind(std::int64_t{head.generation}).bind(head.seq);
  return query.step();
}

std::string told(const std::vector<core::StoredEntry>& entries) {
  std::string text;
  for (const core::StoredEntry& entry : entries)
    text += "\n      r" + std::to_string(entry.revision) + " " + entry.author + (entry.accepted ? " " : " refused ") +
            entry.bytes.substr(0, 60);
  return text;
}

/// The records of a tablet's villages that it and the office see differently, for the trace.
void tellDifferences(World& world, const SimulatedTablet& one) {
  core::TabletStore& store = one.tablet->store();
  const auto villages = store.syncState().villages;
  if (store.projection().scopeDigest(villages) == core::Projection(world.office->database()).scopeDigest(villages))
    return;
  world.note(one.name + " and the office differ in:");
  const core::Ledger ledger(world.office->database(), store.identity().officeId);
  std::set<Uuid> records;
  core::Query query =
      world.office->database().query("SELECT DISTINCT coalesce(record, id) FROM ledger WHERE id IS NOT NULL");
  while (query.step()) records.insert(query.uuid(0));
  core::Query own = store.database().query("SELECT coalesce(record, id) FROM log UNION SELECT record FROM pulled");
  while (own.step()) records.insert(own.uuid(0));
  for (const Uuid& record : records) {
    auto here = store.entries().ofRecord(record);
    std::erase_if(here, [](const core::StoredEntry& entry) { return entry.revision == 0; });
    const auto there = ledger.ofRecord(record);
    const auto mine = core::foldStored(here), theirs = core::foldStored(there);
    const std::string a = mine ? mine->canonical() : "", b = theirs ? theirs->canonical() : "";
    const bool concerns = std::count(villages.begin(), villages.end(), theirs ? core::villageOf(*theirs) : "") +
                              std::count(villages.begin(), villages.end(), mine ? core::villageOf(*mine) : "") >
                          0;
    if (a == b || !concerns) continue;
    world.note("record " + record.text() + "\n    tablet: " + a + told(here) + "\n    office: " + b + told(there));
  }
}

void checkTablet(World& world, SimulatedTablet& one) {
  if (one.tablet->unreceipted() != 0) throw Broken("at rest, work of " + one.name + " has no receipt");
  const auto device = deviceOf(world, one);
  if (!device) throw Broken("at rest, the office does not know " + one.name);
  core::TabletStore& store = one.tablet->store();
  if (hasGap(world, *device, store.log().head().place))
    throw Broken("G4: at rest, the office lists a gap of " + one.name);
  core::Query query = store.database().query("SELECT id, content_hash FROM log");
  while (query.step()) {
    core::Query held = world.office->database().query("SELECT bytes FROM ledger WHERE id=?");
    const Uuid id = query.uuid(0);
    held.bind(id);
    if (!held.step() || !(core::sha256(held.blob(0)) == query.hash(1)))
      throw Broken("G13: " + one.name + " holds an entry that the office does not: " + id.text());
  }
  if (device->revoked) return;
  checkPhotosAtRest(world, one);
  const auto villages = store.syncState().villages;
  if (villages != device->villages) throw Broken("G11: " + one.name + " has another scope than the office gave it");
  if (!(store.projection().scopeDigest(villages) == core::Projection(world.office->database()).scopeDigest(villages))) {
    tellDifferences(world, one);
    throw Broken("G11: at rest, " + one.name + " and the office differ");
  }
}

}  // namespace

void healAndCheck(World& world) {
  world.delayed.clear();
  int rounds = 0;
  for (bool isQuiet = false; !isQuiet;) {
    if (++rounds > kMostRounds) {
      for (const SimulatedTablet& one : world.tablets) tellDifferences(world, one);
      throw Broken("no rest after " + std::to_string(kMostRounds) + " rounds of syncs");
    }
    isQuiet = true;
    for (SimulatedTablet& one : world.tablets) isQuiet &= syncsQuietly(world, one);
    isQuiet &= !giveVillages(world);
    // The stick that lies about is read too: once before all have been heard, and once after.
    if (rounds <= 2) officeReadsStick(world);
    isQuiet &= rounds > 2;
    noteConfirmed(world);
    checkSafety(world);
  }
  world.tally.add("rounds to rest", static_cast<std::uint64_t>(rounds));
  for (SimulatedTablet& one : world.tablets) checkTablet(world, one);
  checkLedger(world);
  world.tally.add("entries confirmed", world.confirmed.size());
}

}  // namespace jemput::simulator
