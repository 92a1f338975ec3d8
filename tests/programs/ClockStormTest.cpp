// The real programs under clocks that somebody has set wrong, by libfaketime: rows 38 to 40 of the fault matrix, G12.
// What steps by steady time stays true: a wrong calendar is what happens to tablets.
#include <algorithm>
#include <atomic>
#include <thread>

#include "tests/programs/Town.h"

using namespace jemput::test;

namespace {

/// Programs that start while this stands see another time: "@1970-01-02 03:00:00", "+3650d", or what is in a file.
class WrongClock {
 public:
  explicit WrongClock(const std::string& time) {
    set("FAKETIME", time);
    begin();
  }
  /// Read anew at each look at the clock.
  static WrongClock ofFile(const std::string& file) { return WrongClock("FAKETIME_TIMESTAMP_FILE", file); }
  ~WrongClock() {
    for (const std::string& name : m_names) ::unsetenv(name.c_str());
  }
  WrongClock(const WrongClock&) = delete;
  WrongClock& operator=(const WrongClock&) = delete;

 private:
  WrongClock(const std::string& name, const std::string& value) {
    set(name, value);
    set("FAKETIME_NO_CACHE", "1");
    begin();
  }
  void begin() {
    set("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    set("ASAN_OPTIONS", "verify_asan_link_order=0");  // under the address sanitizer this comes before its runtime
    set("LD_PRELOAD", "/usr/$LIB/faketime/libfaketimeMT.so.1");  // the loader knows what $LIB is
  }
  void set(const std::string& name, const std::string& value) {
    ::setenv(name.c_str(), value.c_str(), 1);
    m_names.push_back(name);
  }
  std::vector<std::string> m_names;
};

struct Storm : Town {
  /// What the tablet says is saved is promised.
  void registers(int count) {
    const Finished done = field({"register"}, peopleLines(person, count));
    INFO(done.err);
    REQUIRE(done.exitCode == 0);
    for (const std::string& line : linesOf(done.out)) promised.insert(memberOf(line, "id"));
  }
  /// What a sync says.
  std::string syncs() {
    const Finished done = field({"sync", "--json"});
    INFO(done.err);
    REQUIRE(done.exitCode == 0);
    CHECK(numberOf(done.out, "unreceipted") == 0);
    return done.out;
  }
  int person = 0;
  std::set<std::string> promised;
};

constexpr int kPeople = 5;
constexpr std::int64_t kDay = 24 * 60 * 60;

}  // namespace

TEST_CASE("rows 38, 39: a tablet at 1970, in 2004 and in ten years loses nothing, doubles nothing, and is told") {
  Storm town;
  // Forward, and far back between two registrations.
  for (const char* time : {"+3650d", "@1970-01-02 03:00:00", "@2004-02-29 12:00:00"}) {
    INFO(time);
    const WrongClock wrong(time);
    town.registers(kPeople);
    const std::string said = town.syncs();
    CHECK(std::abs(numberOf(said, "office_ahead")) > 3'000 * kDay);
  }
  town.registers(kPeople);
  CHECK(town.syncs().find("office_ahead") == std::string::npos);
  CHECK(town.promised.size() == 4 * kPeople);
  town.hasEverything(town.promised);
}

TEST_CASE("row 38: a tablet's clock that jumps an hour to and fro while it syncs stops nothing") {
  Storm town;
  const std::string file = town.path("time");
  const auto jumpTo = [&](const char* time) {
    std::ofstream(file + ".new") << time << "\n";
    std::filesystem::rename(file + ".new", file);
  };
  jumpTo("+0");
  {
    const WrongClock wrong = WrongClock::ofFile(file);
    for (int round = 0; round < 5; ++round) {
      town.registers(kPeople);
      const auto syncing = town.startField({"sync"});
      for (int jump = 0; syncing->isRunning(); ++jump) {
        jumpTo(jump % 2 == 0 ? "+1h" : "-1h");
        std::this_thread::sleep_for(std::chrono::milliseconds(7));
      }
      CHECK(syncing->wait().exitCode == 0);
    }
  }
  town.hasEverything(town.promised);
}

TEST_CASE("row 40: an office that is a day off gives receipts that stand, and the tablet says that the clocks differ") {
  Storm town;
  for (const char* time : {"+1d", "-1d"}) {
    INFO(time);
    town.endsOffice();
    {
      const WrongClock wrong(time);
      town.reopensOffice();
    }
    town.registers(kPeople);
    CHECK(std::abs(std::abs(numberOf(town.syncs(), "office_ahead")) - kDay) < 600);
  }
  town.endsOffice();
  town.reopensOffice();
  town.registers(kPeople);
  CHECK(town.syncs().find("office_ahead") == std::string::npos);
  town.hasEverything(town.promised);
}
