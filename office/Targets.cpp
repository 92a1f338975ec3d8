#include "office/Targets.h"

#include "core/rules/Areas.h"
#include "core/storage/SnapshotStore.h"
#include "office/OfficeLog.h"
#include "sync/FrameStream.h"
#include "sync/Limits.h"

namespace jemput::office {

namespace {
constexpr int kSnapshotLevel = 12;  // made once, fetched over slow links by every tablet
}

std::string readSnapshot(core::Database& database, std::string_view name) {
  const auto snapshot = core::SnapshotStore(database).get(name);
  if (!snapshot) return {};
  return sync::decompressWhole(snapshot->content, sync::limits::kMaxReplyPlain).value_or("");
}

core::TargetTable readTargetTable(core::Database& database) {
  return core::readTargets(readSnapshot(database, kTargetsSnapshot)).value_or(core::TargetTable());
}

std::vector<std::string> villagesOf(OfficeFolder& folder) {
  std::vector<std::string> codes;
  for (const core::Area* village : core::Areas::shipped().villagesOf(folder.regency())) codes.push_back(village->code);
  return codes;
}

std::vector<core::ProgressRow> progressOf(OfficeFolder& folder, int year) {
  return core::makeProgress(folder.database(), villagesOf(folder), core::shippedIndicators(),
                            readTargetTable(folder.database()), year);
}

void publishSnapshot(OfficeFolder& folder, std::string_view name, std::string_view plain, std::string_view village,
                     const core::Clock& clock) {
  core::SnapshotStore snapshots(folder.database());
  const std::int64_t before = snapshots.versionOf(name);
  const core::Snapshot snapshot = snapshots.put(name, sync::compressWhole(plain, kSnapshotLevel));
  if (snapshot.version != before)
    OfficeLog(folder.database(), folder.keys(), clock).snapshotPublished(snapshot, village);
}

}  // namespace jemput::office
