// Tells a keyboard-wedge scanner from a person typing. A scan never reaches the focused field.
#pragma once

#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <memory>
#include <vector>

namespace jemput::app {

/// Event filter for a window or the application. Printable keys are held back for kGapMs; kMinLength or
/// more of them in a row that end in Enter or Tab are a scan, anything else goes on to where it was bound.
class ScanFilter : public QObject {
  Q_OBJECT

 public:
  static constexpr int kGapMs = 35;  // a scanner sends a key every 2 to 20 ms, a person every 60 and more
  static constexpr int kMinLength = 8;

  explicit ScanFilter(QObject* parent = nullptr);

 Q_SIGNALS:
  /// The digits or letters of one code, without the closing Enter or Tab.
  void scanned(const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool press(QObject* watched, const QKeyEvent& key);
  void replay();

  QTimer m_pause;
  QPointer<QObject> m_target;
  std::vector<std::unique_ptr<QKeyEvent>> m_held;
  bool m_replaying = false;
  int m_swallowReleases = 0;
};

}  // namespace jemput::app
