// Small files written so that a power cut leaves the old one or the new one, never a part.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace jemput::core {

/// Writes to a neighbour, flushes it to disk, renames it over `file`, flushes the folder. Only the owner
/// may read it. Throws std::runtime_error with the system's reason.
void writeFileSafely(const std::filesystem::path& file, std::string_view bytes);
/// The same, and then overwrites the bytes that stood there before, as far as the disk lets itself be told: on flash an
/// old block may live on until it is used again.
void replaceFileAndWipe(const std::filesystem::path& file, std::string_view bytes);
/// Writes over `bytes` of an existing file from `offset` on and flushes them; takes no new space where the file has
/// blocks already. May tear: the reader has to notice.
void overwriteInPlace(const std::filesystem::path& file, std::size_t offset, std::string_view bytes);
/// Nothing when there is no such file; throws when it cannot be read.
std::optional<std::string> readWholeFile(const std::filesystem::path& file);

/// A file lock that other processes see (flock); released when it goes.
class FolderLock {
 public:
  /// Nothing when somebody else holds it.
  static std::optional<FolderLock> take(const std::filesystem::path& file);
  FolderLock(FolderLock&& other) noexcept : m_descriptor(other.m_descriptor) { other.m_descriptor = -1; }
  FolderLock& operator=(FolderLock&&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor;
};

}  // namespace jemput::core
