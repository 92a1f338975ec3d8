#include "tests/office/files/Flushes.h"

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <mutex>

namespace jemput::test {

namespace {

std::mutex s_mutex;
Flushes::Watch s_watch;
// What a watcher flushes itself, by copying a database, is not watched.
thread_local bool s_isWithin = false;

int flush(int file, long call) {
  if (s_isWithin) return static_cast<int>(::syscall(call, file));
  const std::lock_guard lock(s_mutex);
  std::error_code error;
  const auto path = std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(file), error);
  struct stat before {};
  ::fstat(file, &before);
  s_isWithin = true;
  const bool isAllowed = !s_watch.before || s_watch.before(path);
  const int result = isAllowed ? static_cast<int>(::syscall(call, file)) : -1;
  if (isAllowed && result == 0 && s_watch.after) s_watch.after(path, static_cast<std::uint64_t>(before.st_size));
  s_isWithin = false;
  if (!isAllowed) errno = EIO;
  return result;
}

}  // namespace

Flushes::Flushes(Watch watch) {
  const std::lock_guard lock(s_mutex);
  s_watch = std::move(watch);
}
Flushes::~Flushes() {
  const std::lock_guard lock(s_mutex);
  s_watch = {};
}

}  // namespace jemput::test

// In the place of the C library's: the linker takes these for all that is linked into the test.
extern "C" int fdatasync(int file) { return jemput::test::flush(file, SYS_fdatasync); }
extern "C" int fsync(int file) { return jemput::test::flush(file, SYS_fsync); }
