// A file of any length written piece by piece: it stands under its name only when all of it is on disk.
#pragma once

#include <filesystem>
#include <string_view>

namespace jemput::core {

class NewFile {
 public:
  /// Writes to a neighbour of `file` that only the owner may read. Throws std::runtime_error with the system's reason.
  explicit NewFile(const std::filesystem::path& file);
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  /// Leaves nothing unless commit() was called.
  ~NewFile();

  void write(std::string_view bytes);
  /// Everything written so far is on disk, still under the neighbour's name.
  void flush();
  /// Flushes and gives the file its name; an older one of that name is replaced.
  void commit();
  /// Where it stands before commit().
  const std::filesystem::path& neighbour() const { return m_neighbour; }

 private:
  void fail() const;
  std::filesystem::path m_file, m_neighbour;
  int m_descriptor = -1;
  bool m_isCommitted = false;
};

/// What is in the folder, names included, is on disk.
void flushFolder(const std::filesystem::path& folder);

}  // namespace jemput::core
