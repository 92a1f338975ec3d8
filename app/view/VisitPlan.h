// What a visit is for: who of the village is worth going for, the letter of assignment, how many are expected.
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

#include "app/view/TabletDesk.h"

namespace jemput::app {

class VisitPlan : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by VisitCheckModel")
  Q_PROPERTY(QStringList needs READ needs NOTIFY changed)
  Q_PROPERTY(QString letter READ letter WRITE setLetter NOTIFY changed)
  Q_PROPERTY(QString target READ target WRITE setTarget NOTIFY changed)

 public:
  using QObject::QObject;
  /// Reads what was written for today's visit before.
  void setDesk(TabletDesk* desk);
  /// Counts for another village: its index among the tablet's.
  Q_INVOKABLE void look(int village);
  /// Keeps letter and target for the day; a store that cannot be written says so.
  Q_INVOKABLE void keep();

  /// A line for each kind of need, with people; one line when there is nobody.
  QStringList needs() const { return m_needs; }
  QString letter() const;
  QString target() const;
  void setLetter(const QString& letter);
  void setTarget(const QString& target);

 Q_SIGNALS:
  void changed();

 private:
  void count(const std::string& village);

  TabletDesk* m_desk = nullptr;
  QStringList m_needs;
};

}  // namespace jemput::app
