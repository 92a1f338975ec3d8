#include "office/WriterQueue.h"

#include <utility>
#include <vector>

namespace jemput::office {

namespace {
constexpr std::size_t kMostJobsAtOnce = 64;
}

WriterQueue::WriterQueue(core::Database& database) : m_database(database), m_thread([this] { run(); }) {}

WriterQueue::~WriterQueue() {
  {
    const std::lock_guard lock(m_mutex);
    m_ending = true;
  }
  m_wake.notify_all();
  m_thread.join();
}

void WriterQueue::add(WriterJob job) {
  {
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(job));
  }
  m_wake.notify_one();
}

bool WriterQueue::isBroken() const {
  const std::lock_guard lock(m_mutex);
  return m_broken;
}

void WriterQueue::run() {
  std::unique_lock lock(m_mutex);
  while (true) {
    m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
    if (m_waiting.empty()) return;
    std::deque<WriterJob> jobs;
    while (!m_waiting.empty() && jobs.size() < kMostJobsAtOnce) {
      jobs.push_back(std::move(m_waiting.front()));
      m_waiting.pop_front();
    }
    const bool broken = m_broken;
    lock.unlock();
    if (broken) {
      for (WriterJob& job : jobs) job.done(true);
    } else {
      commitTogether(jobs);
    }
    jobs.clear();
    lock.lock();
  }
}

void WriterQueue::commitTogether(std::deque<WriterJob>& jobs) {
  std::vector<bool> failed(jobs.size(), false);
  bool committed = false;
  try {
    core::Transaction transaction(m_database);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      m_database.execute("SAVEPOINT job");
      try {
        jobs[i].work();
      } catch (const std::exception&) {
        failed[i] = true;
        m_database.execute("ROLLBACK TO job");
      }
      m_database.execute("RELEASE job");
    }
    transaction.commit();
    committed = true;
  } catch (const SQLite::Exception& problem) {
    // After a failed fsync the same connection would accept the next commit, and must not.
    constexpr int kIoError = 10, kFull = 13;
    if (problem.getErrorCode() == kIoError && problem.getExtendedErrorCode() != kFull) {
      const std::lock_guard lock(m_mutex);
      m_broken = true;
    }
  } catch (const std::exception&) {
    committed = false;
  }
  for (std::size_t i = 0; i < jobs.size(); ++i) jobs[i].done(!committed || failed[i]);
}

}  // namespace jemput::office
