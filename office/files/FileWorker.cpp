#include "office/files/FileWorker.h"

#include <utility>

namespace jemput::office {

FileWorker::FileWorker(std::function<void()> regular, std::chrono::seconds pause)
    : m_regular(std::move(regular)), m_pause(pause), m_thread([this] { run(); }) {}

FileWorker::~FileWorker() {
  {
    const std::lock_guard lock(m_mutex);
    m_ending = true;
  }
  m_wake.notify_all();
  m_thread.join();
}

void FileWorker::add(std::function<void()> work) {
  {
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(work));
  }
  m_wake.notify_one();
}

void FileWorker::announce() {
  const std::lock_guard lock(m_mutex);
  ++m_announced;
}

void FileWorker::addAnnounced(std::function<void()> work) {
  // Within the lock: after it the worker may be gone.
  const std::lock_guard lock(m_mutex);
  --m_announced;
  m_waiting.push_back(std::move(work));
  m_wake.notify_one();
}

void FileWorker::run() {
  std::unique_lock lock(m_mutex);
  while (true) {
    const auto isWanted = [this] { return !m_waiting.empty() || (m_ending && m_announced == 0); };
    if (!m_wake.wait_for(lock, m_pause, isWanted)) {
      lock.unlock();
      m_regular();
      lock.lock();
      continue;
    }
    if (m_waiting.empty()) return;
    const std::function<void()> work = std::move(m_waiting.front());
    m_waiting.pop_front();
    lock.unlock();
    work();
    lock.lock();
  }
}

}  // namespace jemput::office
