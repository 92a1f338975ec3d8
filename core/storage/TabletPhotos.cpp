#include "core/storage/TabletPhotos.h"

#include <algorithm>

#include "core/crypto/Encoding.h"
#include "core/crypto/Hash.h"

namespace jemput::core {

namespace {

constexpr std::size_t kPartBytes = 32UL * 1024;

ListedPhoto readListed(const Query& query) {
  ListedPhoto photo{query.uuid(0),    query.string(1),  query.string(2),
                    query.integer(3), query.integer(4), PhotoState::Waiting};
  if (query.integer(5) != 0) {
    photo.state = PhotoState::Received;
  } else if (query.integer(6) != 0) {
    photo.state = PhotoState::MustBeRetaken;
  }
  return photo;
}

}  // namespace

PhotoCounts countPhotos(const std::vector<ListedPhoto>& photos) {
  PhotoCounts counts;
  for (const ListedPhoto& photo : photos) {
    ++counts.named;
    if (photo.state == PhotoState::Received) ++counts.received;
    if (photo.state == PhotoState::MustBeRetaken) ++counts.retake;
    if (photo.state == PhotoState::Waiting) counts.waitingBytes += photo.size - photo.sent;
  }
  return counts;
}

std::int64_t TabletPhotos::numberOf(std::string_view sha256) const {
  Query query = m_database.query("SELECT number FROM attachment WHERE sha256=?");
  query.bind(sha256);
  return query.step() ? query.integer(0) : 0;
}

AttachmentRef TabletPhotos::put(std::string_view slot, std::string_view jpeg) {
  const AttachmentRef photo{std::string(slot), hex(core::sha256(jpeg).view()), static_cast<std::int64_t>(jpeg.size())};
  const std::int64_t known = numberOf(photo.sha256);
  if (known != 0 && read(photo.sha256)) return photo;
  if (known == 0)
    m_database.query("INSERT INTO attachment(sha256, size) VALUES(?, ?)").bind(photo.sha256).bind(photo.size).run();
  const std::int64_t number = known != 0 ? known : m_database.lastInsertRowid();
  m_database.query("DELETE FROM attachment_part WHERE attachment=?").bind(number).run();
  for (std::size_t at = 0, part = 0; at < jpeg.size(); at += kPartBytes, ++part)
    m_database.query("INSERT INTO attachment_part(attachment, part, bytes) VALUES(?, ?, ?)")
        .bind(number)
        .bind(std::uint64_t{part})
        .bindBlob(jpeg.substr(at, kPartBytes))
        .run();
  m_database.query("UPDATE attachment SET damaged=0 WHERE number=?").bind(number).run();
  return photo;
}

std::optional<std::string> TabletPhotos::readParts(std::int64_t number) const {
  std::string bytes;
  try {
    Query query = m_database.query("SELECT bytes FROM attachment_part WHERE attachment=? ORDER BY part");
    query.bind(number);
    while (query.step()) bytes.append(query.blob(0));
  } catch (const SQLite::Exception&) {
    return std::nullopt;  // a page of it no longer proves to be what was written: this photo is lost, no other
  }
  return bytes;
}

std::optional<std::string> TabletPhotos::read(std::string_view sha256) const {
  const std::int64_t number = numberOf(sha256);
  auto bytes = number == 0 ? std::nullopt : readParts(number);
  if (!bytes || hex(core::sha256(*bytes).view()) != sha256) return std::nullopt;
  return bytes;
}

void TabletPhotos::attachToDraft(const Uuid& draft, const AttachmentRef& photo) {
  const std::int64_t number = numberOf(photo.sha256);
  // The same photo again is not taken away in between.
  m_database.query("DELETE FROM draft_attachment WHERE draft=? AND slot=? AND attachment<>?")
      .bind(draft)
      .bind(photo.slot)
      .bind(number)
      .run();
  m_database.query("INSERT OR IGNORE INTO draft_attachment(draft, slot, attachment) VALUES(?, ?, ?)")
      .bind(draft)
      .bind(photo.slot)
      .bind(number)
      .run();
}

void TabletPhotos::removeFromDraft(const Uuid& draft, std::string_view slot) {
  m_database.query("DELETE FROM draft_attachment WHERE draft=? AND slot=?").bind(draft).bind(slot).run();
}

std::vector<AttachmentRef> TabletPhotos::ofDraft(const Uuid& draft) const {
  std::vector<AttachmentRef> photos;
  Query query = m_database.query(
      "SELECT slot, sha256, size FROM draft_attachment JOIN attachment ON number=attachment WHERE draft=? "
      "ORDER BY slot");
  query.bind(draft);
  while (query.step()) photos.push_back({query.string(0), query.string(1), query.integer(2)});
  return photos;
}

void TabletPhotos::nameIn(const EntryHead& entry) {
  for (const AttachmentRef& photo : entry.attachments) {
    // One that is not here, because this tablet was set back, may be at the office: it is asked, else taken again.
    m_database.query("INSERT OR IGNORE INTO attachment(sha256, size, damaged, complete) VALUES(?, ?, 1, 1)")
        .bind(photo.sha256)
        .bind(photo.size)
        .run();
    m_database.query("INSERT OR IGNORE INTO entry_attachment(entry, record, slot, attachment) VALUES(?, ?, ?, ?)")
        .bind(entry.id)
        .bind(entry.recordId())
        .bind(photo.slot)
        .bind(numberOf(photo.sha256))
        .run();
  }
}

std::vector<ListedPhoto> TabletPhotos::ofRecord(const Uuid& record) const {
  std::vector<ListedPhoto> photos;
  Query query = m_database.query(
      "SELECT named.record, named.slot, sha256, size, sent, received, damaged FROM entry_attachment AS named "
      "JOIN attachment ON attachment.number=named.attachment WHERE named.record=?1 AND NOT EXISTS "
      "(SELECT 1 FROM entry_attachment AS later WHERE later.record=?1 AND later.slot=named.slot "
      "AND later.number>named.number) ORDER BY named.number");
  query.bind(record);
  while (query.step()) photos.push_back(readListed(query));
  return photos;
}

std::vector<ListedPhoto> TabletPhotos::all() const {
  std::vector<ListedPhoto> photos;
  Query query = m_database.query(
      "SELECT named.record, named.slot, sha256, size, sent, received, damaged FROM entry_attachment AS named "
      "JOIN attachment ON attachment.number=named.attachment WHERE NOT EXISTS "
      "(SELECT 1 FROM entry_attachment AS later WHERE later.record=named.record AND later.slot=named.slot "
      "AND later.number>named.number) ORDER BY named.number");
  while (query.step()) photos.push_back(readListed(query));
  return photos;
}

}  // namespace jemput::core
