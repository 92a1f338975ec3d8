#include "office/OfficeLog.h"

#include "core/crypto/Encoding.h"
#include "core/crypto/LogChain.h"
#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/model/Entry.h"
#include "core/storage/Epochs.h"
#include "core/storage/Projection.h"

namespace jemput::office {

using core::EntryHead;
using core::JsonWriter;
using core::LedgerEntry;

namespace {
constexpr const char* kOfficer = "office";
}

OfficeLog::OfficeLog(core::Database& database, const OfficeKeys& keys, const core::Clock& clock)
    : m_database(database), m_keys(keys), m_clock(clock), m_ledger(database, keys.officeId) {}

EntryHead OfficeLog::newHead(std::string_view kind) const {
  EntryHead head;
  const std::int64_t now = core::toMilliseconds(m_clock.now());
  head.id = core::newUuid(now);
  head.kind = kind;
  head.officer = kOfficer;
  head.time.wall = now;
  head.time.mono = m_clock.sinceBoot().count() / 1000;
  return head;
}

/// The next place of the office's log; a new generation begins with each epoch.
LedgerEntry OfficeLog::prepare(const EntryHead& head, std::string_view bytes) {
  const auto generation = static_cast<std::uint32_t>(core::Epochs(m_database).currentNumber());
  const auto last =
      m_ledger.deviceHead(0, generation, core::chainStart(m_keys.officeId, m_keys.identity.publicKey(), generation));
  LedgerEntry entry;
  entry.deviceId = core::Uuid().text();
  entry.place = {generation, last.seq + 1};
  entry.id = head.id;
  entry.record = head.record;
  entry.bytes = bytes;
  entry.chain = core::chainNext(last.chain, core::sha256(bytes));
  entry.received = core::toMilliseconds(m_clock.now());
  return entry;
}

void OfficeLog::append(std::string_view kind, std::string_view fields, Audience audience, std::string_view village) {
  const EntryHead head = newHead(kind);
  const std::string bytes = core::writeEntry(head, fields);
  LedgerEntry entry = prepare(head, bytes);
  if (audience == Audience::Everybody) entry.village = "*";
  if (audience == Audience::Village) entry.village = std::string(village);
  core::LedgerHead ledger = m_ledger.head();
  m_ledger.append(ledger, entry);
}

void OfficeLog::snapshotPublished(const core::Snapshot& snapshot, std::string_view village) {
  JsonWriter fields;
  fields.beginObject().member("name", snapshot.name).member("version", snapshot.version);
  fields.member("sha256", core::hex(snapshot.sha256.view()));
  fields.member("size", std::uint64_t{snapshot.content.size()}).endObject();
  append(core::kind::kSnapshotPublished, fields.text(), village.empty() ? Audience::Everybody : Audience::Village,
         village);
}

void OfficeLog::officerAdded(std::string_view id, std::string_view name) {
  JsonWriter fields;
  fields.beginObject().member("officer", id).member("name", name).endObject();
  append(core::kind::kOfficerAdded, fields.text(), Audience::OfficeOnly);
}

void OfficeLog::deviceEnrolled(const core::Uuid& device, std::string_view prefix) {
  JsonWriter fields;
  fields.beginObject().member("device", device.text()).member("prefix", prefix).endObject();
  append(core::kind::kDeviceEnrolled, fields.text(), Audience::OfficeOnly);
}

bool OfficeLog::statusSet(const core::Uuid& record, std::string_view fields) {
  auto entries = m_ledger.ofRecord(record);
  const auto before = core::foldStored(entries);
  const auto author = m_ledger.authorOf(record);
  if (!before || !author) return false;
  EntryHead head = newHead(core::kind::kStatus);
  head.record = record;
  if (!entries.empty()) head.base = "r" + std::to_string(entries.back().revision);
  const std::string bytes = core::writeEntry(head, fields);
  LedgerEntry entry = prepare(head, bytes);
  entry.author = *author;
  entry.village = core::villageOf(*before);
  core::LedgerHead ledger = m_ledger.head();
  m_ledger.append(ledger, entry);

  entries.push_back({bytes, ledger.revision, entry.deviceId, true, true});
  const auto after = core::foldStored(entries);
  core::Projection projection(m_database);
  projection.put(*after, *author);
  projection.noteChange(before, after);
  projection.flushDigests();
  return true;
}

}  // namespace jemput::office
