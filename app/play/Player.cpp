#include "app/play/Player.h"

#include <unistd.h>

#include <QAccessible>
#include <QCoreApplication>
#include <QKeySequence>
#include <QPointingDevice>
#include <QQuickWindow>
#include <QSocketNotifier>
#include <QTest>
#include <QTextDocumentFragment>
#include <QTextStream>
#include <QWheelEvent>
#include <algorithm>
#include <array>

#include "app/look/ScanFilter.h"

namespace jemput::app {

namespace {

constexpr int kBetweenKeysMs = ScanFilter::kGapMs + 10;  // a quick typist, slower than any scanner
constexpr int kRestMs = 60;                              // after a deed, so that the screen can follow
constexpr int kFrameMs = 300;                            // until transitions are over and a picture is worth taking
constexpr int kNotch = 240;                              // two of a mouse wheel, in eighths of a degree
constexpr int kMostNotches = 80;
constexpr int kStyledText = 4;  // Text.StyledText
constexpr int kTold = 12'000;   // letters of the screen in an answer

/// A busy machine may sleep through a wait: what was due meanwhile comes at its end at the latest.
void rest(int milliseconds) {
  QTest::qWait(milliseconds);
  QCoreApplication::processEvents();
}

QString spokenName(const QQuickItem& item) {
  const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(&item));
  const QString name = spoken == nullptr ? QString() : spoken->text(QAccessible::Name).trimmed();
  return name.isEmpty() ? item.property("text").toString() : name;
}

/// A name is enough of "Name, what the row says besides".
bool isCalled(const QQuickItem& item, const QString& name) {
  const QString spoken = spokenName(item);
  return spoken.compare(name, Qt::CaseInsensitive) == 0 || spoken.startsWith(name + ',', Qt::CaseInsensitive);
}

QString lettersOf(const QQuickItem& item) {
  const QString text = item.property("text").toString();
  return item.property("textFormat").toInt() == kStyledText ? QTextDocumentFragment::fromHtml(text).toPlainText()
                                                            : text;
}

bool isWholeInSight(const AuditTarget& target) { return target.visible.height() >= target.box.height() - 1; }

QRectF placeOf(const QQuickItem& item) { return item.mapRectToScene(QRectF(0, 0, item.width(), item.height())); }

/// The innermost thing that scrolls and cuts the item.
QQuickItem* scrollerOf(const QQuickItem& item) {
  for (QQuickItem* above = item.parentItem(); above != nullptr; above = above->parentItem()) {
    if (above->inherits("QQuickFlickable") && !placeOf(*above).adjusted(-1, -1, 1, 1).contains(placeOf(item))) {
      return above;
    }
  }
  return nullptr;
}

void turnWheel(QQuickWindow& window, const QQuickItem& scroller, int notch) {
  static quint64 s_when = 0;  // a Flickable takes two turns at the same time for one
  const QPointF place = placeOf(scroller).center();
  QWheelEvent event(place, window.mapToGlobal(place), {}, {0, notch}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                    false);
  event.setTimestamp(s_when += kRestMs);
  QCoreApplication::sendEvent(&window, &event);
  rest(kRestMs);
  (void)QTest::qWaitFor([&scroller] { return !scroller.property("moving").toBool(); });
}

}  // namespace

Player::Player(QQuickWindow& window, std::chrono::milliseconds patience)
    : m_window(window), m_patience(static_cast<int>(patience.count())), m_finger(QTest::createTouchDevice()) {}

void Player::listen() {
  m_input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
  connect(m_input, &QSocketNotifier::activated, this, &Player::readInput);
}

void Player::readInput() {
  std::array<char, 4096> bytes{};
  const auto count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
  if (count <= 0) {
    m_input->setEnabled(false);
    QCoreApplication::quit();
    return;
  }
  m_unread.append(bytes.data(), count);
  m_input->setEnabled(false);  // a deed turns the event loop; the next line waits for its end
  for (auto end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
    const QString line = QString::fromUtf8(m_unread.left(end));
    m_unread.remove(0, end + 1);
    QTextStream(stdout) << play(line) << Qt::endl;
  }
  m_input->setEnabled(true);
}

QString Player::play(const QString& line) {
  struct Deed {
    const char* verb;
    QString (Player::*play)(const QString&);
  };
  static constexpr std::array<Deed, 9> kDeeds = {{{"tap", &Player::tap},
                                                  {"touch", &Player::touch},
                                                  {"type", &Player::type},
                                                  {"key", &Player::key},
                                                  {"scan", &Player::scan},
                                                  {"see", &Player::see},
                                                  {"gone", &Player::gone},
                                                  {"picture", &Player::picture},
                                                  {"wait", &Player::wait}}};
  const QString verb = line.section(' ', 0, 0);
  const auto* deed =
      std::find_if(kDeeds.begin(), kDeeds.end(), [&verb](const Deed& one) { return verb == QLatin1String(one.verb); });
  const QString object = line.section(' ', 1);
  QString problem = deed == kDeeds.end() ? QStringLiteral("unknown, these are known: ") + QLatin1String(kHelp)
                    : object.isEmpty()   ? verb + QStringLiteral(" what?")
                                         : (this->*deed->play)(object);
  return problem.isEmpty() ? QStringLiteral("ok") : QStringLiteral("no: ") + problem.replace('\n', ' ');
}

std::vector<AuditTarget> Player::named(const QString& name) {
  std::vector<AuditTarget> found = collect(m_window).targets;
  std::erase_if(found,
                [&name](const AuditTarget& target) { return !target.reachable || !isCalled(*target.item, name); });
  return found;
}

/// It stands where it stood a moment ago.
bool Player::isStill(const QString& name) {
  const auto before = named(name);
  rest(kRestMs);
  const auto after = named(name);
  return before.size() == 1 && after.size() == 1 && before[0].item == after[0].item && before[0].box == after[0].box;
}

bool Player::scrollTo(const QString& name) {
  for (int notches = 0; notches < kMostNotches; ++notches) {
    const auto found = named(name);
    if (found.size() != 1) return false;
    const QQuickItem* scroller = scrollerOf(*found[0].item);
    if (isWholeInSight(found[0]) || scroller == nullptr) return true;
    turnWheel(m_window, *scroller, found[0].box.top() < placeOf(*scroller).top() ? kNotch : -kNotch);
  }
  return !named(name).front().visible.isEmpty();
}

QString Player::find(const QString& name, QPoint& place) {
  if (!QTest::qWaitFor([this, &name] { return isStill(name); }, m_patience)) {
    const auto count = named(name).size();
    return count > 1 ? QStringLiteral("%1 controls are called %2").arg(count).arg(name)
                     : QStringLiteral("nothing to press is called %1. There: %2").arg(name, readable().join(" | "));
  }
  if (!scrollTo(name)) return QStringLiteral("%1 does not come into sight").arg(name);
  if (!QTest::qWaitFor([this, &name] { return inFrontOf(name).isEmpty(); }, m_patience)) {
    return QStringLiteral("%1 stands in front of %2").arg(inFrontOf(name), name);
  }
  const auto found = named(name);
  if (found.size() != 1) return QStringLiteral("%1 went away").arg(name);
  place = found.front().visible.center().toPoint();
  return {};
}

/// What a finger in the middle of the control would press instead.
QString Player::inFrontOf(const QString& name) {
  const auto found = named(name);
  if (found.size() != 1) return {};
  const AuditTree tree = collect(m_window);
  const auto front = std::find_if(tree.targets.rbegin(), tree.targets.rend(), [&found](const AuditTarget& one) {
    return one.visible.contains(found.front().visible.center());
  });
  const bool isFree = front == tree.targets.rend() || front->item == found.front().item ||
                      found.front().item->isAncestorOf(front->item);
  return isFree ? QString() : spokenName(*front->item);
}

QString Player::tap(const QString& name) {
  QPoint place;
  if (const QString problem = find(name, place); !problem.isEmpty()) return problem;
  QTest::mouseClick(&m_window, Qt::LeftButton, {}, place);
  rest(kRestMs);
  return {};
}

QString Player::touch(const QString& name) {
  QPoint place;
  if (const QString problem = find(name, place); !problem.isEmpty()) return problem;
  QTest::touchEvent(&m_window, m_finger).press(0, place, &m_window);
  rest(kRestMs);
  QTest::touchEvent(&m_window, m_finger).release(0, place, &m_window);
  rest(kRestMs);
  return {};
}

void Player::press(QChar character) {
  const Qt::KeyboardModifiers shift = character.isUpper() ? Qt::ShiftModifier : Qt::NoModifier;
  QTest::sendKeyEvent(QTest::Click, &m_window, Qt::Key(character.toUpper().unicode()), QString(character), shift);
}

QString Player::type(const QString& text) {
  for (const QChar character : text) {
    press(character);
    rest(kBetweenKeysMs);
  }
  return {};
}

QString Player::scan(const QString& text) {
  for (const QChar character : text) press(character);
  return key(QStringLiteral("Return"));
}

QString Player::key(const QString& sequence) {
  const QKeySequence keys(sequence, QKeySequence::PortableText);
  if (keys.isEmpty() || keys[0].key() == Qt::Key_unknown) return QStringLiteral("no key is called %1").arg(sequence);
  QTest::keySequence(&m_window, keys);
  rest(kRestMs);
  return {};
}

/// What a person can read now, from the back to the front.
QStringList Player::readable() {
  QStringList lines;
  for (const AuditText& text : collect(m_window).texts) {
    if (!text.icon && text.clip.contains(text.box.center())) lines << lettersOf(*text.item);
  }
  return lines;
}

bool Player::reads(const QString& text) {
  const QStringList lines = readable();
  return std::any_of(lines.begin(), lines.end(), [&text](const QString& line) { return line.contains(text); });
}

QString Player::see(const QString& text) {
  if (QTest::qWaitFor([this, &text] { return reads(text); }, m_patience)) return {};
  return QStringLiteral("%1 is not on the screen. There: %2").arg(text, readable().join(" | ").left(kTold));
}

QString Player::gone(const QString& text) {
  if (QTest::qWaitFor([this, &text] { return !reads(text); }, m_patience)) return {};
  return QStringLiteral("%1 is still on the screen").arg(text);
}

QString Player::picture(const QString& file) {
  rest(kFrameMs);
  return m_window.grabWindow().save(file) ? QString() : QStringLiteral("%1 cannot be written").arg(file);
}

QString Player::wait(const QString& milliseconds) {
  rest(std::clamp(milliseconds.toInt(), 0, m_patience));
  return {};
}

}  // namespace jemput::app
