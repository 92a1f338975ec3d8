// A family at the table: address and parents once, the papers that they share once, services for each member, and one
// save of separate registrations under one number of the queue.
#pragma once

#include <QTimer>
#include <QtQmlIntegration>

#include "app/view/FamilyMember.h"
#include "app/view/FieldModel.h"
#include "app/view/RefilledListModel.h"
#include "core/rules/Household.h"

namespace jemput::app {

class FamilyPass : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by PersonListModel")
  Q_PROPERTY(bool active READ active NOTIFY opened)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString home READ home NOTIFY changed)
  Q_PROPERTY(int people READ people NOTIFY changed)
  Q_PROPERTY(int served READ served NOTIFY changed)
  Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
  Q_PROPERTY(QString question READ question NOTIFY changed)
  Q_PROPERTY(jemput::app::PaperListModel* papers READ papers CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* hamlet READ hamlet CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* rt READ rt CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* rw READ rw CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* mother READ mother CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* father READ father CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* phone READ phone CONSTANT)

 public:
  enum Role { Member = Qt::UserRole + 1 };
  explicit FamilyPass(QObject* parent = nullptr);
  void setDesk(TabletDesk* desk);

  /// How many are on this family card; 0 when it is none or nobody has it.
  Q_INVOKABLE int sizeOf(const QString& kk) const;
  /// Everybody on this family card; what was begun with one of them goes on. False when nobody has it.
  Q_INVOKABLE bool open(const QString& kk);
  /// The family that was open when the tablet stopped.
  bool restore();
  /// Puts the family away; what was ticked and typed stays as drafts.
  Q_INVOKABLE void close();
  /// The full form of a member: photos, answers, personal data. Closing it comes back here.
  Q_INVOKABLE void openForm(int row);
  /// A member whom nobody knows yet.
  Q_INVOKABLE void addMember();
  Q_INVOKABLE void save();
  /// The officer's reason for the warning that save() asked about; goes on saving.
  Q_INVOKABLE void giveReason(const QString& reason);
  /// A member's form was closed.
  void comeBack();
  void keep();
  void refresh();

  bool active() const { return m_desk != nullptr && !m_desk->family.empty(); }
  QString title() const;
  QString home() const;
  int people() const { return static_cast<int>(m_members.size()); }
  /// For how many members something is ticked.
  int served() const;
  QString trouble() const { return m_trouble; }
  /// A warning about a member that stands in the way; giveReason() goes on. Empty: none.
  QString question() const { return m_question; }
  PaperListModel* papers() { return &m_papers; }
  FieldModel* hamlet() { return &m_hamlet; }
  FieldModel* rt() { return &m_rt; }
  FieldModel* rw() { return &m_rw; }
  FieldModel* mother() { return &m_mother; }
  FieldModel* father() { return &m_father; }
  FieldModel* phone() { return &m_phone; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 Q_SIGNALS:
  void opened();
  void changed();
  void draftsChanged();
  void formAsked(const jemput::tablet::FoundPerson& person);
  void newcomerAsked();
  /// All of them are on disk.
  void saved(const std::vector<jemput::core::Uuid>& records);

 private:
  void fill();
  void drop();
  void watch(FamilyMember& member);
  void showHousehold();
  void moveAll();
  void showPapers();
  void choosePaper(const std::string& code, int paper);
  std::vector<FamilyMember*> chosen() const;
  bool isHeldBack(const std::vector<FamilyMember*>& members);
  bool isRefused(const std::vector<FamilyMember*>& members, const std::vector<core::RegisterResult>& results);
  void say(const QString& trouble);

  TabletDesk* m_desk = nullptr;
  std::vector<FamilyMember*> m_members;  // children of this
  core::Household m_household;
  FieldModel m_hamlet, m_rt, m_rw, m_mother, m_father, m_phone;
  PaperListModel m_papers;
  QString m_trouble, m_question;
  FamilyMember* m_asking = nullptr;  // whose warning waits for a reason
  core::Issue m_asked;
  QTimer m_keepSoon;
};

}  // namespace jemput::app
