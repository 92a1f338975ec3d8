// What a page does to a tablet: entries of others, own places and verdicts, own entries put back, histories of purged
// records, and the digest that both ends must share.
#include <algorithm>

#include "core/storage/WantedSnapshots.h"
#include "sync/TabletSync.h"

namespace jemput::sync {

using core::LogHead;
using core::Place;
using core::SyncState;

/// Another epoch or another scope: what was pulled before is dropped as far as it does not hold.
void TabletSync::startOver(const Page& page, SyncState& state) {
  if (page.isNewEpoch) {
    const LogHead head = m_store.log().head();
    const std::uint64_t receipted = m_store.places().receiptedSeq(head.place.generation);
    m_store.places().forgetAbove(head.place.generation, receipted, page.common);
    core::PurgedRecords(m_store.database()).doubtAbove(page.common);
    m_store.entries().forgetAbove(page.common);
    state.cursor = std::min(state.cursor, page.common);
  }
  // A bundle may tell of a scope that came by network meanwhile.
  if (page.isNewScope && page.scope != state.scope) {
    m_store.entries().forgetAbove(0);
    state.villages = page.villages;
    state.scope = page.scope;
    state.cursor = 0;
  }
  // It may tell again what is known: that changes nothing. It may not leave anything out.
  if (page.from > state.cursor) throw UnverifiedReply("the page begins above this tablet's cursor");
}

/// Own work that is here already, of an older generation or of a history that was asked for: its revision can be news,
/// and content where a stub was. False when it is not here.
bool TabletSync::settleHere(const PageEntry& entry) {
  const auto own = m_store.log().row(entry.place);
  if (!own || own->content != core::sha256(entry.bytes)) return false;
  const core::Uuid record = own->record.value_or(own->id);
  if (own->bytes.empty() && !core::PurgedRecords(m_store.database()).find(record))
    return m_store.entries().refill(entry.place, entry.bytes, entry.revision, entry.accepted);
  std::vector<core::OwnQuarantine> refused;
  if (!entry.accepted) refused.push_back({entry.place, {}});
  m_store.entries().settleOwn({entry.place, entry.place.seq, entry.revision}, refused);
  return true;
}

/// The page had the whole history of these. One of which the office holds nothing stays a stub that counts for nothing.
void TabletSync::settleHistory(const Page& page, std::vector<core::PurgedRecord> woken) {
  core::PurgedRecords purgedRecords(m_store.database());
  for (core::PurgedRecord& record : woken) {
    if (m_store.entries().ledgerState(record.record)) continue;
    record.digest.reset();
    record.isWanted = false;
    record.revision = std::max(record.revision, page.to);
    purgedRecords.add(record);
  }
}

/// News on a purged record are no news without its history, which the next page brings; an office that does not give it
/// is not asked for ever.
bool TabletSync::asksAgain(const Page& page) {
  const std::size_t wanted = core::PurgedRecords(m_store.database()).wantedCount();
  const bool isMore = wanted != 0 && wanted != m_wantedBefore && !page.isRevoked && !page.isSuspended;
  m_wantedBefore = wanted;
  return isMore;
}

/// The identity has signed them, so they count even where this page is old; an older list is no news.
void TabletSync::takeKeys(const Page& page) {
  auto keys = page.keys.empty() ? std::nullopt : readKeyList(page.keys, m_store.identity().officeId);
  if (!keys || keys->version <= m_keys.version) return;
  m_store.setKeyList(page.keys);
  m_keys = std::move(*keys);
}

void TabletSync::applyPage(const Page& page, SyncState& state, AppliedReply& applied) {
  startOver(page, state);
  const std::uint32_t generation = m_store.log().head().place.generation;
  for (const ReturnedEntry& entry : page.returned) {
    const Place place{generation, entry.seq};
    if (!m_store.log().restore(place, entry.bytes, entry.chain, entry.isStub))
      throw UnverifiedReply("a returned entry does not continue this log");
    if (const auto read = core::Entry::read(entry.bytes)) m_store.entries().showOwn(*read, place);
  }
  std::vector<core::OwnQuarantine> refused;
  if (page.generation == generation) {
    for (const OwnRefused& one : page.refused) {
      refused.push_back({{generation, one.seq}, one.reason});
      applied.quarantineReasons.push_back(one.reason);
    }
    for (const OwnPlaced& range : page.own)
      m_store.entries().settleOwn({{generation, range.from}, range.to, range.firstRevision}, refused);
  }
  std::vector<core::PurgedRecord> woken;
  for (const core::Uuid& record : page.history) {
    const auto purged = core::PurgedRecords(m_store.database()).find(record);
    if (!purged) continue;
    woken.push_back(*purged);
    m_store.entries().wake(record);
  }
  for (const PageEntry& entry : page.entries) {
    if (entry.device == m_store.identity().device && settleHere(entry)) continue;
    m_store.entries().addPulled({entry.revision, entry.device, entry.place, entry.accepted, entry.bytes});
    if (entry.device.isNil()) core::WantedSnapshots(m_store.database()).noteIfPublished(entry.bytes);
    ++applied.pulled;
  }
  settleHistory(page, std::move(woken));
  state.cursor = std::max(state.cursor, page.to);
  if (page.officers && page.officers->version > state.officers) {
    m_store.meta().set(kOfficersToTake, core::writeOfficerList(*page.officers));
    state.officers = page.officers->version;
  }
  takeKeys(page);
  state.isRevoked = page.isRevoked;
  applied.isSuspended = page.isSuspended;
  m_store.projection().flushDigests();
  checkDigest(page, state, applied);
}

/// Both ends must hold the same. If they do not: make the tables again from the entries; if that does not
/// help, what was pulled is not what the office has, so pull all of it again, once a round.
void TabletSync::checkDigest(const Page& page, SyncState& state, AppliedReply& applied) {
  if (!page.digest || core::PurgedRecords(m_store.database()).wantedCount() != 0) return;
  if (m_store.projection().scopeDigest(state.villages) == *page.digest) return;
  m_store.entries().rebuild();
  if (m_store.projection().scopeDigest(state.villages) == *page.digest) return;
  applied.digestDiffers = m_pulledAgain;
  if (m_pulledAgain) return;
  m_pulledAgain = true;
  const LocalState own = local();
  m_store.places().forgetAbove(own.generation, own.receiptedSeq, 0);
  core::PurgedRecords(m_store.database()).doubtAbove(0);
  m_store.entries().forgetAbove(0);
  state.cursor = 0;
}

}  // namespace jemput::sync
