#include "sync/TabletSync.h"

#include <algorithm>

#include "core/crypto/LogChain.h"
#include "core/storage/PurgedRecords.h"
#include "core/storage/TabletPhotos.h"
#include "core/storage/WantedSnapshots.h"

namespace jemput::sync {

using core::LogHead;
using core::Place;
using core::Receipt;
using core::SyncState;

std::string requestContent(std::string_view plain, std::string_view channelBinding) {
  return std::string(core::sha256(plain).view()).append(channelBinding);
}

TabletSync::TabletSync(core::TabletStore& store, const core::Clock& clock) : m_store(store), m_clock(clock) {
  auto keys = readKeyList(store.keyList(), store.identity().officeId);
  if (!keys) throw core::DatabaseRefused("Daftar kunci kantor di tablet ini rusak. Daftarkan tablet lagi di kantor.");
  m_keys = std::move(*keys);
}

LocalState TabletSync::local() {
  const LogHead head = m_store.log().head();
  return {head.place.generation, head.place.seq, m_store.places().receiptedSeq(head.place.generation)};
}

OutgoingRequest TabletSync::build(const RoundRequest& wanted, std::size_t plainBytes) {
  const LogHead head = m_store.log().head();
  const std::uint32_t generation = head.place.generation;
  const SyncState state = m_store.syncState();
  std::vector<core::LogRow> rows;
  if (!wanted.wantsOwnBack && wanted.from <= head.place.seq)
    rows = m_store.log().read({generation, wanted.from}, limits::kMaxBatchEntries, plainBytes);

  SyncRequest request;
  request.device = m_store.identity().device;
  request.epoch = state.epoch;
  request.generation = generation;
  request.from = wanted.from;
  request.previous = m_store.log().hashAt({generation, wanted.from - 1}).value_or(head.hash);
  request.scope = state.scope;
  request.officers = state.officers;
  request.keys = static_cast<std::uint64_t>(m_keys.version);
  request.cursor = state.cursor;
  request.receipt = m_store.places().receiptedSeq(generation);
  request.wantsOwnBack = wanted.wantsOwnBack;
  request.wantsToken =
      !core::WantedSnapshots(m_store.database()).all().empty() || core::TabletPhotos(m_store.database()).hasUnsettled();
  request.files = filesToAskFor();
  m_asked.push_back(request.files);
  request.wanted = core::PurgedRecords(m_store.database()).wanted(limits::kMaxWanted);
  addEntries(rows, request);
  const Place last = rows.empty() ? Place{generation, wanted.from - 1} : rows.back().place;
  request.wantsPage = wanted.wantsPage || (wanted.pageIfLast && last.seq == head.place.seq);
  if (wanted.withCertificate) request.certificate = m_store.identity().certificate;
  if (!rows.empty())
    request.headSignature =
        m_store.signingKey().sign(core::label::kHead, m_store.identity().officeId,
                                  core::headContent(request.device.text(), generation, last.seq, rows.back().chain));
  return {writeRequest(request), last.seq, rows.size(), request.wantsPage};
}

/// Entries as they are, and of those that retention has taken their stubs: the office was restored to before it had
/// them, and learns what is missing.
void TabletSync::addEntries(std::vector<core::LogRow>& rows, SyncRequest& request) {
  for (core::LogRow& row : rows) {
    if (row.bytes.empty()) {
      row.bytes = core::writeStub({row.id, row.record, row.content});
      if (request.stubs.empty() || request.stubs.back().to + 1 != row.place.seq)
        request.stubs.push_back({row.place.seq, row.place.seq});
      request.stubs.back().to = row.place.seq;
    }
    request.entries.push_back(row.bytes);
  }
}

std::vector<std::string> TabletSync::filesToAskFor() {
  if (m_hasAsked) return {};
  m_hasAsked = true;
  return core::TabletPhotos(m_store.database()).toAskFor(limits::kMaxFilesAsked);
}

core::Signature TabletSync::signRequest(std::string_view plain, std::string_view channelBinding) const {
  return m_store.signingKey().sign(core::label::kRequest, m_store.identity().officeId,
                                   requestContent(plain, channelBinding));
}

Receipt TabletSync::verifiedReceipt(const SyncReply& reply) const {
  const std::string& officeId = m_store.identity().officeId;
  if (!core::verify(m_keys.receipt, core::label::kReceipt, officeId, reply.receipt, reply.receiptSignature))
    throw UnverifiedReply("the receipt is not signed by our office");
  const auto receipt = core::readReceipt(reply.receipt);
  if (!receipt || receipt->device != m_store.identity().device)
    throw UnverifiedReply("the receipt is not for this tablet");
  return *receipt;
}

std::optional<Page> TabletSync::verifiedPage(const SyncReply& reply, const Receipt& receipt) const {
  if (reply.page.empty()) return std::nullopt;
  if (!core::verify(m_keys.receipt, core::label::kPage, m_store.identity().officeId,
                    pageContent(m_store.identity().device, reply.page), reply.pageSignature))
    throw UnverifiedReply("the page is not signed by our office for this tablet");
  auto page = readPage(reply.page);
  if (!page || page->epoch != receipt.epoch) throw UnverifiedReply("the page cannot be read");
  return page;
}

ReplyMeaning TabletSync::compare(const Receipt& receipt, const LogHead& head, const SyncState& state) {
  if (receipt.seq > head.place.seq) return ReplyMeaning::OfficeAhead;
  const auto own = m_store.log().hashAt({head.place.generation, receipt.seq});
  if (!own || own->view() != receipt.hash) return ReplyMeaning::Forked;
  if (!state.epoch.empty() && receipt.epoch != state.epoch) return ReplyMeaning::NewEpoch;
  // A tablet that has sent nothing tells a restored office by the ledger that it has pulled further than it is now.
  if (receipt.seq < m_store.places().receiptedSeq(head.place.generation) || receipt.revision < state.cursor)
    return ReplyMeaning::OfficeBehind;
  return ReplyMeaning::Normal;
}

/// The office holds more of this log than the tablet, which was set back, and what it lacks will never be put back: a
/// revoked tablet is given nothing; or it has written since, so that what it is given stands where other entries of
/// its own stand, or continues another entry than its last; or it has some of it in a closed generation, since a tablet
/// with the same identity has sent that again in this one.
bool TabletSync::isOfAnotherBranch(const Page& page, std::uint32_t generation) {
  if (page.isRevoked) return true;
  if (page.returned.empty()) return false;
  for (const ReturnedEntry& returned : page.returned) {
    const auto id = returned.id();
    const auto here = id ? m_store.log().rowOfId(*id) : std::nullopt;
    if (here && here->place.generation != generation) return true;
  }
  const ReturnedEntry& entry = page.returned.front();
  const Place place{generation, entry.seq};
  if (const auto own = m_store.log().hashAt(place)) return *own != entry.chain;
  const auto before = m_store.log().hashAt({generation, entry.seq - 1});
  const auto content = entry.content();
  return before && content && core::chainNext(*before, *content) != entry.chain;
}

/// What a meaning changes here, but for the page. True when a new generation has begun, which the page does not know.
bool TabletSync::settle(ReplyMeaning meaning, const Receipt& receipt, SyncState& state) {
  const std::uint64_t receipted = m_store.places().receiptedSeq(receipt.generation);
  if (meaning == ReplyMeaning::Forked) {
    // The last entry that both tablets share is the last receipted one, unless the office holds
    // another entry even there: then nothing but the beginning is sure.
    m_store.log().beginGeneration({receipt.generation, receipt.seq > receipted ? receipted : 0});
    // The other branch was never sent to us as it looked like our own work: pull from the start.
    state.cursor = 0;
    return true;
  }
  if (meaning != ReplyMeaning::OfficeBehind) return false;
  core::TabletPhotos(m_store.database()).forgetReceived();
  m_store.places().forgetAbove(receipt.generation, receipt.seq, receipt.revision);
  core::PurgedRecords(m_store.database()).doubtAbove(receipt.revision);
  m_store.entries().forgetAbove(receipt.revision);
  state.cursor = std::min(state.cursor, receipt.revision);
  return reopenClosed(state);
}

/// A closed generation is never sent again, so what a restored office lacks of one goes into a new one, before
/// everything that was written after it. True when there was any; then all is pulled again, as after a fork.
bool TabletSync::reopenClosed(SyncState& state) {
  const std::uint32_t current = m_store.log().head().place.generation;
  for (std::uint32_t closed = 1; closed < current; ++closed) {
    const Place last{closed, m_store.places().placedSeq(closed)};
    if (m_store.log().lastSeq(closed) <= last.seq) continue;
    m_store.log().beginGeneration(last);
    m_store.places().forgetAfter(last);
    m_store.entries().forgetAbove(0);
    state.cursor = 0;
    return true;
  }
  return false;
}

void TabletSync::store(const SyncReply& reply, const Receipt& receipt, const Page* page, SyncState& state,
                       AppliedReply& applied) {
  if (state.epoch.empty()) state.epoch = receipt.epoch;
  if (page) {
    applyPage(*page, state, applied);
    applied.round.hadPage = true;
    applied.round.wasLastPage = page->isLast && state.cursor == page->to && !asksAgain(*page);
  }
  // With own entries put back, the receipt may cover them now.
  if (const auto own = m_store.log().hashAt({receipt.generation, receipt.seq}); own && own->view() == receipt.hash)
    m_store.places().addReceipt({receipt, reply.receipt, reply.receiptSignature}, core::toMilliseconds(m_clock.now()));
}

AppliedReply TabletSync::apply(const SyncReply& reply) {
  AppliedReply applied;
  applied.token = reply.token;
  const auto asked = m_asked.empty() ? std::vector<std::string>() : std::move(m_asked.front());
  if (!m_asked.empty()) m_asked.pop_front();
  if (reply.receipt.empty() && reply.asksForCertificate) {
    applied.round.meaning = ReplyMeaning::WantsCertificate;
    return applied;
  }
  const Receipt receipt = verifiedReceipt(reply);
  const auto page = verifiedPage(reply, receipt);

  core::Transaction transaction(m_store.database());
  SyncState state = m_store.syncState();
  const LogHead head = m_store.log().head();
  if (receipt.generation != head.place.generation) {
    // An answer to a request of before the fork; the next request speaks of the new generation.
    applied.round.meaning = ReplyMeaning::OfficeBehind;
    return applied;
  }
  ReplyMeaning meaning = compare(receipt, head, state);
  if (meaning == ReplyMeaning::NewEpoch && page && page->isNewEpoch) {
    meaning = ReplyMeaning::OfficeBehind;
    m_store.places().forgetAbove(receipt.generation, receipt.seq, page->common);
    state.epoch = receipt.epoch;
  }
  const bool returnsOwn = page && !page->returned.empty();
  if (meaning == ReplyMeaning::OfficeAhead && page && isOfAnotherBranch(*page, receipt.generation))
    meaning = ReplyMeaning::Forked;
  const bool begunAnew = settle(meaning, receipt, state);
  const bool isSound = meaning == ReplyMeaning::Normal || meaning == ReplyMeaning::OfficeBehind ||
                       (meaning == ReplyMeaning::OfficeAhead && returnsOwn);
  const bool takesPage = page && !begunAnew && (meaning != ReplyMeaning::OfficeBehind || page->isNewEpoch);
  if (isSound) store(reply, receipt, takesPage ? &*page : nullptr, state, applied);
  if (isSound)
    core::TabletPhotos(m_store.database())
        .settle(asked, receipt.files, {std::max(state.officeTime, receipt.time), receipt.backupTime});
  state.officeTime = std::max(state.officeTime, receipt.time);
  noteHeard(receipt.time, state);
  state.officeOffset = receipt.time - core::toMilliseconds(m_clock.now());
  m_store.setSyncState(state);
  transaction.commit();
  applied.round.meaning = meaning;
  return applied;
}

/// For law 7. An office clock that jumps forward is believed no more than this machine has counted, while it can tell.
void TabletSync::noteHeard(std::int64_t officeTime, SyncState& state) const {
  constexpr std::int64_t kSlack = 60 * 60 * 1000;  // milliseconds that two honest clocks may come apart
  const std::string boot = m_clock.bootId();
  const std::int64_t sinceBoot = m_clock.sinceBoot().count();
  const bool isSameStart =
      state.heardTime != 0 && !boot.empty() && boot == state.heardBoot && sinceBoot >= state.heardSinceBoot;
  const std::int64_t counted = state.heardTime + sinceBoot - state.heardSinceBoot;
  state.heardTime = isSameStart && officeTime > counted + kSlack ? counted : officeTime;
  state.heardBoot = boot;
  state.heardSinceBoot = sinceBoot;
}

/// Whether the tablet has heard the office since this was said. Revisions tell it within an epoch, whatever the clocks;
/// between epochs nothing but the signed times does.
bool TabletSync::isOld(const Receipt& receipt, const SyncState& state) {
  if (state.epoch.empty()) return false;
  if (receipt.epoch != state.epoch) return receipt.time < state.officeTime;
  const auto last = m_store.places().lastReceipt(receipt.generation);
  const std::uint64_t heard = last && last->receipt.epoch == state.epoch ? last->receipt.revision : 0;
  return receipt.revision < std::max(heard, state.cursor);
}

std::optional<CarriedReply> TabletSync::applyCarried(const SyncReply& reply) {
  const Receipt receipt = verifiedReceipt(reply);
  const auto page = verifiedPage(reply, receipt);
  const SyncState state = m_store.syncState();
  const LogHead head = m_store.log().head();
  // What is said of a closed generation was said before the fork.
  if (receipt.generation != head.place.generation || isOld(receipt, state)) return std::nullopt;
  const bool hasNewScope = page && page->isNewScope && page->scope != state.scope;
  const bool startsOver = page && (page->isNewEpoch || hasNewScope);
  const std::uint64_t goesBackTo = hasNewScope ? 0 : startsOver ? std::min(state.cursor, page->common) : state.cursor;
  const bool returnsOwn = page && !page->returned.empty();
  CarriedReply carried;
  carried.leavesGap = page && page->from > goesBackTo;
  const bool isKnown =
      returnsOwn ? page->returned.front().seq != head.place.seq + 1 : page && !startsOver && page->to < state.cursor;
  SyncReply fitting = reply;
  if (carried.leavesGap || isKnown) fitting.page.clear();
  carried.applied = apply(fitting);
  return carried;
}

}  // namespace jemput::sync
