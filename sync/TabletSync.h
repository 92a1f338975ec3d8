// The tablet's half of an exchange: makes requests out of its log and applies what comes back, each
// reply in one transaction. Believes signatures alone: no status, no text, no redirect.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/storage/PurgedRecords.h"
#include "core/storage/TabletStore.h"
#include "sync/Identity.h"
#include "sync/Messages.h"
#include "sync/SyncRound.h"

namespace jemput::sync {

struct OutgoingRequest {
  std::string plain;          // the request's text
  std::uint64_t lastSeq = 0;  // of the last entry in it; from - 1 when there is none
  std::size_t entries = 0;
  bool asksForPage = false;
};

/// What applying a reply changed, for the screen and the next step.
struct AppliedReply {
  RoundReply round;
  std::uint64_t pulled = 0;  // entries of others
  std::vector<std::string> quarantineReasons;
  bool digestDiffers = false;  // even after the tables were made again from the entries
  bool isSuspended = false;
  std::string token;
};

struct CarriedReply {
  AppliedReply applied;
  bool leavesGap = false;  // its page begins above this tablet's cursor: the office thinks it has more than it has
};

/// Where the newest list of officers waits in the database until the folder's header has it (tablet/TabletOfficers).
inline constexpr const char* kOfficersToTake = "officers_to_take";

/// A reply that is no reply of our office; nothing of it was applied.
struct UnverifiedReply : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class TabletSync {
 public:
  TabletSync(core::TabletStore& store, const core::Clock& clock);

  /// A new round may pull everything again once, should the two ends differ.
  void beginRound() {
    m_pulledAgain = false;
    m_wantedBefore = 0;
    m_asked.clear();
    m_hasAsked = false;
  }
  LocalState local();
  /// `plainBytes`: about how much text to put into one request.
  OutgoingRequest build(const RoundRequest& request, std::size_t plainBytes);
  /// The signature that goes behind the compressed text.
  core::Signature signRequest(std::string_view plain, std::string_view channelBinding) const;
  /// Throws UnverifiedReply; the store is unchanged then.
  AppliedReply apply(const SyncReply& reply);
  /// A reply that may have been on the way for weeks (a bundle): nothing when it is older than what this tablet has
  /// heard since; without its page when that does not continue what is here. Throws as apply().
  std::optional<CarriedReply> applyCarried(const SyncReply& reply);
  const KeyList& keys() const { return m_keys; }

 private:
  ReplyMeaning compare(const core::Receipt& receipt, const core::LogHead& head, const core::SyncState& state);
  bool isOfAnotherBranch(const Page& page, std::uint32_t generation);
  bool settle(ReplyMeaning meaning, const core::Receipt& receipt, core::SyncState& state);
  bool reopenClosed(core::SyncState& state);
  void applyPage(const Page& page, core::SyncState& state, AppliedReply& applied);
  bool settleHere(const PageEntry& entry);
  void startOver(const Page& page, core::SyncState& state);
  void checkDigest(const Page& page, core::SyncState& state, AppliedReply& applied);
  void store(const SyncReply& reply, const core::Receipt& receipt, const Page* page, core::SyncState& state,
             AppliedReply& applied);
  void noteHeard(std::int64_t officeTime, core::SyncState& state) const;
  bool isOld(const core::Receipt& receipt, const core::SyncState& state);
  static void addEntries(std::vector<core::LogRow>& rows, SyncRequest& request);
  std::vector<std::string> filesToAskFor();
  void settleHistory(const Page& page, std::vector<core::PurgedRecord> woken);
  bool asksAgain(const Page& page);
  void takeKeys(const Page& page);
  core::Receipt verifiedReceipt(const SyncReply& reply) const;
  std::optional<Page> verifiedPage(const SyncReply& reply, const core::Receipt& receipt) const;

  core::TabletStore& m_store;
  const core::Clock& m_clock;
  KeyList m_keys;
  bool m_pulledAgain = false;
  std::size_t m_wantedBefore = 0;  // records that the last page left without their history
  // Attachments that each request under way has asked about; once a round is enough.
  std::deque<std::vector<std::string>> m_asked;
  bool m_hasAsked = false;
};

/// What a request's signature is made over: its text and the connection, or the volume of a stick, it travels in. Not
/// the compressed bytes: what those mean depends on all that went before them there (decision 0026).
std::string requestContent(std::string_view plain, std::string_view channelBinding);

}  // namespace jemput::sync
