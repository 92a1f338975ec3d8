// A thread of its own for work that waits for the disk, so that the server's thread never does.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace jemput::office {

class FileWorker {
 public:
  /// `regular` runs on the same thread whenever there was nothing else to do for so long.
  FileWorker(std::function<void()> regular, std::chrono::seconds pause);
  /// Finishes what waits and what has been announced, then ends.
  ~FileWorker();
  FileWorker(const FileWorker&) = delete;
  FileWorker& operator=(const FileWorker&) = delete;

  /// From any thread.
  void add(std::function<void()> work);
  /// Somebody else's thread will add work: the end waits for it.
  void announce();
  /// Adds the work that was announced.
  void addAnnounced(std::function<void()> work);

 private:
  void run();

  const std::function<void()> m_regular;
  const std::chrono::seconds m_pause;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<std::function<void()>> m_waiting;
  std::size_t m_announced = 0;
  bool m_ending = false;
  std::thread m_thread;
};

}  // namespace jemput::office
