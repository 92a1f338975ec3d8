// What is chosen about a person instead of typed: sex, marital status, how sure the birth date is, why there is no NIK.
#pragma once

#include <QObject>
#include <QtQmlIntegration>

#include "core/model/Person.h"

namespace jemput::app {

class PersonChoices : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by FormModel")
  Q_PROPERTY(int sex READ sex WRITE setSex NOTIFY changed)
  Q_PROPERTY(int marital READ marital WRITE setMarital NOTIFY changed)
  Q_PROPERTY(int precision READ precision WRITE setPrecision NOTIFY changed)
  Q_PROPERTY(int noNikReason READ noNikReason WRITE setNoNikReason NOTIFY changed)

 public:
  /// Reads and writes `person`, which outlives it.
  explicit PersonChoices(core::Person& person) : m_person(person) {}

  int sex() const { return static_cast<int>(m_person.sex); }
  int marital() const { return static_cast<int>(m_person.marital); }
  int precision() const { return static_cast<int>(m_person.precision); }
  /// Index in core::kNoNikReasons, -1: none.
  int noNikReason() const;
  void setSex(int sex);
  void setMarital(int marital);
  void setPrecision(int precision);
  void setNoNikReason(int index);

 Q_SIGNALS:
  void edited();
  /// By an officer: what a NIK says must not be written over it.
  void sexEdited();
  void changed();

 private:
  core::Person& m_person;
};

}  // namespace jemput::app
