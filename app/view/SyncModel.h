// "Sinkron" and the network pill: what the office has under a receipt, what is only here, what comes next.
// Rows are villages; their open numbers add up to the header's.
#pragma once

#include <QTimer>
#include <QtQmlIntegration>
#include <chrono>

#include "app/view/PhotoListModel.h"
#include "app/view/RefilledListModel.h"
#include "app/view/SyncWorker.h"
#include "app/view/TabletDesk.h"
#include "app/view/UsbModel.h"
#include "core/storage/SyncRuns.h"

namespace jemput::app {

class SyncModel : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Tablet")
  Q_PROPERTY(int netState READ netState NOTIFY changed)
  Q_PROPERTY(QString netText READ netText NOTIFY changed)
  Q_PROPERTY(QString netNote READ netNote NOTIFY changed)
  Q_PROPERTY(int unsent READ unsent NOTIFY changed)
  Q_PROPERTY(bool running READ running NOTIFY changed)
  Q_PROPERTY(double progress READ progress NOTIFY changed)
  Q_PROPERTY(QString headline READ headline NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  Q_PROPERTY(int count READ count NOTIFY changed)
  Q_PROPERTY(QStringList remarks READ remarks NOTIFY changed)
  Q_PROPERTY(QStringList history READ history NOTIFY changed)
  Q_PROPERTY(QString overdue READ overdue NOTIFY changed)
  Q_PROPERTY(QString keptByOffice READ keptByOffice NOTIFY changed)
  Q_PROPERTY(jemput::app::UsbModel* usb READ usb CONSTANT)
  Q_PROPERTY(jemput::app::PhotoListModel* photos READ photos CONSTANT)

 public:
  enum Net { Offline, Idle, Sending, Interrupted, Overdue };  // as NetPill.qml counts them
  enum Role { Title = Qt::UserRole + 1, Meta, Line, Value, BatchState };

  explicit SyncModel(QObject* parent = nullptr);
  /// `folder`: for the connection of the sync thread.
  void setDesk(TabletDesk* desk, const tablet::TabletFolder& folder);
  /// Off in tests and pictures: nothing starts by itself.
  void setAutomatic(bool automatic) { m_automatic = automatic; }
  void refresh();
  /// Something was saved: goes to the office soon.
  void soon();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  Q_INVOKABLE void tryNow();
  int netState() const;
  QString netText() const;
  QString netNote() const;
  int unsent() const { return m_unsent; }
  bool running() const { return m_worker.isRunning(); }
  UsbModel* usb() { return &m_usb; }
  double progress() const;
  QString headline() const;
  QString sentence() const;
  int count() const { return static_cast<int>(m_rows.size()); }
  QStringList remarks() const;
  /// The last conversations in words, newest first: nobody needs a paper journal.
  QStringList history() const;
  /// What to do about work that has waited for more than three days; empty when none has.
  QString overdue() const;
  /// What has gone from this tablet because the office holds it; empty before anything has.
  QString keptByOffice() const { return m_keptByOffice; }
  PhotoListModel* photos() { return &m_photos; }

 Q_SIGNALS:
  void changed();
  /// A conversation is over, and something came from the office, rosters included.
  void arrived();
  /// The office has changed who works with this tablet; see the folder's header.
  void officersChanged();
  /// A conversation is over; at most the states of what is here have changed.
  void settled();

 private:
  bool isConnected() const { return m_last && m_last->outcome == tablet::SyncOutcome::Done; }
  struct Row {
    QString village;
    std::int64_t people = 0, waiting = 0;
  };
  void readPurged(std::vector<Row>& rows);
  void take(const tablet::SyncSummary& summary, bool droppedRosters);
  void takeBreak();
  void wait(std::chrono::milliseconds atLeast);
  bool waitsLongerThan(std::chrono::hours time) const;
  QString inWords(const core::SyncRun& run) const;
  QString trouble() const;
  QStringList remarksOf(const tablet::SyncSummary& summary) const;

  TabletDesk* m_desk = nullptr;
  tablet::TabletFolder m_folder{{}};
  SyncWorker m_worker;
  UsbModel m_usb;
  QTimer m_next;
  bool m_automatic = true;
  std::chrono::milliseconds m_ceiling{0};  // of the next pause
  std::int64_t m_nextAt = 0;               // milliseconds
  quint64 m_total = 0, m_receipted = 0;
  int m_unsent = 0;
  std::optional<std::int64_t> m_oldest;       // of the entries that only this tablet has, milliseconds
  std::optional<tablet::SyncSummary> m_last;  // how the last conversation ended
  bool m_isStoreBroken = false, m_goesAgain = false;
  std::vector<Row> m_rows;
  QString m_keptByOffice, m_lost;
  PhotoListModel m_photos;
};

}  // namespace jemput::app
