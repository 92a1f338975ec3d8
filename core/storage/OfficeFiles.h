// Files that the office holds whole, and which device has brought which (protocol section 6). What counts is the
// row: a file on disk without one is nobody's.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/storage/Database.h"

namespace jemput::core {

/// 16 random bytes: an upload's address, or the name and key of a file.
using FileToken = std::string;

struct StoredFile {
  Hash hash;  // of the plain bytes
  std::uint64_t size = 0;
  FileToken salt;
};

class OfficeFiles {
 public:
  explicit OfficeFiles(Database& database) : m_database(database) {}

  std::optional<StoredFile> find(const Hash& hash) const;
  /// All of them after `hash` in the order of their hashes, at most `limit`; to begin with, nothing.
  std::vector<StoredFile> after(const std::optional<Hash>& hash, std::size_t limit) const;
  /// Those of `hashes` (lower-case hex) that have verified from this device, in the order they were asked.
  std::vector<std::string> verified(std::int64_t device, const std::vector<std::string>& hashes) const;
  /// All that have verified from this device, oldest first, as lower-case hex.
  std::vector<std::string> verifiedOf(std::int64_t device) const;
  /// The address of a file that the device has brought.
  std::optional<FileToken> addressOf(std::int64_t device, const Hash& hash) const;
  /// What the device has brought to this address.
  std::optional<StoredFile> at(std::int64_t device, const FileToken& address) const;

  /// Links the device to the file, whose bytes from this device have verified. When the office holds the same bytes
  /// already, `file.salt` becomes a leftover and false is returned. In a transaction.
  bool link(std::int64_t device, const StoredFile& file, const FileToken& address, std::int64_t now);

  void addLeftover(const FileToken& salt, std::int64_t now);
  /// Leftovers of before `time`.
  std::vector<FileToken> leftovers(std::int64_t time) const;
  void forgetLeftover(const FileToken& salt);

 private:
  Database& m_database;
};

}  // namespace jemput::core
