// A PDF file that is whole or not there at all.
#pragma once

#include <QSizeF>
#include <QString>
#include <functional>
#include <stdexcept>

class QPdfWriter;

namespace jemput::app {

/// The file or its folder cannot be written.
struct PrintRefused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// `paper` in millimetres, without margins: who draws keeps them. Throws PrintRefused.
void writePdf(const QString& file, const QString& title, QSizeF paper, const std::function<void(QPdfWriter&)>& draw);
/// Before the first line is drawn.
void setPaper(QPdfWriter& writer, QSizeF paper);

}  // namespace jemput::app
