#include "tests/support/FaultProxy.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace jemput::tests {

namespace {

constexpr std::string_view kPage =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 37\r\n\r\n<html><body>Login Wi-Fi</body></html>";

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

void require(bool worked, const char* doing) {
  if (!worked) throw std::runtime_error(std::string("FaultProxy: ") + doing);
}

void closeSocket(int& socket, bool byReset) {
  if (socket < 0) return;
  const linger immediately{1, 0};
  if (byReset) ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &immediately, sizeof(immediately));
  ::close(socket);
  socket = -1;
}

}  // namespace

struct FaultProxy::Pair {
  int client = -1, server = -1;
  Fault fault;
  std::size_t passedUp = 0, passedDown = 0;
  std::string toServer, toClient;  // not yet taken by the other side
  bool upEnded = false, downEnded = false;
  bool isStalled = false;
  std::string held;  // trickles

  ~Pair() { end(false); }
  void end(bool byReset) {
    closeSocket(client, byReset);
    closeSocket(server, byReset);
  }
  bool isOpen() const { return client >= 0; }
  bool stalls(FaultSide side) const { return isStalled && fault.side == side; }
  void moveSide(FaultSide side);
  void pass(FaultSide side, std::string& bytes, std::size_t before);
};

FaultProxy::FaultProxy(std::uint16_t serverPort) : m_serverPort(serverPort) {
  std::array<int, 2> pipe{};
  require(::pipe2(pipe.data(), O_NONBLOCK | O_CLOEXEC) == 0, "pipe");
  m_wakeRead = pipe[0];
  m_wakeWrite = pipe[1];
  m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof(address);
  require(::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) == 0, "bind");
  require(::listen(m_listener, 64) == 0, "listen");
  require(::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) == 0, "getsockname");
  m_port = ntohs(address.sin_port);
  m_thread = std::thread([this] { run(); });
}

FaultProxy::~FaultProxy() {
  m_isStopping = true;
  wake();
  m_thread.join();
  m_pairs.clear();
  for (int* socket : {&m_listener, &m_wakeRead, &m_wakeWrite}) closeSocket(*socket, false);
}

std::string FaultProxy::url() const { return "https://127.0.0.1:" + std::to_string(m_port); }

void FaultProxy::wake() {
  const char byte = 0;
  const ssize_t written = ::write(m_wakeWrite, &byte, 1);
  static_cast<void>(written);  // a full pipe wakes as well
}

void FaultProxy::next(std::vector<Fault> faults) {
  const std::lock_guard lock(m_mutex);
  m_next.assign(faults.begin(), faults.end());
}

void FaultProxy::always(Fault fault) {
  const std::lock_guard lock(m_mutex);
  m_always = fault;
}

void FaultProxy::random(std::uint32_t seed, double probability, std::size_t within) {
  const std::lock_guard lock(m_mutex);
  m_chance = {std::mt19937(seed), probability, within};
}

void FaultProxy::resetAll() {
  m_isResetting = true;
  wake();
}

Fault FaultProxy::faultForNext() {
  const std::lock_guard lock(m_mutex);
  if (!m_next.empty()) {
    const Fault fault = m_next.front();
    m_next.pop_front();
    return fault;
  }
  std::mt19937& generator = m_chance.generator;
  if (m_chance.probability > 0 &&
      static_cast<double>(generator()) < m_chance.probability * static_cast<double>(std::mt19937::max())) {
    constexpr std::array kinds{FaultKind::Cut, FaultKind::Reset, FaultKind::Stall, FaultKind::Drop, FaultKind::Garble};
    const FaultKind kind = kinds[generator() % kinds.size()];
    const FaultSide side = generator() % 2 == 0 ? FaultSide::Up : FaultSide::Down;
    return {kind, side, generator() % std::max<std::size_t>(m_chance.within, 1)};
  }
  return m_always;
}

void FaultProxy::accept() {
  const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (client < 0) return;
  ++m_connections;
  auto pair = std::make_unique<Pair>();
  pair->client = client;
  pair->fault = faultForNext();
  const int on = 1;
  ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  if (pair->fault.kind == FaultKind::Html) {
    pair->toClient = kPage;
    m_pairs.push_back(std::move(pair));
    return;
  }
  pair->server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = loopback(m_serverPort);
  // Blocking, because loopback answers at once either way.
  if (::connect(pair->server, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
    pair->end(true);
    return;
  }
  ::setsockopt(pair->server, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  ::fcntl(pair->server, F_SETFL, O_NONBLOCK);
  m_pairs.push_back(std::move(pair));
}

/// Lets `bytes`, which stand at `before` of their side, pass as the fault says.
void FaultProxy::Pair::pass(FaultSide side, std::string& bytes, std::size_t before) {
  if (fault.side != side || before + bytes.size() <= fault.after) return;
  const std::size_t unharmed = fault.after > before ? fault.after - before : 0;
  switch (fault.kind) {
    case FaultKind::None:
    case FaultKind::Html:
      return;
    case FaultKind::Garble:
      if (before <= fault.after) bytes[unharmed] = static_cast<char>(~bytes[unharmed]);
      return;
    case FaultKind::Trickle:
      held.append(bytes, unharmed);
      break;
    case FaultKind::Stall:
      isStalled = true;
      break;
    case FaultKind::Drop:
      break;
    case FaultKind::Cut:
    case FaultKind::Reset:
      (side == FaultSide::Up ? upEnded : downEnded) = true;
      break;
  }
  bytes.resize(unharmed);
}

void FaultProxy::Pair::moveSide(FaultSide side) {
  const bool isUp = side == FaultSide::Up;
  const int to = isUp ? server : client;
  std::string& waiting = isUp ? toServer : toClient;
  if (waiting.empty() || to < 0) return;
  const ssize_t sent = ::send(to, waiting.data(), waiting.size(), MSG_NOSIGNAL);
  if (sent > 0) waiting.erase(0, static_cast<std::size_t>(sent));
  if (sent < 0 && errno != EAGAIN) end(true);
}

void FaultProxy::move(Pair& pair, FaultSide side) {
  const bool isUp = side == FaultSide::Up;
  const int from = isUp ? pair.client : pair.server;
  std::string bytes(16 * 1024, '\0');
  const ssize_t got = ::recv(from, bytes.data(), bytes.size(), 0);
  if (got < 0 && errno == EAGAIN) return;
  if (got < 0) {
    pair.end(true);
    return;
  }
  bytes.resize(static_cast<std::size_t>(got));
  if (got == 0) (isUp ? pair.upEnded : pair.downEnded) = true;
  if (pair.fault.kind == FaultKind::Html) return;
  std::size_t& passed = isUp ? pair.passedUp : pair.passedDown;
  const std::size_t before = std::exchange(passed, passed + bytes.size());
  pair.pass(side, bytes, before);
  (isUp ? m_bytesUp : m_bytesDown) += bytes.size();
  (isUp ? pair.toServer : pair.toClient).append(bytes);
}

void FaultProxy::serve(Pair& pair, short fromClient, short fromServer) {
  constexpr short readable = POLLIN | POLLHUP | POLLERR;
  if ((fromClient & readable) != 0 && !pair.upEnded) move(pair, FaultSide::Up);
  if (pair.isOpen() && (fromServer & readable) != 0 && !pair.downEnded) move(pair, FaultSide::Down);
  if (pair.isOpen()) pair.moveSide(FaultSide::Up);
  if (pair.isOpen()) pair.moveSide(FaultSide::Down);
  // An end is passed on to both sides once everything before it is.
  const bool isEnding = (pair.upEnded && pair.toServer.empty()) || (pair.downEnded && pair.toClient.empty());
  if (!pair.isOpen() || !isEnding || pair.isStalled || !pair.held.empty()) return;
  if (!pair.toClient.empty() && pair.fault.kind != FaultKind::Reset) return;
  pair.end(pair.fault.kind == FaultKind::Reset);
}

/// Lets one held byte of each pair go; says whether there are more.
bool FaultProxy::trickle() {
  const auto now = std::chrono::steady_clock::now();
  const bool isTime = now - m_lastTrickle >= std::chrono::milliseconds(10);
  if (isTime) m_lastTrickle = now;
  bool isMore = false;
  for (const auto& pair : m_pairs) {
    if (pair->held.empty()) continue;
    isMore = true;
    if (!isTime) continue;
    std::string& waiting = pair->fault.side == FaultSide::Up ? pair->toServer : pair->toClient;
    waiting += pair->held.front();
    pair->held.erase(0, 1);
    pair->moveSide(pair->fault.side);
  }
  return isMore;
}

void FaultProxy::run() {
  while (!m_isStopping) {
    std::vector<pollfd> waits{{m_listener, POLLIN, 0}, {m_wakeRead, POLLIN, 0}};
    for (const auto& pair : m_pairs) {
      const auto events = [](bool reads, bool writes) {
        return static_cast<short>((reads ? POLLIN : 0) | (writes ? POLLOUT : 0));
      };
      const bool readsUp = !pair->upEnded && !pair->stalls(FaultSide::Up) && pair->toServer.empty();
      const bool readsDown = !pair->downEnded && !pair->stalls(FaultSide::Down) && pair->toClient.empty();
      const short forClient = events(readsUp, !pair->toClient.empty());
      const short forServer = events(readsDown, !pair->toServer.empty());
      // A side without events would still report its hang-up over and over.
      waits.push_back({forClient != 0 ? pair->client : -1, forClient, 0});
      waits.push_back({forServer != 0 ? pair->server : -1, forServer, 0});
    }
    if (::poll(waits.data(), waits.size(), trickle() ? 10 : -1) < 0) continue;
    std::array<char, 64> ignored{};
    while (::read(m_wakeRead, ignored.data(), ignored.size()) > 0) continue;
    for (std::size_t i = 0; 2 * i + 3 < waits.size(); ++i) {
      if (waits[2 * i + 2].revents != 0 || waits[2 * i + 3].revents != 0) {
        serve(*m_pairs[i], waits[2 * i + 2].revents, waits[2 * i + 3].revents);
      }
    }
    if (m_isResetting.exchange(false)) {
      for (const auto& pair : m_pairs) pair->end(true);
    }
    std::erase_if(m_pairs, [](const auto& pair) { return !pair->isOpen(); });
    if (waits[0].revents != 0) accept();
  }
}

}  // namespace jemput::tests
