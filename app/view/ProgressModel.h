// "Progres": coverage of this tablet's own villages against their targets, one document at a time.
#pragma once

#include <QtQmlIntegration>

#include "app/view/RefilledListModel.h"
#include "app/view/TabletDesk.h"
#include "core/storage/ProgressReport.h"

namespace jemput::app {

class ProgressModel : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Tablet")
  Q_PROPERTY(QList<QString> indicators READ indicators NOTIFY changed)
  Q_PROPERTY(int indicator READ indicator WRITE setIndicator NOTIFY changed)
  Q_PROPERTY(QString received READ received NOTIFY changed)
  Q_PROPERTY(QString waiting READ waiting NOTIFY changed)
  Q_PROPERTY(QString age READ age NOTIFY changed)
  Q_PROPERTY(QString percent READ percent NOTIFY changed)
  Q_PROPERTY(QString gap READ gap NOTIFY changed)
  Q_PROPERTY(bool known READ known NOTIFY changed)
  Q_PROPERTY(bool watched READ watched WRITE setWatched NOTIFY watchedChanged)

 public:
  enum Role {
    Name = Qt::UserRole + 1,
    Meta,
    Coverage,
    VillageTarget,
    NationalTarget,
    Percent,
    Gap,
    Met,
    Known,
    Complete
  };
  using RefilledListModel::RefilledListModel;
  void setDesk(TabletDesk* desk);
  /// Counts anew: after a save or a sync.
  Q_INVOKABLE void refresh();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  QStringList indicators() const;
  int indicator() const { return m_indicator; }
  void setIndicator(int indicator);
  /// People asked for since the baseline whom the office has, and those who are only on this tablet.
  QString received() const;
  QString waiting() const;
  /// How old the figures are: the baseline's date, and when the office was last heard.
  QString age() const;
  QString percent() const;
  QString gap() const;
  bool known() const { return m_sum.baseline.has_value(); }

  /// Out of sight nothing is read: a month's rows take longer than a save may.
  bool watched() const { return m_isWatched; }
  void setWatched(bool watched);

 Q_SIGNALS:
  void watchedChanged();
  void changed();

 private:
  QString gapOf(const core::ProgressRow& row) const;
  std::int64_t waitingIn(const std::string& village) const;

  TabletDesk* m_desk = nullptr;
  int m_indicator = 0;
  std::vector<core::ProgressRow> m_rows;  // of the chosen indicator
  core::ProgressRow m_sum;
  std::map<std::string, std::uint64_t> m_waiting;  // people, by village
  bool m_isWatched = true, m_isStale = false;
};

}  // namespace jemput::app
