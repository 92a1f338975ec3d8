#include "app/view/SyncWorker.h"

#include <exception>
#include <utility>

#include "tablet/Enrolment.h"
#include "tablet/SnapshotImport.h"

namespace jemput::app {

namespace {

tablet::SyncSummary converse(core::TabletStore& store, const core::Clock& clock, const tablet::SyncStep& step) {
  const auto carrier = tablet::makeCarrier(store);
  const tablet::SyncSummary summary = tablet::SyncDriver(store, clock, *carrier).run(step);
  tablet::dropRostersOutOfScope(store);
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
