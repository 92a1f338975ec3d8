#include "app/look/ScanFilter.h"

#include <QCoreApplication>
#include <utility>

namespace jemput::app {

namespace {

bool endsScan(const QKeyEvent& key) {
  return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab;
}

bool isPlainCharacter(const QKeyEvent& key) {
  const Qt::KeyboardModifiers command = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
  return key.text().size() == 1 && key.text().at(0).isPrint() && !(key.modifiers() & command) && !key.isAutoRepeat();
}

}  // namespace

ScanFilter::ScanFilter(QObject* parent) : QObject(parent) {
  m_pause.setSingleShot(true);
  m_pause.setTimerType(Qt::PreciseTimer);
  m_pause.setInterval(kGapMs);
  connect(&m_pause, &QTimer::timeout, this, &ScanFilter::replay);
}

bool ScanFilter::eventFilter(QObject* watched, QEvent* event) {
  // A key travels through the window before its item: judge it where it enters.
  if (m_replaying || !watched->isWindowType()) {
    return false;
  }
  if (event->type() == QEvent::KeyPress) {
    return press(watched, static_cast<const QKeyEvent&>(*event));
  }
  if (event->type() != QEvent::KeyRelease) {
    return false;
  }
  const auto& key = static_cast<const QKeyEvent&>(*event);
  if (!m_held.empty() && isPlainCharacter(key)) {
    m_held.emplace_back(key.clone());
    return true;
  }
  if (m_swallowReleases > 0) {
    --m_swallowReleases;
    return true;
  }
  return false;
}

bool ScanFilter::press(QObject* watched, const QKeyEvent& key) {
  QString typed;
  for (const auto& held : m_held) {
    if (held->type() == QEvent::KeyPress) {
      typed += held->text();
    }
  }
  if (endsScan(key) && typed.size() >= kMinLength) {
    m_pause.stop();
    m_held.clear();
    m_swallowReleases = 1;  // that of the closing key
    Q_EMIT scanned(typed);
    return true;
  }
  if (!isPlainCharacter(key)) {
    replay();
    return false;
  }
  if (m_target != watched) {
    replay();
    m_target = watched;
  }
  m_held.emplace_back(key.clone());
  m_pause.start();
  return true;
}

void ScanFilter::replay() {
  m_pause.stop();
  auto held = std::exchange(m_held, {});
  m_replaying = true;
  for (const auto& key : held) {
    if (m_target) {
      QCoreApplication::sendEvent(m_target, key.get());
    }
  }
  m_replaying = false;
}

}  // namespace jemput::app
