// One text of a form: what stands there, and what is to be said about it.
#pragma once

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

namespace jemput::app {

class FieldModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by FormModel")
  Q_PROPERTY(QString value READ value NOTIFY changed)
  Q_PROPERTY(QString error READ error NOTIFY remarked)
  Q_PROPERTY(QString hint READ hint NOTIFY remarked)

 public:
  using QObject::QObject;
  QString value() const { return m_value; }
  QString error() const { return m_error; }
  QString hint() const { return m_hint; }
  bool touched() const { return m_touched; }

  /// A person typed.
  Q_INVOKABLE void edit(const QString& text);
  /// The form puts something else here; nobody has typed yet.
  void set(const QString& text);
  void remark(const QString& error, const QString& hint);

 Q_SIGNALS:
  void changed();
  void edited();
  void remarked();

 private:
  QString m_value, m_error, m_hint;
  bool m_touched = false;
};

}  // namespace jemput::app
