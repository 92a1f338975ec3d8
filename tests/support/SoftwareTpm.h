// A TPM of one's own for a test: swtpm on a socket in a folder, which keeps its seeds there.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>

#include "tests/support/TemporaryFolder.h"

namespace jemput::test {

class SoftwareTpm {
 public:
  SoftwareTpm() { start(); }
  ~SoftwareTpm() { stop(); }
  SoftwareTpm(const SoftwareTpm&) = delete;
  SoftwareTpm& operator=(const SoftwareTpm&) = delete;

  std::string connection() const { return "swtpm:path=" + socket(); }
  void start() {
    const std::string state = "dir=" + m_folder.path().string(), control = "type=unixio,path=" + socket() + ".ctrl",
                      server = "type=unixio,path=" + socket();
    m_process = fork();
    if (m_process == 0) {
      const int nowhere = open("/dev/null", O_RDWR);
      for (const int stream : {0, 1, 2}) dup2(nowhere, stream);
      execlp("swtpm", "swtpm", "socket", "--tpm2", "--tpmstate", state.c_str(), "--ctrl", control.c_str(), "--server",
             server.c_str(), "--flags", "not-need-init,startup-clear", nullptr);
      _exit(127);
    }
    for (int tries = 0; !std::filesystem::exists(socket()) && tries < 1000; ++tries)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    if (!std::filesystem::exists(socket())) throw std::runtime_error("swtpm does not start: install swtpm");
  }
  void stop() {
    if (m_process <= 0) return;
    kill(m_process, SIGTERM);
    waitpid(m_process, nullptr, 0);
    m_process = 0;
    for (const char* end : {"", ".ctrl"}) std::filesystem::remove(socket() + end);
  }

 private:
  std::string socket() const { return (m_folder.path() / "tpm").string(); }

  TemporaryFolder m_folder;
  pid_t m_process = 0;
};

/// Which TPM the programs of this process find, for as long as this lives.
class MachineTpm {
 public:
  explicit MachineTpm(const std::string& connection) { becomes(connection); }
  ~MachineTpm() { unsetenv("JEMPUT_TPM"); }
  MachineTpm(const MachineTpm&) = delete;
  MachineTpm& operator=(const MachineTpm&) = delete;
  static void becomes(const std::string& connection) { setenv("JEMPUT_TPM", connection.c_str(), 1); }
};

}  // namespace jemput::test
