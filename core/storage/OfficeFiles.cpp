#include "core/storage/OfficeFiles.h"

#include "core/crypto/Encoding.h"

namespace jemput::core {

namespace {

StoredFile readFile(const Query& query) {
  return {query.hash(0), query.unsignedInteger(1), std::string(query.blob(2))};
}

}  // namespace

std::optional<StoredFile> OfficeFiles::find(const Hash& hash) const {
  Query query = m_database.query("SELECT sha256, size, salt FROM stored_file WHERE sha256=?");
  query.bind(hash);
  if (!query.step()) return std::nullopt;
  return readFile(query);
}

std::vector<StoredFile> OfficeFiles::after(const std::optional<Hash>& hash, std::size_t limit) const {
  std::vector<StoredFile> files;
  Query query = m_database.query(
      "SELECT sha256, size, salt FROM stored_file WHERE ?1 IS NULL OR sha256>?1 ORDER BY sha256 LIMIT ?2");
  query.bind(hash).bind(std::uint64_t{limit});
  while (query.step()) files.push_back(readFile(query));
  return files;
}

std::vector<std::string> OfficeFiles::verified(std::int64_t device, const std::vector<std::string>& hashes) const {
  std::vector<std::string> found;
  for (const std::string& text : hashes) {
    const auto hash = hashFromHex(text);
    if (!hash) continue;
    Query query = m_database.query("SELECT 1 FROM device_file WHERE device=? AND sha256=?");
    query.bind(device).bind(*hash);
    if (query.step()) found.push_back(text);
  }
  return found;
}

std::vector<std::string> OfficeFiles::verifiedOf(std::int64_t device) const {
  std::vector<std::string> found;
  Query query = m_database.query("SELECT sha256 FROM device_file WHERE device=? ORDER BY verified, sha256");
  query.bind(device);
  while (query.step()) found.push_back(hex(query.hash(0).view()));
  return found;
}

std::optional<FileToken> OfficeFiles::addressOf(std::int64_t device, const Hash& hash) const {
  Query query = m_database.query("SELECT upload FROM device_file WHERE device=? AND sha256=?");
  query.bind(device).bind(hash);
  if (!query.step()) return std::nullopt;
  return std::string(query.blob(0));
}

std::optional<StoredFile> OfficeFiles::at(std::int64_t device, const FileToken& address) const {
  Query query = m_database.query(
      "SELECT s.sha256, s.size, s.salt FROM device_file AS f JOIN stored_file AS s ON s.sha256=f.sha256 "
      "WHERE f.upload=? AND f.device=?");
  query.bindBlob(address).bind(device);
  if (!query.step()) return std::nullopt;
  return readFile(query);
}

bool OfficeFiles::link(std::int64_t device, const StoredFile& file, const FileToken& address, std::int64_t now) {
  const int added = m_database.query("INSERT OR IGNORE INTO stored_file(sha256, size, salt, stored) VALUES(?, ?, ?, ?)")
                        .bind(file.hash)
                        .bind(file.size)
                        .bindBlob(file.salt)
                        .bind(now)
                        .run();
  m_database.query("INSERT OR IGNORE INTO device_file(device, sha256, upload, verified) VALUES(?, ?, ?, ?)")
      .bind(device)
      .bind(file.hash)
      .bindBlob(address)
      .bind(now)
      .run();
  if (added == 0) addLeftover(file.salt, now);
  return added != 0;
}

void OfficeFiles::addLeftover(const FileToken& salt, std::int64_t now) {
  m_database.query("INSERT OR IGNORE INTO leftover_file(salt, since) VALUES(?, ?)").bindBlob(salt).bind(now).run();
}

std::vector<FileToken> OfficeFiles::leftovers(std::int64_t time) const {
  std::vector<FileToken> salts;
  Query query = m_database.query("SELECT salt FROM leftover_file WHERE since<?");
  query.bind(time);
  while (query.step()) salts.emplace_back(query.blob(0));
  return salts;
}

void OfficeFiles::forgetLeftover(const FileToken& salt) {
  m_database.query("DELETE FROM leftover_file WHERE salt=?").bindBlob(salt).run();
}

}  // namespace jemput::core
