#include "app/print/DayReport.h"

#include <QPdfWriter>

#include "app/print/PdfFile.h"
#include "app/print/PrintFlow.h"
#include "core/rules/ContactOutcomes.h"
#include "core/rules/Sentences.h"

namespace jemput::app {

namespace {

constexpr auto kIndonesian = core::Language::Indonesian;
constexpr double kWidth = 210, kHeight = 297, kMargin = 20, kCodeSide = 34;

QString text(std::string_view words) { return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())); }

const QList<PrintColumn> kFacts = {{0.32}, {0.68}};
const QList<PrintColumn> kTable = {
    {0.48}, {0.12, Qt::AlignRight}, {0.12, Qt::AlignRight}, {0.12, Qt::AlignRight}, {0.16, Qt::AlignRight}};

void drawHead(const DayReport& report, const core::RuleBook& rules, PrintFlow& flow) {
  flow.text(QStringLiteral("LAPORAN HARIAN JEMPUT BOLA"), {15, true, Qt::AlignHCenter});
  flow.text(QStringLiteral("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Lombok Utara"),
            {10, false, Qt::AlignHCenter});
  flow.rule();
  flow.gap(2);
  const auto fact = [&flow](const QString& name, const QString& value) { flow.row({name, value}, kFacts, {10}); };
  fact(QStringLiteral("Tanggal"), text(core::dateInWords(report.visit.date, kIndonesian)));
  fact(QStringLiteral("Desa"), text(rules.areas.name(report.visit.village)));
  if (!report.visit.place.empty()) fact(QStringLiteral("Tempat"), text(report.visit.place));
  if (!report.plan.letter.empty()) fact(QStringLiteral("Surat tugas"), text(report.plan.letter));
  fact(QStringLiteral("Tablet"), report.tablet);
  fact(QStringLiteral("Petugas"), report.officers.join(QStringLiteral(", ")));
  if (report.plan.target > 0)
    fact(QStringLiteral("Sasaran / terdaftar"),
         QStringLiteral("%1 / %2 orang").arg(report.plan.target).arg(report.balance.people));
}

void drawServices(const DayReport& report, const core::RuleBook& rules, PrintFlow& flow) {
  flow.gap(5);
  flow.row({QStringLiteral("Layanan"), QStringLiteral("L"), QStringLiteral("P"), QStringLiteral("Jumlah"),
            QStringLiteral("Belum lengkap")},
           kTable, {10, true});
  flow.rule();
  int male = 0, female = 0, incomplete = 0;
  const auto line = [&](const QString& name, int ofMen, int ofWomen, int open, bool isSum) {
    flow.row({name, QString::number(ofMen), QString::number(ofWomen), QString::number(ofMen + ofWomen),
              QString::number(open)},
             kTable, {10, isSum});
  };
  for (const core::ServiceCount& one : report.balance.services) {
    const core::Service* service = rules.services.find(one.service);
    line(service != nullptr ? text(service->name.in(kIndonesian)) : text(one.service), one.male, one.female,
         one.incomplete, false);
    male += one.male;
    female += one.female;
    incomplete += one.incomplete;
  }
  if (report.balance.services.empty()) flow.text(QStringLiteral("Tidak ada permohonan."), {10});
  flow.rule();
  line(QStringLiteral("Semua permohonan"), male, female, incomplete, true);
}

void drawBalance(const DayReport& report, PrintFlow& flow) {
  const core::VisitBalance& balance = report.balance;
  const auto fact = [&flow](const QString& name, int value, bool isSum = false) {
    flow.row({name, QString::number(value)}, {{0.84}, {0.16, Qt::AlignRight}}, {10, isSum});
  };
  flow.gap(5);
  flow.text(QStringLiteral("Antrean"), {11, true});
  fact(QStringLiteral("Dilayani lengkap"), balance.served);
  fact(QStringLiteral("Dilayani, berkas atau isian belum lengkap"), balance.incomplete);
  fact(QStringLiteral("Ditarik kembali"), balance.takenBack);
  fact(QStringLiteral("Tidak datang"), balance.notCome);
  flow.rule();
  fact(QStringLiteral("Nomor yang diberikan"), balance.issued, true);
  fact(QStringLiteral("Orang yang terdaftar"), balance.people, true);
  if (balance.shared > 0)
    flow.text(QStringLiteral("%1 orang datang dengan nomor keluarganya.").arg(balance.shared), {9});
  if (!balance.outcomes.empty()) {
    QStringList parts;
    for (const core::OutcomeCount& one : balance.outcomes)
      parts << QStringLiteral("%1 %2").arg(text(core::contactOutcomeName(one.outcome, kIndonesian))).arg(one.people);
    flow.text(QStringLiteral("Dicari dan tidak dilayani: %1.").arg(parts.join(QStringLiteral(", "))), {10});
  }
  if (balance.withoutNumber > 0)
    flow.text(QStringLiteral("Selisih: %1 orang tanpa nomor antrean ini.").arg(balance.withoutNumber), {10, true});
  if (!report.difference.isEmpty()) flow.text(QStringLiteral("Keterangan selisih: ") + report.difference, {10, true});
  flow.gap(4);
  flow.text(QStringLiteral("Kendala"), {11, true});
  flow.text(report.obstacles.isEmpty() ? QStringLiteral("Tidak ada.") : report.obstacles, {10});
}

void drawSignatures(const DayReport& report, PrintFlow& flow) {
  constexpr double kRoomToSign = 22;
  const QList<PrintColumn> halves = {{0.5, Qt::AlignHCenter}, {0.5, Qt::AlignHCenter}};
  flow.gap(8);
  flow.row({QStringLiteral("Ketua tim"), QStringLiteral("Kepala desa")}, halves, {10});
  flow.gap(kRoomToSign);
  flow.row({QStringLiteral("(..............................)"), QStringLiteral("(..............................)")},
           halves, {10});
  flow.gap(4);
  flow.qr(report.code, kCodeSide);
  flow.text(
      QStringLiteral("Angka laporan ini, ditandatangani tablet %1. Tidak memuat nama atau NIK.").arg(report.tablet),
      {8, false, Qt::AlignHCenter});
}

}  // namespace

void writeDayReport(const DayReport& report, const core::RuleBook& rules, const QString& file) {
  writePdf(file, QStringLiteral("Laporan harian"), QSizeF(kWidth, kHeight), [&](QPdfWriter& writer) {
    const auto drawOn = [&](QPainter* painter, double scale) {
      PrintFlow flow(writer, painter, kMargin, kMargin, kWidth - 2 * kMargin, scale);
      drawHead(report, rules, flow);
      drawServices(report, rules, flow);
      drawBalance(report, flow);
      drawSignatures(report, flow);
      return flow.at() + kMargin;
    };
    const double scale = scaleToFit(kHeight, [&](double tried) { return drawOn(nullptr, tried); });
    QPainter painter(&writer);
    drawOn(&painter, scale);
  });
}

}  // namespace jemput::app
