#include "app/look/AuditTree.h"

#include <QFont>
#include <QQuickWindow>
#include <algorithm>

namespace jemput::app {

namespace {

bool isFlickable(const QQuickItem& item) { return item.inherits("QQuickFlickable"); }

bool isControl(const QQuickItem& item) {
  return item.inherits("QQuickAbstractButton") || item.inherits("QQuickTextInput") || item.inherits("QQuickTextEdit") ||
         item.inherits("QQuickMouseArea") || item.inherits("QQuickSlider");
}

bool isIcon(const QQuickItem& item) {
  return item.property("font").value<QFont>().family().contains(QStringLiteral("Icons"));
}

/// Where the letters stand inside the item's own box, by its alignment.
QRectF letters(const QQuickItem& item) {
  const double width = std::min(item.property("contentWidth").toDouble(), item.width());
  const double height = std::min(item.property("contentHeight").toDouble(), item.height());
  const int across = item.property("horizontalAlignment").toInt();
  const int down = item.property("verticalAlignment").toInt();
  const double x = across & Qt::AlignRight     ? item.width() - width
                   : across & Qt::AlignHCenter ? (item.width() - width) / 2
                                               : 0;
  const double y = down & Qt::AlignBottom    ? item.height() - height
                   : down & Qt::AlignVCenter ? (item.height() - height) / 2
                                             : 0;
  return item.mapRectToScene(QRectF(x, y, width, height));
}

/// What a walk knows on its way down: what can be seen here, how solid, and where scrolling could bring it.
struct Frame {
  QRectF clip;
  QRectF reach;  // the clip, widened by what the Flickables above can scroll
  double opacity = 1;
};

class Walk {
 public:
  explicit Walk(AuditTree& tree) : m_tree(tree) {}

  void visit(QQuickItem& item, Frame frame) {
    frame.opacity *= item.opacity();
    if (!item.isVisible() || frame.opacity < 0.01) {
      return;
    }
    const QRectF box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
    if (item.property("covers").toBool()) {
      dropWhatIsBelow(box);
    }
    collectText(item, box, frame);
    collectControl(item, box, frame);
    if (isFlickable(item)) {
      enterFlickable(item, box, frame);
    } else if (item.clip()) {
      frame.clip &= box;
      frame.reach &= box;
    }
    auto children = item.childItems();
    std::stable_sort(children.begin(), children.end(), [](auto* a, auto* b) { return a->z() < b->z(); });
    for (QQuickItem* child : children) {
      visit(*child, frame);
    }
  }

 private:
  static void enterFlickable(const QQuickItem& item, const QRectF& box, Frame& frame) {
    const double width = item.property("contentWidth").toDouble();
    const double height = item.property("contentHeight").toDouble();
    const double x = box.x() - item.property("contentX").toDouble();
    const double y = box.y() - item.property("contentY").toDouble();
    const QRectF content(std::min(x, box.x()), std::min(y, box.y()), std::max(width, box.width()),
                         std::max(height, box.height()));
    const bool boxReachable = frame.reach.adjusted(-1, -1, 1, 1).contains(box);
    frame.reach = boxReachable && item.property("interactive").toBool() ? content : frame.reach & box;
    frame.clip &= box;
  }

  void collectText(QQuickItem& item, const QRectF& box, const Frame& frame) {
    const bool input = item.inherits("QQuickTextInput");
    if (!(item.inherits("QQuickText") || input) || item.property("text").toString().isEmpty()) {
      return;
    }
    const QRectF drawn =
        input ? box.adjusted(item.property("leftPadding").toDouble(), 8, -item.property("rightPadding").toDouble(), -8)
              : letters(item);
    QColor ink = item.property("color").value<QColor>();
    m_tree.texts.push_back({&item, drawn, frame.clip, ink, frame.opacity * ink.alphaF(), isIcon(item),
                            frame.reach.contains(drawn.center())});
  }

  void collectControl(QQuickItem& item, const QRectF& box, const Frame& frame) {
    if (isControl(item) && item.isEnabled()) {
      m_tree.targets.push_back({&item, box, box & frame.clip, frame.reach.adjusted(-1, -1, 1, 1).contains(box)});
    }
  }

  /// What a modal sheet hides cannot be read or touched any more.
  void dropWhatIsBelow(const QRectF& cover) {
    std::erase_if(m_tree.texts, [&](const AuditText& text) { return cover.intersects(text.box); });
    std::erase_if(m_tree.targets, [&](const AuditTarget& target) { return cover.intersects(target.box); });
  }

  AuditTree& m_tree;
};

}  // namespace

AuditTree collect(QQuickWindow& window) {
  AuditTree tree;
  const QRectF all(0, 0, window.width(), window.height());
  Walk(tree).visit(*window.contentItem(), {all, all, 1});
  return tree;
}

QString whereIs(const QQuickItem& item) {
  QString type = QString::fromLatin1(item.metaObject()->className()).section(QStringLiteral("_QML"), 0, 0);
  QString text = item.property("text").toString();
  return text.isEmpty() ? type : QStringLiteral("%1 \"%2\"").arg(type, text.left(60));
}

}  // namespace jemput::app
