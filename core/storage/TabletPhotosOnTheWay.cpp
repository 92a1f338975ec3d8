// The half of TabletPhotos that the road asks: what is sent next, and what the office has said.
#include <algorithm>

#include "core/storage/TabletPhotos.h"

namespace jemput::core {

std::optional<OutgoingPhoto> TabletPhotos::nextToSend(const std::vector<std::int64_t>& except) const {
  // About equal photos count as equally small, so that the oldest of them goes first.
  Query query = m_database.query(
      "SELECT number, sha256, size, upload FROM attachment WHERE received=0 AND damaged=0 AND complete=0 "
      "AND EXISTS (SELECT 1 FROM entry_attachment WHERE entry_attachment.attachment=attachment.number) "
      "ORDER BY tries, upload='', size / 65536, number");
  while (query.step())
    if (std::find(except.begin(), except.end(), query.integer(0)) == except.end())
      return OutgoingPhoto{query.integer(0), query.string(1), query.integer(2), query.string(3)};
  return std::nullopt;
}

bool TabletPhotos::hasUnsettled() const {
  Query query = m_database.query(
      "SELECT 1 FROM attachment WHERE received=0 AND (damaged=0 OR complete=1) "
      "AND EXISTS (SELECT 1 FROM entry_attachment WHERE entry_attachment.attachment=attachment.number) LIMIT 1");
  return query.step();
}

void TabletPhotos::noteTry(std::int64_t number) {
  m_database.query("UPDATE attachment SET tries=tries+1 WHERE number=?").bind(number).run();
}

void TabletPhotos::noteUpload(std::int64_t number, std::string_view upload) {
  m_database.query("UPDATE attachment SET upload=?, sent=0 WHERE number=?").bind(upload).bind(number).run();
}

void TabletPhotos::noteSent(std::int64_t number, std::int64_t bytes, bool isMore) {
  m_database
      .query(
          "UPDATE attachment SET sent=?2, complete=(?2=size), tries=CASE WHEN ?3 THEN 0 ELSE tries END "
          "WHERE number=?1")
      .bind(number)
      .bind(bytes)
      .bind(isMore)
      .run();
}

void TabletPhotos::noteDamaged(std::int64_t number) {
  m_database.query("UPDATE attachment SET damaged=1 WHERE number=?").bind(number).run();
}

std::vector<std::string> TabletPhotos::toAskFor(std::size_t most) const {
  std::vector<std::string> hashes;
  Query query = m_database.query(
      "SELECT sha256 FROM attachment WHERE received=0 AND complete=1 "
      "AND EXISTS (SELECT 1 FROM entry_attachment WHERE entry_attachment.attachment=attachment.number) "
      "ORDER BY tries, number LIMIT ?");
  query.bind(std::uint64_t{most});
  while (query.step()) hashes.push_back(query.string(0));
  return hashes;
}

void TabletPhotos::settle(const std::vector<std::string>& asked, const std::vector<std::string>& files, SignedAt at) {
  for (const std::string& hash : asked)
    // Whether the office has it is not proved by what it said of the upload: the next run looks again.
    if (std::find(files.begin(), files.end(), hash) == files.end())
      m_database.query("UPDATE attachment SET complete=0, tries=tries+1 WHERE sha256=? AND received=0")
          .bind(hash)
          .run();
  for (const std::string& hash : files)
    m_database
        .query(
            "UPDATE attachment SET received=1, complete=1, sent=size, received_at=?2, received_backup=?3 WHERE "
            "sha256=?1 AND received=0 AND EXISTS (SELECT 1 FROM entry_attachment WHERE "
            "entry_attachment.attachment=attachment.number)")
        .bind(hash)
        .bind(at.time)
        .bind(at.backupTime)
        .run();
}

void TabletPhotos::forgetReceived() {
  // Asked for first: an office that still has them need not get them again.
  m_database.query("UPDATE attachment SET complete=1, received=0, tries=0 WHERE received=1").run();
}

}  // namespace jemput::core
