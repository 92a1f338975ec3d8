// "Hari ini": drafts first, then today's registrations, newest first, each with the one word for where it
// stands.
#pragma once

#include <QtQmlIntegration>

#include "app/view/RecordPathModel.h"
#include "app/view/RefilledListModel.h"
#include "app/view/TabletDesk.h"
#include "app/view/VisitDesk.h"
#include "core/storage/RegistrationList.h"

namespace jemput::app {

class DayListModel : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Tablet")
  Q_PROPERTY(int rows READ rows NOTIFY counted)
  Q_PROPERTY(int count READ count NOTIFY counted)
  Q_PROPERTY(int waiting READ waiting NOTIFY counted)
  Q_PROPERTY(int drafts READ drafts NOTIFY counted)
  Q_PROPERTY(jemput::app::RecordPathModel* path READ path CONSTANT)
  Q_PROPERTY(jemput::app::VisitDesk* visit READ visit CONSTANT)
  Q_PROPERTY(QString keptByOffice READ keptByOffice NOTIFY counted)

 public:
  enum Role { Name = Qt::UserRole + 1, Meta, StateTone, StateIcon, StateText, Reason, Changeable, Draft };
  using RefilledListModel::RefilledListModel;
  void setDesk(TabletDesk* desk);
  void refresh();
  /// A conversation with the office is under way: what waits is being sent.
  void setSending(bool sending);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  int rows() const { return drafts() + static_cast<int>(m_registrations.size()); }
  /// Registered today and not taken back.
  int count() const;
  int waiting() const;
  /// Of the officer who is signed in.
  int drafts() const { return static_cast<int>(m_drafts.size()); }
  /// What was registered that day and is at the office alone by now; empty for none.
  QString keptByOffice() const;
  /// Opens the row's form: a draft to go on with, a registration to correct.
  Q_INVOKABLE void change(int row);
  /// The row that a question is asked about; the list may change before the answer. Its draft's name as far as
  /// typed, possibly empty.
  Q_INVOKABLE QString ask(int row);
  Q_INVOKABLE void takeBack(const QString& reason);
  Q_INVOKABLE void discard();
  /// Which row's path the sheet is about to show.
  Q_INVOKABLE void choosePath(int row);
  RecordPathModel* path() { return &m_path; }
  VisitDesk* visit() { return &m_visit; }

 Q_SIGNALS:
  void counted();
  void changing(const jemput::core::Uuid& record);
  void continuing(const jemput::core::Uuid& draft);
  void discarding(const jemput::core::Uuid& draft);
  void takenBack(const jemput::core::Uuid& record);

 private:
  QVariant draftData(const core::Draft& draft, int role) const;
  QStringList outcomeOf(const core::ListedRegistration& row) const;
  QVariant registrationData(const core::ListedRegistration& row, int role) const;
  QStringList photosOf(const core::Uuid& record) const;
  const core::ListedRegistration& registration(int row) const;

  TabletDesk* m_desk = nullptr;
  bool m_isSending = false;
  int m_purged = 0;
  core::Uuid m_asked;  // record or draft
  RecordPathModel m_path;
  VisitDesk m_visit;
  std::vector<core::Draft> m_drafts;
  std::vector<core::ListedRegistration> m_registrations;
};

}  // namespace jemput::app
