// A program of ours as a process of its own, the way people run it, so that it can be killed.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace jemput::test {

struct Finished {
  int exitCode = -1;  // -1: ended by a signal
  std::string out, err;
};

class Program {
 public:
  /// Starts `name` out of the build's bin folder; its output goes to files in `folder`.
  Program(const std::string& name, const std::vector<std::string>& arguments, const std::filesystem::path& folder,
          const std::string& input = {});
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  ~Program();

  /// SIGKILL, then gone.
  void kill();
  void terminate();
  Finished wait();
  bool isRunning();
  pid_t process() const { return m_process; }
  std::string outSoFar() const;
  /// Waits until standard output holds `text`; false after ten seconds or when the program ended.
  bool prints(const std::string& text);

 private:
  pid_t m_process = -1;
  int m_status = 0;
  std::filesystem::path m_out, m_err;
};

/// Runs to the end.
Finished run(const std::string& name, const std::vector<std::string>& arguments, const std::filesystem::path& folder,
             const std::string& input = {});

}  // namespace jemput::test
