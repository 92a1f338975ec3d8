#include "app/view/PaperFiles.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include "app/print/PdfFile.h"
#include "app/view/TabletText.h"
#include "tablet/SlipCode.h"

namespace jemput::app {

namespace {

QString say(const char* sentence) { return QCoreApplication::translate("PaperFiles", sentence); }

}  // namespace

QString paperFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Jemput");
}

QString saveSlip(TabletDesk& desk, const core::Uuid& record, SlipPaper paper) {
  const auto registration = desk.registry.find(record);
  if (!registration) return {};
  QString day = words(registration->visit.date.iso());
  // The queue's number and the day: a file's name names nobody.
  const QString name = QStringLiteral("tanda-terima-%1-%2.pdf")
                           .arg(day.remove(QLatin1Char('-')),
                                registration->queue.empty() ? words(record.text()) : words(registration->queue));
  try {
    writeSlip(slipOf(*registration, desk.rules, tablet::slipCode(desk.store, record)), paper,
              paperFolder() + QLatin1Char('/') + name);
  } catch (const PrintRefused&) {
    return say(QT_TRANSLATE_NOOP("PaperFiles",
                                 "Tanda terima belum tertulis: folder Dokumen penuh atau terkunci. Data warga aman."));
  }
  return say(QT_TRANSLATE_NOOP("PaperFiles", "Tanda terima ada di Dokumen/Jemput: %1")).arg(name);
}

}  // namespace jemput::app
