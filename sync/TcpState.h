// What Linux knows of a TCP connection beyond what Asio shows, and how both ends ask it to behave on a slow link.
#pragma once

#include <optional>

#include "sync/SendWindow.h"

namespace jemput::sync {

struct TcpState {
  RoadState road;
  std::uint32_t packetBytes = 0;  // of payload
};

/// Few unsent bytes in the kernel, no waiting for more to send, even pauses before a few packets are repeated, and CUBIC
/// (RFC 9438), which goes on after an outage where BBR starts to measure again. What the system refuses is left as it is.
void suitSlowLinks(int socket);

/// Nothing when the socket is no connected TCP socket.
std::optional<TcpState> tcpState(int socket);

}  // namespace jemput::sync
