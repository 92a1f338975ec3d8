// Fetches the snapshots that the office has published for this tablet, piece by piece (Range): what has arrived
// is on disk and is never fetched again, however often the road breaks.
#pragma once

#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/storage/TabletStore.h"
#include "core/storage/WantedSnapshots.h"
#include "sync/Carrier.h"

namespace jemput::tablet {

class SnapshotFetch {
 public:
  /// `token`: of the last reply; the carrier is open and nothing is on the way.
  SnapshotFetch(core::TabletStore& store, const core::Clock& clock, sync::Carrier& carrier, std::string token)
      : m_store(store), m_clock(clock), m_carrier(carrier), m_token(std::move(token)) {}

  /// Names of those that have arrived whole and are in use now. Throws RoadBroken.
  std::vector<std::string> all();

 private:
  enum class Piece { Added, Last, Refused };
  bool fetch(const core::WantedSnapshot& snapshot);
  void ask(const core::WantedSnapshot& snapshot, std::uint64_t offset);
  Piece receive(const core::WantedSnapshot& snapshot, std::uint64_t offset, std::uint64_t& size);
  bool finish(const core::WantedSnapshot& snapshot);
  void forget(const core::WantedSnapshot& snapshot);

  core::TabletStore& m_store;
  const core::Clock& m_clock;
  sync::Carrier& m_carrier;
  std::string m_token;
};

}  // namespace jemput::tablet
