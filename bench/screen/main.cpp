// Measures the tablet's pages off-screen, with the software renderer: PIN to usable search, a letter to the
// drawn frame, memory with the window open, frames while the tablet syncs. Prints one line of JSON.
//   screen-bench FOLDER          a tablet's folder as `jemput-bench open FOLDER PEOPLE` fills it
//   screen-bench sync FOLDER     an enrolled tablet with unsent registrations, its office running
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickView>
#include <algorithm>
#include <iostream>
#include <random>

#include "app/view/Tablet.h"
#include "bench/Ground.h"
#include "bench/Queries.h"
#include "core/crypto/Random.h"
#include "core/storage/Residents.h"
#include "tablet/PhotoSlots.h"

namespace {

using namespace jemput;

constexpr std::size_t kQueriesEach = 4;  // of the bar's set, drawn for each of its 500 people

/// A folder opened by the program's own window.
struct Window {
  explicit Window(const std::string& folder) : tablet(folder, clock, languages) {
    tablet.sync()->setAutomatic(false);
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    tablet.settings()->setEngine(view.engine());
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setInitialProperties({{"tablet", QVariant::fromValue(&tablet)}});
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Jemput/Main.qml")));
    view.resize(1280, 800);
    view.show();
    view.requestActivate();
    QObject::connect(&view, &QQuickWindow::frameSwapped, &view, [this] { ++frames; });
    awaitFrame();
  }
  void awaitFrame() {
    const int before = frames;
    view.update();
    while (frames == before) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  }
  /// Milliseconds from the text's arrival in the search field to the frame that shows its rows.
  double search(const std::string& query) {
    QObject* field = view.activeFocusItem();
    QMetaObject::invokeMethod(field, "selectAll");
    QElapsedTimer passed;
    passed.start();
    QInputMethodEvent typed;
    typed.setCommitString(QString::fromStdString(query));
    QCoreApplication::sendEvent(field, &typed);
    awaitFrame();
    return static_cast<double>(passed.nsecsElapsed()) / 1e6;
  }

  core::SystemClock clock;
  app::LanguageSwitch languages;
  app::Tablet tablet;
  QQuickView view;
  int frames = 0;
};

double openSearch(Window& window) {
  QElapsedTimer passed;
  passed.start();
  window.tablet.enterPin(0, QString::fromLatin1(bench::kPin));
  while (window.tablet.busy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  if (window.tablet.stage() == app::Tablet::BeforeVisit) window.tablet.startVisit(0, 0, QString());
  window.awaitFrame();
  return static_cast<double>(passed.nsecsElapsed()) / 1e6;
}

double checkPin(const tablet::TabletFolder& folder) {
  QElapsedTimer passed;
  passed.start();
  (void)folder.signIn(folder.header().officers.front().id, bench::kPin, core::SystemClock());
  return static_cast<double>(passed.nsecsElapsed()) / 1e6;
}

std::vector<core::Person> drawPeople(const tablet::TabletFolder& folder, std::mt19937_64& random) {
  core::TabletStore store = folder.openStore(folder.signIn("", bench::kPin, core::SystemClock()));
  const core::Residents residents(store.database());
  std::vector<std::int64_t> numbers;
  residents.forEachLine([&](const core::ResidentLine& line) { numbers.push_back(line.number); });
  std::vector<core::Person> people;
  for (std::size_t i = 0; i < bench::kAskedPeople; ++i) {
    people.push_back(residents.find(numbers[bench::below(random, numbers.size())]).value().person);
  }
  return people;
}

int run(const std::string& folder) {
  const tablet::TabletFolder place{std::filesystem::path(folder)};
  const double pin = checkPin(place);
  Window window(folder);
  const double opened = openSearch(window);
  const double peakMiB = bench::peakMiB();  // before the bench itself reads people
  std::mt19937_64 random(20250207);
  std::vector<double> times;
  for (const core::Person& person : drawPeople(place, random)) {
    const auto queries = bench::queriesFor(person.name, person.nik, random);
    for (std::size_t i = 0; i < kQueriesEach; ++i) {
      times.push_back(window.search(queries[bench::below(random, queries.size())]));
    }
  }
  std::sort(times.begin(), times.end());
  std::cout << "{\"part\":\"screen\",\"queries\":" << times.size() << ",\"pinMs\":" << pin << ",\"openMs\":" << opened
            << ",\"p50ms\":" << bench::percentile(times, 0.5) << ",\"p95ms\":" << bench::percentile(times, 0.95)
            << ",\"maxMs\":" << times.back() << ",\"peakMiB\":" << peakMiB << "}" << std::endl;
  return 0;
}

/// Gives the first registrations of the folder photos that do not compress.
void addPhotos(const tablet::TabletFolder& place, const core::Clock& clock) {
  constexpr int kPhotos = 40;
  constexpr std::size_t kPhotoBytes = 80'000;
  core::TabletStore store = place.openStore(place.signIn("", bench::kPin, clock));
  core::Registry registry(store, clock, core::RuleBook::shipped(), place.header().officers.front().id);
  std::vector<core::Uuid> records;
  for (const auto& row : store.log().read({1, 1}, 4 * kPhotos, SIZE_MAX))
    if (!row.record && registry.find(row.id) && records.size() < kPhotos) records.push_back(row.id);
  for (const core::Uuid& record : records) {
    core::RegisterExtras extras;
    extras.photos.push_back(
        {std::string(tablet::kPersonSlot), "\xFF\xD8\xFF" + core::randomBytes(kPhotoBytes) + "\xFF\xD9"});
    (void)registry.correct(record, *registry.find(record), registry.seen(record).value(), extras);
  }
}

/// Draws without a pause while the tablet sends what it has, with the page open that shows every step of it.
int runSync(const std::string& folder) {
  const tablet::TabletFolder place{std::filesystem::path(folder)};
  addPhotos(place, core::SystemClock());
  Window window(folder);
  (void)openSearch(window);
  constexpr int kSyncPage = 2;
  window.view.rootObject()->property("frame").value<QObject*>()->setProperty("current", kSyncPage);
  window.awaitFrame();
  app::SyncModel& sync = *window.tablet.sync();
  const int before = sync.unsent();
  std::vector<double> times;
  QElapsedTimer all, passed;
  all.start();
  sync.tryNow();
  while (sync.running()) {
    passed.start();
    window.awaitFrame();
    times.push_back(static_cast<double>(passed.nsecsElapsed()) / 1e6);
  }
  const double seconds = static_cast<double>(all.nsecsElapsed()) / 1e9;
  std::sort(times.begin(), times.end());
  std::cout << "{\"part\":\"frames\",\"registrations\":" << before - sync.unsent() << ",\"left\":" << sync.unsent()
            << ",\"photos\":" << sync.photos()->count() << ",\"seconds\":" << seconds << ",\"frames\":" << times.size()
            << ",\"p50ms\":" << bench::percentile(times, 0.5) << ",\"p99ms\":" << bench::percentile(times, 0.99)
            << ",\"maxMs\":" << times.back() << "}" << std::endl;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const bool isSync = argc == 3 && std::string_view(argv[1]) == "sync";
  if (argc != 2 && !isSync) {
    std::cerr << "usage: screen-bench FOLDER | sync FOLDER\n";
    return 2;
  }
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_QUICK_BACKEND", "software");
  core::startCrypto();
  QGuiApplication app(argc, argv);
  QQuickStyle::setStyle("Basic");
  return isSync ? runSync(argv[2]) : run(argv[1]);
}
