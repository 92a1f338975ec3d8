#include "app/view/FieldModel.h"

namespace jemput::app {

void FieldModel::edit(const QString& text) {
  m_touched = true;
  if (text == m_value) {
    return;
  }
  m_value = text;
  Q_EMIT changed();
  Q_EMIT edited();
}

void FieldModel::set(const QString& text) {
  m_touched = false;
  if (text == m_value) {
    return;
  }
  m_value = text;
  Q_EMIT changed();
}

void FieldModel::remark(const QString& error, const QString& hint) {
  if (error == m_error && hint == m_hint) {
    return;
  }
  m_error = error;
  m_hint = hint;
  Q_EMIT remarked();
}

}  // namespace jemput::app
