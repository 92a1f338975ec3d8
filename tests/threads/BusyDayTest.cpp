// One day in threads, as the programs run it: the screen's thread registers and brings photos, each tablet syncs on a
// thread and a connection of its own, the office serves them with its loop, its writer and its file worker. Whatever
// they share without a lock is what ThreadSanitizer is built to see: preset "thread".
#include <atomic>
#include <thread>

#include "core/storage/TabletPhotos.h"
#include "office/Service.h"
#include "tablet/Enrolment.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;
using test::FieldTablet;

namespace {

constexpr std::size_t kRounds = 6, kPeople = 4;  // registrations of a tablet: rounds × people

/// One tablet's sync thread: one sync after the other until the day is over, and one more.
class SyncThread {
 public:
  SyncThread(FieldTablet& tablet, std::uint16_t port, const test::TestClock& clock)
      : m_store(tablet.anotherStore()), m_clock(clock), m_url("https://127.0.0.1:" + std::to_string(port)) {
    m_thread = std::thread([this] {
      while (!m_isOver) run();
      run();
    });
  }
  tablet::SyncSummary ends() {
    m_isOver = true;
    m_thread.join();
    return m_last;
  }
  std::size_t runs() const { return m_runs; }

 private:
  void run() {
    const auto carrier = tablet::makeCarrier(*m_store, {m_url});
    m_last = tablet::SyncDriver(*m_store, m_clock, *carrier).run();
    ++m_runs;
  }

  std::unique_ptr<core::TabletStore> m_store;
  test::TestClock m_clock;  // its own: the screen's is moved meanwhile
  std::string m_url;
  tablet::SyncSummary m_last;
  std::atomic<std::size_t> m_runs = 0;
  std::atomic<bool> m_isOver = false;
  std::thread m_thread;
};

void photographs(FieldTablet& tablet, const core::Uuid& record, char letter) {
  core::RegisterExtras extras;
  extras.photos = {{"kk", std::string(70'000, letter)}};
  const auto seen = tablet.registry().seen(record);
  REQUIRE(tablet.registry().correct(record, *tablet.registry().find(record), *seen, extras).saved);
}

std::uint64_t entriesOfTablets(FieldDay& day) {
  core::Query query = day.office().database().query("SELECT count(*) FROM ledger WHERE device>0");
  query.step();
  return query.unsignedInteger(0);
}

}  // namespace

TEST_CASE("screens save while their tablets sync and the office serves both: all is received, once") {
  FieldDay day(2);
  day.office().goesAway();
  const test::TestClock officeClock = day.clock();
  office::ServiceSettings settings;
  settings.port = 0;
  settings.boardAddress = "127.0.0.1";
  settings.boardPort = 0;
  office::Service service(day.office().folder(), settings, officeClock);
  {
    SyncThread first(day.tablet(0), service.port(), officeClock), second(day.tablet(1), service.port(), officeClock);
    for (std::size_t round = 0; round < kRounds; ++round)
      for (std::size_t one : {0U, 1U}) {
        const auto records = day.tablet(one).registers(kPeople);
        photographs(day.tablet(one), records.front(), static_cast<char>('a' + 2 * round + one));
      }
    for (SyncThread* thread : {&first, &second}) {
      const auto last = thread->ends();
      CHECK(last.outcome == tablet::SyncOutcome::Done);
      CHECK(last.photos.received == kRounds);
      CHECK(thread->runs() > 1);
    }
  }
  service.stop();
  CHECK(day.tablet(0).unreceipted() == 0);
  CHECK(day.tablet(1).unreceipted() == 0);
  // A visit each, the registrations, and a correction for each photo.
  CHECK(entriesOfTablets(day) == 2 * (1 + kRounds * (kPeople + 1)));
  day.office().comesBack();
  CHECK(day.allAgree());
}
