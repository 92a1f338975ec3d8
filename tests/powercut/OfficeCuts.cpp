#include "tests/powercut/OfficeCuts.h"

#include <algorithm>
#include <deque>

#include "core/crypto/LogChain.h"
#include "core/storage/Devices.h"
#include "core/storage/Ledger.h"

namespace jemput::test {

namespace fs = std::filesystem;

OfficeCuts::OfficeCuts(unsigned seed, int steps, const std::string& synchronous)
    : m_random(seed), m_synchronous(synchronous), m_folder(m_day.folder() / "office") {
  m_day.tablet(0).registers(2);
  m_day.everyoneSyncs();
  restarts();
  m_recording = std::make_unique<Recording>(m_folder, "office.db");
  const Watched watched(m_folder, *m_recording);
  for (int i = 0; i < steps; ++i) step(index(100));
  m_day.office().keep();
}

void OfficeCuts::flushesAs() { m_day.office().database().handle().exec("PRAGMA synchronous=" + m_synchronous); }

void OfficeCuts::restarts() {
  m_day.office().keep();
  flushesAs();
}

void OfficeCuts::step(std::size_t number) {
  if (number < 75)
    syncs(index(kTablets));
  else if (number < 85 && !m_records.empty())
    decides();
  else if (number < 92)
    m_day.office().database().checkpoint();
  else
    restarts();
}

/// The receipt counts from the moment at which the reply leaves the office.
void OfficeCuts::syncs(std::size_t number) {
  FieldTablet& tablet = m_day.tablet(number);
  for (const core::Uuid& record : tablet.registers(1 + index(4))) m_records.push_back(record);
  std::deque<std::size_t> left;
  sync::LoopbackCarrier::Fault listen;
  listen.after = [&](std::uint64_t, sync::HttpReply&) { left.push_back(m_recording->position()); };
  sync::LoopbackCarrier carrier(m_day.office().road(), listen);
  tablet::SyncSettings settings;
  settings.batchBytes = 1 + index(2000);
  tablet::SyncDriver(tablet.store(), m_day.clock(), carrier, settings).run([&](std::uint64_t, std::uint64_t receipted) {
    m_handed.push_back({left.front(), number, receipted});
    left.pop_front();
  });
}

void OfficeCuts::decides() {
  m_day.office().sets(m_records[index(m_records.size())], index(2) == 0 ? "diproses" : "selesai");
  const core::LedgerHead head = core::Ledger(m_day.office().database(), m_day.office().folder().keys().officeId).head();
  m_decided.push_back({m_recording->position(), head.revision, head.hash});
}

Judgement OfficeCuts::judge(std::size_t images) {
  std::vector<std::size_t> cuts(images);
  for (std::size_t& cut : cuts) cut = index(m_recording->position() + 1);
  std::sort(cuts.begin(), cuts.end());
  PowerCuts disk(*m_recording);
  const TemporaryFolder folder;
  Judgement judgement;
  for (const std::size_t cut : cuts) {
    ++judgement.images;
    disk.goTo(cut);
    disk.writeImage(folder.path() / "image", m_random);
    judgeOne(folder.path() / "image", cut, judgement);
  }
  return judgement;
}

void OfficeCuts::judgeOne(const fs::path& folder, std::size_t cut, Judgement& judgement) {
  try {
    const office::OfficeKeys& keys = m_day.office().folder().keys();
    core::Database database(folder / "office.db", keys.databaseKey, core::bestCipher(), core::SchemaKind::Office);
    if (database.handle().execAndGet("PRAGMA integrity_check").getString() != "ok")
      judgement.note(judgement.damaged, "integrity check");
    judgeReceipts(database, cut, judgement);
    judgeLedger(database, judgement);
  } catch (const std::exception& problem) {
    judgement.note(judgement.damaged, problem.what());
  }
}

/// Every entry under a receipt that has left is there byte for byte; so is every decision that was confirmed.
void OfficeCuts::judgeReceipts(core::Database& database, std::size_t cut, Judgement& judgement) {
  const std::string& officeId = m_day.office().folder().keys().officeId;
  core::Ledger ledger(database, officeId);
  core::Devices devices(database);
  std::uint64_t covered[kTablets] = {};
  for (const Handed& handed : m_handed)
    if (handed.position <= cut) covered[handed.tablet] = std::max(covered[handed.tablet], handed.seq);
  for (std::size_t i = 0; i < kTablets; ++i) {
    core::TabletStore& store = m_day.tablet(i).store();
    const auto device = devices.find(store.identity().device);
    if (!device) return judgement.note(judgement.lost, "device, cut at " + std::to_string(cut));
    for (std::uint64_t seq = 1; seq <= covered[i]; ++seq)
      if (ledger.heldAt(device->number, {1, seq}).value_or(core::HeldEntry{}).bytes != store.log().row({1, seq})->bytes)
        return judgement.note(judgement.lost, "receipted entry, cut at " + std::to_string(cut));
  }
  for (const Decided& decided : m_decided)
    if (decided.position <= cut && ledger.hashAt(decided.revision) != decided.ledger)
      return judgement.note(judgement.lost, "decision, cut at " + std::to_string(cut));
}

/// `jemput-office verify`: chains, signatures, columns, projection and digests; and no id counts twice.
void OfficeCuts::judgeLedger(core::Database& database, Judgement& judgement) {
  const office::OfficeKeys& keys = m_day.office().folder().keys();
  const core::VerificationResult result = verifyLedger(database, {keys.officeId, keys.receipt.publicKey()}, {});
  if (result.fault) judgement.note(judgement.damaged, result.fault->what);
  const auto doubled =
      database.handle().execAndGet("SELECT count(id) - count(DISTINCT id) FROM ledger WHERE accepted=1");
  if (doubled.getInt64() != 0) judgement.note(judgement.doubled, "accepted id");
}

}  // namespace jemput::test
