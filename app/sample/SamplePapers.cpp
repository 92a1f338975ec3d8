#include "app/sample/SamplePapers.h"

#include <QElapsedTimer>
#include <functional>

#include "app/print/DayReport.h"
#include "app/print/Slip.h"

namespace jemput::app {

namespace {

const core::RuleBook& rules() { return core::RuleBook::shipped(); }

/// A newborn's certificate with the KIA that goes with it, half of the papers there.
core::Registration newborn() {
  core::Registration made;
  made.person.name = "LALU BAGAS PRATAMA";
  made.person.birthDate = core::Date(2025, 5, 20);
  made.visit = {core::Date(2025, 6, 14), "52.08.04.2008", "desa", "Kantor desa"};
  made.queue = "A-017";
  made.services.push_back({"AKL-01", {{"kk", core::PaperState::OriginalShown}}});
  made.services.push_back({"KIA-01", {}});
  made.services.front().number = "5208.AKL.20250614.A.0004";
  made.services.back().number = "5208.KIA.20250614.A.0012";
  return made;
}

DayReport day() {
  DayReport report;
  report.visit = newborn().visit;
  report.tablet = QStringLiteral("A");
  report.officers << QStringLiteral("Hendra Wijaya");
  report.obstacles = QStringLiteral("Listrik padam pukul 10.15 sampai 11.00.");
  core::VisitBalance& balance = report.balance;
  balance.issued = 150;
  balance.served = 121;
  balance.incomplete = 17;
  balance.takenBack = 2;
  balance.notCome = 10;
  balance.people = 163;
  balance.shared = 25;
  int seed = 1;
  for (const core::Service& service : rules().services.services())
    balance.services.push_back({service.code, 3 + seed % 7, 2 + (seed += 3) % 9, seed % 3});
  report.code = QByteArray("JLH1.A 2025-06-14 52.08.04.2008 150 121 17 2 10 163 ") + QByteArray(86, 'x');
  return report;
}

}  // namespace

QStringList writePapers(const QString& folder) {
  QStringList lines;
  const auto timed = [&](const char* name, const std::function<void(const QString& file)>& write) {
    QElapsedTimer timer;
    timer.start();
    write(QStringLiteral("%1/%2.pdf").arg(folder, QLatin1String(name)));
    lines << QStringLiteral("%1: %2 ms").arg(QLatin1String(name)).arg(timer.elapsed());
  };
  const Slip slip = slipOf(newborn(), rules(), "JTT1." + std::string(128, 'x'));
  timed("tanda-terima-80mm", [&](const QString& file) { writeSlip(slip, SlipPaper::Strip, file); });
  timed("tanda-terima-a6", [&](const QString& file) { writeSlip(slip, SlipPaper::A6, file); });
  timed("laporan-harian", [&](const QString& file) { writeDayReport(day(), rules(), file); });
  return lines;
}

}  // namespace jemput::app
