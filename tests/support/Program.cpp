#include "tests/support/Program.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

extern char** environ;

namespace jemput::test {

namespace {

std::string readAll(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

/// A name for this start's files.
std::string nextName() {
  static std::atomic<int> s_count = 0;
  return "program-" + std::to_string(::getpid()) + "-" + std::to_string(++s_count);
}

}  // namespace

Program::Program(const std::string& name, const std::vector<std::string>& arguments,
                 const std::filesystem::path& folder, const std::string& input) {
  const std::string base = (folder / nextName()).string();
  m_out = base + ".out";
  m_err = base + ".err";
  const std::string in = base + ".in";
  std::ofstream(in, std::ios::binary) << input;
  const std::string program = name.front() == '/' ? name : std::string(JEMPUT_BIN_DIR) + "/" + name;
  std::vector<char*> words = {const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, m_out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&files, 2, m_err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  const int failed = posix_spawn(&m_process, program.c_str(), &files, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failed != 0) throw std::runtime_error("cannot start " + program);
}

Program::~Program() {
  if (m_process > 0) kill();
}

void Program::kill() {
  if (m_process <= 0) return;
  ::kill(m_process, SIGKILL);
  ::waitpid(m_process, &m_status, 0);
  m_process = -1;
}

void Program::terminate() {
  if (m_process > 0) ::kill(m_process, SIGTERM);
}

bool Program::isRunning() {
  if (m_process <= 0) return false;
  if (::waitpid(m_process, &m_status, WNOHANG) != m_process) return true;
  m_process = -1;
  return false;
}

Finished Program::wait() {
  if (m_process > 0) ::waitpid(m_process, &m_status, 0);
  m_process = -1;
  return {WIFEXITED(m_status) ? WEXITSTATUS(m_status) : -1, readAll(m_out), readAll(m_err)};
}

std::string Program::outSoFar() const { return readAll(m_out); }

bool Program::prints(const std::string& text) {
  for (int i = 0; i < 1000; ++i) {
    if (outSoFar().find(text) != std::string::npos) return true;
    if (!isRunning()) return outSoFar().find(text) != std::string::npos;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

Finished run(const std::string& name, const std::vector<std::string>& arguments, const std::filesystem::path& folder,
             const std::string& input) {
  return Program(name, arguments, folder, input).wait();
}

}  // namespace jemput::test
