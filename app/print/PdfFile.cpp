#include "app/print/PdfFile.h"

#include <QDir>
#include <QFileInfo>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>

namespace jemput::app {

namespace {

constexpr int kDotsPerInch = 600;

}  // namespace

void setPaper(QPdfWriter& writer, QSizeF paper) {
  writer.setPageSize(QPageSize(paper, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
  writer.setPageMargins(QMarginsF());
}

void writePdf(const QString& file, const QString& title, QSizeF paper, const std::function<void(QPdfWriter&)>& draw) {
  QSaveFile target(file);
  if (!QDir().mkpath(QFileInfo(file).path()) || !target.open(QIODevice::WriteOnly))
    throw PrintRefused(target.errorString().toStdString());
  {
    QPdfWriter writer(&target);
    writer.setResolution(kDotsPerInch);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Jemput"));
    setPaper(writer, paper);
    draw(writer);
  }
  if (!target.commit()) throw PrintRefused(target.errorString().toStdString());
}

}  // namespace jemput::app
