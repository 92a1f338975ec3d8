#include "tests/support/KillAtChange.h"

#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>

namespace jemput::test {

namespace {

bool isFlush(std::uint64_t call) { return call == SYS_fsync || call == SYS_fdatasync; }

bool isChange(std::uint64_t call) {
  return isFlush(call) || call == SYS_pwrite64 || call == SYS_renameat2 || call == SYS_renameat
#ifdef SYS_rename
         || call == SYS_rename
#endif
      ;
}

[[noreturn]] void beChild(const std::function<void()>& work) {
  if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(99);
  ::raise(SIGSTOP);
  try {
    work();
  } catch (const std::exception&) {
    ::_exit(1);
  }
  ::_exit(0);
}

}  // namespace

KilledChild killAtChange(int change, std::size_t memoryBytes, const std::function<void()>& work) {
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no child");
  if (child == 0) beChild(work);
  int status = 0, changes = 0, flushes = 0;
  KilledChild result;
  ::waitpid(child, &status, 0);
  if (!WIFSTOPPED(status)) throw std::runtime_error("this machine does not let a test trace its child");
  ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
  while (::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr) == 0 && ::waitpid(child, &status, 0) == child) {
    if (WIFEXITED(status) || WIFSIGNALED(status)) return result;
    __ptrace_syscall_info call{};
    ::ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof call, &call);
    if (call.op != PTRACE_SYSCALL_INFO_ENTRY) continue;
    if (call.entry.nr == SYS_mmap && call.entry.args[1] >= memoryBytes && result.flushesBeforeMemory < 0)
      result.flushesBeforeMemory = flushes;
    if (isChange(call.entry.nr) && ++changes == change) {
      ::kill(child, SIGKILL);
      ::waitpid(child, &status, 0);
      result.wasKilled = true;
      return result;
    }
    flushes += isFlush(call.entry.nr) ? 1 : 0;
  }
  return result;
}

}  // namespace jemput::test
