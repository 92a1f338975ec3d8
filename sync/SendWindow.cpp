#include "sync/SendWindow.h"

#include <algorithm>

namespace jemput::sync {

namespace {

using std::chrono::milliseconds;

// Fewer than four: the system then repeats what an outage took in even pauses (TCP_THIN_LINEAR_TIMEOUTS).
constexpr std::uint32_t kFewest = 3;
constexpr std::uint32_t kMost = 4096;
// A queue as long as the road itself keeps it busy; this much more is the jitter of a mobile network.
constexpr milliseconds kJitter{400};

}  // namespace

/// Once a round trip: what is seen later is an answer to what was changed.
void SendWindow::adapt(const RoadState& state, Time now) {
  if (now - m_adapted < state.usual) return;
  m_adapted = now;
  const auto queue = state.usual - state.shortest;
  const auto allowed = std::max<std::chrono::microseconds>(state.shortest, kJitter);
  if (queue > allowed) {
    m_isSearching = false;
    m_packets = std::max(kFewest, m_packets * 3 / 4);
  } else if (m_wasFull && queue < allowed / 2) {
    m_packets = std::min(kMost, m_isSearching ? m_packets * 2 : m_packets + 1);
  }
  m_wasFull = false;
}

std::uint32_t SendWindow::room(const RoadState& state, Time now) {
  if (state.shortest.count() > 0) adapt(state, now);
  if (state.underWay < m_packets) return m_packets - state.underWay;
  m_wasFull = true;
  return 0;
}

}  // namespace jemput::sync
