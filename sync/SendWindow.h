// How much may be under way on a connection whose queue stands before a slow link. TCP fills that queue until packets
// are dropped from its end: round trips grow fourfold, what is lost is repeated that much later, and after an outage
// the doubled pauses cost more of the time that the link is there than the outage itself (docs/decisions/0024).
#pragma once

#include <chrono>
#include <cstdint>

namespace jemput::sync {

/// What the system tells of a connection (TCP_INFO).
struct RoadState {
  std::chrono::microseconds shortest{0};  // round trip without a queue; 0: nothing known yet
  std::chrono::microseconds usual{0};     // round trip as it is now, smoothed
  std::uint32_t underWay = 0;             // packets given to the system and not acknowledged
  std::uint32_t arrived = 0;              // packets that were, since the connection began
};

/// Counts in packets, so that it holds for any packet size. A value: no socket, no clock of its own.
class SendWindow {
 public:
  /// Packets that may be given to the system now; 0: wait for acknowledgements.
  std::uint32_t room(const RoadState& state);
  std::uint32_t packets() const { return m_packets; }

 private:
  void adapt(const RoadState& state);

  std::uint32_t m_packets = 5;  // doubled each round trip on a road without a queue
  bool m_wasFull = false;
  std::uint32_t m_roundEnd = 0;  // when so many have arrived, all that was under way at the last change has
};

}  // namespace jemput::sync
