// Plays a person at the screen: does what it is told, line by line, with key and pointer events that take the
// way of real ones, and says what came of it. Only for tablets with made-up people: it reads the screen aloud.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <chrono>

#include "app/look/AuditTree.h"

class QPointingDevice;
class QSocketNotifier;

namespace jemput::app {

class Player : public QObject {
 public:
  static constexpr const char* kHelp =
      "tap NAME, touch NAME (a finger), type TEXT, key SEQUENCE, scan TEXT, see TEXT, gone TEXT, picture FILE, "
      "wait MILLISECONDS";

  /// `patience`: how long it waits for what it needs to come into sight.
  explicit Player(QQuickWindow& window, std::chrono::milliseconds patience = std::chrono::seconds(20));

  /// Plays every line of standard input and answers each on standard output; its end is the program's end.
  void listen();

  /// Does one line: "ok", or "no: " and why.
  [[nodiscard]] QString play(const QString& line);

 private:
  /// Each returns why it could not be done; nothing when it was.
  QString tap(const QString& name);
  QString touch(const QString& name);
  QString type(const QString& text);
  QString key(const QString& sequence);
  QString scan(const QString& text);
  QString see(const QString& text);
  QString gone(const QString& text);
  QString picture(const QString& file);
  QString wait(const QString& milliseconds);

  /// Brings the one control of this name into sight and says where to press it.
  QString find(const QString& name, QPoint& place);
  QString inFrontOf(const QString& name);
  bool scrollTo(const QString& name);
  bool isStill(const QString& name);
  std::vector<AuditTarget> named(const QString& name);
  QStringList readable();
  bool reads(const QString& text);
  void press(QChar character);
  void readInput();

  QQuickWindow& m_window;
  int m_patience;  // in milliseconds
  QPointingDevice* m_finger;
  QSocketNotifier* m_input = nullptr;
  QByteArray m_unread;
};

}  // namespace jemput::app
