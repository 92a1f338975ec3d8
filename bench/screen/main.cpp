// Measures the tablet's pages off-screen, with the software renderer: PIN to usable search, a letter to the
// drawn frame, memory with the window open, frames while the tablet syncs. Prints one line of JSON.
//   screen-bench FOLDER          a tablet's folder as `jemput-bench open FOLDER PEOPLE` fills it
//   screen-bench fill FOLDER N P adds 30 days of N registrations in all, with P photos each, to such a folder
//   screen-bench desk FOLDER N   N people come to the table, four of five from the roster, scanned or looked up
//   screen-bench scans FOLDER N  N scanner bursts into the middle of typing, for stray characters
//   screen-bench sync FOLDER     an enrolled tablet with unsent registrations, its office running
#include <QQuickStyle>
#include <algorithm>
#include <iostream>
#include <random>

#include "bench/Queries.h"
#include "bench/screen/Window.h"
#include "core/crypto/Random.h"
#include "core/storage/Residents.h"
#include "tablet/PhotoSlots.h"

namespace {

using namespace jemput;
using bench::openSearch;
using bench::Window;

constexpr std::size_t kQueriesEach = 4;  // of the bar's set, drawn for each of its 500 people

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
  const std::vector<std::string> words(argv + 1, argv + argc);
  const bool isSync = words.size() == 2 && words[0] == "sync";
  const bool isDesk = words.size() == 3 && words[0] == "desk";
  const bool isScans = words.size() == 3 && words[0] == "scans";
  const bool isFill = words.size() == 4 && words[0] == "fill";
  if (words.size() != 1 && !isSync && !isDesk && !isScans && !isFill) {
    std::cerr << "usage: screen-bench FOLDER | fill FOLDER REGISTRATIONS PHOTOS | desk FOLDER PEOPLE | scans FOLDER "
                 "RUNS | sync FOLDER\n";
    return 2;
  }
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_QUICK_BACKEND", "software");
  core::startCrypto();
  QGuiApplication app(argc, argv);
  QQuickStyle::setStyle("Basic");
  if (isFill) return bench::runFill(words[1], std::stoi(words[2]), std::stoi(words[3]));
  if (isScans) return bench::runScans(words[1], std::stoi(words[2]));
  if (isDesk) return bench::runDesk(words[1], std::stoi(words[2]));
  return isSync ? runSync(words[1]) : run(words[0]);
}
