#include <algorithm>
#include <fstream>
#include <iostream>
#include <thread>

#include "bench/Ground.h"
#include "bench/Parts.h"
#include "bench/Workload.h"
#include "office/population/Population.h"
#include "office/population/SampleDay.h"
#include "tablet/Enrolment.h"
#include "tablet/SyncDriver.h"

namespace jemput::bench {

namespace {

/// One tablet of the fleet, filled before the clock starts.
struct Member {
  std::unique_ptr<core::TabletStore> store;
  std::unique_ptr<sync::HttpCarrier> carrier;
  int retries = 0;
};

Member makeMember(const std::filesystem::path& folder, const std::string& ticket, const office::Population& people,
                  std::size_t first, std::size_t count) {
  const core::SystemClock clock;
  const tablet::TabletFolder place(folder);
  tablet::enrolTablet(place, {ticket, {}, kPin, {1, 8192}});
  const tablet::Session session = place.signIn("", kPin, clock);
  Member member;
  member.store = std::make_unique<core::TabletStore>(folder / "tablet.db", session.databaseKey, place.header().cipher);
  core::Registry registry(*member.store, clock, core::RuleBook::shipped(), session.officer);
  for (std::size_t i = first; i < first + count; ++i) {
    const core::Resident& resident = people.residents[i];
    const core::Visit visit{core::Date(2025, 2, 7), resident.person.village, "desa", "Kantor desa"};
    auto registration = office::sampleRegistration(resident, visit, core::RuleBook::shipped(), i);
    registration.overrides["already-registered"] = "uji";
    if (!registry.registerPerson(registration).saved) throw std::runtime_error("a sample was refused");
  }
  member.carrier = tablet::makeCarrier(*member.store);
  return member;
}

/// Fills a fleet: each team has a village of its own; with more teams than villages some share one.
std::vector<Member> makeFleet(const std::filesystem::path& office, const std::string& url, std::size_t tablets,
                              std::size_t each) {
  const office::Population people = office::generate({});
  std::vector<Member> fleet;
  for (std::size_t i = 0; i < tablets; ++i) {
    const auto& village = people.villages[i % people.villages.size()];
    const std::size_t first = village.first + i / people.villages.size() * each;
    fleet.push_back(makeMember(office.string() + "-tablet" + std::to_string(i),
                               makeTicket(office, {url}, {village.code}), people, first, each));
  }
  return fleet;
}

/// Seconds from a tablet's arrival to its last receipt, tries that met a busy office included; nothing if it never was
/// finished.
std::optional<double> syncUntilDone(Member& member) {
  constexpr int kTries = 20;
  const core::SystemClock clock;
  const double began = wallSeconds();
  for (int tries = 0; tries < kTries; ++tries) {
    tablet::SyncSettings settings;
    settings.fetchSnapshots = false;
    const auto summary = tablet::SyncDriver(*member.store, clock, *member.carrier, settings).run();
    if (summary.outcome == tablet::SyncOutcome::Done && summary.unreceipted == 0) return wallSeconds() - began;
    ++member.retries;
    std::this_thread::sleep_for(std::max(summary.retryAfter, std::chrono::seconds(1)));
  }
  return std::nullopt;
}

double at(const std::vector<double>& sorted, double share) {
  if (sorted.empty()) return 0;
  return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

}  // namespace

/// OFFICE_DIR URL TABLETS EACH [SECONDS]: the office runs in a process of its own, whose memory the runner reads.
/// The tablets arrive evenly within SECONDS, or all at once.
int runFleet(const Arguments& arguments) {
  if (arguments.size() != 4 && arguments.size() != 5) return 2;
  const std::size_t tablets = std::stoul(arguments[2]), each = std::stoul(arguments[3]);
  const double within = arguments.size() == 5 ? std::stod(arguments[4]) : 0;
  const std::filesystem::path office = arguments[0];
  std::vector<Member> fleet = makeFleet(office, arguments[1], tablets, each);
  std::vector<std::optional<double>> times(tablets);
  const double began = wallSeconds();
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < tablets; ++i)
    threads.emplace_back([&, i] {
      std::this_thread::sleep_for(
          std::chrono::duration<double>(within * static_cast<double>(i) / static_cast<double>(tablets)));
      times[i] = syncUntilDone(fleet[i]);
    });
  for (std::thread& thread : threads) thread.join();
  const double wall = wallSeconds() - began;
  std::vector<double> done;
  for (const auto& time : times)
    if (time) done.push_back(*time);
  std::sort(done.begin(), done.end());
  int retries = 0;
  for (const Member& member : fleet) retries += member.retries;
  office::OfficeFolder folder(office);
  core::Query query = folder.database().query("SELECT count(*), count(DISTINCT record) FROM registration");
  query.step();
  std::cout << "{\"part\":\"fleet\",\"tablets\":" << tablets << ",\"each\":" << each << ",\"done\":" << done.size()
            << ",\"wall\":" << wall << ",\"p50\":" << at(done, 0.5) << ",\"p99\":" << at(done, 0.99)
            << ",\"retries\":" << retries << ",\"received\":" << query.integer(0) << "}" << std::endl;
  const bool isOnce =
      query.integer(0) == query.integer(1) && query.integer(0) == static_cast<std::int64_t>(tablets * each);
  return done.size() == tablets && isOnce ? 0 : 1;
}

}  // namespace jemput::bench
