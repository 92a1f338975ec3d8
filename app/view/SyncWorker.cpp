#include "app/view/SyncWorker.h"

#include <exception>
#include <utility>

#include "tablet/Enrolment.h"
#include "tablet/SnapshotImport.h"
#include "tablet/TabletOfficers.h"

namespace jemput::app {

SyncWorker::~SyncWorker() {
  if (m_thread) m_thread->wait();
}

void SyncWorker::start(const tablet::TabletFolder& folder, const tablet::Session& session, const core::Clock& clock,
                       std::shared_ptr<core::FolderLock> lock) {
  if (m_thread) return;
  m_hasDropped = false;
  m_thread.reset(QThread::create([this, folder, session, &clock, lock = std::move(lock)] {
    try {
      core::TabletStore store = folder.openStore(session);
      const auto takeNewOfficers = [&] {
        if (takeOfficers(folder, store, session.databaseKey, clock)) Q_EMIT officersChanged();
      };
      takeNewOfficers();  // what a run left that was killed
      const auto carrier = tablet::makeCarrier(store);
      // Queued: the receivers live on the screen's thread.
      m_summary = tablet::SyncDriver(store, clock, *carrier)
                      .run(
                          [&](std::uint64_t total, std::uint64_t receipted) {
                            takeNewOfficers();
                            Q_EMIT stepped(total, receipted);
                          },
                          [this](const tablet::PhotoProgress& progress) { Q_EMIT photoStepped(progress); });
      m_hasDropped = tablet::dropRostersOutOfScope(store) > 0;
    } catch (const sync::RoadBroken& broken) {
      tablet::SyncSummary summary;
      summary.outcome = tablet::SyncOutcome::RoadBroken;
      summary.trouble = broken.trouble;
      m_summary = summary;
    } catch (const std::exception& problem) {
      qWarning("%s", problem.what());  // of the database: no name and no NIK is in it
    }
  }));
  connect(m_thread.get(), &QThread::finished, this, &SyncWorker::finish);
  m_thread->start(QThread::LowPriority);
}

void SyncWorker::finish() {
  m_thread->wait();
  m_thread.release()->deleteLater();
  if (const auto summary = std::exchange(m_summary, std::nullopt)) {
    Q_EMIT ended(*summary, m_hasDropped);
  } else {
    Q_EMIT broke();
  }
}

}  // namespace jemput::app
