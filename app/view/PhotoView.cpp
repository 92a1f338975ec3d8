#include "app/view/PhotoView.h"

#include <QPainter>

namespace jemput::app {

void PhotoView::setPicture(const QVariant& picture) {
  const auto image = picture.value<QImage>();
  if (image.cacheKey() == m_picture.cacheKey()) return;
  m_picture = image;
  update();
  Q_EMIT pictureChanged();
}

void PhotoView::paint(QPainter* painter) {
  if (m_picture.isNull()) return;
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  const QSizeF room = size();
  const QSizeF drawn =
      QSizeF(m_picture.size()).scaled(room, m_isFilling ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
  painter->setClipRect(QRectF(QPointF(), room));
  painter->drawImage(QRectF({(room.width() - drawn.width()) / 2, (room.height() - drawn.height()) / 2}, drawn),
                     m_picture);
}

QImage imageOf(const tablet::Raster& picture) {
  const auto width = static_cast<int>(picture.size.width), height = static_cast<int>(picture.size.height);
  return QImage(picture.pixels.data(), width, height, width * static_cast<int>(picture.channels), QImage::Format_RGB888)
      .copy();
}

}  // namespace jemput::app
