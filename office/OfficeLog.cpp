#include "office/OfficeLog.h"

#include "core/crypto/Encoding.h"
#include "core/crypto/LogChain.h"
#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/model/Entry.h"
#include "core/storage/Epochs.h"
#include "core/storage/OfficeProjection.h"

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
  if (audience == Audience::Everybody) entry.reach.village = "*";
  if (audience == Audience::Village) entry.reach.village = village;
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

void OfficeLog::deviceEnrolled(const core::Uuid& device, std::string_view prefix, const Decision& decision) {
  JsonWriter fields;
  fields.beginObject().member("device", device.text()).member("prefix", prefix);
  fields.memberIfAny("by", decision.by).memberIfAny("reason", decision.reason).endObject();
  append(core::kind::kDeviceEnrolled, fields.text(), Audience::OfficeOnly);
}

void OfficeLog::deviceChanged(std::string_view kind, const core::Uuid& device, const Decision& decision) {
  JsonWriter fields;
  fields.beginObject().member("device", device.text());
  fields.memberIfAny("by", decision.by).memberIfAny("reason", decision.reason).endObject();
  append(kind, fields.text(), Audience::OfficeOnly);
}

void OfficeLog::officersChanged(const core::Uuid& device, const core::OfficerList& list, const OfficerChange& change,
                                const Decision& decision) {
  std::vector<std::string> ids;
  for (const core::ListedOfficer& officer : list.officers) ids.push_back(officer.id);
  JsonWriter fields;
  fields.beginObject().member("device", device.text()).member("version", list.version).key("officers").texts(ids);
  for (const auto& [name, some] :
       {std::pair("added", &change.added), std::pair("removed", &change.removed), std::pair("reset", &change.reset)})
    if (!some->empty()) fields.key(name).texts(*some);
  fields.memberIfAny("by", decision.by).memberIfAny("reason", decision.reason).endObject();
  append(core::kind::kOfficersChanged, fields.text(), Audience::OfficeOnly);
}

void OfficeLog::scopeChanged(const core::DeviceRow& device, const Decision& decision) {
  JsonWriter fields;
  fields.beginObject().member("device", device.id.text()).member("scope", device.scopeVersion);
  fields.key("villages").texts(device.villages);
  fields.memberIfAny("by", decision.by).memberIfAny("reason", decision.reason).endObject();
  append(core::kind::kScopeChanged, fields.text(), Audience::OfficeOnly);
}

/// A decision on a record that begins with an entry of some tablet, and what it changes.
void OfficeLog::change(std::string_view kind, const core::Uuid& record, std::string_view fields) {
  EntryHead head = newHead(kind);
  head.record = record;
  if (const auto entries = m_ledger.ofRecord(record); !entries.empty())
    head.base = "r" + std::to_string(entries.back().revision);
  const std::string bytes = core::writeEntry(head, fields);
  LedgerEntry row = prepare(head, bytes);
  core::LedgerHead ledger = m_ledger.head();
  core::Projection projection(m_database);
  row.author = m_ledger.authorOf(record).value_or(0);
  row.reach = core::showChange(
      m_ledger, projection, *core::Entry::read(bytes),
      {bytes, ledger.next(), row.deviceId + "/" + std::to_string(row.place.generation), true, true}, row.author);
  m_ledger.append(ledger, row);
  projection.flushDigests();
}

bool OfficeLog::statusSet(const core::Uuid& record, std::string_view fields) {
  if (!core::foldStored(m_ledger.ofRecord(record))) return false;
  change(core::kind::kStatus, record, fields);
  return true;
}

bool OfficeLog::judged(const core::Uuid& entry, bool accepted, const Decision& decision) {
  const auto record = m_ledger.recordOf(entry);
  if (!record) return false;
  JsonWriter fields;
  fields.beginObject().member("entry", entry.text()).member("verdict", accepted ? "accepted" : "quarantined");
  fields.memberIfAny("by", decision.by).memberIfAny("reason", decision.reason);
  change(core::kind::kJudged, *record, fields.endObject().text());
  return true;
}

}  // namespace jemput::office
