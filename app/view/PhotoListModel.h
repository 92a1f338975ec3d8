// The photos of this tablet on their way, one row each: waiting, sending, received, or to be taken again. The
// header's numbers are what the rows add up to.
#pragma once

#include <QTimer>
#include <QtQmlIntegration>
#include <chrono>

#include "app/view/RefilledListModel.h"
#include "app/view/TabletDesk.h"
#include "core/storage/TabletPhotos.h"
#include "tablet/PhotoLane.h"

namespace jemput::app {

class PhotoListModel : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by SyncModel")
  Q_PROPERTY(int count READ count NOTIFY changed)
  Q_PROPERTY(QString headline READ headline NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  Q_PROPERTY(bool watched READ watched WRITE setWatched NOTIFY watchedChanged)

 public:
  enum Role { Title = Qt::UserRole + 1, Meta, Line, Value, BatchState };
  explicit PhotoListModel(QObject* parent = nullptr);

  void setDesk(TabletDesk* desk) { m_desk = desk; }
  void refresh();
  /// A chunk more is at the office.
  void step(const tablet::PhotoProgress& progress);
  /// The conversation is over: nothing is under way.
  void rest();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;
  int count() const { return static_cast<int>(m_rows.size()); }
  QString headline() const;
  /// Bytes and time that are left, or that all have arrived; empty when there is no photo.
  QString sentence() const;

  /// "dokumen 1/3" or "dokumen lengkap": of how many photos of a registration a receipt speaks.
  static QString progressOf(const core::PhotoCounts& counts);

  /// Out of sight nothing is read: a month's rows take longer than a save may.
  bool watched() const { return m_isWatched; }
  void setWatched(bool watched);

 Q_SIGNALS:
  void watchedChanged();
  void changed();

 private:
  struct Row {
    core::ListedPhoto photo;
    QString key, progress;  // "dokumen 1/3", of the registration
  };
  QString nameOf(const core::Uuid& record) const;

  TabletDesk* m_desk = nullptr;
  std::vector<Row> m_rows;
  core::PhotoCounts m_counts;
  std::string m_sending;  // hash of the photo under way
  std::int64_t m_bytesPerSecond = 0;
  static constexpr std::chrono::milliseconds kLookAgain{300};  // on a fast link steps come faster than anybody reads
  QTimer m_soon;
  bool m_isWatched = true, m_isStale = false;
};

}  // namespace jemput::app
