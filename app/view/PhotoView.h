// A picture on a page: pixels that were decoded elsewhere, drawn whole or filling their frame.
#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QVariant>
#include <QtQmlIntegration>

#include "tablet/photo/Raster.h"

namespace jemput::app {

class PhotoView : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QVariant picture READ picture WRITE setPicture NOTIFY pictureChanged)
  Q_PROPERTY(bool empty READ isEmpty NOTIFY pictureChanged)
  Q_PROPERTY(bool filling MEMBER m_isFilling NOTIFY pictureChanged)

 public:
  using QQuickPaintedItem::QQuickPaintedItem;
  void paint(QPainter* painter) override;
  QVariant picture() const { return m_picture; }
  bool isEmpty() const { return m_picture.isNull(); }
  /// A QImage; anything else shows nothing.
  void setPicture(const QVariant& picture);

 Q_SIGNALS:
  void pictureChanged();

 private:
  QImage m_picture;
  bool m_isFilling = false;
};

/// The same pixels, copied.
QImage imageOf(const tablet::Raster& picture);

}  // namespace jemput::app
