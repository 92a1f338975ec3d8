// The visit that the team is at: whose turn it is, what the day came to, and its closing.
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

#include "app/view/TabletDesk.h"
#include "core/rules/VisitBalance.h"
#include "core/storage/VisitQueue.h"

namespace jemput::app {

class VisitDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by DayListModel")
  Q_PROPERTY(QString calling READ calling NOTIFY changed)
  Q_PROPERTY(int waiting READ waiting NOTIFY changed)
  Q_PROPERTY(int issued READ issued NOTIFY changed)
  Q_PROPERTY(int served READ served NOTIFY changed)
  Q_PROPERTY(int incomplete READ incomplete NOTIFY changed)
  Q_PROPERTY(int takenBack READ takenBack NOTIFY changed)
  Q_PROPERTY(int notCome READ notCome NOTIFY changed)
  Q_PROPERTY(int people READ people NOTIFY changed)
  Q_PROPERTY(QString sought READ sought NOTIFY changed)
  Q_PROPERTY(QString sending READ sending NOTIFY changed)
  Q_PROPERTY(QStringList differences READ differences NOTIFY changed)
  Q_PROPERTY(bool balances READ balances NOTIFY changed)
  Q_PROPERTY(QString closed READ closed NOTIFY changed)

 public:
  using QObject::QObject;
  void setDesk(TabletDesk* desk);
  /// `drafts`: of the officer, which nobody sends.
  void refresh(int drafts);

  QString calling() const;
  int waiting() const { return m_queue.waiting(); }
  int issued() const { return m_balance.issued; }
  int served() const { return m_balance.served; }
  int incomplete() const { return m_balance.incomplete; }
  int takenBack() const { return m_balance.takenBack; }
  int notCome() const { return m_balance.notCome; }
  int people() const { return m_balance.people; }
  /// "merantau 2, pindah 1": who was looked for and not served; empty for nobody.
  QString sought() const;
  /// How many of the people the office has, and how many wait for it.
  QString sending() const { return m_sending; }
  /// What does not add up, a sentence each; the day may be closed with a reason.
  QStringList differences() const { return m_differences; }
  bool balances() const { return m_differences.isEmpty(); }
  /// "Ditutup 16.20"; empty while it is open.
  QString closed() const;

  /// So many more people get a number.
  Q_INVOKABLE void issue(int people);
  Q_INVOKABLE void skip();
  /// "17" or "A-017"; false when nobody has that number.
  Q_INVOKABLE bool call(const QString& number);
  Q_INVOKABLE void close(const QString& obstacles, const QString& difference);
  /// The daily report as PDF, with the words of the last closing.
  Q_INVOKABLE void saveReport(const QString& obstacles, const QString& difference);

 Q_SIGNALS:
  void changed();
  /// The numbers or the closing are on disk.
  void stored();
  void informed(const QString& sentence);

 private:
  template <typename Change>
  void inQueue(Change change);
  void count();
  void compareWithSending(int drafts);

  TabletDesk* m_desk = nullptr;
  std::optional<core::Uuid> m_visit;
  core::QueueState m_queue;
  core::VisitBalance m_balance;
  QString m_sending;
  QStringList m_differences;
  int m_drafts = 0;
};

}  // namespace jemput::app
