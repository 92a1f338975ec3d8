#include "core/storage/Uploads.h"

namespace jemput::core {

namespace {

UploadRow readUpload(const Query& query) {
  return {std::string(query.blob(0)), query.integer(1),         query.hash(2),   query.unsignedInteger(3),
          std::string(query.blob(4)), query.unsignedInteger(5), query.integer(6)};
}

}  // namespace

std::optional<UploadRow> Uploads::find(const FileToken& id) const {
  Query query = m_database.query("SELECT id, device, sha256, size, salt, offset, expires FROM upload WHERE id=?");
  query.bindBlob(id);
  if (!query.step()) return std::nullopt;
  return readUpload(query);
}

std::optional<UploadRow> Uploads::find(std::int64_t device, const Hash& hash, std::uint64_t size) const {
  Query query = m_database.query(
      "SELECT id, device, sha256, size, salt, offset, expires FROM upload WHERE device=? AND sha256=? AND size=?");
  query.bind(device).bind(hash).bind(size);
  if (!query.step()) return std::nullopt;
  return readUpload(query);
}

std::uint64_t Uploads::openCount(std::int64_t device) const {
  Query query = m_database.query("SELECT count(*) FROM upload WHERE device=?");
  query.bind(device);
  query.step();
  return query.unsignedInteger(0);
}

std::vector<UploadRow> Uploads::expired(std::int64_t now) const {
  std::vector<UploadRow> rows;
  Query query = m_database.query("SELECT id, device, sha256, size, salt, offset, expires FROM upload WHERE expires<?");
  query.bind(now);
  while (query.step()) rows.push_back(readUpload(query));
  return rows;
}

void Uploads::add(const UploadRow& row) {
  m_database.query("INSERT INTO upload(id, device, sha256, size, salt, offset, expires) VALUES(?, ?, ?, ?, ?, ?, ?)")
      .bindBlob(row.id)
      .bind(row.device)
      .bind(row.hash)
      .bind(row.size)
      .bindBlob(row.salt)
      .bind(row.offset)
      .bind(row.expires)
      .run();
}

bool Uploads::advance(const FileToken& id, const FileToken& salt, std::uint64_t offset, std::int64_t expires) {
  return m_database.query("UPDATE upload SET offset=?, expires=? WHERE id=? AND salt=?")
             .bind(offset)
             .bind(expires)
             .bindBlob(id)
             .bindBlob(salt)
             .run() != 0;
}

void Uploads::restart(const FileToken& id, const FileToken& salt, std::int64_t now) {
  if (const auto row = find(id)) OfficeFiles(m_database).addLeftover(row->salt, now);
  m_database.query("UPDATE upload SET offset=0, salt=? WHERE id=?").bindBlob(salt).bindBlob(id).run();
}

bool Uploads::remove(const FileToken& id, bool dropsFile, std::int64_t now) {
  const auto row = find(id);
  if (!row) return false;
  if (dropsFile) OfficeFiles(m_database).addLeftover(row->salt, now);
  m_database.query("DELETE FROM upload WHERE id=?").bindBlob(id).run();
  return true;
}

std::uint64_t Uploads::bytesOf(std::int64_t device, std::int64_t day) const {
  Query query = m_database.query("SELECT bytes FROM upload_day WHERE device=? AND day=?");
  query.bind(device).bind(day);
  return query.step() ? query.unsignedInteger(0) : 0;
}

void Uploads::addBytes(std::int64_t device, std::int64_t day, std::uint64_t bytes) {
  m_database
      .query(
          "INSERT INTO upload_day(device, day, bytes) VALUES(?1, ?2, ?3) ON CONFLICT(device) DO UPDATE SET "
          "bytes=CASE WHEN day=?2 THEN bytes+?3 ELSE ?3 END, day=?2")
      .bind(device)
      .bind(day)
      .bind(bytes)
      .run();
}

}  // namespace jemput::core
