// "Hari ini": today's registrations, newest first, each with the one word for where it stands.
#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include "app/TabletDesk.h"
#include "core/storage/RegistrationList.h"

namespace jemput::app {

class DayListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Tablet")
  Q_PROPERTY(int count READ count NOTIFY counted)
  Q_PROPERTY(int waiting READ waiting NOTIFY counted)
  Q_PROPERTY(int toFix READ toFix NOTIFY counted)
  Q_PROPERTY(int drafts READ drafts NOTIFY counted)

 public:
  enum Role { Name = Qt::UserRole + 1, Meta, StateTone, StateIcon, StateText, Reason, Changeable };
  using QAbstractListModel::QAbstractListModel;
  void setDesk(TabletDesk* desk);
  void refresh();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  int count() const { return static_cast<int>(m_rows.size()); }
  int waiting() const;
  int toFix() const;
  int drafts() const { return m_drafts; }
  Q_INVOKABLE void change(int row);
  Q_INVOKABLE void takeBack(int row, const QString& reason);

 Q_SIGNALS:
  void counted();
  void changing(const jemput::core::Uuid& record);
  void takenBack(const jemput::core::Uuid& record);

 private:
  TabletDesk* m_desk = nullptr;
  std::vector<core::ListedRegistration> m_rows;
  int m_drafts = 0;
};

}  // namespace jemput::app
