// A program of ours that is killed at its n-th call that changes a file or sends something: the same crash point each
// time, counted over all its threads (ptrace).
#pragma once

#include <sys/types.h>

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace jemput::test {

class KilledProgram {
 public:
  /// `call`: from 1; a program that makes fewer calls ends by itself.
  KilledProgram(std::size_t call, const std::string& name, const std::vector<std::string>& arguments,
                const std::filesystem::path& folder, const std::string& input = {});
  KilledProgram(const KilledProgram&) = delete;
  KilledProgram& operator=(const KilledProgram&) = delete;
  /// Killed now, if it is still there.
  ~KilledProgram();

  /// Until it is gone; whether its n-th call was its end.
  bool wait();
  /// How many such calls it made; after wait().
  std::size_t calls() const { return m_calls; }
  bool isRunning() const { return !m_isGone; }
  std::string outSoFar() const;
  /// Waits until standard output holds `text`; false when the program is gone before.
  bool prints(const std::string& text) const;

 private:
  void trace(std::size_t call, const std::vector<std::string>& words, const std::string& in);

  std::filesystem::path m_out;
  std::atomic<pid_t> m_process = -1;
  std::atomic<bool> m_isGone = false, m_wasKilled = false;
  std::size_t m_calls = 0;
  std::thread m_tracer;
};

}  // namespace jemput::test
