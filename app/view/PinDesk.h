// PINs on the screen: how long to wait and how many tries are left, a PIN of one's own, and a new one with the team
// leader's code. Every check runs beside the screen's thread.
#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>
#include <QtQmlIntegration>
#include <functional>
#include <memory>
#include <optional>

#include "tablet/PinChange.h"

namespace jemput::app {

class PinDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Tablet")
  Q_PROPERTY(Step step READ step NOTIFY changed)
  Q_PROPERTY(QString who READ who NOTIFY changed)
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  Q_PROPERTY(QString note READ note NOTIFY changed)
  Q_PROPERTY(bool mandatory READ mandatory NOTIFY changed)
  Q_PROPERTY(bool leading READ leading NOTIFY changed)
  Q_PROPERTY(QString code READ code NOTIFY changed)
  Q_PROPERTY(int wait READ wait NOTIFY waitChanged)

 public:
  /// What is asked for now.
  enum Step { Closed, OldPin, NewPin, Repeat, LeaderCode, NewCode };
  Q_ENUM(Step)

  PinDesk(const tablet::TabletFolder& folder, const core::Clock& clock);
  ~PinDesk() override;

  Step step() const { return m_step; }
  QString who() const;
  bool busy() const { return m_work != nullptr; }
  QString note() const { return m_note; }
  /// The PIN was somebody else's choice: there is no way around choosing one.
  bool mandatory() const { return m_isMandatory; }
  /// The team leader's code was right: besides a PIN there can be a new code.
  bool leading() const { return m_leader.has_value(); }
  /// Shown once, at NewCode.
  QString code() const { return m_code; }
  /// Seconds until the next try is heard.
  int wait() const { return m_wait; }

  /// Says why nobody was signed in, in the screen's language, and begins the wait.
  QString refusal(const tablet::SignInRefused& refused);

  /// Why nothing opens on this machine, and what to do.
  static QString secretWords(tablet::SecretTrouble trouble);

  /// Who is signed in; empty for nobody.
  void setOfficer(const std::string& officer) { m_signedIn = officer; }
  /// At the first sign-in, with the PIN that was just right.
  void chooseFirst(const std::string& officer, const std::string& pin);
  /// Somebody was chosen at sign-in, by the place in the list: looked() says what stands in the way.
  Q_INVOKABLE void look(int officer);
  /// A new PIN for the officer at this place of the list, with the team leader's code.
  Q_INVOKABLE void askLeader(int officer);
  Q_INVOKABLE void changeOwn();
  Q_INVOKABLE void enterPin(const QString& pin);
  Q_INVOKABLE void enterCode(const QString& words);
  Q_INVOKABLE void renewCode();
  Q_INVOKABLE void codeIsWritten();
  Q_INVOKABLE void cancel();
  /// Words that the last one of `typed` may become.
  Q_INVOKABLE QStringList completions(const QString& typed) const;

 Q_SIGNALS:
  void changed();
  void waitChanged();
  void looked(const QString& note);
  /// A new PIN is in force.
  void done(const QString& sentence);

 private:
  using Then = std::function<void()>;
  /// `work` beside the screen's thread; what it gives is done on it. A refusal becomes the note, and `step` is asked
  /// again.
  void run(Step stepWhenRefused, std::function<Then()> work);
  std::string officerAt(int place) const;
  QString obstacle(const std::string& officer);
  void begin(Step step, const std::string& officer);
  void go(Step step, const QString& note = {});
  void settle();
  QString weaknessWords(tablet::PinWeakness weakness) const;
  void startWait(std::chrono::seconds seconds);

  tablet::TabletFolder m_folder;
  const core::Clock& m_clock;
  std::unique_ptr<QThread> m_work;
  QTimer m_ticking;
  Step m_step = Closed;
  bool m_isMandatory = false;
  int m_wait = 0;
  QString m_note, m_code;
  std::string m_signedIn, m_officer;
  core::Secret m_old, m_new;
  std::optional<tablet::LeaderSession> m_leader;
};

}  // namespace jemput::app
