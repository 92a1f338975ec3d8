#include "core/Retention.h"

#include <algorithm>

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/storage/RetentionEvidence.h"
#include "core/storage/RetentionRows.h"

namespace jemput::core {

namespace {

// Names in meta. Nothing of a purge may stay readable in the write-ahead log: what is open is written down with it.
constexpr std::string_view kResidue = "retention_residue", kLookedAt = "retention_looked";
constexpr std::string_view kLookedBackup = "retention_backup";
constexpr std::chrono::hours kLookEvery{6};

/// Places and hashes of what goes, so that the office knows what no tablet has any more; nothing about a person.
void write(JsonWriter& writer, const GoingRecord& going) {
  writer.beginObject().member("record", going.purged.record.text()).key("entries").beginArray();
  for (const LogRow& row : going.rows)
    writer.beginArray()
        .value(std::int64_t{row.place.generation})
        .value(row.place.seq)
        .value(base64(row.content.view()))
        .endArray();
  writer.endArray();
  if (!going.photos.empty()) writer.key("files").texts(going.photos);
  writer.endObject();
}

}  // namespace

/// What the write-ahead log still holds of the last purge, also when that was killed before it could look after it.
void Retention::clearResidue() {
  if (m_store.meta().number(kResidue, 0) == 0) return;
  m_store.database().checkpoint();
  if (!m_store.database().truncateLog()) return;
  Transaction transaction(m_store.database());
  m_store.meta().setNumber(kResidue, 0);
  transaction.commit();
}

std::int64_t Retention::officeTime() const {
  const SyncState state = m_store.syncState();
  return officeNow({state.heardTime, state.heardBoot, state.heardSinceBoot}, m_clock.bootId(),
                   m_clock.sinceBoot().count());
}

RetentionLook Retention::look() {
  RetentionLook look;
  look.officeNow = officeTime();
  const RetentionEvidence evidence(m_store);
  for (const Uuid& record : evidence.candidates()) {
    const auto facts = evidence.of(record);
    if (!facts) continue;
    const RetentionHold hold = retentionHold(*facts, look.officeNow);
    ++look.held.at(static_cast<std::size_t>(hold));
    if (hold == RetentionHold::None) look.due.push_back(record);
    if (const auto end = retentionEnd(*facts); end && hold == RetentionHold::TooYoung)
      look.nextEnd = std::min(look.nextEnd.value_or(*end), *end);
  }
  return look;
}

std::size_t Retention::purge(const RetentionEvidence& evidence, const std::vector<Uuid>& records) {
  Transaction transaction(m_store.database());
  // Another program may have heard the office, and the officer may have opened a form since the look.
  if (!evidence.isCurrent()) return 0;
  RetentionRows rows(m_store);
  std::vector<GoingRecord> going;
  const std::int64_t now = officeTime();
  for (const Uuid& record : records) {
    const auto facts = evidence.of(record);
    if (facts && retentionHold(*facts, now) == RetentionHold::None) going.push_back(rows.gather(record, now));
  }
  if (going.empty()) return 0;
  EntryHead head;
  const std::int64_t wall = toMilliseconds(m_clock.now());
  head.id = newUuid(wall);
  head.kind = kind::kPurged;
  head.officer = kTabletItself;
  head.time = {wall, m_clock.sinceBoot().count() / 1000, m_clock.bootId().substr(0, 8), std::nullopt};
  JsonWriter writer;
  writer.beginObject().key("records").beginArray();
  for (const GoingRecord& one : going) write(writer, one);
  writer.endArray().endObject();
  m_store.log().append(head, writeEntry(head, writer.text()));
  for (const GoingRecord& one : going) rows.erase(one);
  m_store.meta().setNumber(kResidue, 1);
  transaction.commit();
  return going.size();
}

std::size_t Retention::run() {
  const RetentionLook found = look();
  if (found.due.empty()) return 0;
  const RetentionEvidence evidence(m_store);
  std::size_t gone = 0;
  for (std::size_t at = 0; at < found.due.size(); at += kPiece) {
    const auto begin = found.due.begin() + static_cast<std::ptrdiff_t>(at);
    gone += purge(evidence, {begin, begin + static_cast<std::ptrdiff_t>(std::min(kPiece, found.due.size() - at))});
  }
  clearResidue();
  return gone;
}

std::size_t Retention::runIfWorthwhile() {
  clearResidue();
  const auto last = m_store.places().lastReceipt(m_store.log().head().place.generation);
  if (!last || last->receipt.backedUp == 0) return 0;
  const std::string backup = std::to_string(last->receipt.backedUp) + "/" + std::to_string(last->receipt.backupTime);
  const std::int64_t now = officeTime();
  const std::int64_t looked = m_store.meta().number(kLookedAt, 0);
  const bool isSoon = now >= looked && now - looked < std::chrono::milliseconds(kLookEvery).count();
  if (m_store.meta().get(kLookedBackup) == backup && isSoon) return 0;
  const std::size_t gone = run();
  Transaction transaction(m_store.database());
  m_store.meta().set(kLookedBackup, backup);
  m_store.meta().setNumber(kLookedAt, now);
  transaction.commit();
  return gone;
}

}  // namespace jemput::core
