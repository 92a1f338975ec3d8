#include "app/look/Audit.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QFont>
#include <QHash>
#include <QImage>
#include <QQuickWindow>
#include <algorithm>
#include <cmath>

#include "app/look/AuditTree.h"

namespace jemput::app {

namespace {

constexpr double kTextContrast = 7.0;
constexpr double kIconContrast = 4.5;
constexpr int kSmallestFont = 15;
constexpr double kSmallestTarget = 48;
constexpr double kSmallestPrimary = 64;
constexpr double kSmallestGap = 8;
constexpr double kOwnMargin = 80;  // rows this high need no gap between them
constexpr double kTouch = 2;       // letters may stand this near to what is not theirs

double linear(double channel) {
  return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2 contrast ratio.
double contrast(const QColor& a, const QColor& b) {
  const double one = luminance(a);
  const double two = luminance(b);
  return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

QColor blend(const QColor& over, const QColor& under, double opacity) {
  const auto mix = [&](double a, double b) { return static_cast<float>(a * opacity + b * (1 - opacity)); };
  return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()),
                          mix(over.blueF(), under.blueF()));
}

/// The most frequent colour of the box that is not the ink itself. The picture is RGB32.
QColor behind(const QImage& picture, const QRect& box, const QColor& ink) {
  QHash<QRgb, int> counts;
  const QRect inside = box.intersected(picture.rect());
  for (int y = inside.top(); y <= inside.bottom(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
    for (int x = inside.left(); x <= inside.right(); ++x) {
      ++counts[line[x]];
    }
  }
  QRgb best = ink.rgb();
  int most = 0;
  for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry) {
    if (entry.value() > most && contrast(QColor(entry.key()), ink) > 1.15) {
      most = entry.value();
      best = entry.key();
    }
  }
  return QColor(best);
}

QString number(double value) { return QString::number(value, 'f', 1); }

QString size(const QRectF& box) { return QStringLiteral("%1x%2").arg(number(box.width()), number(box.height())); }

class Judge {
 public:
  Judge(AuditTree tree, QImage picture) : m_tree(std::move(tree)), m_picture(std::move(picture)) {}

  std::vector<Finding> findings() {
    for (const AuditText& text : m_tree.texts) {
      judge(text);
    }
    for (const AuditTarget& target : m_tree.targets) {
      judge(target);
    }
    for (const AuditText& text : m_tree.texts) {
      for (const AuditTarget& target : m_tree.targets) {
        judgeBeside(text, target);
      }
    }
    for (size_t i = 0; i < m_tree.targets.size(); ++i) {
      for (size_t j = i + 1; j < m_tree.targets.size(); ++j) {
        judgePair(m_tree.targets[i], m_tree.targets[j]);
      }
    }
    return std::move(m_findings);
  }

 private:
  void report(Fault fault, const QQuickItem& item, const QString& detail) {
    m_findings.push_back({fault, whereIs(item), detail});
  }

  void judge(const AuditText& text) {
    const QQuickItem& item = *text.item;
    const int pixels = item.property("font").value<QFont>().pixelSize();
    if (!text.icon && pixels < kSmallestFont) {
      report(Fault::SmallFont, item, QStringLiteral("%1 px").arg(pixels));
    }
    judgeFit(text);
    const QRectF shown = text.box & text.clip;
    if (shown.width() < 2 || shown.height() < text.box.height() * 0.6) {
      return;  // scrolled away: judged when it is in sight
    }
    judgeContrast(text, shown, text.ink);
    if (item.property("text").toString().contains(QStringLiteral("<a "))) {
      judgeContrast(text, shown, item.property("linkColor").value<QColor>());
    }
  }

  void judgeContrast(const AuditText& text, const QRectF& shown, const QColor& ink) {
    const QColor back = behind(m_picture, shown.toAlignedRect().adjusted(-1, -1, 1, 1), ink);
    const double ratio = contrast(blend(ink, back, text.opacity), back);
    if (ratio < (text.icon ? kIconContrast : kTextContrast)) {
      report(Fault::LowContrast, *text.item,
             QStringLiteral("%1:1, %2 on %3").arg(number(ratio), ink.name(), back.name()));
    }
  }

  void judgeFit(const AuditText& text) {
    const QQuickItem& item = *text.item;
    if (item.inherits("QQuickTextInput")) {
      return;  // what a person types may be longer than its field
    }
    const double width = item.property("contentWidth").toDouble();
    const double height = item.property("contentHeight").toDouble();
    if (text.icon) {
      if (width > item.property("font").value<QFont>().pixelSize() * 1.1) {
        report(Fault::UnknownIcon, item, QStringLiteral("%1 px wide").arg(number(width)));
      }
      return;
    }
    const bool overflows = width > item.width() + 1 || height > item.height() + 1;
    const bool outside = !text.reachable;
    if ((item.property("truncated").toBool() || overflows) && !item.property("mayElide").toBool()) {
      report(Fault::CutText, item,
             QStringLiteral("needs %1, has %2")
                 .arg(size({0, 0, width, height}), size({0, 0, item.width(), item.height()})));
    } else if (outside && !item.property("mayElide").toBool()) {
      report(Fault::CutText, item, QStringLiteral("nothing can bring it into sight"));
    }
  }

  void judge(const AuditTarget& target) {
    const QQuickItem& item = *target.item;
    if (!target.reachable) {
      report(Fault::Unreachable, item,
             QStringLiteral("%1 at %2,%3").arg(size(target.box), number(target.box.x()), number(target.box.y())));
    }
    if (target.box.width() < kSmallestTarget || target.box.height() < kSmallestTarget) {
      report(Fault::SmallTarget, item, size(target.box));
    }
    if (item.property("primary").toBool() && target.box.height() < kSmallestPrimary) {
      report(Fault::SmallPrimary, item, size(target.box));
    }
    judgeSpoken(*target.item);
    if (!item.property("activeFocusOnTab").toBool() && !item.property("touchOnly").toBool()) {
      report(Fault::NoKeyboard, item, QStringLiteral("no tab stop"));
    }
  }

  void judgeSpoken(QQuickItem& item) {
    const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&item);
    if (spoken == nullptr || spoken->role() == QAccessible::NoRole ||
        spoken->text(QAccessible::Name).trimmed().isEmpty()) {
      report(Fault::Unnamed, item, spoken == nullptr ? QStringLiteral("no role") : QStringLiteral("no name"));
    }
  }

  /// A label that runs into a control that is not its own.
  void judgeBeside(const AuditText& text, const AuditTarget& target) {
    if (target.item == text.item || target.item->isAncestorOf(text.item) || text.item->isAncestorOf(target.item))
      return;
    const QRectF shared = text.box & text.clip & target.visible;
    if (shared.width() > kTouch && shared.height() > kTouch) {
      report(Fault::Overlap, *text.item, QStringLiteral("text under %1").arg(whereIs(*target.item)));
    }
  }

  void judgePair(const AuditTarget& a, const AuditTarget& b) {
    if (a.item->isAncestorOf(b.item) || b.item->isAncestorOf(a.item) || a.visible.isEmpty() || b.visible.isEmpty()) {
      return;
    }
    const QRectF shared = a.visible & b.visible;
    const QString both = QStringLiteral("with %1").arg(whereIs(*b.item));
    if (shared.width() > 1 && shared.height() > 1) {
      report(Fault::Overlap, *a.item, both);
      return;
    }
    const double across = std::max(a.visible.left(), b.visible.left()) - std::min(a.visible.right(), b.visible.right());
    const double down = std::max(a.visible.top(), b.visible.top()) - std::min(a.visible.bottom(), b.visible.bottom());
    const bool beside = down < -1 && across < kSmallestGap - 0.5;
    const bool stacked =
        across < -1 && down < kSmallestGap - 0.5 && std::min(a.box.height(), b.box.height()) < kOwnMargin;
    if (beside || stacked) {
      report(Fault::NarrowGap, *a.item, QStringLiteral("%1 px, %2").arg(number(std::max(across, down)), both));
    }
  }

  AuditTree m_tree;
  QImage m_picture;
  std::vector<Finding> m_findings;
};

std::vector<QQuickItem*> scrollers(QQuickItem& root) {
  std::vector<QQuickItem*> found;
  for (QQuickItem* child : root.childItems()) {
    if (!child->isVisible()) {
      continue;
    }
    if (child->inherits("QQuickFlickable") && child->property("contentHeight").toDouble() > child->height() + 1) {
      found.push_back(child);
    }
    const auto below = scrollers(*child);
    found.insert(found.end(), below.begin(), below.end());
  }
  return found;
}

}  // namespace

const char* faultName(Fault fault) {
  static constexpr const char* kNames[] = {"low contrast", "small font",    "cut text",   "unknown icon",
                                           "small target", "small primary", "narrow gap", "overlap",
                                           "unreachable",  "unnamed",       "no keyboard"};
  return kNames[static_cast<size_t>(fault)];
}

std::vector<Finding> audit(QQuickWindow& window) {
  QImage picture = window.grabWindow().convertToFormat(QImage::Format_RGB32);
  return Judge(collect(window), std::move(picture)).findings();
}

std::vector<Finding> auditScrolled(QQuickWindow& window) {
  std::vector<Finding> all = audit(window);
  const auto flickables = scrollers(*window.contentItem());
  std::vector<double> before;
  int steps = 0;
  for (const QQuickItem* item : flickables) {
    before.push_back(item->property("contentY").toDouble());
    steps = std::max(steps, static_cast<int>(std::ceil(item->property("contentHeight").toDouble() /
                                                       std::max(40.0, item->height() * 0.7))));
  }
  for (int step = 0; step <= std::min(steps, 60); ++step) {
    for (QQuickItem* item : flickables) {
      const double end = std::max(0.0, item->property("contentHeight").toDouble() - item->height());
      item->setProperty("contentY", std::min(end, step * item->height() * 0.7));
    }
    QCoreApplication::processEvents();
    for (Finding& finding : audit(window)) {
      if (std::find(all.begin(), all.end(), finding) == all.end()) {
        all.push_back(std::move(finding));
      }
    }
  }
  for (size_t i = 0; i < flickables.size(); ++i) {
    flickables[i]->setProperty("contentY", before[i]);
  }
  return all;
}

QString describe(const std::vector<Finding>& findings) {
  QString lines;
  for (const Finding& finding : findings) {
    lines += QStringLiteral("  %1: %2, %3\n")
                 .arg(QString::fromLatin1(faultName(finding.fault)), finding.where, finding.detail);
  }
  return lines;
}

}  // namespace jemput::app
