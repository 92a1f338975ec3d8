// The office's one writer: jobs that wait together are committed together, and nobody is answered before
// the commit (design section 4).
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "core/storage/Database.h"

namespace jemput::office {

struct WriterJob {
  /// Reads and writes; a throw undoes this job alone. May be called again after it was undone.
  std::function<void()> work;
  /// After the commit; `failed` when the work threw or the commit failed, so nothing of it is stored.
  std::function<void(bool failed)> done;
};

class WriterQueue {
 public:
  /// `database` is used by the writer's thread alone from now on.
  /// `diskFull` is called on that thread whenever a commit finds no room; what it tried is undone.
  explicit WriterQueue(core::Database& database, std::function<void()> diskFull = {});
  /// Finishes what waits, then ends.
  ~WriterQueue();
  WriterQueue(const WriterQueue&) = delete;
  WriterQueue& operator=(const WriterQueue&) = delete;

  void add(WriterJob job);
  /// The disk refused a commit: no more is written (reliability section 2, fsync error).
  bool isBroken() const;

 private:
  void run();
  bool commit(std::deque<WriterJob>& jobs, std::size_t from, std::size_t to);
  void commitTogether(std::deque<WriterJob>& jobs);

  core::Database& m_database;
  std::function<void()> m_diskFull;
  mutable std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<WriterJob> m_waiting;
  bool m_ending = false;
  bool m_broken = false;
  std::thread m_thread;
};

}  // namespace jemput::office
