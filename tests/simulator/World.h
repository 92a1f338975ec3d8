// What one run is made of: an office, tablets and their clones, each with a clock of its own, a stick, and what the
// simulator remembers of them so that a promise that breaks is seen.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/simulator/Random.h"
#include "tests/support/FieldDay.h"

namespace jemput::simulator {

/// A promise is broken; the text names it.
struct Broken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A request that the network kept for later.
struct Delayed {
  sync::LoopbackCarrier::Peer peer;
  sync::LoopbackRequest request;
};

struct SimulatedTablet {
  std::string name;
  std::size_t device = 0;  // clones share it
  std::unique_ptr<test::TestClock> clock;
  std::unique_ptr<test::FieldTablet> tablet;
  bool hasCopy = false;  // of its folder, to be set back to
  bool isRevoked = false;
  std::size_t receiptsSeen = 0;
  // What the road has brought once: replies as plain text, for a network that brings them again.
  std::vector<std::string> replies;
};

/// How often something happened, over all runs: a simulator that never forks proves nothing about forks.
struct Tally {
  std::map<std::string, std::uint64_t> count;
  void add(const std::string& what, std::uint64_t times = 1) { count[what] += times; }
};

class World {
 public:
  World(std::uint64_t seed, Tally& tally);

  Random random;
  Tally& tally;
  test::TestClock officeClock;
  std::unique_ptr<test::FieldOffice> office;
  std::vector<SimulatedTablet> tablets;
  std::vector<Delayed> delayed;
  std::vector<std::string> villages;  // all that there are
  bool hasOfficeCopy = false;

  /// Every entry that a tablet has said "Tersimpan" about, with the hash of its bytes.
  std::map<core::Uuid, core::Hash> confirmed;
  /// Of these, what was in nothing but a copy that the simulator itself set back.
  std::set<core::Uuid> lost;
  /// The same of photos, by the hash of their bytes.
  std::set<std::string> confirmedPhotos, lostPhotos;
  std::vector<std::string> photoBytes;  // of every photo taken
  std::filesystem::path stick, drawer;  // what lies on the stick, and copies of it that come back late
  /// The office's ledger as last seen; forgotten when the simulator itself sets the office back.
  std::uint64_t lastRevision = 0;
  core::Hash lastLedgerHash;

  SimulatedTablet& anyTablet() { return tablets[random.below(tablets.size())]; }
  void clone(std::size_t original);
  /// Who has the office forgotten all about.
  void officeIsAnother();
  void timePasses();

  void note(const std::string& line) { m_trace.push_back(line); }
  const std::vector<std::string>& trace() const { return m_trace; }

 private:
  test::TemporaryFolder m_folder;
  std::vector<std::string> m_trace;
};

}  // namespace jemput::simulator
