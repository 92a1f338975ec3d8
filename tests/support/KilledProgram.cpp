#include "tests/support/KilledProgram.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace jemput::test {

namespace {

/// Between two of these nothing changes that is seen after the end.
bool leavesTraces(std::uint64_t call) {
  switch (call) {
    case SYS_write:
    case SYS_pwrite64:
    case SYS_writev:
    case SYS_sendmsg:
    case SYS_fsync:
    case SYS_fdatasync:
    case SYS_ftruncate:
    case SYS_rename:
    case SYS_unlink:
      return true;
    default:
      return false;
  }
}

[[noreturn]] void becomes(const std::vector<std::string>& words, const std::string& in, const std::string& out) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  ::dup2(::open(in.c_str(), O_RDONLY), 0);
  ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
  ::dup2(1, 2);
  ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

void* number(std::size_t value) { return reinterpret_cast<void*>(value); }

/// Whether the thread is about to make a call that leaves traces.
bool entersSuchCall(pid_t thread) {
  __ptrace_syscall_info info{};
  if (::ptrace(PTRACE_GET_SYSCALL_INFO, thread, number(sizeof info), &info) <= 0) return false;
  return info.op == PTRACE_SYSCALL_INFO_ENTRY && leavesTraces(info.entry.nr);
}

}  // namespace

KilledProgram::KilledProgram(std::size_t call, const std::string& name, const std::vector<std::string>& arguments,
                             const std::filesystem::path& folder, const std::string& input) {
  static std::atomic<int> s_count = 0;
  const std::string base = (folder / ("killed-" + std::to_string(++s_count))).string();
  m_out = base + ".out";
  std::ofstream(base + ".in", std::ios::binary) << input;
  std::vector<std::string> words = {std::string(JEMPUT_BIN_DIR) + "/" + name};
  words.insert(words.end(), arguments.begin(), arguments.end());
  // Who traces must be who started it.
  m_tracer = std::thread([this, call, words, in = base + ".in"] { trace(call, words, in); });
}

KilledProgram::~KilledProgram() {
  while (m_process < 0 && !m_isGone) std::this_thread::yield();
  if (!m_isGone) ::kill(m_process, SIGKILL);
  if (m_tracer.joinable()) m_tracer.join();
}

void KilledProgram::trace(std::size_t call, const std::vector<std::string>& words, const std::string& in) {
  const pid_t process = ::fork();
  if (process == 0) becomes(words, in, m_out.string());
  m_process = process;
  bool isFirst = true;
  int status = 0;
  // Only what this thread started: other tests' programs belong to other threads.
  for (pid_t thread; (thread = ::waitpid(-1, &status, __WALL | __WNOTHREAD)) > 0;) {
    if (!WIFSTOPPED(status)) continue;
    if (isFirst)
      ::ptrace(PTRACE_SETOPTIONS, thread, nullptr,
               number(PTRACE_O_EXITKILL | PTRACE_O_TRACECLONE | PTRACE_O_TRACESYSGOOD));
    isFirst = false;
    const int signal = WSTOPSIG(status);
    if (signal == (SIGTRAP | 0x80) && entersSuchCall(thread) && ++m_calls == call) {
      m_wasKilled = true;
      ::kill(process, SIGKILL);
    }
    const bool isOurs = (signal & 0x7f) == SIGTRAP || signal == SIGSTOP;
    ::ptrace(PTRACE_SYSCALL, thread, nullptr, number(isOurs ? 0 : static_cast<std::size_t>(signal)));
  }
  m_isGone = true;
}

bool KilledProgram::wait() {
  if (m_tracer.joinable()) m_tracer.join();
  return m_wasKilled;
}

std::string KilledProgram::outSoFar() const {
  std::ifstream in(m_out, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

bool KilledProgram::prints(const std::string& text) const {
  while (true) {
    const bool gone = m_isGone;
    if (outSoFar().find(text) != std::string::npos) return true;
    if (gone) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

}  // namespace jemput::test
