// "Perbaiki": what came back from the office, with its reason: returned registrations, and those that it
// keeps without accepting them. Of any day, until they are mended.
#pragma once

#include <QtQmlIntegration>

#include "app/view/RefilledListModel.h"
#include "app/view/TabletDesk.h"
#include "core/storage/RegistrationList.h"

namespace jemput::app {

class FixListModel : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Tablet")
  Q_PROPERTY(int count READ count NOTIFY counted)

 public:
  enum Role { Name = Qt::UserRole + 1, Meta, StateText, Reason };
  using RefilledListModel::RefilledListModel;
  void setDesk(TabletDesk* desk);
  void refresh();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  int count() const { return static_cast<int>(m_returned.size() + m_quarantined.size()); }
  Q_INVOKABLE void mend(int row);

 Q_SIGNALS:
  void counted();
  void correcting(const jemput::core::Uuid& record);
  void registeringAnew(const jemput::core::QuarantinedRegistration& quarantined);

 private:
  QString metaOf(const core::QuarantinedRegistration& quarantined) const;

  TabletDesk* m_desk = nullptr;
  std::vector<core::QuarantinedRegistration> m_quarantined;  // first in the list
  std::vector<core::ListedRegistration> m_returned;
};

}  // namespace jemput::app
