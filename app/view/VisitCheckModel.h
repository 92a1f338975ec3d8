// The checks of "Mulai kunjungan" as lines: what is in order, and what to see to before leaving.
#pragma once

#include <QTimer>
#include <QtQmlIntegration>

#include "app/view/RefilledListModel.h"
#include "app/view/TabletDesk.h"
#include "app/view/VisitPlan.h"
#include "tablet/DepartureCheck.h"

namespace jemput::app {

class VisitCheckModel : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Tablet")
  Q_PROPERTY(QList<QString> alerts READ alerts NOTIFY checked)
  Q_PROPERTY(jemput::app::VisitPlan* plan READ plan CONSTANT)

 public:
  enum Role { Line = Qt::UserRole + 1, ToneOf, IconName };
  explicit VisitCheckModel(QObject* parent = nullptr);
  void setDesk(TabletDesk* desk, const tablet::TabletFolder& folder);
  /// Looks again; free space and battery change.
  void refresh();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;
  /// What stays on the screen until it is mended: hardly any room, a clock that is a day off.
  QStringList alerts() const { return m_alerts; }
  VisitPlan* plan() { return &m_plan; }

 Q_SIGNALS:
  void checked();

 private:
  struct Row {
    QString line;
    bool isFine = true;
    const char* icon = "";
  };
  QString contactLine(const tablet::DepartureCheck& check) const;
  QString clockLine(const tablet::DepartureCheck& check) const;
  QString roomLine(const tablet::DepartureCheck& check) const;
  std::vector<Row> rowsOf(const tablet::DepartureCheck& check) const;

  TabletDesk* m_desk = nullptr;
  tablet::TabletFolder m_folder{{}};
  std::vector<Row> m_rows;
  QStringList m_alerts;
  VisitPlan m_plan;
  QTimer m_again;
};

}  // namespace jemput::app
