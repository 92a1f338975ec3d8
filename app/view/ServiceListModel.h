// The services of the open form and the papers they ask for, as tiles and lines.
#pragma once

#include <QtQmlIntegration>

#include "app/view/RefilledListModel.h"
#include "core/rules/Language.h"
#include "core/rules/RuleBook.h"

namespace jemput::app {

struct ServiceTileRow {
  enum class State { Off, On, Done, Impossible };  // as ServiceTile.qml counts them
  std::string code;
  QString title, icon, note;
  State state = State::Off;
  bool isRare = false;    // offered behind the others
  bool isNeeded = false;  // as far as is known
  bool operator==(const ServiceTileRow&) const = default;
};

class ServiceListModel : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by FormModel")

 public:
  enum Role { Title = Qt::UserRole + 1, IconName, NoteText, TileState, Rare, Needed };
  using RefilledListModel::RefilledListModel;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;
  /// Rows that stay keep their tiles, so that the keyboard stays where it is.
  void put(std::vector<ServiceTileRow> rows);
  Q_INVOKABLE void toggle(int row) { Q_EMIT toggled(m_rows.at(static_cast<std::size_t>(row)).code); }

 Q_SIGNALS:
  void toggled(const std::string& code);

 private:
  std::vector<ServiceTileRow> m_rows;
};

struct PaperLineRow {
  std::string code;
  QString text;
  int paper = 0;
  bool sptjmAllowed = false;
  bool isOfFamily = false;  // shown once for all of a family
  bool operator==(const PaperLineRow&) const = default;
};

class PaperListModel : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by FormModel")
  Q_PROPERTY(int count READ count NOTIFY counted)

 public:
  enum Role { PaperText = Qt::UserRole + 1, Paper, SptjmAllowed };
  using RefilledListModel::RefilledListModel;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;
  void put(std::vector<PaperLineRow> rows);
  int count() const { return static_cast<int>(m_rows.size()); }
  Q_INVOKABLE void choose(int row, int paper) { Q_EMIT chosen(m_rows.at(static_cast<std::size_t>(row)).code, paper); }

 Q_SIGNALS:
  void counted();
  void chosen(const std::string& code, int paper);

 private:
  std::vector<PaperLineRow> m_rows;
};

}  // namespace jemput::app
