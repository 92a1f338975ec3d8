#include "tablet/SnapshotImport.h"

#include <algorithm>

#include "core/crypto/Encoding.h"
#include "core/roster/RosterCsv.h"
#include "core/rules/RuleFiles.h"
#include "core/storage/Residents.h"
#include "core/storage/RuleVersions.h"
#include "core/storage/SnapshotStore.h"
#include "core/storage/SyncRuns.h"

namespace jemput::tablet {

namespace {

constexpr std::string_view kRoster = "roster/";

bool isRoster(std::string_view name) { return name.substr(0, kRoster.size()) == kRoster; }

bool contains(const std::vector<std::string>& villages, std::string_view village) {
  return std::find(villages.begin(), villages.end(), village) != villages.end();
}

void replaceRoster(core::Database& database, std::string_view village, std::string_view csv) {
  const auto file = core::readRosterCsv(csv, {[&](std::string_view code) { return code == village; }, {}, {}});
  // The office has signed this file's hash: what it could write, this can read, or is too old for it.
  if (file.refused) return;
  std::vector<core::Resident> residents;
  residents.reserve(file.good.size());
  for (const core::RosterLine& line : file.good) residents.push_back(line.resident);
  core::Residents(database).replace(village, residents);
}

void noteUnread(core::Database& database, std::int64_t now) {
  core::SyncRun line;
  line.started = line.ended = now;
  line.outcome = core::kRulesUnread;
  core::SyncRuns(database).add(line);
}

/// What this program cannot read is kept for a newer one; the rules that held hold on (core/storage/HeldRules).
void takeRules(core::Database& database, const core::RuleVersion& version, std::string_view text) {
  core::RuleVersions(database).put(version, text);
  if (!core::readRules(text, version.version)) noteUnread(database, version.published);
}

}  // namespace

void applySnapshot(core::TabletStore& store, const core::Clock& clock, const core::WantedSnapshot& snapshot,
                   std::string_view plain) {
  core::Transaction transaction(store.database());
  const auto hash = core::fromHex(snapshot.sha256);
  const core::Hash sha256 = hash ? core::Hash::fromBytes(*hash).value_or(core::Hash()) : core::Hash();
  core::SnapshotStore snapshots(store.database());
  if (snapshot.name == core::kRulesSnapshot) {
    takeRules(store.database(), {snapshot.version, sha256, core::toMilliseconds(clock.now())}, plain);
    snapshots.putVersion(snapshot.name, snapshot.version, sha256, plain.size(), {});
  } else if (!isRoster(snapshot.name)) {
    snapshots.putVersion(snapshot.name, snapshot.version, sha256, plain.size(), plain);
  } else if (const std::string village = snapshot.name.substr(kRoster.size());
             contains(store.syncState().villages, village)) {
    replaceRoster(store.database(), village, plain);
    snapshots.putVersion(snapshot.name, snapshot.version, sha256, plain.size(), {});
  }
  core::WantedSnapshots(store.database()).settle(snapshot);
  transaction.commit();
}

std::size_t dropRostersOutOfScope(core::TabletStore& store) {
  std::size_t dropped = 0;
  core::Transaction transaction(store.database());
  const core::SyncState state = store.syncState();
  core::SnapshotStore snapshots(store.database());
  for (const std::string& name : snapshots.names()) {
    if (!isRoster(name)) continue;
    const std::string village = name.substr(kRoster.size());
    if (!state.isRevoked && contains(state.villages, village)) continue;
    core::Residents(store.database()).remove(village);
    snapshots.remove(name);
    ++dropped;
  }
  transaction.commit();
  return dropped;
}

}  // namespace jemput::tablet
