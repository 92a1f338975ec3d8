// What is to be said about a form as a whole and about what is no text in it; texts carry their own remarks.
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace jemput::app {

struct FormRemarks {
  Q_GADGET
  QML_VALUE_TYPE(formRemarks)
  Q_PROPERTY(QString sexError MEMBER sexError)
  Q_PROPERTY(QString birthDateError MEMBER birthDateError)
  Q_PROPERTY(QString servicesError MEMBER servicesError)
  Q_PROPERTY(QStringList warnings MEMBER warnings)
  Q_PROPERTY(QString missing MEMBER missing)
  Q_PROPERTY(QString returned MEMBER returned)
  Q_PROPERTY(QString owed MEMBER owed)
  Q_PROPERTY(bool derived MEMBER derived)

 public:
  QString sexError, birthDateError, servicesError;
  QStringList warnings;  // those that have no reason yet
  bool derived = false;  // sex and birth date were read from the NIK, and nobody has touched them since
  QString returned;      // why the office sent it back
  QString owed;          // papers from an earlier visit, while the form is about something new
  QString missing;       // what kept the form from being saved, until it is mended; the draft is kept
};

}  // namespace jemput::app
