#include <atomic>
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
};

Member makeMember(const std::filesystem::path& folder, const std::string& ticket, const office::Population& people,
                  std::size_t first, std::size_t count) {
  const core::SystemClock clock;
  const tablet::TabletFolder place(folder);
  tablet::enrolTablet(place, {ticket, {}, kPin, {1, 8192}});
  const tablet::Session session = place.signIn("", kPin, clock.now());
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

}  // namespace

/// OFFICE_DIR URL TABLETS EACH: the office runs in a process of its own, whose memory the runner reads.
int runFleet(const Arguments& arguments) {
  if (arguments.size() != 4) return 2;
  const std::size_t tablets = std::stoul(arguments[2]), each = std::stoul(arguments[3]);
  const std::filesystem::path office = arguments[0];
  const office::Population people = office::generate({});
  std::vector<Member> fleet;
  for (std::size_t i = 0; i < tablets; ++i) {
    // Each team has a village of its own; with more teams than villages some share one.
    const auto& village = people.villages[i % people.villages.size()];
    const std::size_t first = village.first + i / people.villages.size() * each;
    fleet.push_back(makeMember(office.string() + "-tablet" + std::to_string(i),
                               makeTicket(office, {arguments[1]}, {village.code}), people, first, each));
  }
  const core::SystemClock clock;
  std::atomic<std::size_t> done = 0;
  const double began = wallSeconds();
  std::vector<std::thread> threads;
  for (Member& member : fleet)
    threads.emplace_back([&member, &clock, &done] {
      tablet::SyncSettings settings;
      settings.fetchSnapshots = false;
      const auto summary = tablet::SyncDriver(*member.store, clock, *member.carrier, settings).run();
      if (summary.outcome == tablet::SyncOutcome::Done && summary.unreceipted == 0) ++done;
    });
  for (std::thread& thread : threads) thread.join();
  const double wall = wallSeconds() - began;
  office::OfficeFolder folder(office);
  core::Query query = folder.database().query("SELECT count(*), count(DISTINCT record) FROM registration");
  query.step();
  std::cout << "{\"part\":\"fleet\",\"tablets\":" << tablets << ",\"each\":" << each << ",\"done\":" << done
            << ",\"wall\":" << wall << ",\"received\":" << query.integer(0) << "}" << std::endl;
  return done == tablets && query.integer(0) == static_cast<std::int64_t>(tablets * each) ? 0 : 1;
}

}  // namespace jemput::bench
