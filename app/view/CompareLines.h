// Two people side by side, line by line: what is known and what is being typed.
#pragma once

#include <QtQmlIntegration>

#include "app/view/RefilledListModel.h"
#include "core/model/Person.h"
#include "core/rules/Language.h"

namespace jemput::app {

class CompareLines : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by FormDoubles")

 public:
  enum Role { LineLabel = Qt::UserRole + 1, Known, Typed, Agreement };
  enum State { Same, Differs, Unknown };  // Unknown: one of the two does not say
  Q_ENUM(State)
  using RefilledListModel::RefilledListModel;

  /// Numbers are masked: people look over the shoulder.
  void compare(const core::Person& known, const core::Person& typed, core::Language language);
  void clear();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 private:
  struct Row {
    QString label, known, typed;
    State state;
  };
  std::vector<Row> m_rows;
};

}  // namespace jemput::app
