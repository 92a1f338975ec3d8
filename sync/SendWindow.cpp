#include "sync/SendWindow.h"

#include <algorithm>

namespace jemput::sync {

namespace {

using std::chrono::milliseconds;

// With fewer, one lost packet leaves too few behind it to show that it is missing, and the road stands still.
constexpr std::uint32_t kFewest = 5;
constexpr std::uint32_t kMost = 4096;
// A queue twice as long as the road keeps it busy while lost packets are repeated; this much is a mobile network's
// jitter.
constexpr milliseconds kJitter{400};
// What no queue at all looks like on a real clock.
constexpr milliseconds kNoise{10};

}  // namespace

/// Once a round trip: what is seen later is an answer to what was changed.
void SendWindow::adapt(const RoadState& state) {
  // It wraps around as the system's own does.
  if (static_cast<std::int32_t>(state.arrived - m_roundEnd) < 0) return;
  m_roundEnd = state.arrived + std::max<std::uint32_t>(state.underWay, 1);
  const auto queue = state.usual - state.shortest;
  const auto allowed = std::max<std::chrono::microseconds>(2 * state.shortest, kJitter);
  if (queue > allowed) {
    // What was under way filled the road and this queue, so that half of what is allowed needs this part of it.
    const double part =
        static_cast<double>((state.shortest + allowed / 2).count()) / static_cast<double>(state.usual.count());
    m_packets = std::max(kFewest, static_cast<std::uint32_t>(m_packets * part));
  } else if (m_wasFull && queue < state.shortest / 8 + kNoise) {
    m_packets = std::min(kMost, m_packets * 2);
  } else if (m_wasFull && queue < allowed / 4) {
    m_packets = std::min(kMost, m_packets + 1);
  }
  m_wasFull = false;
}

std::uint32_t SendWindow::room(const RoadState& state) {
  if (state.shortest.count() > 0) adapt(state);
  if (state.underWay < m_packets) return m_packets - state.underWay;
  m_wasFull = true;
  return 0;
}

}  // namespace jemput::sync
