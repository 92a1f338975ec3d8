#include "tablet/photo/Sandbox.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fstream>
#include <new>
#include <system_error>

namespace jemput::tablet {

namespace {

constexpr int kOutOfMemory = 200, kFailed = 201;  // exit codes beside those of the step
constexpr int kPipe = 0;                          // the only file that the child keeps
constexpr std::size_t kAtOnce = 64UL * 1024;
#if defined(__aarch64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#endif

void limit(decltype(RLIMIT_AS) what, rlim_t most) {
  const rlimit value{most, most};
  ::setrlimit(what, &value);
}

/// Pages of address space that this process has now.
std::size_t addressSpace() {
  std::size_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

/// Memory, writing to the pipe and ending: every other system call kills. Where the kernel has no filters the
/// other bounds stand alone.
void allowArithmeticOnly() {
  constexpr auto kAllowed =
      std::to_array<unsigned>({SYS_read, SYS_write, SYS_exit, SYS_exit_group, SYS_brk, SYS_mmap, SYS_munmap, SYS_mremap,
                               SYS_mprotect, SYS_madvise, SYS_futex, SYS_rt_sigreturn});
  std::array<sock_filter, 2 * kAllowed.size() + 5> program{};
  std::size_t next = 0;
  // The numbers mean something else to a 32-bit call.
  program[next++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offsetof(seccomp_data, arch)));
  program[next++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0);
  program[next++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
  program[next++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offsetof(seccomp_data, nr)));
  for (const unsigned call : kAllowed) {
    program[next++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1);
    program[next++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  }
  program[next++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
  const sock_fprog filter{static_cast<unsigned short>(next), program.data()};
  ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

void giveUpPrivileges(int pipe, std::size_t memory, const SandboxLimits& limits) {
  ::dup2(pipe, kPipe);
  ::syscall(SYS_close_range, kPipe + 1, ~0U, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_DUMPABLE, 0);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CPU, limits.cpuSeconds);
  if (!kSandboxIsWhole) return;
  limit(RLIMIT_AS, memory + limits.memory);
  allowArithmeticOnly();
}

[[noreturn]] void runChild(const std::function<std::string()>& step) {
  try {
    const std::string answer = step();
    for (std::size_t sent = 0; sent < answer.size();) {
      const ssize_t count = ::write(kPipe, answer.data() + sent, answer.size() - sent);
      if (count <= 0) ::_exit(kFailed);
      sent += static_cast<std::size_t>(count);
    }
    ::_exit(0);
  } catch (const std::bad_alloc&) {
    ::_exit(kOutOfMemory);
  } catch (...) {
    ::_exit(kFailed);
  }
}

/// True when the child has said all it will within the limits.
bool readAnswer(int pipe, std::string& answer, const SandboxLimits& limits) {
  std::array<char, kAtOnce> bytes;
  while (true) {
    pollfd waiting{pipe, POLLIN, 0};
    const int ready = ::poll(&waiting, 1, limits.silentMilliseconds);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    const ssize_t count = ::read(pipe, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count == 0;
    answer.append(bytes.data(), static_cast<std::size_t>(count));
    if (answer.size() > limits.answerBytes) return false;
  }
}

}  // namespace

SandboxResult runInSandbox(const std::function<std::string()>& step, const SandboxLimits& limits) {
  const std::size_t memory = addressSpace();
  int ends[2] = {-1, -1};
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  const pid_t child = ::fork();
  if (child < 0) {
    ::close(ends[0]);
    ::close(ends[1]);
    throw std::system_error(errno, std::generic_category(), "fork");
  }
  if (child == 0) {
    giveUpPrivileges(ends[1], memory, limits);
    runChild(step);
  }
  ::close(ends[1]);
  std::string answer;
  const bool isWhole = readAnswer(ends[0], answer, limits);
  ::close(ends[0]);
  if (!isWhole) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  SandboxResult result;
  if (WIFEXITED(status)) result.exitCode = WEXITSTATUS(status);
  result.tookTooLong =
      !isWhole || (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL));
  if (isWhole && WIFEXITED(status) && WEXITSTATUS(status) == 0) result.answer = std::move(answer);
  return result;
}

}  // namespace jemput::tablet
