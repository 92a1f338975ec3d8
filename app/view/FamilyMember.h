// One of a family who come together: who it is, what they ask for, and what is to be said about it. Kept as a draft of
// its own, so that the full form and the family show the same.
#pragma once

#include <QObject>
#include <QtQmlIntegration>

#include "app/view/FormDoubles.h"
#include "app/view/FormDraft.h"
#include "app/view/FormServices.h"
#include "core/rules/Household.h"

namespace jemput::app {

class FamilyMember : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by FamilyPass")
  Q_PROPERTY(QString name READ name CONSTANT)
  Q_PROPERTY(QString meta READ meta NOTIFY judged)
  Q_PROPERTY(bool registered READ isRegistered CONSTANT)
  Q_PROPERTY(bool newcomer READ isNew CONSTANT)
  Q_PROPERTY(bool needy READ isNeedy CONSTANT)
  Q_PROPERTY(int asked READ asked NOTIFY judged)
  Q_PROPERTY(int openAnswers READ openAnswers NOTIFY judged)
  Q_PROPERTY(QString trouble READ trouble NOTIFY judged)
  Q_PROPERTY(jemput::app::FormServices* services READ services CONSTANT)

 public:
  /// `draft`: what was begun with this person, if anything. Both outlived by `desk`.
  FamilyMember(TabletDesk& desk, tablet::FoundPerson who, const std::optional<core::Draft>& draft, QObject* parent);

  /// By which a draft knows the resident whom it is about.
  static std::string keyOf(const core::Person& person);

  QString name() const;
  QString meta() const;
  /// Everything they need was asked for already: nothing is saved for them here.
  bool isRegistered() const { return m_who.registration.has_value() && m_who.needs.empty(); }
  bool isNew() const { return !m_who.resident; }
  bool isNeedy() const { return !m_who.needs.empty(); }
  /// How many services are ticked.
  int asked() const { return static_cast<int>(m_draft.form.services.size()); }
  /// Required questions of the forms without an answer; they hold nobody back.
  int openAnswers() const { return m_openAnswers; }
  /// Why the family cannot be saved, or what the rules say about this one; empty for nothing.
  QString trouble() const { return m_trouble; }
  FormServices* services() { return &m_services; }

  const tablet::FoundPerson& who() const { return m_who; }
  const core::Person& person() const { return m_draft.form.person; }
  const core::Uuid& draftId() const { return m_draftId; }
  /// With its photos, as the registry saves it.
  core::FamilyMember toSave() const;
  /// Address and parents were changed for the whole family, or the telephone.
  void move(const core::Household& before, const core::Household& after, const std::string& phone);
  /// Judges what is ticked, and shows it in words.
  void judge();
  /// Somebody very alike is not decided about: the full form asks.
  bool mustDecide();
  void blame(const QString& trouble);
  void override(const core::Issue& warning, const std::string& reason);
  /// Writes the draft when something was changed; true when there is one.
  bool keep();
  void forgetDraft();

 Q_SIGNALS:
  void judged();
  void edited();

 private:
  TabletDesk& m_desk;
  tablet::FoundPerson m_who;
  core::Resident m_resident;
  core::Uuid m_draftId;
  FormDraft m_draft;
  bool m_isChanged = false, m_hasDraft = false;
  int m_openAnswers = 0;
  QString m_trouble;
  FormServices m_services{m_draft.form};
  FormDoubles m_doubles{m_draft.form};
};

}  // namespace jemput::app
