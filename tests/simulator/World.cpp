#include "tests/simulator/World.h"

namespace jemput::simulator {

namespace {
const std::vector<std::vector<std::size_t>> kScopes = {{0, 1}, {1, 2}, {0}};
}  // namespace

World::World(std::uint64_t seed, Tally& counted) : random(seed), tally(counted) {
  seedCrypto(seed);
  villages = {test::kSambikElen, test::kRempekDarussalam, "52.08.03.2005"};
  stick = m_folder.path() / "stick";
  drawer = m_folder.path() / "drawer";
  for (const auto& folder : {stick, drawer}) std::filesystem::create_directory(folder);
  office = std::make_unique<test::FieldOffice>(m_folder.path() / "office", officeClock);
  for (std::size_t i = 0; i < kScopes.size(); ++i) {
    SimulatedTablet one;
    one.name = "T" + std::to_string(i);
    one.device = i;
    one.clock = std::make_unique<test::TestClock>();
    std::vector<std::string> scope;
    for (const std::size_t village : kScopes[i]) scope.push_back(villages[village]);
    one.tablet = std::make_unique<test::FieldTablet>(*office, m_folder.path() / one.name, *one.clock, scope);
    tablets.push_back(std::move(one));
  }
}

void World::clone(std::size_t original) {
  SimulatedTablet& from = tablets[original];
  SimulatedTablet one;
  one.name = from.name + "'" + std::to_string(tablets.size());
  one.device = from.device;
  one.clock = std::make_unique<test::TestClock>(*from.clock);
  one.isRevoked = from.isRevoked;
  one.receiptsSeen = from.receiptsSeen;
  one.tablet = std::make_unique<test::FieldTablet>(*from.tablet, m_folder.path() / one.name, *one.clock);
  tablets.push_back(std::move(one));
}

void World::officeIsAnother() {
  delayed.clear();
  lastRevision = 0;
}

void World::timePasses() {
  const std::chrono::milliseconds by(random.between(1, 600'000));
  officeClock.advance(by);
  for (SimulatedTablet& one : tablets) one.clock->advance(by);
}

}  // namespace jemput::simulator
