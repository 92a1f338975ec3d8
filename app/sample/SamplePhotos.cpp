#include "app/sample/SamplePhotos.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <stdexcept>

namespace jemput::app {

namespace {

constexpr int kWidth = 1200, kHeight = 850, kMargin = 70, kLine = 62;  // pixels
const QColor kTable(96, 78, 60), kPaper(236, 243, 238), kInk(40, 52, 60), kFrame(120, 150, 140);

/// A sheet on a wooden table: a title, a frame, rows of text.
QImage drawn(const QString& title, int rows) {
  QImage image(kWidth, kHeight, QImage::Format_RGB32);
  image.fill(kTable);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRect sheet = image.rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
  painter.fillRect(sheet, kPaper);
  painter.setPen(QPen(kFrame, 4));
  painter.drawRect(sheet.adjusted(20, 20, -20, -20));
  painter.setPen(kInk);
  QFont font(QStringLiteral("Inter"));
  font.setPixelSize(54);
  font.setBold(true);
  painter.setFont(font);
  painter.drawText(sheet.adjusted(0, 40, 0, 0), Qt::AlignHCenter | Qt::AlignTop, title);
  for (int row = 0; row < rows; ++row) {
    const int y = sheet.top() + 190 + row * kLine;
    painter.setPen(QPen(kFrame, 2));
    painter.drawLine(sheet.left() + 60, y, sheet.right() - 60, y);
    painter.fillRect(sheet.left() + 80, y + 18, 180 + (row * 97) % 340, 24, QColor(150, 165, 170));
    painter.fillRect(sheet.center().x() + 40, y + 18, 120 + (row * 61) % 200, 24, QColor(150, 165, 170));
  }
  return image;
}

}  // namespace

SamplePhotos::SamplePhotos() {
  const bool isWritten = drawn(QStringLiteral("CONTOH KARTU KELUARGA"), 7).save(familyCard()) &&
                         drawn(QStringLiteral("CONTOH KUTIPAN AKTA"), 4).save(certificate());
  QFile file(broken());
  if (!isWritten || !file.open(QIODevice::WriteOnly) || file.write("bukan foto") <= 0)
    throw std::runtime_error("Cannot write the sample photos. Free some space in the temporary folder.");
}

}  // namespace jemput::app
