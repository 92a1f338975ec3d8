// The one definition of the wire's sync exchange, both ways (docs/protocol.md says it in prose). Plain
// text here: lines ended by LF. Compression and the road are somebody else's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/crypto/EntryStub.h"
#include "core/crypto/Hash.h"
#include "core/crypto/Receipt.h"
#include "core/crypto/Signing.h"
#include "core/model/Ids.h"
#include "core/model/OfficerList.h"
#include "core/model/Place.h"

namespace jemput::sync {

/// What a tablet sends: where its log stands, what it has pulled, and entries.
struct SyncRequest {
  core::Uuid device;
  std::string epoch;  // of the last receipt; empty before the first
  std::uint32_t generation = 1;
  std::uint64_t from = 1;      // seq of the first entry, or of the next one when there is none
  core::Hash previous;         // hash of the log at from - 1
  std::uint64_t scope = 0;     // version of the scope it knows
  std::uint64_t officers = 0;  // version of its list of officers; 0: as enrolment gave it
  std::uint64_t keys = 1;      // version of its list of the office's keys
  std::uint64_t cursor = 0;    // revision up to which it has pulled
  std::uint64_t receipt = 0;   // seq under its last receipt
  bool wantsPage = true;
  bool wantsOwnBack = false;          // this tablet was set back: send its own entries from `from` on
  bool wantsToken = false;            // it has snapshots to fetch
  std::vector<std::string> files;     // attachments to be confirmed: SHA-256 in lower-case hex, at most kMaxFilesAsked
  std::vector<core::Uuid> wanted;     // purged records that something has happened to; at most kMaxWanted
  std::vector<core::SeqRange> stubs;  // places in this request where a stub stands instead of the entry
  std::string certificate;            // base64 text as enrolment gave it; only when the office asked
  std::vector<std::string_view> entries;
  core::Signature headSignature;  // 64 bytes; empty without entries

  bool isStub(std::size_t index) const;
};

std::string writeRequest(const SyncRequest& request);
/// Views in the result point into `plain`. Nothing when it is no request; `problem` says why.
std::optional<SyncRequest> readRequest(std::string_view plain, std::string* problem = nullptr);

/// One entry of another device, or of the office, in a page.
struct PageEntry {
  std::uint64_t revision = 0;
  core::Uuid device;  // nil: the office
  core::Place place;
  bool accepted = true;
  std::string bytes;
};

/// An own entry that the office sends back to a tablet that was set back.
struct ReturnedEntry {
  std::uint64_t seq = 0;
  core::Hash chain;
  std::string bytes;    // of the stub where it is one
  bool isStub = false;  // the office has lost it too
  /// SHA-256 of the entry; nothing for a stub that is none.
  std::optional<core::Hash> content() const;
  /// Nothing when it cannot be read.
  std::optional<core::Uuid> id() const;
};

struct OwnPlaced {
  std::uint64_t from = 0, to = 0, firstRevision = 0;
};

struct OwnRefused {
  std::uint64_t seq = 0;
  std::string reason;
};

/// Everything of the ledger that concerns the tablet between two cursors; signed as a whole.
struct Page {
  std::string epoch;
  std::uint64_t from = 0, to = 0;  // cursors
  std::uint64_t common = 0;        // with another epoch: last revision that both share
  bool isNewEpoch = false;
  std::uint64_t scope = 0;
  std::vector<std::string> villages;  // only when the scope is another than the tablet knows
  bool isNewScope = false;
  bool isLast = true;
  bool isRevoked = false;
  bool isSuspended = false;
  std::optional<core::OfficerList> officers;  // only when it is newer than the tablet's
  std::string keys;                           // signed key list, only when it is newer than the tablet's
  std::optional<core::Hash> digest;           // of the scope, with the last page
  std::uint32_t generation = 1;               // that own and refused speak of
  std::vector<core::Uuid> history;            // wanted records, of which everything up to `to` is in this page
  std::vector<OwnPlaced> own;
  std::vector<OwnRefused> refused;
  std::vector<ReturnedEntry> returned;
  std::vector<PageEntry> entries;
};

std::string writePage(const Page& page);
/// What a page's signature is made over: the tablet that it is for, and its text.
std::string pageContent(const core::Uuid& device, std::string_view page);
std::optional<Page> readPage(std::string_view text);

/// What the office answers. Only signatures are believed; the rest is a hint.
struct SyncReply {
  bool asksForCertificate = false;
  std::string receipt;  // signed bytes; empty when the office does not know the device
  core::Signature receiptSignature;
  std::string page;  // signed text; empty when none was asked for
  core::Signature pageSignature;
  std::string token;  // for files and snapshots, one hour
};

std::string writeReply(const SyncReply& reply);
std::optional<SyncReply> readReply(std::string_view plain);

}  // namespace jemput::sync
