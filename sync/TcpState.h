// What Linux knows of a TCP connection beyond what Asio shows, and how both ends ask it to behave on a slow link.
#pragma once

#include <optional>

#include "sync/SendWindow.h"

namespace jemput::sync {

struct TcpState {
  RoadState road;
  std::uint32_t packetBytes = 0;  // of payload
  bool hasUnacknowledged = false;
  std::chrono::milliseconds sinceAnswer{0};  // since the last acknowledgement
  std::chrono::milliseconds sinceSent{0};    // since the last packet, new or repeated
  std::chrono::milliseconds pauseLeft{0};    // until the system repeats what has no acknowledgement
};

/// Whether a new connection would be there sooner than the system goes on with this one: TCP doubles its pauses, and
/// an outage that swallowed acknowledgements makes it believe in round trips of many seconds.
bool isSlowerThanAnew(const TcpState& state);

enum class TcpEnd { Tablet, Office };

/// Few unsent bytes in the kernel, no waiting for more to send, and even pauses before a few packets are repeated. A
/// tablet asks for BBR, which does not take a lost packet for a full road; the office for CUBIC, since with BBR Linux
/// doubles those pauses after all, and an answer is few packets. What the system refuses is left as it is.
void suitSlowLinks(int socket, TcpEnd end);

/// While it lives, this end says once a second what has arrived, as long as nothing more arrives (the system's
/// keep-alive). An outage swallows acknowledgements; whoever sends would wait for its own clock to try again.
class RepeatedAcknowledgements {
 public:
  explicit RepeatedAcknowledgements(int socket);
  ~RepeatedAcknowledgements();
  RepeatedAcknowledgements(const RepeatedAcknowledgements&) = delete;
  RepeatedAcknowledgements& operator=(const RepeatedAcknowledgements&) = delete;

 private:
  int m_socket;
};

/// Nothing when the socket is no connected TCP socket.
std::optional<TcpState> tcpState(int socket);

}  // namespace jemput::sync
