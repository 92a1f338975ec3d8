// The part of a window's item tree that the audit judges: texts and controls that are really in sight.
#pragma once

#include <QColor>
#include <QPointer>
#include <QQuickItem>
#include <QRectF>
#include <QString>
#include <vector>

class QQuickWindow;

namespace jemput::app {

struct AuditText {
  QQuickItem* item;
  QRectF box;   // where the letters are, in the window
  QRectF clip;  // what of the window can show them
  QColor ink;
  double opacity;
  bool icon;
  bool reachable;  // in sight, or a Flickable can bring it in
};

struct AuditTarget {
  QQuickItem* item;
  QRectF box;      // the whole control, in the window
  QRectF visible;  // what of it is in sight
  bool reachable;
};

struct AuditTree {
  std::vector<AuditText> texts;
  std::vector<AuditTarget> targets;
};

[[nodiscard]] AuditTree collect(QQuickWindow& window);

/// Type and spoken name or text, for a message.
[[nodiscard]] QString whereIs(const QQuickItem& item);

}  // namespace jemput::app
