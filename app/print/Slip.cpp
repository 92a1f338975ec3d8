#include "app/print/Slip.h"

#include <QPdfWriter>
#include <iterator>

#include "app/print/PdfFile.h"
#include "app/print/PrintFlow.h"
#include "core/rules/Answers.h"
#include "core/rules/Papers.h"
#include "core/rules/Sentences.h"

namespace jemput::app {

namespace {

constexpr auto kIndonesian = core::Language::Indonesian;
constexpr double kStripWidth = 72, kStripMargin = 4;  // of 80 mm, what a receipt printer reaches
constexpr double kA6Width = 105, kA6Height = 148, kA6Margin = 7;
constexpr double kCodeSide = 32;

QString text(std::string_view words) { return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())); }

/// "L. R. S.": enough for a family to tell its slips apart.
QString initialsOf(const std::string& name) {
  QStringList letters;
  for (const QString& word : text(name).split(QLatin1Char(' '), Qt::SkipEmptyParts))
    letters << word.left(1).toUpper() + QLatin1Char('.');
  return letters.join(QLatin1Char(' '));
}

QString owedPaper(const core::Paper& paper) {
  const QString name = text(paper.name.in(kIndonesian));
  if (paper.replacedBy.empty()) return name;
  return QStringLiteral("%1 (bila tidak ada: pernyataan %2)").arg(name, text(paper.replacedBy));
}

QStringList owedBy(const core::Registration& registration, const core::RuleBook& rules) {
  QStringList owed;
  const auto add = [&owed](const QString& what) {
    if (!owed.contains(what)) owed << what;
  };
  for (const core::ServiceRequest& request : registration.services)
    for (const core::Paper* paper : core::missingPapers(request, registration, rules.services)) add(owedPaper(*paper));
  qsizetype open = 0;
  for (const core::ServiceRequest& request : registration.services)
    open += std::ssize(core::missingAnswers(request, registration, rules.services));
  if (open > 0) owed << QStringLiteral("keterangan untuk %1 isian formulir").arg(open);
  return owed;
}

void drawHead(const Slip& slip, PrintFlow& flow) {
  constexpr auto kMiddle = Qt::AlignHCenter;
  flow.text(QStringLiteral("TANDA TERIMA"), {12, true, kMiddle});
  flow.text(QStringLiteral("bukan dokumen kependudukan"), {8, false, kMiddle});
  flow.text(QStringLiteral("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Lombok Utara"), {8, false, kMiddle});
  flow.rule();
  if (!slip.queue.isEmpty()) flow.text(slip.queue, {24, true, kMiddle});
  flow.text(slip.place, {9, false, kMiddle});
  flow.text(slip.day + QStringLiteral(" · ") + slip.initials, {9, false, kMiddle});
  flow.rule();
}

void draw(const Slip& slip, PrintFlow& flow) {
  drawHead(slip, flow);
  for (const SlipService& service : slip.services) {
    flow.text(service.name, {10, true});
    if (!service.number.isEmpty()) flow.text(QStringLiteral("No. ") + service.number);
    flow.text(QStringLiteral("Yang dibuat: ") + service.output);
    flow.gap(1);
  }
  if (!slip.owed.isEmpty()) {
    flow.gap(1);
    flow.text(QStringLiteral("Masih perlu dibawa"), {10, true});
    for (const QString& what : slip.owed) flow.point(what);
  }
  flow.rule();
  flow.text(slip.collect);
  flow.text(QStringLiteral("Semua layanan ini gratis."));
  flow.gap(1);
  flow.text(QStringLiteral(
                "Data Anda dipakai hanya untuk layanan ini (UU 23/2006 dan UU 27/2022), disimpan tersandi, dan boleh "
                "Anda lihat atau perbaiki di kantor Dukcapil. Kode di bawah tidak memuat nama atau NIK."),
            {7});
  flow.qr(slip.code, kCodeSide);
}

}  // namespace

Slip slipOf(const core::Registration& registration, const core::RuleBook& rules, const std::string& code) {
  Slip slip;
  slip.queue = text(registration.queue);
  slip.initials = initialsOf(registration.person.name);
  slip.day = text(core::dateInWords(registration.visit.date, kIndonesian));
  const QString village = text(rules.areas.name(registration.visit.village));
  slip.place = QStringLiteral("Desa ") + village;
  if (!registration.visit.place.empty()) slip.place += QStringLiteral(" · ") + text(registration.visit.place);
  slip.collect =
      QStringLiteral("Pengambilan: lewat kantor Desa %1 atau di kantor Dukcapil. Bawa tanda terima ini.").arg(village);
  for (const core::ServiceRequest& request : registration.services)
    if (const core::Service* service = rules.services.find(request.code))
      slip.services.push_back(
          {text(service->shortName.in(kIndonesian)), text(request.number), text(service->output.in(kIndonesian))});
  slip.owed = owedBy(registration, rules);
  slip.code = QByteArray::fromStdString(code);
  return slip;
}

void writeSlip(const Slip& slip, SlipPaper paper, const QString& file) {
  const bool isStrip = paper == SlipPaper::Strip;
  const double width = isStrip ? kStripWidth + 2 * kStripMargin : kA6Width;
  const double margin = isStrip ? kStripMargin : kA6Margin;
  const auto drawOn = [&](QPdfWriter& writer, QPainter* painter, double scale) {
    PrintFlow flow(writer, painter, margin, margin, width - 2 * margin, scale);
    draw(slip, flow);
    return flow.at() + margin;
  };
  writePdf(file, QStringLiteral("Tanda terima"), QSizeF(width, kA6Height), [&](QPdfWriter& writer) {
    const auto heightAt = [&](double scale) { return drawOn(writer, nullptr, scale); };
    const double scale = isStrip ? 1 : scaleToFit(kA6Height, heightAt);
    if (isStrip) setPaper(writer, QSizeF(width, heightAt(scale)));
    QPainter painter(&writer);
    drawOn(writer, &painter, scale);
  });
}

}  // namespace jemput::app
