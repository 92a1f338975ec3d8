// A file that grows piece by piece under another name and gets its own when it is whole and on the disk. Works on
// FAT, whose only safe step is a rename: a kill or a pulled stick leaves "*.tmp", never a file that pretends.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace jemput::core {

/// Everything here throws std::system_error with the system's number: a full stick is told from one that was pulled.
class GrowingFile {
 public:
  explicit GrowingFile(std::filesystem::path file);
  GrowingFile(GrowingFile&& other) noexcept;
  GrowingFile& operator=(GrowingFile&&) = delete;
  /// Takes away what was not published.
  ~GrowingFile();

  void write(std::string_view bytes);
  /// Everything is on the disk; nothing may be written after it.
  void flush();
  /// Gives the file its name. After flush().
  void publish();

  const std::filesystem::path& path() const { return m_file; }
  /// Where it stands before publish().
  const std::filesystem::path& growing() const { return m_growing; }
  std::uint64_t size() const { return m_size; }

 private:
  std::filesystem::path m_file, m_growing;
  int m_descriptor = -1;
  std::uint64_t m_size = 0;
  bool m_isMine = false;  // there is a file under the other name
};

/// Flushes a folder's list of names; an empty path is the current folder. Throws std::system_error.
void flushFolder(const std::filesystem::path& folder);

}  // namespace jemput::core
