// The disk under every database of this program: SQLite's own, with a place to listen and to break things.
// The encryption lies on top of it, so what passes here is what a real disk gets.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace jemput::test {

/// SyncFolder comes from whoever flushes the folder, SQLite or the product.
enum class DiskCall { Open, Read, Write, Truncate, Sync, Delete, SyncFolder };

/// One call on its way to the disk. `file` is the same as long as the file lives, whatever its name.
struct DiskAccess {
  DiskCall call;
  int file = 0;
  std::string_view name{};   // without its folder
  std::int64_t offset = 0;   // for Truncate: the new size
  std::string_view bytes{};  // for Write
  bool isNew = false;        // Open made the file
};

/// What a hook says of a call before it is made.
struct DiskVerdict {
  int error = 0;                 // an SQLite result code: the call fails and does nothing
  std::int64_t writesOnly = -1;  // Write: so many bytes go to the disk although it fails
};

class DiskHook {
 public:
  virtual ~DiskHook() = default;
  virtual DiskVerdict before(const DiskAccess&) { return {}; }
  /// The call succeeded. Called for one call at a time.
  virtual void after(const DiskAccess&) {}
};

class TestDisk {
 public:
  /// Puts the shim under SQLite's default, once; databases that were opened before stay without it.
  static void install();
  /// Calls on files of `folder` go through the hook until it is taken away with nullptr.
  static void watch(const std::filesystem::path& folder, DiskHook* hook);
  /// The number of a file of this path; a file that nobody has opened yet gets one.
  static int fileOf(const std::filesystem::path& path);
};

/// A hook in its place for as long as this lives.
class Watched {
 public:
  Watched(std::filesystem::path folder, DiskHook& hook) : m_folder(std::move(folder)) {
    TestDisk::watch(m_folder, &hook);
  }
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;
  ~Watched() { TestDisk::watch(m_folder, nullptr); }

 private:
  std::filesystem::path m_folder;
};

}  // namespace jemput::test
