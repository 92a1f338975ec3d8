// The list of Daftar: who was found, or whom to help first before anybody typed.
#pragma once

#include <QTimer>
#include <QtQmlIntegration>

#include "app/view/FamilyPass.h"
#include "app/view/RefilledListModel.h"
#include "app/view/TabletDesk.h"

namespace jemput::app {

class PersonListModel : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Tablet")
  Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
  Q_PROPERTY(QString summary READ summary NOTIFY found)
  Q_PROPERTY(int count READ count NOTIFY found)
  Q_PROPERTY(bool typed READ typed NOTIFY found)
  Q_PROPERTY(int relatives READ relatives NOTIFY found)
  Q_PROPERTY(jemput::app::FamilyPass* family READ family CONSTANT)
  Q_PROPERTY(int selected READ selected WRITE setSelected NOTIFY selectedChanged)

 public:
  enum Role { Name = Qt::UserRole + 1, NameMarked, Meta, Tail, Need, NeedTone, NeedIcon, FullNik };

  explicit PersonListModel(QObject* parent = nullptr);
  void setDesk(TabletDesk* desk);
  /// Searches again: after a save, a sync, another language.
  void refresh();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  QString query() const { return m_query; }
  void setQuery(const QString& query);
  QString summary() const;
  int count() const { return static_cast<int>(m_people.size()); }
  bool typed() const { return m_typed; }
  int selected() const { return m_selected; }
  /// How many are on the family card that was typed; 0 when it is none.
  int relatives() const { return m_relatives; }
  FamilyPass* family() { return &m_family; }
  void setSelected(int row);
  /// Opens the selected row, or the first one.
  Q_INVOKABLE void openSelected();
  /// Shows the row's full NIK for five seconds; on record before it is shown (domain section 12, P5).
  Q_INVOKABLE void revealNik(int row);
  /// Searches, also when the same was asked before.
  void find(const QString& query);
  /// -1 when nobody in the list has it.
  int rowOfNik(const std::string& nik) const;
  Q_INVOKABLE void open(int row);
  Q_INVOKABLE void move(int rows);

 Q_SIGNALS:
  void queryChanged();
  void found();
  void selectedChanged();
  void opened(const jemput::tablet::FoundPerson& person);

 private:
  void hideNik();
  QString needOf(const tablet::FoundPerson& person) const;
  int needToneOf(const tablet::FoundPerson& person) const;

  TabletDesk* m_desk = nullptr;
  QString m_query;
  std::vector<tablet::FoundPerson> m_people;
  std::size_t m_total = 0;
  bool m_typed = false;
  int m_selected = -1;
  int m_revealed = -1;  // the row whose full NIK is in sight
  int m_relatives = 0;
  FamilyPass m_family;
  QTimer m_hideNik;
};

}  // namespace jemput::app
