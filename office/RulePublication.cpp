#include "office/RulePublication.h"

#include <algorithm>

#include "core/rules/RuleShape.h"
#include "core/storage/HeldRules.h"
#include "core/storage/Meta.h"
#include "core/storage/OfficeRegistrations.h"
#include "core/storage/SnapshotStore.h"
#include "office/Admission.h"
#include "office/OfficeLog.h"
#include "sync/FrameStream.h"

namespace jemput::office {

namespace {

constexpr int kRulesLevel = 19;                              // made once, fetched over slow links by every tablet
constexpr std::size_t kMostBytes = std::size_t{128} * 1024;  // some seconds of an EDGE link; the shipped are 9 KB

core::ServiceCatalogue parsed(const core::RuleFiles& files) {
  std::string problem;
  auto catalogue = core::ServiceCatalogue::parse(files.texts(), &problem);
  if (catalogue) problem = core::problemForPublishing(files.texts(), *catalogue);
  if (!problem.empty()) throw RulesRefused(problem + ". Tidak ada yang diterbitkan.");
  return *std::move(catalogue);
}

/// The highest version that may be on a tablet, or in an entry.
std::int64_t newestVersion(core::Database& database, int held) {
  const auto known = core::RuleVersions(database).newest();
  return std::max({std::int64_t{held}, known ? known->version : 0,
                   std::int64_t{core::ServiceCatalogue::shipped().rulesVersion()},
                   core::Meta(database).number(kNewestRulesSeen, 0)});
}

/// A tablet without a network may have asked for any of these this morning, and nobody here knows.
void refuseMissing(core::Database& database, const core::ServiceCatalogue& held, const core::ServiceCatalogue& next) {
  const std::string kept = " Registrasi yang memakainya harus tetap terbaca. Tidak ada yang diterbitkan.";
  std::vector<std::string> codes = core::OfficeRegistrations(database).servicesAskedFor();
  for (const core::Service& service : held.services()) codes.push_back(service.code);
  for (const std::string& code : codes)
    if (!next.find(code))
      throw RulesRefused("services.json: layanan " + code +
                         " hilang. Biarkan tertulis dan beri \"offered\": false bila tidak dibuka lagi." + kept);
  for (const core::Paper& paper : held.papers())
    if (!next.paper(paper.code))
      throw RulesRefused("papers.json: syarat " + paper.code +
                         " hilang. Biarkan tertulis di sana; cukup tidak diminta layanan mana pun." + kept);
}

}  // namespace

RulesInForce rulesInForce(core::Database& database) {
  const core::HeldRules held(database);
  const int version = held.book().services.rulesVersion();
  if (held.isShipped()) return {core::shippedRuleFiles(), version, std::nullopt};
  core::RuleVersions versions(database);
  const auto files = core::readRuleSnapshot(versions.snapshot(version).value_or(""));
  RulesInForce inForce{files.value(), version, std::nullopt};
  for (const core::RuleVersion& one : versions.all())
    if (one.version == version) inForce.published = one.published;
  return inForce;
}

CheckedRules checkRules(core::Database& database, const core::RuleFiles& files) {
  const core::ServiceCatalogue next = parsed(files);
  const core::HeldRules held(database);
  const RulesInForce inForce = rulesInForce(database);
  CheckedRules checked{files, next.rulesVersion(), inForce.version, {}, {}, files == inForce.files};
  if (checked.isInForce) return checked;
  if (const std::int64_t newest = newestVersion(database, inForce.version); checked.version <= newest)
    throw RulesRefused(
        "services.json: version " + std::to_string(checked.version) + " harus di atas " + std::to_string(newest) +
        ", versi terbaru yang mungkin sudah ada di tablet. Tulis \"version\": " + std::to_string(newest + 1) +
        ". Tidak ada yang diterbitkan.");
  refuseMissing(database, held.book().services, next);
  checked.compressed = sync::compressWhole(core::writeRuleSnapshot(files), kRulesLevel);
  if (checked.compressed.size() > kMostBytes)
    throw RulesRefused("Aturan ini terlalu besar untuk jaringan tablet: " +
                       std::to_string(checked.compressed.size() / 1024) + " KB sesudah dimampatkan, paling banyak " +
                       std::to_string(kMostBytes / 1024) + " KB. Tidak ada yang diterbitkan.");
  checked.changes = changesBetween(inForce.files.texts(), files.texts());
  return checked;
}

void publishRules(OfficeFolder& folder, const CheckedRules& rules, const core::Clock& clock) {
  core::Database& database = folder.database();
  if (rulesInForce(database).version != rules.before)
    throw RulesRefused("Sementara itu versi lain diterbitkan. Tidak ada yang diterbitkan; jalankan perintah ini lagi.");
  core::Snapshot snapshot;
  snapshot.name = core::kRulesSnapshot;
  snapshot.version = rules.version;  // not counted as of other snapshots: the number is the one that entries name
  snapshot.sha256 = core::sha256(rules.compressed);
  snapshot.content = rules.compressed;
  core::SnapshotStore(database).putVersion(snapshot.name, snapshot.version, snapshot.sha256, snapshot.content.size(),
                                           snapshot.content);
  core::RuleVersions(database).put({rules.version, snapshot.sha256, core::toMilliseconds(clock.now())},
                                   core::writeRuleSnapshot(rules.files));
  OfficeLog(database, folder.keys(), clock).snapshotPublished(snapshot, {});
}

}  // namespace jemput::office
