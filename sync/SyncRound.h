// One conversation with the office as a pure state machine: what happened goes in, what to do next comes
// out. No socket, no clock, no database: the driver asks next() and does what it says.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sync/Limits.h"

namespace jemput::sync {

/// Where this tablet stands; read again after each reply that was applied.
struct LocalState {
  std::uint32_t generation = 1;
  std::uint64_t headSeq = 0;       // last own entry
  std::uint64_t receiptedSeq = 0;  // last one under a verified receipt
};

/// What one verified reply meant (protocol section 4's table).
enum class ReplyMeaning {
  Normal,
  OfficeBehind,      // restored: it holds less than it had receipted
  OfficeAhead,       // this tablet was set back: the office holds more of its log
  Forked,            // two tablets with one identity; a new generation has been opened
  NewEpoch,          // restored or new; the page that says how far we agree is still to come
  WantsCertificate,  // the office does not know this device
};

struct RoundReply {
  ReplyMeaning meaning = ReplyMeaning::Normal;
  bool hadPage = false;
  bool wasLastPage = false;
};

enum class RoundAction {
  Send,     // build and send the request that `request` describes
  Receive,  // wait for the oldest reply
  Done,     // everything is receipted and pulled
  GiveUp,   // the office keeps answering what makes no sense together
};

struct RoundRequest {
  std::uint64_t from = 1;  // seq of the first entry to send
  bool wantsPage = false;
  bool pageIfLast = false;  // asks for a page only if its entries reach the head of the log
  bool wantsOwnBack = false;
  bool withCertificate = false;
};

class SyncRound {
 public:
  /// `inFlight` requests at once; 1 after a failure.
  explicit SyncRound(std::size_t inFlight = limits::kMaxInFlight) : m_most(inFlight) {}

  RoundAction next(const LocalState& local);
  const RoundRequest& request() const { return m_request; }

  /// The request was sent with entries up to `lastSeq` (from - 1 when it carried none).
  void sent(std::uint64_t lastSeq, bool askedForPage);
  void received(const RoundReply& reply);

  std::size_t inFlight() const { return m_inFlight; }

 private:
  RoundAction send(const RoundRequest& request);

  std::size_t m_most;
  std::size_t m_inFlight = 0;
  std::uint64_t m_nextSeq = 0;  // 0: take it from the local state
  bool m_pageOnTheWay = false;
  bool m_hasLastPage = false;
  bool m_disturbed = false;  // something out of the ordinary: wait for all replies, then start over
  bool m_ownBack = false;
  bool m_pageFirst = false;
  bool m_certificate = false;
  bool m_isRefused = false;  // not even the certificate makes this device known
  int m_disturbances = 0;
  RoundRequest m_request;
};

}  // namespace jemput::sync
