#include "tests/powercut/TabletCuts.h"

#include <algorithm>
#include <set>

#include "core/crypto/LogChain.h"
#include "core/crypto/Random.h"
#include "core/storage/DraftStore.h"
#include "tests/core/storage/LogTablet.h"

namespace jemput::test {

namespace {

constexpr const char* kPin = "135790";
constexpr std::size_t kMostRows = 100000, kMostBytes = 64U << 20U;

core::Uuid draftId(std::uint8_t number) { return core::uuidFrom(1738886400000, {0, 0, 0, 0, 0, 0, 0, 0, 3, number}); }

core::TabletStore opened(const std::filesystem::path& folder, const core::Secret& key, const std::string& cipher) {
  return core::TabletStore(folder / "tablet.db", key, cipher);
}

}  // namespace

TabletCuts::TabletCuts(unsigned seed, int steps, const std::string& synchronous)
    : m_random(seed), m_synchronous(synchronous), m_folder(m_day.folder() / "tablet0") {
  const tablet::TabletFolder folder(m_folder);
  m_key = folder.signIn("", kPin, m_day.clock()).databaseKey;
  m_cipher = folder.header().cipher;
  m_day.tablet(1).registers(4);
  m_day.everyoneSyncs();
  m_day.tablet(0).restarts();
  flushesAs();
  m_recording = std::make_unique<Recording>(m_folder, "tablet.db");
  const Watched watched(m_folder, *m_recording);
  keepsPromises();
  for (int i = 0; i < steps; ++i) step(index(100));
  m_day.tablet(0).restarts();
}

void TabletCuts::flushesAs() {
  m_day.tablet(0).store().database().handle().exec("PRAGMA synchronous=" + m_synchronous);
}

void TabletCuts::step(std::size_t number) {
  FieldTablet& tablet = m_day.tablet(0);
  if (number < 45 || m_records.empty()) {
    for (const core::Uuid& record : tablet.registers(1)) m_records.push_back(record);
  } else if (number < 55) {
    tablet.corrects(m_records[index(m_records.size())], "mother", "INAQ " + std::to_string(m_random()));
  } else if (number < 60) {
    tablet.registry().withdraw(m_records[index(m_records.size())], "salah ketik");
  } else if (number < 80) {
    writesDraft();
  } else if (number < 90) {
    syncs();
  } else if (number < 95) {
    tablet.store().database().checkpoint();
  } else {
    tablet.restarts();
    flushesAs();
  }
  keepsPromises();
}

/// The call has returned, so the screen says "Tersimpan" from here on.
void TabletCuts::keepsPromises() {
  core::Log& log = m_day.tablet(0).store().log();
  const core::Place from{log.head().place.generation, m_promises.empty() ? 1 : m_promises.back().place.seq + 1};
  for (core::LogRow& row : log.read(from, kMostRows, kMostBytes))
    m_promises.push_back({m_recording->position(), row.place, std::move(row.bytes)});
}

void TabletCuts::writesDraft() {
  core::DraftStore drafts(m_day.tablet(0).store().database());
  core::Draft draft;
  draft.id = draftId(static_cast<std::uint8_t>(index(4)));
  draft.name = "LALU ARYA";
  const bool removes = index(5) == 0;
  if (!removes) draft.content = std::string(index(3000) + 1, 'a') + std::to_string(m_random());
  DraftVersion version{m_recording->position(), 0, draft.content};
  if (removes)
    drafts.remove(draft.id);
  else
    drafts.put(draft);
  version.confirmed = m_recording->position();
  m_drafts[draft.id].push_back(version);
}

void TabletCuts::syncs() {
  FieldTablet& other = m_day.tablet(1);
  other.registers(1 + index(3));
  other.syncs();
  // As on the screen: the sync has a connection of its own beside the form's.
  core::TabletStore store = opened(m_folder, m_key, m_cipher);
  store.database().handle().exec("PRAGMA synchronous=" + m_synchronous);
  sync::LoopbackCarrier carrier(m_day.office().road());
  const auto known = [&](std::uint64_t, std::uint64_t receipted) {
    m_known.push_back({m_recording->position(), receipted, store.syncState().cursor, store.entries().pulledCount()});
  };
  if (m_known.empty()) known(0, store.places().receiptedSeq(1));
  tablet::SyncDriver(store, m_day.clock(), carrier).run(known);
}

Judgement TabletCuts::judge(std::size_t images) {
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

void TabletCuts::judgeOne(const std::filesystem::path& folder, std::size_t cut, Judgement& judgement) {
  try {
    core::TabletStore store = opened(folder, m_key, m_cipher);
    if (store.database().handle().execAndGet("PRAGMA integrity_check").getString() != "ok")
      judgement.note(judgement.damaged, "integrity check");
    judgeLog(store, cut, judgement);
    judgeDrafts(store, cut, judgement);
    judgeSync(store, cut, judgement);
    judgeProjection(store, judgement);
  } catch (const std::exception& problem) {
    judgement.note(judgement.damaged, problem.what());
  }
}

void TabletCuts::judgeLog(core::TabletStore& store, std::size_t cut, Judgement& judgement) {
  core::Hash chain = core::chainStart(store.identity().officeId, store.signingKey().publicKey(), 1);
  std::set<core::Uuid> ids;
  const auto rows = store.log().read({1, 1}, kMostRows, kMostBytes);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    chain = core::chainNext(chain, core::sha256(rows[i].bytes));
    if (rows[i].place.seq != i + 1 || rows[i].chain != chain) judgement.note(judgement.damaged, "chain of the log");
    if (!ids.insert(rows[i].id).second) judgement.note(judgement.doubled, "entry in the log");
  }
  for (const Promise& promise : m_promises) {
    if (promise.position > cut) break;
    const std::size_t index = promise.place.seq - 1;
    if (index >= rows.size() || rows[index].bytes != promise.bytes)
      return judgement.note(judgement.lost, "entry " + std::to_string(promise.place.seq) + " of step " +
                                                std::to_string(promise.position) + ", cut at " + std::to_string(cut));
  }
}

/// The last confirmed state of each draft, or one that was asked for later.
void TabletCuts::judgeDrafts(core::TabletStore& store, std::size_t cut, Judgement& judgement) {
  const core::DraftStore drafts(store.database());
  for (const auto& [id, versions] : m_drafts) {
    const auto found = drafts.find(id);
    const std::string content = found ? found->content : std::string();
    bool isRight = content.empty(), isLost = false;
    for (const DraftVersion& version : versions) {
      if (version.asked > cut) break;
      if (version.confirmed <= cut) isRight = false;
      isRight |= version.content == content;
      isLost = !isRight;
    }
    if (isLost) judgement.note(judgement.lost, "draft, cut at " + std::to_string(cut));
  }
}

/// A receipt that was applied stays; a page and its cursor are there together or not at all (G11).
void TabletCuts::judgeSync(core::TabletStore& store, std::size_t cut, Judgement& judgement) {
  if (m_known.empty()) return;
  const std::uint64_t receipted = store.places().receiptedSeq(1), cursor = store.syncState().cursor;
  const std::uint64_t pulled = store.entries().pulledCount();
  bool isKnown = false;
  for (const Known& known : m_known) {
    if (known.position <= cut && known.receipted > receipted)
      return judgement.note(judgement.lost, "receipt, cut at " + std::to_string(cut));
    isKnown |= known.cursor == cursor && known.pulled == pulled;
  }
  if (!isKnown) judgement.note(judgement.damaged, "cursor and entries of others do not belong together");
}

/// The tables are those that the entries alone give.
void TabletCuts::judgeProjection(core::TabletStore& store, Judgement& judgement) {
  const auto before = projectedRows(store.database(), true);
  core::Transaction transaction(store.database());
  store.entries().rebuild();
  if (projectedRows(store.database(), true) != before) judgement.note(judgement.damaged, "projection");
  transaction.commit();
}

}  // namespace jemput::test
