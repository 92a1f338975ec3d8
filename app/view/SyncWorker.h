// One conversation with the office on a thread and a database connection of its own. The screen's thread
// only gets values.
#pragma once

#include <QObject>
#include <QThread>
#include <memory>
#include <optional>

#include "core/storage/SafeFile.h"
#include "tablet/SyncDriver.h"
#include "tablet/TabletFolder.h"

namespace jemput::app {

class SyncWorker : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;
  /// Waits for a conversation under way: its network calls end by their own time limits.
  ~SyncWorker() override;

  bool isRunning() const { return m_thread != nullptr; }
  /// Does nothing while a conversation is under way.
  /// `lock`: of the folder, held until the conversation has ended, whoever signs out meanwhile.
  void start(const tablet::TabletFolder& folder, const tablet::Session& session, const core::Clock& clock,
             std::shared_ptr<core::FolderLock> lock);

 Q_SIGNALS:
  void stepped(quint64 total, quint64 receipted);
  void photoStepped(const jemput::tablet::PhotoProgress& progress);
  /// `droppedRosters`: of villages that are no longer this tablet's.
  void ended(const jemput::tablet::SyncSummary& summary, bool droppedRosters);
  /// The office has changed who works with this tablet; the folder's header says it already.
  void officersChanged();
  /// Broken surroundings: disk or database. What was saved stays.
  void broke();

 private:
  void finish();
  std::unique_ptr<QThread> m_thread;
  // Written by the thread, read once it has ended.
  std::optional<tablet::SyncSummary> m_summary;
  bool m_hasDropped = false;
};

}  // namespace jemput::app
