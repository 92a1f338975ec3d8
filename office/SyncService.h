// The office's half of an exchange: entries into the ledger, receipt, page. All of it within the
// caller's transaction; no sockets. A request is believed by its signature alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/model/Entry.h"
#include "core/rules/RuleBook.h"
#include "core/storage/Database.h"
#include "core/storage/Devices.h"
#include "core/storage/Ledger.h"
#include "core/storage/OfficeProjection.h"
#include "office/Admission.h"
#include "office/OfficeKeys.h"
#include "sync/Messages.h"

namespace jemput::office {

/// A request that was read outside the transaction, so that the writer does not wait for parsing.
struct ReceivedRequest {
  std::string plain;  // keeps what `request` points into
  sync::SyncRequest request;
  std::vector<std::optional<core::Entry>> entries;    // nothing: unreadable, or a stub
  std::vector<std::optional<core::EntryStub>> stubs;  // where a stub stands
  core::Hash content(std::size_t index) const;        // SHA-256 of the entry
  std::string toBeSigned;                             // what the signature has to be over
  core::Signature signature;
};

/// Reads a decompressed request that came over a connection, or in a volume, of this binding; nothing when it is none.
std::optional<ReceivedRequest> readReceived(std::string plain, core::Signature signature,
                                            std::string_view channelBinding);

/// What the HTTP layer answers with.
struct SyncAnswer {
  int status = 200;  // a hint for proxies and logs; tablets believe signatures alone
  sync::SyncReply reply;
  bool needsToken = false;             // there is something to fetch
  std::size_t stored = 0;              // entries that the office did not have
  std::chrono::seconds retryAfter{0};  // the tablet has sent more than it may on one day
};

class SyncService {
 public:
  /// `rules`: of the program, until the office has published its own.
  SyncService(core::Database& database, const OfficeKeys& keys, const core::RuleBook& rules, const core::Clock& clock);

  SyncAnswer answer(const ReceivedRequest& received);
  /// What a request of this device would be answered, though it has not asked: for a return bundle. Nothing of the
  /// request but where it stands counts.
  SyncAnswer offer(const core::DeviceRow& device, const sync::SyncRequest& request);
  /// Last seq that the office holds of a generation of the device's log.
  std::uint64_t heldSeq(const core::DeviceRow& device, std::uint32_t generation);

 private:
  /// The device that is speaking, and what the office holds of its log.
  struct Caller {
    core::DeviceRow device;
    std::uint32_t generation = 1;
    core::Hash start;  // of this generation's chain
  };
  std::optional<Caller> identify(const ReceivedRequest& received);
  Caller callerOf(const core::DeviceRow& device, std::uint32_t generation) const;
  void append(const Caller& caller, const ReceivedRequest& received, SyncAnswer& answer);
  void noteContact(const Caller& caller, const sync::SyncRequest& request);
  void appendOne(const Caller& caller, core::LedgerHead& head, core::DeviceHead& log, Admission& admission,
                 const ReceivedRequest& received, std::size_t index, std::int64_t now);
  std::size_t skipHeld(const Caller& caller, const ReceivedRequest& received, std::uint64_t heldSeq);
  bool hasQuota(const Caller& caller, const sync::SyncRequest& request, std::size_t held);
  void keepFork(const Caller& caller, const ReceivedRequest& received);
  core::Reach project(const core::Entry& entry, const core::LedgerEntry& row, std::uint64_t revision);
  void reply(const Caller& caller, const sync::SyncRequest& request, SyncAnswer& answer);
  sync::Page page(const Caller& caller, const sync::SyncRequest& request);
  void fillReturned(const Caller& caller, const sync::SyncRequest& request, sync::Page& page);
  std::vector<core::LedgerRow> news(const Caller& caller, sync::Page& page);
  void fillEntries(const Caller& caller, const sync::SyncRequest& request, sync::Page& page);
  void addHistories(const Caller& caller, const sync::SyncRequest& request, sync::Page& page);

  core::Database& m_database;
  const OfficeKeys& m_keys;
  core::HeldRules m_rules;
  const core::Clock& m_clock;
  core::Ledger m_ledger;
  // Made anew for each request: what an undone one had noted must not reach the next one's digests.
  std::optional<core::Projection> m_projection;
};

}  // namespace jemput::office
