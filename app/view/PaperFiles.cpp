#include "app/view/PaperFiles.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <algorithm>

#include "app/print/PdfFile.h"
#include "app/view/TabletText.h"
#include "core/storage/RegistrationQueries.h"
#include "tablet/SlipCode.h"

namespace jemput::app {

namespace {

QString say(const char* sentence) { return QCoreApplication::translate("PaperFiles", sentence); }

/// The day and the queue's number: a file's name names nobody. Of a family that came with one number each has a file.
QString slipName(TabletDesk& desk, const core::Uuid& record, const core::Registration& registration) {
  QString day = words(registration.visit.date.iso());
  QString number = registration.queue.empty() ? words(record.text()) : words(registration.queue);
  const core::RegistrationQueries queries(desk.store.database());
  if (const auto visit = queries.ownVisit(registration.visit); visit && !registration.queue.empty()) {
    const auto all = queries.withQueue(*visit, registration.queue);
    const auto at = std::ranges::find(all, record) - all.begin();
    if (at > 0) number += QStringLiteral("-%1").arg(at + 1);
  }
  return QStringLiteral("tanda-terima-%1-%2.pdf").arg(day.remove(QLatin1Char('-')), number);
}

}  // namespace

QString paperFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Jemput");
}

QString saveSlip(TabletDesk& desk, const core::Uuid& record, SlipPaper paper) {
  const auto registration = desk.registry.find(record);
  if (!registration) return {};
  const QString name = slipName(desk, record, *registration);
  try {
    writeSlip(slipOf(*registration, desk.rules, tablet::slipCode(desk.store, record)), paper,
              paperFolder() + QLatin1Char('/') + name);
  } catch (const PrintRefused&) {
    return say(QT_TRANSLATE_NOOP("PaperFiles",
                                 "Tanda terima belum tertulis: folder Dokumen penuh atau terkunci. Data warga aman."));
  }
  return say(QT_TRANSLATE_NOOP("PaperFiles", "Tanda terima ada di Dokumen/Jemput: %1")).arg(name);
}

QString withSlips(TabletDesk& desk, const QString& sentence, const std::vector<core::Uuid>& records, int setting) {
  if (setting == 0 || records.empty()) return sentence;
  const SlipPaper paper = setting == 1 ? SlipPaper::Strip : SlipPaper::A6;
  QStringList parts{sentence};
  for (const core::Uuid& record : records) {
    const QString told = saveSlip(desk, record, paper);
    if (record == records.front()) parts << told;
  }
  return parts.join(QStringLiteral(". "));
}

}  // namespace jemput::app
