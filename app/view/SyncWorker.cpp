#include "app/SyncWorker.h"

#include <exception>
#include <utility>

#include "core/storage/SyncRuns.h"
#include "tablet/Enrolment.h"
#include "tablet/SnapshotImport.h"

namespace jemput::app {

namespace {

void journal(core::TabletStore& store, const tablet::SyncSummary& summary, core::Instant began, core::Instant ended) {
  core::SyncRun run;
  run.started = core::toMilliseconds(began);
  run.ended = core::toMilliseconds(ended);
  run.outcome = summary.outcome == tablet::SyncOutcome::Done ? "done" : "interrupted";
  run.sent = summary.sent;
  run.receipted = summary.receipted;
  run.pulled = summary.pulled;
  run.bytesUp = summary.road.bytesUp;
  run.bytesDown = summary.road.bytesDown;
  run.exchanges = summary.road.exchanges;
  core::Transaction transaction(store.database());
  core::SyncRuns(store.database()).add(run);
  transaction.commit();
}

tablet::SyncSummary converse(core::TabletStore& store, const core::Clock& clock, const tablet::SyncStep& step) {
  const core::Instant began = clock.now();
  const auto carrier = tablet::makeCarrier(store);
  const tablet::SyncSummary summary = tablet::SyncDriver(store, clock, *carrier).run(step);
  tablet::dropRostersOutOfScope(store);
  journal(store, summary, began, clock.now());
  return summary;
}

}  // namespace

SyncWorker::~SyncWorker() {
  if (m_thread) m_thread->wait();
}

void SyncWorker::start(const tablet::TabletFolder& folder, const tablet::Session& session, const core::Clock& clock) {
  if (m_thread) return;
  m_thread.reset(QThread::create([this, folder, session, &clock] {
    try {
      core::TabletStore store = folder.openStore(session);
      m_summary = converse(store, clock, [this](std::uint64_t total, std::uint64_t receipted) {
        Q_EMIT stepped(total, receipted);  // queued: the receivers live on the screen's thread
      });
    } catch (const sync::RoadBroken& broken) {
      tablet::SyncSummary summary;
      summary.outcome = tablet::SyncOutcome::RoadBroken;
      summary.trouble = broken.trouble;
      m_summary = summary;
    } catch (const std::exception& problem) {
      m_problem = QString::fromUtf8(problem.what());
    }
  }));
  connect(m_thread.get(), &QThread::finished, this, &SyncWorker::finish);
  m_thread->start(QThread::LowPriority);
}

void SyncWorker::finish() {
  m_thread->wait();
  m_thread.release()->deleteLater();
  if (const auto summary = std::exchange(m_summary, std::nullopt)) {
    Q_EMIT ended(*summary);
  } else {
    Q_EMIT broke(m_problem);
  }
}

}  // namespace jemput::app
