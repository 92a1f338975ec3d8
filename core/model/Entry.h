// One entry of a log: immutable bytes, one JSON line, at most 64 KiB (protocol section 2). Written
// once by its author; everybody else reads the same bytes and never writes them again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/Json.h"
#include "core/model/Ids.h"

namespace jemput::core {

inline constexpr std::size_t kMaxEntryBytes = 64 * 1024;

/// The kinds of this release. An unknown kind is kept and quarantined, never dropped.
namespace kind {
inline constexpr std::string_view kVisit = "visit";
inline constexpr std::string_view kRegistered = "registered";
inline constexpr std::string_view kCorrected = "corrected";
inline constexpr std::string_view kWithdrawn = "withdrawn";
inline constexpr std::string_view kPurged = "purged";  // content that went from this tablet (design law 7)
// written by the office alone
inline constexpr std::string_view kStatus = "status";
inline constexpr std::string_view kJudged = "judged";
inline constexpr std::string_view kDecided = "decided";
inline constexpr std::string_view kSnapshotPublished = "snapshot-published";
inline constexpr std::string_view kOfficerAdded = "officer-added";
inline constexpr std::string_view kOfficersChanged = "officers-changed";
inline constexpr std::string_view kDeviceEnrolled = "device-enrolled";
inline constexpr std::string_view kScopeChanged = "scope-changed";
inline constexpr std::string_view kDeviceRevoked = "device-revoked";
inline constexpr std::string_view kDeviceSuspended = "device-suspended";
inline constexpr std::string_view kDeviceResumed = "device-resumed";
}  // namespace kind

/// The author of what no person decides: a tablet's purges.
inline constexpr std::string_view kTabletItself = "tablet";

/// What the device knew of time when it wrote; recorded and shown, never trusted for order.
struct EntryTime {
  std::int64_t wall = 0;                     // milliseconds since 1970, UTC
  std::int64_t mono = 0;                     // whole seconds since the machine started
  std::string boot;                          // which start of the machine, 8 characters
  std::optional<std::int64_t> officeOffset;  // office time minus device time in seconds, when last heard
};

struct AttachmentRef {
  std::string slot;
  std::string sha256;  // hex
  std::int64_t size = 0;
};

/// Everything of an entry but its fields.
struct EntryHead {
  Uuid id;
  std::string kind;
  std::optional<Uuid> record;  // absent: the entry begins a record, whose id is its own
  std::string base;            // "r17": the ledger revision seen; "s5": only own entries seen; or empty
  std::string officer;
  std::optional<Uuid> visit;
  EntryTime time;
  std::vector<AttachmentRef> attachments;
  int rules = 0;  // version of the rule data the entry was checked against

  const Uuid& recordId() const { return record ? *record : id; }
  /// Revision of `base`; 0 when the author had seen no ledger entry of this record.
  std::uint64_t baseRevision() const;
};

/// Whether `bytes` hold no control character: an entry is one line (protocol section 2).
bool isOneLine(std::string_view bytes);

/// The bytes of a new entry. `fields` is a JSON object as text.
std::string writeEntry(const EntryHead& head, std::string_view fields);

/// A read entry: its head and a view of its fields.
class Entry {
 public:
  /// Nothing when the bytes are no entry of a shape this release can read; `problem` says why.
  static std::optional<Entry> read(std::string_view bytes, std::string* problem = nullptr);

  const EntryHead& head() const { return m_head; }
  JsonView fields() const { return m_document.root()["fields"]; }
  bool isKind(std::string_view kind) const { return m_head.kind == kind; }

 private:
  Entry(EntryHead head, JsonDocument document) : m_head(std::move(head)), m_document(std::move(document)) {}
  EntryHead m_head;
  JsonDocument m_document;
};

}  // namespace jemput::core
