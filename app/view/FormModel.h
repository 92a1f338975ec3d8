// The open form of Daftar: a resident with preselected services, a new person, or one registered already.
// Every change is judged at once and kept as a draft on disk; saving is one transaction of the registry.
#pragma once

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>
#include <chrono>

#include "app/view/FormDoubles.h"
#include "app/view/FormDraft.h"
#include "app/view/FormFamily.h"
#include "app/view/FormPhotos.h"
#include "app/view/FormRemarks.h"
#include "app/view/FormServices.h"
#include "app/view/PersonChoices.h"
#include "app/view/PersonTexts.h"
#include "app/view/RecordPathModel.h"
#include "app/view/TabletDesk.h"
#include "app/view/WarningReasons.h"
#include "core/storage/RegistrationList.h"

namespace jemput::app {

class FormModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Tablet")
  Q_PROPERTY(Kind kind READ kind NOTIFY opened)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString meta READ meta NOTIFY changed)
  Q_PROPERTY(QStringList noNikReasons READ noNikReasons NOTIFY opened)
  Q_PROPERTY(jemput::app::FormSpot spot READ spot NOTIFY opened)
  Q_PROPERTY(jemput::app::FormRemarks remarks READ remarks NOTIFY judged)
  Q_PROPERTY(QString stored READ stored NOTIFY storedChanged)
  Q_PROPERTY(jemput::app::PersonTexts* texts READ texts CONSTANT)
  Q_PROPERTY(jemput::app::PersonChoices* choices READ choices CONSTANT)
  Q_PROPERTY(jemput::app::FormServices* services READ services CONSTANT)
  Q_PROPERTY(jemput::app::FormPhotos* photos READ photos CONSTANT)
  Q_PROPERTY(jemput::app::FormDoubles* doubles READ doubles CONSTANT)
  Q_PROPERTY(jemput::app::RecordPathModel* path READ path CONSTANT)

 public:
  enum Kind { Closed, OfResident, OfNewPerson, OfRegistered };
  Q_ENUM(Kind)
  explicit FormModel(QObject* parent = nullptr);
  void setDesk(TabletDesk* desk);
  void open(const tablet::FoundPerson& person);
  /// A registration that stands; a correction that was begun goes on.
  void correct(const core::Uuid& record);
  /// What the officer was in the middle of before the tablet stopped; false when there is nothing.
  bool restore();
  bool openDraft(const core::Uuid& draft);
  /// Throws a draft away, and closes the form when it is the one that is open.
  void discard(const core::Uuid& draft);
  /// What the office keeps without accepting it, to be registered anew.
  void mend(const core::QuarantinedRegistration& quarantined);
  /// Words again in another language.
  void refresh();

  Q_INVOKABLE void beginNew(const QString& typed);
  Q_INVOKABLE void setBirthDate(const QString& day, const QString& month, const QString& year);
  Q_INVOKABLE void save();
  /// The officer's reason for the warning that save() asked about; goes on saving.
  Q_INVOKABLE void giveReason(const QString& reason);
  Q_INVOKABLE void lookAtOther();
  /// Puts the form away; what was typed stays as a draft.
  Q_INVOKABLE void close();
  /// Writes the draft now: on blur, on lock, before the window closes.
  Q_INVOKABLE void keep();
  /// The screen tells where the officer is in the form; kept with the draft.
  Q_INVOKABLE void setSpot(int focus, double scroll, bool unfolded);

  Kind kind() const { return m_kind; }
  QString title() const;
  QString meta() const;
  QStringList noNikReasons() const;
  FormSpot spot() const { return m_spot; }
  FormRemarks remarks() const { return m_remarks; }
  QString stored() const { return m_stored; }
  PersonTexts* texts() { return &m_texts; }
  PersonChoices* choices() { return &m_choices; }
  FormServices* services() { return &m_services; }
  FormPhotos* photos() { return &m_photos; }
  FormDoubles* doubles() { return &m_doubles; }
  RecordPathModel* path() { return &m_path; }

 Q_SIGNALS:
  void opened();
  void changed();
  void judged();
  void storedChanged();
  /// On disk. `before`: what a correction has changed.
  void saved(const jemput::core::Uuid& record, const QString& name,
             const std::optional<jemput::core::Registration>& before);
  void unchanged();  // a correction in which nothing was changed
  void draftsChanged();
  /// A warning stands in the way; giveReason() goes on. `ofAnother`: lookAtOther() shows the registration it is about.
  void reasonNeeded(const QString& sentence, bool ofAnother);
  /// Something is missing; missing() says what, `ofPerson`: among the personal data.
  void incomplete(bool ofPerson);

 private:
  void begin(Kind kind, core::Registration registration);
  void beginCorrection(const core::Uuid& record, core::Registration registration, core::SeenRecord seen);
  /// Of the draft of this officer that is a correction of `record`, or about the resident with this personKey.
  std::optional<core::Uuid> draftOf(const std::optional<core::Uuid>& record, const std::string& about) const;
  void show();
  void write();
  void touch();
  void judge();
  void showIssues(const core::Issues& issues);
  /// With the question in front when it is about an answer.
  QString sentenceOf(const core::Issue& issue) const;
  std::string whyReturned() const;
  void goOnWith(const tablet::FoundPerson& known);
  core::RegisterResult store();
  void forgetDraft();
  bool fill(const core::Draft& draft);
  void deriveFromNik();
  FormDraft draft();

  TabletDesk* m_desk = nullptr;
  Kind m_kind = Closed;
  core::Registration m_form;
  core::Resident m_resident;
  std::vector<std::string> m_needs;
  std::optional<core::Uuid> m_record;  // of the registration that is being corrected
  core::SeenRecord m_seen;             // how it stood when the form was opened
  core::Uuid m_draft;
  std::string m_replaces, m_returned, m_about;  // quarantined record; why it came back; personKey of the resident
  FormSpot m_spot;
  bool m_hasDraft = false, m_isChanged = false, m_isMoved = false, m_derived = false, m_savesWhenSettled = false;
  std::int64_t m_changedAt = 0;  // of the draft, milliseconds; moving about in the form changes nothing
  bool m_tried = false;          // to save: from then on what is missing is said as well
  WarningReasons m_reasons;
  FormFamily m_family;
  FormRemarks m_remarks;
  QString m_stored;
  PersonTexts m_texts;
  PersonChoices m_choices{m_form.person};
  FormServices m_services{m_form};
  FormDoubles m_doubles{m_form};
  FormPhotos m_photos;
  RecordPathModel m_path;
  static constexpr std::chrono::milliseconds kKeepAfter{400};  // ux section 4.13: on disk within half a second
  QTimer m_keepSoon;
};

}  // namespace jemput::app
