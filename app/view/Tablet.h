// The tablet behind the screen: who is signed in, which visit is open, what was just done. Screens get it
// once, as an initial property, and everything else from it.
#pragma once

#include <QtQmlIntegration>
#include <memory>

#include "app/view/DayListModel.h"
#include "app/view/FixListModel.h"
#include "app/view/FormModel.h"
#include "app/view/PersonListModel.h"
#include "app/view/PinDesk.h"
#include "app/view/ProgressModel.h"
#include "app/view/SyncModel.h"
#include "app/view/TabletSettings.h"
#include "app/view/VisitCheckModel.h"
#include "core/storage/Visits.h"

namespace jemput::app {

class Tablet : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the program")
  Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged)
  Q_PROPERTY(bool locked READ locked NOTIFY lockedChanged)
  Q_PROPERTY(bool busy READ busy NOTIFY pinChanged)
  Q_PROPERTY(QString pinNote READ pinNote NOTIFY pinChanged)
  Q_PROPERTY(QStringList officers READ officers NOTIFY stageChanged)
  Q_PROPERTY(QString officerNews READ officerNews NOTIFY stageChanged)
  Q_PROPERTY(int lastOfficer READ lastOfficer NOTIFY stageChanged)
  Q_PROPERTY(bool practice READ practice CONSTANT)
  Q_PROPERTY(QString who READ who NOTIFY stageChanged)
  Q_PROPERTY(QStringList villages READ villages NOTIFY stageChanged)
  Q_PROPERTY(QStringList rosters READ rosters NOTIFY stageChanged)
  Q_PROPERTY(int village READ village NOTIFY stageChanged)
  Q_PROPERTY(QStringList placeKinds READ placeKinds NOTIFY wordsChanged)
  Q_PROPERTY(QString day READ day NOTIFY wordsChanged)
  Q_PROPERTY(QString dayAndPlace READ dayAndPlace NOTIFY wordsChanged)
  Q_PROPERTY(jemput::app::PersonListModel* people READ people CONSTANT)
  Q_PROPERTY(jemput::app::FormModel* form READ form CONSTANT)
  Q_PROPERTY(jemput::app::DayListModel* today READ today CONSTANT)
  Q_PROPERTY(jemput::app::FixListModel* toFix READ toFix CONSTANT)
  Q_PROPERTY(jemput::app::VisitCheckModel* checks READ checks CONSTANT)
  Q_PROPERTY(jemput::app::SyncModel* sync READ sync CONSTANT)
  Q_PROPERTY(jemput::app::ProgressModel* progress READ progress CONSTANT)
  Q_PROPERTY(jemput::app::TabletSettings* settings READ settings CONSTANT)
  Q_PROPERTY(jemput::app::PinDesk* pins READ pins CONSTANT)

 public:
  enum Stage { SignedOut, BeforeVisit, Working };
  Q_ENUM(Stage)

  /// Throws tablet::FolderRefused when `folder` is no tablet's folder.
  Tablet(const std::filesystem::path& folder, const core::Clock& clock, LanguageSwitch& languages);
  ~Tablet() override;

  Stage stage() const { return m_stage; }
  bool locked() const { return m_locked; }
  bool busy() const { return m_check != nullptr; }
  QString pinNote() const { return m_pinNote; }
  QStringList officers() const;
  /// What the office has changed about them in the last week, in words; empty for nothing.
  QString officerNews() const;
  /// Who signed in last; the only one there is; -1: to be chosen.
  int lastOfficer() const;
  bool practice() const { return m_header.isPractice; }
  QString who() const;
  QStringList villages() const;
  QStringList rosters() const;
  int village() const;
  QStringList placeKinds() const;
  QString day() const;
  QString dayAndPlace() const;
  PersonListModel* people() { return &m_people; }
  FormModel* form() { return &m_form; }
  PinDesk* pins() { return &m_pins; }
  DayListModel* today() { return &m_today; }
  FixListModel* toFix() { return &m_toFix; }
  VisitCheckModel* checks() { return &m_checks; }
  SyncModel* sync() { return &m_sync; }
  ProgressModel* progress() { return &m_progress; }
  TabletSettings* settings() { return &m_settings; }

  /// Checks the PIN on a thread of its own; a locked tablet is unlocked, another officer's PIN is not heard.
  Q_INVOKABLE void enterPin(int officer, const QString& pin);
  Q_INVOKABLE void lock();
  Q_INVOKABLE void signOut();
  Q_INVOKABLE void startVisit(int village, int placeKind, const QString& place);
  /// Back to "Mulai kunjungan", for another village or place on the same day.
  Q_INVOKABLE void changeVisit();
  /// A code that a scanner read: opens who has this NIK, lists whose KK it is, or begins a new person.
  void takeScan(const QString& code);
  /// Takes back the registration that was saved last.
  Q_INVOKABLE void undo();
  /// Signs in whoever the PIN belongs to; only in a folder with made-up people.
  void enterPracticePin(const QString& pin);

 Q_SIGNALS:
  void stageChanged();
  void lockedChanged();
  void pinChanged();
  void wordsChanged();
  /// A scan has opened or found somebody on Daftar.
  void scanTaken();
  /// A registration is on disk and can be taken back.
  void savedPerson(const QString& sentence);
  void takenBack(const QString& sentence);
  /// Something to be known and nothing to be done about.
  void informed(const QString& sentence);
  /// The store could not be read or written; what is on the screen stays.
  void storeFailed(const QString& sentence);

 private:
  void signedIn(tablet::Session session, const std::string& pin);
  void refused(const QString& sentence);
  void giveDesk(TabletDesk* desk);
  void connectModels();
  void takeOfficers();
  void dismissIfDone();
  void checkPin(const std::string& officer, const QString& pin);
  void connectFamily();
  void noteSaved(const core::Uuid& record, const QString& name, const std::optional<core::Registration>& before);
  void noteFamilySaved(const std::vector<core::Uuid>& records);
  void openDesk(tablet::Session session, std::shared_ptr<core::FolderLock> lock);
  std::optional<core::VisitRow> currentVisit() const;
  void work();
  void changedPeople();
  void translate();

  const core::Clock& m_clock;
  tablet::TabletFolder m_folder;
  tablet::FolderHeader m_header;
  std::unique_ptr<TabletDesk> m_desk;  // before the models that point at it
  TabletSettings m_settings;
  PersonListModel m_people;
  FormModel m_form;
  DayListModel m_today;
  FixListModel m_toFix;
  VisitCheckModel m_checks;
  SyncModel m_sync;
  PinDesk m_pins;
  ProgressModel m_progress;
  std::unique_ptr<QThread> m_check;
  Stage m_stage = SignedOut;
  bool m_locked = false;
  QString m_pinNote;
};

}  // namespace jemput::app
