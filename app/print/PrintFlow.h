// Text, lines and codes one below another on a page of paper. Without a painter it only measures: a strip from a
// receipt printer is as long as what stands on it.
#pragma once

#include <QFont>
#include <QPainter>
#include <QStringList>
#include <functional>

namespace jemput::app {

struct PrintStyle {
  double points = 9;
  bool isBold = false;
  Qt::Alignment alignment = Qt::AlignLeft;
};

struct PrintColumn {
  double share = 1;
  Qt::Alignment alignment = Qt::AlignLeft;
};

/// The largest scale at which what is as high as `heightAt` says stands on one leaf of `height`; the smallest when none
/// does.
double scaleToFit(double height, const std::function<double(double scale)>& heightAt);

class PrintFlow {
 public:
  /// `left`, `top` and `width` in millimetres on `device`, whose resolution counts. `painter`: null to measure.
  /// `scale`: of letters, gaps and codes.
  PrintFlow(QPaintDevice& device, QPainter* painter, double left, double top, double width, double scale = 1);

  void text(const QString& words, const PrintStyle& style = {});
  /// "• " before the first line, the others under its words.
  void point(const QString& words, const PrintStyle& style = {});
  /// Cells beside each other; the tallest says where the next row begins.
  void row(const QStringList& cells, const QList<PrintColumn>& columns, const PrintStyle& style = {});
  void rule();
  void gap(double millimetres);
  /// In the middle; `side` in millimetres, its quiet zone included. Throws std::length_error for a text that is too
  /// long.
  void qr(const QByteArray& code, double side);
  /// Where the next would begin, millimetres.
  double at() const { return m_at / m_perMillimetre; }

 private:
  double draw(const QString& words, const PrintStyle& style, double left, double width);
  QFont font(const PrintStyle& style) const;

  QPaintDevice& m_device;
  QPainter* m_painter;
  double m_perMillimetre, m_left, m_width, m_at, m_scale;
};

}  // namespace jemput::app
