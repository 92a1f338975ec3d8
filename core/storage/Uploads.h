// Attachments on their way to the office: how much of each is on disk (protocol section 6, G10). One row a device
// and file; `offset` is written after the bytes, so it never promises more than there is.
#pragma once

#include <cstdint>

#include "core/storage/OfficeFiles.h"

namespace jemput::core {

struct UploadRow {
  FileToken id;  // its address
  std::int64_t device = 0;
  Hash hash;
  std::uint64_t size = 0;
  FileToken salt;  // name and key of its file
  std::uint64_t offset = 0;
  std::int64_t expires = 0;  // milliseconds since 1970
};

class Uploads {
 public:
  explicit Uploads(Database& database) : m_database(database) {}

  std::optional<UploadRow> find(const FileToken& id) const;
  std::optional<UploadRow> find(std::int64_t device, const Hash& hash, std::uint64_t size) const;
  std::uint64_t openCount(std::int64_t device) const;
  std::vector<UploadRow> expired(std::int64_t now) const;

  void add(const UploadRow& row);
  /// Says that `offset` bytes are on disk; false when there is no such upload with this salt any more.
  bool advance(const FileToken& id, const FileToken& salt, std::uint64_t offset, std::int64_t expires);
  /// Begins again with another file; the old one becomes a leftover.
  void restart(const FileToken& id, const FileToken& salt, std::int64_t now);
  /// Takes the row away; its file becomes a leftover if `dropsFile`. False when there is none.
  bool remove(const FileToken& id, bool dropsFile, std::int64_t now);

  /// Bytes that the device has sent on `day` (days since 1970).
  std::uint64_t bytesOf(std::int64_t device, std::int64_t day) const;
  void addBytes(std::int64_t device, std::int64_t day, std::uint64_t bytes);

 private:
  Database& m_database;
};

}  // namespace jemput::core
