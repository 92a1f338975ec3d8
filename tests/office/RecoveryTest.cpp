#include "office/Recovery.h"

#include <map>
#include <sstream>

#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/storage/Devices.h"
#include "core/storage/OfficeFiles.h"
#include "office/commands/RunOffice.h"
#include "sync/TabletHeader.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;
namespace fs = std::filesystem;

namespace {

/// Name, size, time of change and bytes of everything in a folder.
std::map<std::string, std::string> everythingIn(const fs::path& folder) {
  std::map<std::string, std::string> all;
  for (const auto& entry : fs::directory_iterator(folder))
    all[entry.path().filename().string()] =
        std::to_string(entry.last_write_time().time_since_epoch().count()) + *core::readWholeFile(entry.path());
  return all;
}

/// A tablet that worked, was locked for good, and whose folder was copied from it.
struct LostTablet : FieldDay {
  explicit LostTablet(std::uint64_t alreadySent = 0, const std::string& photo = {}) {
    if (alreadySent > 0) {
      tablet(0).registers(alreadySent);
      everyoneSyncs();
    }
    const core::Uuid record = tablet(0).registers(5).front();
    if (!photo.empty()) photographs(record, photo);
    core::DraftStore(tablet(0).store().database()).put({core::newUuid(9), 7, "P001", "RATNA", "", "", R"({"a":1})"});
    // As copied from a running tablet: the last transactions stand in the -wal alone.
    fs::copy(folderOfTablet(), copy, fs::copy_options::recursive);
    // Nobody can open it any more.
    auto header = *sync::readTabletHeader(*core::readWholeFile(copy / sync::kTabletHeaderFile));
    std::erase_if(header.slots, [](const auto& slot) { return slot.kind != core::SlotKind::Office; });
    core::writeFileSafely(copy / sync::kTabletHeaderFile, sync::writeTabletHeader(header));
    for (const char* gone : {"device-secret", "attempts"}) fs::remove(copy / gone);
  }
  void photographs(const core::Uuid& record, const std::string& photo) {
    core::Registry& registry = tablet(0).registry();
    core::RegisterExtras extras;
    extras.photos = {{"kk", photo}};
    REQUIRE(registry.correct(record, *registry.find(record), *registry.seen(record), extras).saved);
  }
  fs::path folderOfTablet() {
    for (const auto& entry : fs::directory_iterator(folder()))
      if (fs::exists(entry.path() / sync::kTabletHeaderFile)) return entry.path();
    throw std::runtime_error("no tablet");
  }
  fs::path recoveryFile() { return office().folder().path().string() + "-recovery"; }
  office::RecoveredTablet recovers() {
    return recoverTablet(office().folder(), office::readRecoveryFile(recoveryFile(), office().folder().keys().officeId),
                         copy, clock());
  }
  fs::path copy = folder() / "copied-from-the-device";
};

}  // namespace

TEST_CASE("a locked tablet's photos come home with the registrations that name them", "[recovery]") {
  LostTablet lost(0, std::string(70'000, 'k'));
  for (int round = 0; round < 2; ++round) {
    CHECK(lost.recovers().photos == 1);
    CHECK(core::OfficeFiles(lost.office().database()).after(std::nullopt, 9).size() == 1);
  }
  CHECK(lost.recovers().photosLost == 0);
}

TEST_CASE("what a locked tablet never sent comes home exactly once, and its folder stays as it was", "[recovery]") {
  LostTablet lost(3);
  const std::uint64_t sent = lost.tablet(0).store().places().receiptedSeq(1);
  const auto before = everythingIn(lost.copy);
  const auto first = lost.recovers();
  CHECK(first.received == 5);
  CHECK(first.held == sent);
  CHECK(first.entries == sent + 5);
  CHECK(first.quarantined == 0);
  CHECK(first.isComplete);
  REQUIRE(first.drafts.size() == 1);
  CHECK(first.drafts.front().officer == "P001");
  CHECK(everythingIn(lost.copy) == before);
  CHECK_FALSE(fs::exists(lost.office().folder().path() / "recovering"));
  const std::uint64_t revision = lost.office().revision();
  const auto second = lost.recovers();
  CHECK(second.received == 0);
  CHECK(second.held == sent + 5);
  CHECK(lost.office().revision() == revision);
  // Found again, the tablet itself has nothing to send twice.
  lost.everyoneSyncs();
  CHECK(lost.office().revision() == revision);
  CHECK(lost.allAgree());
}

TEST_CASE("a revoked tablet's work comes home into quarantine", "[recovery]") {
  LostTablet lost;
  {
    core::Transaction transaction(lost.office().database());
    core::Devices devices(lost.office().database());
    devices.revoke(devices.find(lost.tablet(0).store().identity().device)->number, 1);
    transaction.commit();
  }
  const auto recovered = lost.recovers();
  CHECK(recovered.received == recovered.entries);
  CHECK(recovered.quarantined == recovered.entries);
}

TEST_CASE("another office's key, another office's tablet and no tablet are refused, and nothing changes",
          "[recovery]") {
  LostTablet lost;
  FieldDay elsewhere;
  const std::uint64_t revision = lost.office().revision();
  CHECK_THROWS_AS(office::readRecoveryFile(elsewhere.office().folder().path().string() + "-recovery",
                                           lost.office().folder().keys().officeId),
                  office::FolderRefused);
  CHECK_THROWS_AS(recoverTablet(lost.office().folder(), core::BoxKey::generate(), lost.copy, lost.clock()),
                  office::FolderRefused);
  CHECK_THROWS_AS(recoverTablet(elsewhere.office().folder(), core::BoxKey::generate(), lost.copy, lost.clock()),
                  office::FolderRefused);
  CHECK_THROWS_AS(recoverTablet(lost.office().folder(), core::BoxKey::generate(), lost.folder(), lost.clock()),
                  office::FolderRefused);
  CHECK(lost.office().revision() == revision);
}

TEST_CASE("the command says counts and ids alone; drafts go into a file that only its owner reads", "[recovery]") {
  LostTablet lost;
  const fs::path drafts = lost.folder() / "drafts.jsonl";
  std::istringstream in;
  std::ostringstream out, err;
  const int exit =
      office::runOffice({"recover", "--data", lost.office().folder().path().string(), "--folder", lost.copy.string(),
                         "--recovery", lost.recoveryFile().string(), "--drafts-out", drafts.string(), "--json"},
                        {in, out, err}, lost.clock());
  INFO(err.str());
  REQUIRE(exit == 0);
  const auto said = core::JsonDocument::parse(out.str());
  REQUIRE(said);
  CHECK(said->root()["received"].integerOr(0) == said->root()["entries"].integerOr(-1));
  CHECK(said->root()["drafts"].size() == 1);
  CHECK(out.str().find("RATNA") == std::string::npos);
  CHECK((fs::status(drafts).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
  CHECK(core::readWholeFile(drafts)->find(R"("content":{"a":1})") != std::string::npos);
}
