// Crash points in order: each program is killed before its 1st, 2nd, 3rd … call that leaves a trace (reliability
// section 2). JEMPUT_KILLS=1000 makes the sweep as long as the promise G1 names; by default it goes in strides.
#include <cstdlib>
#include <iostream>

#include "tests/programs/Town.h"

using namespace jemput::test;

namespace {

std::size_t killsWanted() {
  const char* text = std::getenv("JEMPUT_KILLS");
  return text ? std::strtoul(text, nullptr, 10) : 25;
}

/// The n-th kill's call: over the whole range of a run, evenly, and again with an offset.
class Sweep {
 public:
  explicit Sweep(std::size_t range) : m_range(range), m_stride(range / killsWanted() + 1) {}
  std::size_t next() {
    const std::size_t call = 1 + m_at % m_range;
    m_at += m_stride;
    if (m_at >= m_range) m_at = ++m_offset % m_range;
    return call;
  }

  std::size_t range() const { return m_range; }

 private:
  std::size_t m_range, m_stride, m_at = 0, m_offset = 0;
};

void promises(std::set<std::string>& promised, const std::string& out) {
  for (const std::string& line : linesOf(out))
    if (line.starts_with("{\"id\":\"")) promised.insert(memberOf(line, "id"));
}

}  // namespace

TEST_CASE("G1: a tablet killed before each call that leaves a trace loses and doubles nothing") {
  Town town;
  std::set<std::string> promised;
  int person = 0;
  const auto callsOf = [&](const char* command, const std::string& input) {
    KilledProgram whole(SIZE_MAX, "jemput-field", town.fieldArguments({command}), town.folder(), input);
    REQUIRE_FALSE(whole.wait());
    promises(promised, whole.outSoFar());
    return whole.calls() + whole.calls() / 3;  // later runs make more
  };
  Sweep registering(callsOf("register", peopleLines(person, 3))), syncing(callsOf("sync", {}));
  const std::size_t promisedBefore = promised.size();
  std::size_t kills = 0;
  for (std::size_t round = 0; kills < killsWanted(); ++round) {
    REQUIRE(round < 4 * killsWanted() + 40);
    // Now and then all goes well: tries that were cut off count as wrong PINs, and five of them make one wait.
    if (round % 4 == 3) {
      REQUIRE(town.field({"sync"}).exitCode == 0);
      continue;
    }
    const bool registers = round % 4 != 2;
    KilledProgram program(registers ? registering.next() : syncing.next(), "jemput-field",
                          town.fieldArguments({registers ? "register" : "sync"}), town.folder(),
                          registers ? peopleLines(person, 3) : std::string());
    if (program.wait()) ++kills;
    if (registers) promises(promised, program.outSoFar());
  }
  REQUIRE(promised.size() - promisedBefore > killsWanted() / 4);
  town.hasEverything(promised);
  std::cout << kills << " kills of a tablet at " << registering.range() << " and " << syncing.range() << " calls, "
            << promised.size() << " promises" << std::endl;
}

TEST_CASE("G2: an office killed before each call that leaves a trace loses and doubles nothing") {
  Town town;
  std::set<std::string> promised;
  int person = 0;
  Sweep sweep(120);
  std::size_t kills = 0;
  town.endsOffice();
  for (std::size_t round = 0; kills < killsWanted(); ++round) {
    REQUIRE(round < 2 * killsWanted() + 20);
    promises(promised, town.field({"register"}, peopleLines(person, 2)).out);
    KilledProgram office(sweep.next(), "jemput-office", town.serveArguments(), town.folder());
    // Killed on the way up, or by what tablets send.
    if (office.prints("Kantor siap di "))
      for (int i = 0; i < 4 && office.isRunning(); ++i) {
        town.field({"sync"});
        promises(promised, town.field({"register"}, peopleLines(person, 1)).out);
      }
    else
      office.wait();
    if (!office.isRunning() && office.wait()) ++kills;
    // What waits is sent while all goes well, or each round's first commit would be longer than the sweep.
    if (office.isRunning()) continue;
    town.reopensOffice();
    CHECK(town.field({"sync"}).exitCode == 0);
    town.endsOffice();
  }
  town.reopensOffice();
  town.hasEverything(promised);
  std::cout << kills << " kills of an office, " << promised.size() << " promises" << std::endl;
}
