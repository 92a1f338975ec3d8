// Papers as PDF: what stands on them can be read, and no person can be read out of them.
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include "app/print/DayReport.h"
#include "app/print/PdfFile.h"
#include "app/print/Slip.h"
#include "app/sample/SamplePapers.h"
#include "app/view/PaperFiles.h"
#include "tablet/SlipCode.h"
#include "tests/qml/pages/Desk.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;

namespace {

QString outputOf(const char* program, const QStringList& arguments) {
  QProcess process;
  process.start(QString::fromLatin1(program), arguments);
  REQUIRE(process.waitForFinished(20000));
  return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QString& file) { return outputOf("pdftotext", {"-layout", file, "-"}).simplified(); }

/// Documents in a folder of this test's own.
struct Documents {
  Documents() : home(qgetenv("HOME")) { qputenv("HOME", place.path().toUtf8()); }
  ~Documents() { qputenv("HOME", home); }
  QStringList files() const { return QDir(paperFolder()).entryList(QDir::Files); }
  QTemporaryDir place;
  QByteArray home;
};

core::Uuid registers(Desk& desk) {
  std::optional<core::Uuid> record;
  QObject::connect(desk.tablet.form(), &FormModel::saved, [&](const core::Uuid& saved) { record = saved; });
  desk.tablet.people()->setQuery("lale ratna");
  desk.tablet.people()->open(0);
  desk.tablet.form()->save();
  REQUIRE(record);
  return *record;
}

}  // namespace

TEST_CASE("the papers are text on paper of the right size, each on one page") {
  const QTemporaryDir place;
  CHECK(writePapers(place.path()).size() == 3);
  const QString strip = textOf(place.filePath("tanda-terima-80mm.pdf"));
  for (const char* words :
       {"TANDA TERIMA", "bukan dokumen kependudukan", "A-017", "5208.AKL.20250614.A.0004", "L. B. P.",
        "Masih perlu dibawa", "surat keterangan lahir", "F-2.03", "gratis", "UU 27/2022"}) {
    CAPTURE(words);
    CHECK(strip.contains(words));
  }
  CHECK_FALSE(strip.contains("BAGAS"));
  CHECK_FALSE(strip.contains("akta kelahiran (bila"));  // the same visit makes it
  const QString report = textOf(place.filePath("laporan-harian.pdf"));
  for (const char* words : {"LAPORAN HARIAN", "14 Juni 2025", "Sambik Elen", "Hendra Wijaya",
                            "Nomor yang diberikan 150", "Tidak datang 10", "Listrik padam", "Kepala desa"}) {
    CAPTURE(words);
    CHECK(report.contains(words));
  }
  const auto about = [&](const char* file) { return outputOf("pdfinfo", {place.filePath(file)}).simplified(); };
  CHECK(about("tanda-terima-80mm.pdf").contains("Page size: 227 x"));    // 80 mm in points
  CHECK(about("tanda-terima-a6.pdf").contains("Page size: 297 x 420"));  // 105 by 148 mm
  for (const char* file : {"tanda-terima-80mm.pdf", "tanda-terima-a6.pdf", "laporan-harian.pdf"})
    CHECK(about(file).contains("Pages: 1 "));
}

TEST_CASE("a slip after each save is in the folder for documents, under the number of the queue") {
  const Documents documents;
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.settings()->setSlip(1);
  QString said;
  QObject::connect(&desk.tablet, &Tablet::savedPerson, [&](const QString& sentence) { said = sentence; });
  registers(desk);
  CHECK(said.contains("tanda-terima-20250614-A-001.pdf"));
  REQUIRE(documents.files() == QStringList{"tanda-terima-20250614-A-001.pdf"});
  const QString slip = textOf(paperFolder() + "/tanda-terima-20250614-A-001.pdf");
  CHECK(slip.contains("A-001"));
  CHECK_FALSE(slip.contains("RATNA"));
  CHECK_FALSE(slip.contains("5208044412129001"));
}

TEST_CASE("a folder that cannot be written says so, and the registration stands") {
  const Documents documents;
  REQUIRE(QFile(documents.place.filePath("Documents")).open(QIODevice::WriteOnly));  // a file is in the way
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  desk.tablet.settings()->setSlip(2);
  QString said;
  QObject::connect(&desk.tablet, &Tablet::savedPerson, [&](const QString& sentence) { said = sentence; });
  registers(desk);
  CHECK(said.contains("belum tertulis"));
  CHECK(desk.tablet.today()->waiting() == 1);
}

TEST_CASE("the code of a slip opens its registration; a bent one, or another tablet's, opens nothing") {
  const TabletSample sample, other;
  Desk desk(sample), stranger(other);
  desk.begin();
  stranger.begin();
  const core::Uuid record = registers(desk);
  const tablet::TabletFolder folder(sample.folder()), elsewhere(other.folder());
  const core::TabletStore store = folder.openStore(folder.signIn("", TabletSample::kPin, sample.clock()));
  const core::TabletStore foreign = elsewhere.openStore(elsewhere.signIn("", TabletSample::kPin, other.clock()));
  std::string code = tablet::slipCode(store, record);
  CHECK(tablet::readSlipCode(store, code) == record);
  CHECK_FALSE(tablet::readSlipCode(foreign, code));
  desk.tablet.takeScan(QString::fromStdString(code));
  CHECK(desk.tablet.form()->kind() == FormModel::OfRegistered);
  code[20] = code[20] == 'A' ? 'B' : 'A';
  CHECK_FALSE(tablet::readSlipCode(store, code));
  for (const char* text : {"", "JTT1.", "JTT1.AAAA", "5208044412129001"})
    CHECK_FALSE(tablet::readSlipCode(store, text));
}

TEST_CASE("what does not add up stands in the report with the team's reason, and nothing of it when all adds up") {
  const QTemporaryDir place;
  DayReport report;
  report.visit = {core::Date(2025, 6, 14), "52.08.04.2008", "desa", ""};
  report.code = "JLH1.";
  const auto written = [&] {
    writeDayReport(report, core::RuleBook::shipped(), place.filePath("laporan.pdf"));
    return textOf(place.filePath("laporan.pdf"));
  };
  CHECK_FALSE(written().contains("selisih", Qt::CaseInsensitive));
  CHECK(written().contains("Tidak ada permohonan"));
  report.balance.withoutNumber = 2;
  report.difference = "dua lansia dilayani di rumah";
  CHECK(written().contains("Selisih: 2 orang tanpa nomor antrean ini."));
  CHECK(written().contains("Keterangan selisih: dua lansia"));
}
