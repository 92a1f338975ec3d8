// A small file system of its own, to be filled, taken away and made read-only: ext4 in a file where this machine lets
// us, else in memory. Needs root.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/support/TemporaryFolder.h"

namespace jemput::test {

class SmallDisk {
 public:
  /// Blocks of 4 KB, as on any disk that a tablet has: below that, SQLite's shared index would have holes in its pages,
  /// and a full disk would end the program with SIGBUS (nothing is lost by it).
  SmallDisk(int megabytes, int files) {
    std::filesystem::create_directory(path());
    const std::string image = (m_folder.path() / "image").string(), size = std::to_string(megabytes) + "M";
    m_isMounted =
        runs("truncate -s " + size + " " + image + " && mkfs.ext4 -q -F -b 4096 -O ^has_journal -m 0 -N " +
             std::to_string(files) + " " + image + " && mount -o loop " + image + " " + path().string()) ||
        runs("mount -t tmpfs -o size=" + size + ",nr_inodes=" + std::to_string(files) + " none " + path().string());
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    if (m_isMounted) runs("umount -l " + path().string());
  }

  /// False where neither is allowed; there is nothing to test with then.
  bool isThere() const { return m_isMounted; }
  std::filesystem::path path() const { return m_folder.path() / "disk"; }

  /// Somebody else's file takes every byte that is left.
  void isFilled() const {
    std::ofstream ballast(path() / "ballast", std::ios::binary | std::ios::app);
    ballast.rdbuf()->pubsetbuf(nullptr, 0);
    for (const std::size_t block : {65536U, 4096U, 512U, 1U})
      for (const std::string bytes(block, 'b'); ballast.write(bytes.data(), static_cast<std::streamsize>(block));) {
      }
  }
  /// Empty files of somebody else until the disk takes no more.
  void hasNoFilesLeft() const {
    std::filesystem::create_directory(path() / "many");
    for (int i = 0; std::ofstream(path() / "many" / std::to_string(i)).is_open(); ++i) {
    }
  }
  void isEmptiedAgain() const {
    std::filesystem::remove(path() / "ballast");
    std::filesystem::remove_all(path() / "many");
  }
  bool becomes(const char* readOnlyOrWritable) const {
    return runs(std::string("mount -o remount,") + readOnlyOrWritable + " " + path().string());
  }

 private:
  static bool runs(const std::string& command) {
    return std::system(("( " + command + " ) >/dev/null 2>&1").c_str()) == 0;
  }
  TemporaryFolder m_folder;
  bool m_isMounted = false;
};

}  // namespace jemput::test
