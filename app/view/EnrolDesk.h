// Making this machine a tablet of the office, on the screen: ticket, PIN twice, the conversation beside the screen's
// thread, and the team leader's code, shown once. A ticket that broke off goes on from where it was.
#pragma once

#include <QObject>
#include <QThread>
#include <QtQmlIntegration>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

#include "core/rules/Language.h"
#include "tablet/Enrolment.h"

namespace jemput::app {

class EnrolDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the program")
  Q_PROPERTY(Step step READ step NOTIFY changed)
  Q_PROPERTY(QString note READ note NOTIFY changed)
  Q_PROPERTY(QString code READ code NOTIFY changed)
  Q_PROPERTY(QString about READ about NOTIFY changed)
  Q_PROPERTY(QString sixWords READ sixWords NOTIFY changed)
  Q_PROPERTY(QString waitingTicket READ waitingTicket CONSTANT)
  Q_PROPERTY(bool english READ english NOTIFY languageChanged)

 public:
  /// What is asked for now; at Working the office is being asked, at Waiting a person there has to compare six words.
  enum Step { Ticket, FirstPin, Repeat, Working, Waiting, LeaderCode };
  Q_ENUM(Step)

  explicit EnrolDesk(const std::filesystem::path& folder, core::SlotCost cost = {});
  ~EnrolDesk() override;

  Step step() const { return m_step; }
  QString note() const { return m_note; }
  QString code() const { return m_code; }
  /// Which tablet it has become, for how many villages and officers.
  QString about() const { return m_about; }
  /// At Waiting: what the office must see as well.
  QString sixWords() const { return m_sixWords; }
  /// The ticket of an enrolment that waited when the program ended; the same goes on.
  QString waitingTicket() const { return m_waitingTicket; }
  bool english() const { return m_language == core::Language::English; }
  void setLanguage(core::Language language);

  /// `office`: addresses instead of the ticket's, with spaces between; empty for the ticket's own.
  Q_INVOKABLE void enterTicket(const QString& ticket, const QString& office);
  Q_INVOKABLE void enterPin(const QString& pin);
  /// Ends the conversation, or goes back to the ticket. Nothing is lost: the same ticket works again.
  Q_INVOKABLE void cancel();
  Q_INVOKABLE void codeIsWritten();
  /// Puts a code in place of the enrolment, for pictures of the page.
  void show(Step step, const QString& note, const QString& code, const QString& sixWords = {});

 Q_SIGNALS:
  void changed();
  void languageChanged();
  /// The other language is wanted.
  void languageAsked(bool english);
  /// The folder is a tablet, and the code is on paper.
  void finished();

 private:
  void go(Step step, const QString& note = {});
  void start();
  bool waitAtOffice(const tablet::EnrolWait& wait);
  void end(const tablet::Enrolled& enrolled);

  tablet::TabletFolder m_folder;
  tablet::EnrolSettings m_settings;
  core::Language m_language = core::Language::Indonesian;
  std::unique_ptr<QThread> m_work;
  std::mutex m_roadMutex;
  std::condition_variable m_cancelled;
  sync::HttpCarrier* m_road = nullptr;  // while the conversation lasts
  bool m_isCancelled = false;
  Step m_step = Ticket;
  QString m_note, m_code, m_about, m_sixWords, m_waitingTicket;
};

}  // namespace jemput::app
