// Locks the tablet when nobody has touched it for five minutes; what was typed stays.
#pragma once

#include <QObject>
#include <QTimer>

#include "app/view/Tablet.h"

namespace jemput::app {

class IdleLock : public QObject {
 public:
  static constexpr std::chrono::minutes kPatience{5};  // design section 7

  explicit IdleLock(Tablet& tablet, QObject* parent = nullptr) : QObject(parent) {
    m_idle.setSingleShot(true);
    m_idle.setInterval(kPatience);
    connect(&m_idle, &QTimer::timeout, &tablet, &Tablet::lock);
    m_idle.start();
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QTimer m_idle;
};

}  // namespace jemput::app
