// A day at the table through the program's own window: keys and scanner bursts go the way of real ones.
#include <QTest>
#include <algorithm>
#include <iostream>
#include <random>

#include "app/look/ScanFilter.h"
#include "bench/Queries.h"
#include "bench/screen/Window.h"
#include "core/storage/Residents.h"

namespace jemput::bench {

namespace {

constexpr int kBetweenScannerKeysMs = 2, kBetweenTypedKeysMs = app::ScanFilter::kGapMs + 10;
constexpr double kNanosecondsEach = 1e6;  // in a millisecond

/// What each step took, milliseconds.
struct Times {
  std::vector<double> opened, saved, letters, frames;
};

class Table {
 public:
  explicit Table(Window& window) : m_window(window) {
    QObject::connect(&m_scanner, &app::ScanFilter::scanned, &window.tablet, &app::Tablet::takeScan);
    QCoreApplication::instance()->installEventFilter(&m_scanner);
    QObject::connect(&window.view, &QQuickWindow::beforeSynchronizing, &window.view, [this] { m_frame.start(); });
    QObject::connect(&window.view, &QQuickWindow::frameSwapped, &window.view,
                     [this] { times.frames.push_back(milliseconds(m_frame)); });
  }
  /// From the first key of the burst to the frame that shows the person.
  void scans(const std::string& digits) {
    QElapsedTimer passed;
    passed.start();
    for (const char digit : digits) {
      press(QLatin1Char(digit));
      QTest::qWait(kBetweenScannerKeysMs);
    }
    QTest::keyClick(&m_window.view, Qt::Key_Return);
    m_window.awaitFrame();
    times.opened.push_back(milliseconds(passed));
  }
  /// Letter by letter, each until its frame; the scanner's filter holds a key back for its gap, which is not counted.
  void types(const std::string& text) {
    for (const char letter : text) {
      press(QLatin1Char(letter));
      QTest::qWait(kBetweenTypedKeysMs - 5);
      QElapsedTimer passed;
      passed.start();
      m_window.awaitFrame();
      times.letters.push_back(milliseconds(passed));
    }
  }
  /// From the key to the frame in which the search has the keyboard again; the record is on disk by then.
  bool saves() {
    QElapsedTimer passed;
    passed.start();
    QTest::keyClick(&m_window.view, Qt::Key_Return, Qt::ControlModifier);
    const bool isSaved = m_window.tablet.form()->kind() == app::FormModel::Closed;
    if (!isSaved)
      std::cerr << "not saved: " << m_window.tablet.form()->remarks().missing.toStdString() << " / "
                << m_window.tablet.form()->remarks().warnings.join(" ").toStdString() << "\n";
    m_window.awaitFrame();
    if (isSaved) times.saved.push_back(milliseconds(passed));
    return isSaved;
  }
  app::FormModel& form() { return *m_window.tablet.form(); }
  app::Tablet& tablet() { return m_window.tablet; }

  Times times;

 private:
  static double milliseconds(const QElapsedTimer& passed) {
    return static_cast<double>(passed.nsecsElapsed()) / kNanosecondsEach;
  }
  void press(QChar key) { QTest::keyClick(&m_window.view, key.toLatin1()); }

  Window& m_window;
  app::ScanFilter m_scanner;
  QElapsedTimer m_frame;
};

std::vector<core::Person> peopleWithNeeds(const std::string& folder, std::mt19937_64& random) {
  const tablet::TabletFolder place{std::filesystem::path(folder)};
  core::TabletStore store = place.openStore(place.signIn("", kPin, core::SystemClock()));
  const core::Residents residents(store.database());
  std::vector<std::int64_t> numbers;
  residents.forEachLine([&](const core::ResidentLine& line) {
    if (!line.nik.empty()) numbers.push_back(line.number);
  });
  std::ranges::shuffle(numbers, random);
  std::vector<core::Person> people;
  for (const std::int64_t number : numbers) {
    const auto resident = residents.find(number);
    if (resident && resident->kia == core::Holding::Missing) people.push_back(resident->person);
  }
  return people;
}

/// Somebody in no list: name and birth date are typed.
bool newcomer(Table& table, int number) {
  const std::string name = "UJICOBA " + std::string(1, static_cast<char>('a' + number % 26)) + "NDALAN";
  table.tablet().people()->setQuery(QString());
  table.types(name);
  table.form().beginNew(table.tablet().people()->query());
  app::FormModel& form = table.form();
  form.choices()->setSex(1);
  form.choices()->setMarital(1);
  form.choices()->setNoNikReason(1);
  form.setBirthDate(QString::number(1 + number % 28), QString::number(1 + number % 12), QStringLiteral("2016"));
  form.texts()->mother()->edit(QStringLiteral("INAQ UJICOBA"));
  for (int row = 0; row < form.services()->tiles()->rowCount(); ++row) {
    const QModelIndex tile = form.services()->tiles()->index(row);
    if (form.services()->tiles()->data(tile, app::ServiceListModel::TileState).toInt() != 0) continue;
    form.services()->tiles()->toggle(row);
    break;
  }
  return table.saves();
}

}  // namespace

int runDesk(const std::string& folder, int people) {
  std::mt19937_64 random(20250614);
  const auto known = peopleWithNeeds(folder, random);
  Window window(folder);
  const double openMs = openSearch(window);
  Table table(window);
  table.form().close();
  int saved = 0, newcomers = 0;
  const double memoryBefore = residentMiB();
  double memoryAfterTenth = memoryBefore;
  for (int i = 0; i < people; ++i) {
    if (i == people / 10) memoryAfterTenth = residentMiB();
    if (i % 5 == 4) {
      newcomers += newcomer(table, i) ? 1 : 0;
      table.form().close();
      continue;
    }
    table.scans(known[static_cast<std::size_t>(i) % known.size()].nik);
    saved += table.saves() ? 1 : 0;
    if (table.form().kind() != app::FormModel::Closed) table.form().close();
  }
  const Times& times = table.times;
  std::cout << "{\"part\":\"desk\",\"people\":" << people << ",\"saved\":" << saved << ",\"newcomers\":" << newcomers
            << ",\"pinToListMs\":" << openMs << ",\"scanP95ms\":" << percentile(times.opened, 0.95)
            << ",\"saveP50ms\":" << percentile(times.saved, 0.5) << ",\"saveP95ms\":" << percentile(times.saved, 0.95)
            << ",\"letterP95ms\":" << percentile(times.letters, 0.95)
            << ",\"frameP95ms\":" << percentile(times.frames, 0.95) << ",\"frameMaxMs\":" << percentile(times.frames, 1)
            << ",\"memoryMiB\":[" << memoryBefore << "," << memoryAfterTenth << "," << residentMiB() << "]}"
            << std::endl;
  return 0;
}

int runScans(const std::string& folder, int runs) {
  std::mt19937_64 random(20250614);
  const auto known = peopleWithNeeds(folder, random);
  Window window(folder);
  (void)openSearch(window);
  Table table(window);
  table.form().close();
  app::FormModel& form = table.form();
  int strays = 0, unopened = 0;
  for (int i = 0; i < runs; ++i) {
    const core::Person& person = known[static_cast<std::size_t>(i) % known.size()];
    // Into the search, which shows what was scanned afterwards, and into a name, which the draft keeps as typed.
    const bool isSearch = i % 3 == 0;
    if (isSearch)
      table.tablet().people()->setQuery(QString());
    else
      form.beginNew(QString());
    QTest::qWait(40);  // the form takes the keyboard into its first field
    const std::string typed = i % 2 == 0 ? "ab" : "12";
    table.types(typed);
    table.scans(person.nik);
    if (isSearch && table.tablet().people()->query().toStdString() != person.nik) ++strays;
    if (!isSearch && (table.tablet().today()->drafts() != 1 || table.tablet().today()->ask(0).toStdString() != typed))
      ++strays;
    if (form.texts()->nik()->value().toStdString() != person.nik) ++unopened;
    form.close();
    while (table.tablet().today()->drafts() > 0) {
      (void)table.tablet().today()->ask(0);
      table.tablet().today()->discard();
    }
  }
  std::cout << "{\"part\":\"scans\",\"runs\":" << runs << ",\"strays\":" << strays << ",\"unopened\":" << unopened
            << ",\"p50ms\":" << percentile(table.times.opened, 0.5)
            << ",\"p95ms\":" << percentile(table.times.opened, 0.95)
            << ",\"maxMs\":" << percentile(table.times.opened, 1) << "}" << std::endl;
  return strays == 0 && unopened == 0 ? 0 : 1;
}

}  // namespace jemput::bench
