#include <random>
#include <thread>

#include "tests/programs/Town.h"

using namespace jemput::test;

namespace {
constexpr int kKills = 200;
}  // namespace

TEST_CASE("200 kills of tablet and office while they sync: nothing lost, nothing double") {
  Town town;
  std::mt19937 random(20250207);
  int person = 0;
  std::set<std::string> promised;  // ids that the tablet said are saved
  for (int kill = 0; kill < kKills; ++kill) {
    // Every fifth kill hits the tablet while it registers; what it has answered is promised all the same.
    if (kill % 5 == 0) {
      const auto registering = town.startField({"register"}, peopleLines(person, 40));
      const std::size_t answers = 1 + random() % 25;
      while (registering->isRunning() && linesOf(registering->outSoFar()).size() < answers)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      registering->kill();
      for (const std::string& line : linesOf(registering->outSoFar())) promised.insert(memberOf(line, "id"));
      continue;
    }
    const auto syncing = town.startField({"sync"});
    std::this_thread::sleep_for(std::chrono::milliseconds(60 + random() % 90));
    if (kill % 2 == 0) {
      syncing->kill();
    } else {
      town.killOffice();
      syncing->wait();
    }
  }
  REQUIRE(promised.size() > 100);
  town.hasEverything(promised);
}
