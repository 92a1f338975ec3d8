#include "sync/SyncRound.h"

#include <algorithm>

namespace jemput::sync {

namespace {
// A restored office, a fork and a forgotten device can come together; more than this is no accident.
constexpr int kMostDisturbances = 64;
}  // namespace

RoundAction SyncRound::send(const RoundRequest& request) {
  m_request = request;
  return RoundAction::Send;
}

RoundAction SyncRound::next(const LocalState& local) {
  if (m_disturbances > kMostDisturbances || m_isRefused)
    return m_inFlight > 0 ? RoundAction::Receive : RoundAction::GiveUp;
  if (m_disturbed) {
    // What is under way was sent on an assumption that no longer holds: hear it out first.
    if (m_inFlight > 0) return RoundAction::Receive;
    m_disturbed = false;
    m_nextSeq = 0;
    m_hasLastPage = false;
  }
  // A receipt may reach further than what this round has sent: the replies of the last one were lost.
  m_nextSeq = std::max(m_nextSeq, local.receiptedSeq + 1);
  if (m_ownBack) {
    if (m_inFlight > 0) return RoundAction::Receive;
    return send({local.headSeq + 1, true, false, true, m_certificate});
  }
  if (m_pageFirst) {
    if (m_inFlight > 0) return RoundAction::Receive;
    return send({m_nextSeq, true, false, false, m_certificate});
  }
  // Restarts and certificates are settled one exchange at a time.
  const std::size_t most = m_certificate ? 1 : m_most;
  if (m_nextSeq <= local.headSeq && m_inFlight < most && !m_pageOnTheWay)
    return send({m_nextSeq, false, true, false, m_certificate});
  if (m_inFlight > 0) return RoundAction::Receive;
  if (!m_hasLastPage) return send({m_nextSeq, true, false, false, m_certificate});
  if (m_nextSeq <= local.headSeq) return send({m_nextSeq, false, true, false, m_certificate});
  if (local.receiptedSeq >= local.headSeq) return RoundAction::Done;
  // Every reply made sense, and yet the receipts end before what was sent: send that again, not for ever.
  ++m_disturbances;
  m_disturbed = true;
  return next(local);
}

void SyncRound::sent(std::uint64_t lastSeq, bool askedForPage) {
  ++m_inFlight;
  m_nextSeq = std::max(m_nextSeq, lastSeq + 1);
  if (askedForPage) m_pageOnTheWay = true;
}

void SyncRound::received(const RoundReply& reply) {
  --m_inFlight;
  // A page is asked for last, so the last reply has it; an office that never gives one would keep us for ever.
  if (m_inFlight == 0 && m_pageOnTheWay && !reply.hadPage) ++m_disturbances;
  if (m_inFlight == 0) m_pageOnTheWay = false;
  if (reply.meaning == ReplyMeaning::Normal) {
    m_ownBack = false;
    if (reply.hadPage) m_pageFirst = false;
    if (reply.hadPage) m_hasLastPage = reply.wasLastPage;
    return;
  }
  ++m_disturbances;
  m_disturbed = true;
  m_ownBack = reply.meaning == ReplyMeaning::OfficeAhead;
  // How far we agree with another epoch stands in its page alone, so ask for one before anything else.
  m_pageFirst = reply.meaning == ReplyMeaning::NewEpoch;
  if (reply.meaning != ReplyMeaning::WantsCertificate) return;
  m_isRefused = m_request.withCertificate;
  m_certificate = true;
}

}  // namespace jemput::sync
