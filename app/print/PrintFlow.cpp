#include "app/print/PrintFlow.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <algorithm>
#include <array>
#include <qrcodegen/qrcodegen.hpp>

namespace jemput::app {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr int kQuietModules = 4;

/// One of ours: what a printer or a reader of PDF has is not known. Its outlines are TrueType, which Qt embeds as text.
const QString& family() {
  static const QString name = [] {
    for (const char* file : {"Roboto-Regular.ttf", "Roboto-Bold.ttf"})
      QFontDatabase::addApplicationFont(QStringLiteral(":/qt/qml/Jemput/fonts/") + QLatin1String(file));
    return QStringLiteral("Roboto");
  }();
  return name;
}

constexpr std::array<double, 6> kScales = {1, 0.92, 0.84, 0.76, 0.68, 0.6};
constexpr double kRuleMillimetres = 0.25;

}  // namespace

double scaleToFit(double height, const std::function<double(double scale)>& heightAt) {
  for (const double scale : kScales)
    if (heightAt(scale) <= height) return scale;
  return kScales.back();
}

PrintFlow::PrintFlow(QPaintDevice& device, QPainter* painter, double left, double top, double width, double scale)
    : m_device(device),
      m_painter(painter),
      m_perMillimetre(device.logicalDpiY() / kMillimetresPerInch),
      m_left(left * m_perMillimetre),
      m_width(width * m_perMillimetre),
      m_at(top * m_perMillimetre),
      m_scale(scale) {}

QFont PrintFlow::font(const PrintStyle& style) const {
  QFont font(family());
  font.setPointSizeF(style.points * m_scale);
  font.setBold(style.isBold);
  return font;
}

double PrintFlow::draw(const QString& words, const PrintStyle& style, double left, double width) {
  const QFont face = font(style);
  const int flags = static_cast<int>(style.alignment) | Qt::TextWordWrap;
  const QRectF room(left, m_at, width, 1e6);
  const double height = QFontMetricsF(face, &m_device).boundingRect(room, flags, words).height();
  if (m_painter != nullptr) {
    m_painter->setFont(face);
    m_painter->drawText(QRectF(left, m_at, width, height), flags, words);
  }
  return height;
}

void PrintFlow::text(const QString& words, const PrintStyle& style) { m_at += draw(words, style, m_left, m_width); }

void PrintFlow::point(const QString& words, const PrintStyle& style) {
  const double indent = 3 * m_scale * m_perMillimetre;
  draw(QStringLiteral("•"), style, m_left, indent);
  m_at += draw(words, style, m_left + indent, m_width - indent);
}

void PrintFlow::row(const QStringList& cells, const QList<PrintColumn>& columns, const PrintStyle& style) {
  double left = m_left, tallest = 0;
  for (qsizetype i = 0; i < cells.size() && i < columns.size(); ++i) {
    const double width = columns[i].share * m_width;
    tallest = std::max(tallest, draw(cells[i], {style.points, style.isBold, columns[i].alignment}, left, width));
    left += width;
  }
  m_at += tallest;
}

void PrintFlow::rule() {
  const double half = m_scale * m_perMillimetre;
  m_at += half;
  if (m_painter != nullptr)
    m_painter->fillRect(QRectF(m_left, m_at, m_width, kRuleMillimetres * m_perMillimetre), Qt::black);
  m_at += half;
}

void PrintFlow::gap(double millimetres) { m_at += millimetres * m_scale * m_perMillimetre; }

void PrintFlow::qr(const QByteArray& code, double side) {
  const auto drawn = qrcodegen::QrCode::encodeText(code.constData(), qrcodegen::QrCode::Ecc::MEDIUM);
  const double whole = side * m_scale * m_perMillimetre;
  const double module = whole / (drawn.getSize() + 2 * kQuietModules);
  const double left = m_left + (m_width - whole) / 2 + kQuietModules * module;
  const double top = m_at + kQuietModules * module;
  for (int y = 0; m_painter != nullptr && y < drawn.getSize(); ++y)
    for (int x = 0; x < drawn.getSize(); ++x)
      if (drawn.getModule(x, y))
        m_painter->fillRect(QRectF(left + x * module, top + y * module, module * 1.02, module * 1.02), Qt::black);
  m_at += whole;
}

}  // namespace jemput::app
