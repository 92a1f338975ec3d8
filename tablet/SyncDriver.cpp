#include "tablet/SyncDriver.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/Retention.h"
#include "core/storage/SyncRuns.h"
#include "sync/Dictionary.h"
#include "tablet/DepartureCheck.h"
#include "tablet/SnapshotFetch.h"

namespace jemput::tablet {

using sync::RoadBroken;
using sync::RoadTrouble;
using sync::RoundAction;

namespace {

struct Busy {
  std::chrono::seconds retryAfter;
};

/// About how much plain text compresses to one batch, from what this stream has shown so far.
std::size_t plainFor(std::size_t compressed, const sync::FrameWriter& writer) {
  constexpr std::size_t kSample = 10000;
  const std::size_t sample = std::max<std::size_t>(writer.expectedSize(kSample), 1);
  return compressed * kSample / sample;
}

}  // namespace

SyncDriver::SyncDriver(core::TabletStore& store, const core::Clock& clock, sync::Carrier& carrier,
                       SyncSettings settings)
    : m_store(store), m_clock(clock), m_carrier(carrier), m_settings(settings), m_sync(store, clock) {}

void SyncDriver::beginConnection() {
  // A connection that somebody else has spoken on has compression streams that are not ours.
  if (!m_writer) m_carrier.close();
  m_carrier.open();
  if (m_connection == m_carrier.connectionNumber() && m_writer) return;
  m_connection = m_carrier.connectionNumber();
  m_writer.emplace(m_settings.compressionLevel, sync::wireDictionary(), sync::limits::kRequestWindowLog);
  m_reader.emplace(sync::wireDictionary(), sync::limits::kReplyWindowLog);
}

void SyncDriver::sendNext(sync::SyncRound& round, SyncSummary& summary) {
  // Where a request could not be verified, the compressed stream may be broken as well.
  if (round.request().withCertificate && !std::exchange(m_isWithCertificate, true)) {
    m_carrier.close();
    beginConnection();
  }
  const auto outgoing = m_sync.build(round.request(), plainFor(m_settings.batchBytes, *m_writer));
  std::string body = m_writer->write(outgoing.plain);
  body += m_sync.signRequest(outgoing.plain, m_carrier.channelBinding());
  m_carrier.send("POST", "/v1/sync", {}, body);
  m_onTheWay.push_back(body.size());
  round.sent(outgoing.lastSeq, outgoing.asksForPage);
  summary.sent += outgoing.entries;
}

void SyncDriver::receiveNext(sync::SyncRound& round, SyncSummary& summary) {
  const sync::HttpReply reply = m_carrier.receive();
  m_onTheWay.pop_front();
  if (reply.status == 429 || reply.status == 503) throw Busy{retryAfterOf(reply)};
  const auto plain = m_reader->read(reply.body, sync::limits::kMaxReplyPlain);
  const auto message = plain ? sync::readReply(*plain) : std::nullopt;
  if (!message) throw RoadBroken(RoadTrouble::Garbled, "the reply is no reply of an office");
  const auto applied = m_sync.apply(*message);
  round.received(applied.round);
  summary.pulled += applied.pulled;
  summary.digestDiffers |= applied.digestDiffers;
  summary.isSuspended |= applied.isSuspended;
  summary.wasRestored |= applied.round.meaning == sync::ReplyMeaning::OfficeBehind;
  summary.wasForked |= applied.round.meaning == sync::ReplyMeaning::Forked;
  summary.quarantineReasons.insert(summary.quarantineReasons.end(), applied.quarantineReasons.begin(),
                                   applied.quarantineReasons.end());
  if (!applied.token.empty()) m_token = applied.token;
}

bool SyncDriver::hasRoom() const {
  constexpr std::size_t kOfRequests = 4 * 1024;  // what is no entry
  const std::size_t underWay = std::accumulate(m_onTheWay.begin(), m_onTheWay.end(), std::size_t{0});
  return m_onTheWay.empty() ||
         underWay + m_settings.batchBytes <= m_settings.inFlight * m_settings.batchBytes + kOfRequests;
}

void SyncDriver::converse(SyncSummary& summary, const SyncStep& step) {
  beginConnection();
  sync::SyncRound round(m_settings.inFlight);
  m_isWithCertificate = false;
  m_onTheWay.clear();
  m_sync.beginRound();
  while (true) {
    switch (round.next(m_sync.local())) {
      case RoundAction::Send:
        // Batches that came out larger than meant: a cut may cost only so much (G10).
        if (hasRoom()) {
          sendNext(round, summary);
          break;
        }
        [[fallthrough]];
      case RoundAction::Receive: {
        receiveNext(round, summary);
        const sync::LocalState local = m_sync.local();
        if (step) step(local.headSeq, local.receiptedSeq);
        break;
      }
      case RoundAction::Done:
        return;
      case RoundAction::GiveUp:
        summary.outcome = SyncOutcome::OfficeRefuses;
        return;
    }
  }
}

/// Photos after texts. Between some of them a round again: what was saved meanwhile goes first, and the receipt is
/// asked about the photos that went.
void SyncDriver::sendPhotos(SyncSummary& summary, const SyncStep& step, const PhotoStep& photoStep) {
  std::optional<PhotoLane> lane(std::in_place, m_store, m_clock, m_carrier, photoStep);
  const core::TabletPhotos photos(m_store.database());
  bool hadOldToken = false;
  while (!m_token.empty()) {
    LaneResult result;
    try {
      result = lane->send(m_token);
    } catch (const RoadBroken& broken) {
      // A connection that has brought something and stands still is followed by a new one at once.
      if (broken.trouble != RoadTrouble::TimedOut || lane->total() == 0) throw;
      beginConnection();
      lane.emplace(m_store, m_clock, m_carrier, photoStep);
      continue;
    }
    const bool isTokenOld = result.end == LaneEnd::NeedsToken;
    if (isTokenOld && hadOldToken) return;  // a new token is no better: the office takes no photos from us now
    hadOldToken = isTokenOld;
    if (result.end == LaneEnd::Busy) throw Busy{result.retryAfter};
    summary.officeIsFull |= result.end == LaneEnd::OfficeFull;
    if (isTokenOld || !photos.toAskFor(1).empty()) converse(summary, step);
    if (summary.outcome != SyncOutcome::Done || result.end == LaneEnd::Done || result.end == LaneEnd::OfficeFull)
      return;
  }
}

/// What may go goes. True when anything went, which the office hears as an entry: so not before it was heard whether
/// this log is the one that it knows, unless there is no road to it.
bool SyncDriver::retain(SyncSummary& summary) {
  if (!m_settings.retain || m_store.syncState().isRevoked) return false;
  const std::size_t gone = core::Retention(m_store, m_clock).runIfWorthwhile();
  summary.purged += gone;
  return gone > 0;
}

bool hasWrongClock(const SyncSummary& summary) {
  return summary.officeAhead && std::abs(summary.officeAhead->count()) > DepartureCheck::kRightClockSeconds;
}

SyncSummary SyncDriver::run(const SyncStep& step, const PhotoStep& photoStep) {
  SyncSummary summary;
  const core::Instant began = m_clock.now();
  const std::uint64_t before = m_sync.local().receiptedSeq;
  const sync::RoadCount roadBefore = m_carrier.count();
  const bool wasOpen = m_writer.has_value();
  try {
    try {
      converse(summary, step);
    } catch (const RoadBroken& broken) {
      // A connection kept from last time may have been closed in the meantime: that is no broken road.
      const bool isStale =
          wasOpen && broken.trouble == RoadTrouble::NoNetwork && m_carrier.count().exchanges == roadBefore.exchanges;
      if (!isStale) throw;
      m_carrier.close();
      converse(summary, step);
    }
    if (summary.outcome == SyncOutcome::Done && m_settings.fetchSnapshots)
      summary.snapshots = SnapshotFetch(m_store, m_clock, m_carrier, m_token).all();
    if (summary.outcome == SyncOutcome::Done && m_settings.sendPhotos) sendPhotos(summary, step, photoStep);
    if (summary.outcome == SyncOutcome::Done && retain(summary)) converse(summary, step);
    if (summary.outcome == SyncOutcome::Done && m_store.syncState().isRevoked) summary.outcome = SyncOutcome::Revoked;
  } catch (const Busy& busy) {
    summary.outcome = SyncOutcome::OfficeBusy;
    summary.retryAfter = busy.retryAfter;
    m_carrier.close();
  } catch (const RoadBroken& broken) {
    summary.outcome = SyncOutcome::RoadBroken;
    summary.trouble = broken.trouble;
    m_carrier.close();
  } catch (const sync::UnverifiedReply&) {
    summary.outcome = SyncOutcome::RoadBroken;
    summary.trouble = RoadTrouble::NotOurOffice;
    m_carrier.close();
  }
  if (summary.trouble == RoadTrouble::NoNetwork || summary.trouble == RoadTrouble::NameNotFound) (void)retain(summary);
  const sync::LocalState after = m_sync.local();
  const core::SyncState state = m_store.syncState();
  if (state.officeTime > 0) summary.officeAhead = std::chrono::seconds(state.officeOffset / 1000);
  summary.unreceipted = after.headSeq - after.receiptedSeq;
  summary.receipted = after.receiptedSeq > before ? after.receiptedSeq - before : 0;
  summary.photos = core::countPhotos(core::TabletPhotos(m_store.database()).all());
  const sync::RoadCount road = m_carrier.count();
  summary.road = {road.bytesUp - roadBefore.bytesUp, road.bytesDown - roadBefore.bytesDown,
                  road.exchanges - roadBefore.exchanges};
  writeJournal(summary, began);
  return summary;
}

void SyncDriver::writeJournal(const SyncSummary& summary, core::Instant began) {
  core::SyncRun run;
  run.started = core::toMilliseconds(began);
  run.ended = core::toMilliseconds(m_clock.now());
  const bool isDone = summary.outcome == SyncOutcome::Done || summary.outcome == SyncOutcome::Revoked;
  run.outcome = isDone ? "done" : "interrupted";
  run.sent = summary.sent;
  run.receipted = summary.receipted;
  run.pulled = summary.pulled;
  run.bytesUp = summary.road.bytesUp;
  run.bytesDown = summary.road.bytesDown;
  run.exchanges = summary.road.exchanges;
  core::Transaction transaction(m_store.database());
  core::SyncRuns(m_store.database()).add(run);
  transaction.commit();
}

}  // namespace jemput::tablet
