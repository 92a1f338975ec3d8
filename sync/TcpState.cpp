#include "sync/TcpState.h"

// Not netinet/tcp.h, whose tcp_info ends before the shortest round trip.
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <string_view>

namespace jemput::sync {

namespace {

// What is written has nearly gone, so that progress is real.
constexpr int kMostUnsent = 32 * 1024;

// A handshake that an outage of seconds does not end, TLS, and a question where the office is.
constexpr std::chrono::milliseconds kAnew{6000};
constexpr int kAnewRoundTrips = 8;
constexpr std::chrono::milliseconds kSilence{3000};

constexpr int kRepeatSeconds = 1;
constexpr int kMostRepeats = 120;  // then the connection is dead

void keepAlive(int socket, int isOn) { ::setsockopt(socket, SOL_SOCKET, SO_KEEPALIVE, &isOn, sizeof isOn); }

void set(int socket, int option, int value) { ::setsockopt(socket, IPPROTO_TCP, option, &value, sizeof value); }

}  // namespace

void suitSlowLinks(int socket, TcpEnd end) {
  set(socket, TCP_NODELAY, 1);
  set(socket, TCP_NOTSENT_LOWAT, kMostUnsent);
  set(socket, TCP_THIN_LINEAR_TIMEOUTS, 1);
  set(socket, TCP_KEEPIDLE, kRepeatSeconds);
  set(socket, TCP_KEEPINTVL, kRepeatSeconds);
  set(socket, TCP_KEEPCNT, kMostRepeats);
  const std::string_view control = end == TcpEnd::Tablet ? "bbr" : "cubic";
  ::setsockopt(socket, IPPROTO_TCP, TCP_CONGESTION, control.data(), static_cast<socklen_t>(control.size()));
}

RepeatedAcknowledgements::RepeatedAcknowledgements(int socket) : m_socket(socket) { keepAlive(m_socket, 1); }
RepeatedAcknowledgements::~RepeatedAcknowledgements() { keepAlive(m_socket, 0); }

bool isSlowerThanAnew(const TcpState& state) {
  // What was just repeated may be on its way.
  const auto heard = std::max<std::chrono::microseconds>(2 * state.road.usual, std::chrono::seconds(2));
  return state.hasUnacknowledged && state.sinceAnswer >= kSilence && state.sinceSent >= heard &&
         state.pauseLeft >= std::max<std::chrono::microseconds>(kAnew, kAnewRoundTrips * state.road.shortest);
}

std::optional<TcpState> tcpState(int socket) {
  tcp_info info{};
  socklen_t size = sizeof info;
  if (::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) != 0 || info.tcpi_snd_mss == 0) return std::nullopt;
  TcpState state;
  state.packetBytes = info.tcpi_snd_mss;
  // The kernel says "no round trip yet" by the largest number.
  if (info.tcpi_min_rtt != UINT32_MAX) state.road.shortest = std::chrono::microseconds(info.tcpi_min_rtt);
  state.road.usual = std::chrono::microseconds(info.tcpi_rtt);
  state.hasUnacknowledged = info.tcpi_unacked > 0;
  state.sinceAnswer = std::chrono::milliseconds(info.tcpi_last_ack_recv);
  state.sinceSent = std::chrono::milliseconds(info.tcpi_last_data_sent);
  const std::int64_t pause = static_cast<std::int64_t>(info.tcpi_rto) / 1000 - info.tcpi_last_data_sent;
  state.pauseLeft = std::chrono::milliseconds(std::max<std::int64_t>(pause, 0));
  state.road.arrived = info.tcpi_delivered;
  // As TCP counts them itself (RFC 6675): without those that have arrived out of order and those that are lost.
  const std::uint32_t gone = info.tcpi_sacked + info.tcpi_lost;
  const std::uint32_t sent = info.tcpi_unacked + info.tcpi_retrans;
  state.road.underWay =
      (sent > gone ? sent - gone : 0) + (info.tcpi_notsent_bytes + info.tcpi_snd_mss - 1) / info.tcpi_snd_mss;
  return state;
}

}  // namespace jemput::sync
