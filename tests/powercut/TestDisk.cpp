#include "tests/powercut/TestDisk.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <map>
#include <mutex>
#include <stdexcept>

extern "C" int sqlite3mc_vfs_create(const char* realName, int makeDefault);

namespace jemput::test {

namespace fs = std::filesystem;

namespace {

/// Names, numbers and hooks of all folders; one call on a watched folder at a time.
struct Registry {
  std::recursive_mutex mutex;
  std::map<std::string, DiskHook*> hooks;  // by folder
  std::map<std::string, int> files;        // by path
  int next = 1;
};

Registry& registry() {
  static Registry all;
  return all;
}

sqlite3_vfs* unixDisk() {
  static sqlite3_vfs* const disk = sqlite3_vfs_find("unix");
  return disk;
}

/// SQLite's own file lies behind this one in memory.
struct ShimFile {
  sqlite3_file base;
  const char* path;  // SQLite keeps it as long as the file is open; nullptr for a nameless file
  int number;

  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

ShimFile* shim(sqlite3_file* file) { return reinterpret_cast<ShimFile*>(file); }

DiskHook* hookOf(const char* path) {
  if (!path) return nullptr;
  const auto found = registry().hooks.find(fs::path(path).parent_path().string());
  return found == registry().hooks.end() ? nullptr : found->second;
}

std::string_view nameOf(const char* path) {
  const std::string_view whole(path);
  return whole.substr(whole.rfind('/') + 1);
}

/// Asks the hook, makes the call, tells the hook. `call(verdict)` gives SQLite's result.
template <class Call>
int through(const char* path, DiskAccess access, Call call) {
  const std::lock_guard lock(registry().mutex);
  DiskHook* hook = hookOf(path);
  if (!hook) return call(DiskVerdict());
  access.name = nameOf(path);
  const DiskVerdict verdict = hook->before(access);
  if (verdict.error != SQLITE_OK && verdict.writesOnly < 0) return verdict.error;
  const int result = call(verdict);
  if (verdict.error != SQLITE_OK) return verdict.error;
  if (result == SQLITE_OK) hook->after(access);
  return result;
}

int closeFile(sqlite3_file* file) {
  sqlite3_file* real = shim(file)->real();
  return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

int readFile(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
  ShimFile* own = shim(file);
  return through(own->path, {DiskCall::Read, own->number, {}, offset},
                 [&](const DiskVerdict&) { return own->real()->pMethods->xRead(own->real(), bytes, size, offset); });
}

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  ShimFile* own = shim(file);
  const std::string_view text(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
  return through(own->path, {DiskCall::Write, own->number, {}, offset, text}, [&](const DiskVerdict& verdict) {
    const int wanted = verdict.writesOnly < 0 ? size : static_cast<int>(verdict.writesOnly);
    return own->real()->pMethods->xWrite(own->real(), bytes, wanted, offset);
  });
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  ShimFile* own = shim(file);
  return through(own->path, {DiskCall::Truncate, own->number, {}, size},
                 [&](const DiskVerdict&) { return own->real()->pMethods->xTruncate(own->real(), size); });
}

int syncFile(sqlite3_file* file, int flags) {
  ShimFile* own = shim(file);
  return through(own->path, {DiskCall::Sync, own->number},
                 [&](const DiskVerdict&) { return own->real()->pMethods->xSync(own->real(), flags); });
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
  return shim(file)->real()->pMethods->xFileSize(shim(file)->real(), size);
}
int lockFile(sqlite3_file* file, int level) { return shim(file)->real()->pMethods->xLock(shim(file)->real(), level); }
int unlockFile(sqlite3_file* file, int level) {
  return shim(file)->real()->pMethods->xUnlock(shim(file)->real(), level);
}
int isReserved(sqlite3_file* file, int* out) {
  return shim(file)->real()->pMethods->xCheckReservedLock(shim(file)->real(), out);
}
int control(sqlite3_file* file, int operation, void* argument) {
  return shim(file)->real()->pMethods->xFileControl(shim(file)->real(), operation, argument);
}
int sectorSize(sqlite3_file* file) { return shim(file)->real()->pMethods->xSectorSize(shim(file)->real()); }
int characteristics(sqlite3_file* file) {
  return shim(file)->real()->pMethods->xDeviceCharacteristics(shim(file)->real());
}
int mapShared(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  return shim(file)->real()->pMethods->xShmMap(shim(file)->real(), page, size, extend, out);
}
int lockShared(sqlite3_file* file, int offset, int count, int flags) {
  return shim(file)->real()->pMethods->xShmLock(shim(file)->real(), offset, count, flags);
}
void barrier(sqlite3_file* file) { shim(file)->real()->pMethods->xShmBarrier(shim(file)->real()); }
int unmapShared(sqlite3_file* file, int deleteIt) {
  return shim(file)->real()->pMethods->xShmUnmap(shim(file)->real(), deleteIt);
}

// Version 2: with shared memory for the write-ahead log, without memory mapping, as the product uses it.
const sqlite3_io_methods kMethods = {2,        closeFile,   readFile,        writeFile,  truncateFile,
                                     syncFile, fileSize,    lockFile,        unlockFile, isReserved,
                                     control,  sectorSize,  characteristics, mapShared,  lockShared,
                                     barrier,  unmapShared, nullptr,         nullptr};

int openFile(sqlite3_vfs*, sqlite3_filename path, sqlite3_file* file, int flags, int* outFlags) {
  ShimFile* own = shim(file);
  *own = {{nullptr}, path, 0};
  const bool wasThere = path && fs::exists(path);
  DiskAccess access{DiskCall::Open};
  access.isNew = path && !wasThere && (flags & SQLITE_OPEN_CREATE) != 0;
  const std::lock_guard lock(registry().mutex);
  if (access.isNew) registry().files.erase(path);
  access.file = own->number = path ? TestDisk::fileOf(path) : 0;
  const int result = through(path, access, [&](const DiskVerdict&) {
    return unixDisk()->xOpen(unixDisk(), path, own->real(), flags, outFlags);
  });
  // A file without methods is not closed by SQLite, but its own half might have to be.
  if (own->real()->pMethods) own->base.pMethods = &kMethods;
  return result;
}

int deleteFile(sqlite3_vfs*, const char* path, int syncFolder) {
  const std::lock_guard lock(registry().mutex);
  const auto found = registry().files.find(path);
  const int file = found == registry().files.end() ? 0 : found->second;
  const int result = through(path, {DiskCall::Delete, file},
                             [&](const DiskVerdict&) { return unixDisk()->xDelete(unixDisk(), path, syncFolder); });
  if (result == SQLITE_OK) registry().files.erase(path);
  return result;
}

sqlite3_vfs makeShim() {
  sqlite3_vfs disk = *unixDisk();
  disk.zName = "testdisk";
  disk.pNext = nullptr;
  disk.szOsFile = static_cast<int>(sizeof(ShimFile)) + unixDisk()->szOsFile;
  disk.xOpen = openFile;
  disk.xDelete = deleteFile;
  return disk;
}

/// Folders are flushed past SQLite's files, so the system's own calls are heard. Nothing is really flushed: what
/// a power cut leaves is made from the recording, and the test need not wait for a disk.
int flushed(int descriptor) {
  struct stat what {};
  if (::fstat(descriptor, &what) != 0 || !S_ISDIR(what.st_mode)) return 0;
  const std::lock_guard lock(registry().mutex);
  const auto found = registry().hooks.find(fs::read_symlink("/proc/self/fd/" + std::to_string(descriptor)).string());
  if (found != registry().hooks.end()) found->second->after({DiskCall::SyncFolder});
  return 0;
}

}  // namespace

void TestDisk::install() {
  static const bool installed = [] {
    if (sqlite3_initialize() != SQLITE_OK || !unixDisk()) throw std::logic_error("SQLite has no disk");
    static sqlite3_vfs disk = makeShim();
    return sqlite3_vfs_register(&disk, 0) == SQLITE_OK && sqlite3mc_vfs_create("testdisk", 1) == SQLITE_OK;
  }();
  if (!installed) throw std::logic_error("the test disk was not taken");
}

void TestDisk::watch(const fs::path& folder, DiskHook* hook) {
  const std::lock_guard lock(registry().mutex);
  if (hook)
    registry().hooks[folder.string()] = hook;
  else
    registry().hooks.erase(folder.string());
}

int TestDisk::fileOf(const fs::path& path) {
  const std::lock_guard lock(registry().mutex);
  int& number = registry().files[path.string()];
  if (number == 0) number = registry().next++;
  return number;
}

}  // namespace jemput::test

// In the place of the C library's.
extern "C" int fsync(int descriptor) { return jemput::test::flushed(descriptor); }
extern "C" int fdatasync(int descriptor) { return jemput::test::flushed(descriptor); }
