#include "office/WriterQueue.h"

#include <utility>

namespace jemput::office {

namespace {
constexpr std::size_t kMostJobsAtOnce = 64;
constexpr int kIoError = 10;  // SQLITE_IOERR
constexpr int kFull = 13;     // SQLITE_FULL
}  // namespace

WriterQueue::WriterQueue(core::Database& database, std::function<void()> diskFull)
    : m_database(database), m_diskFull(std::move(diskFull)), m_thread([this] { run(); }) {}

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

/// Runs the jobs from..to in one transaction; false when one of them threw or the disk refused, and then
/// nothing of them is stored.
bool WriterQueue::commit(std::deque<WriterJob>& jobs, std::size_t from, std::size_t to) {
  try {
    core::Transaction transaction(m_database);
    for (std::size_t i = from; i < to; ++i) jobs[i].work();
    transaction.commit();
    return true;
  } catch (const SQLite::Exception& problem) {
    if (problem.getErrorCode() == kFull && m_diskFull) m_diskFull();
    // After a failed fsync the same connection would accept the next commit, and must not.
    if (problem.getErrorCode() == kIoError) {
      const std::lock_guard lock(m_mutex);
      m_broken = true;
    }
  } catch (const std::exception&) {
    return false;  // a bug or a lack of memory in this job alone
  }
  return false;
}

/// All in one commit; when that fails, one by one, so that a job that throws undoes itself alone. Savepoints
/// would do the same, and cost a tenth of the office's time on the way that nearly always works.
void WriterQueue::commitTogether(std::deque<WriterJob>& jobs) {
  if (commit(jobs, 0, jobs.size())) {
    for (WriterJob& job : jobs) job.done(false);
    return;
  }
  for (std::size_t i = 0; i < jobs.size(); ++i) jobs[i].done(jobs.size() == 1 || isBroken() || !commit(jobs, i, i + 1));
}

}  // namespace jemput::office
