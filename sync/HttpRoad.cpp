#include "sync/HttpRoad.h"

#include <algorithm>
#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "sync/Carrier.h"
#include "sync/TcpState.h"

namespace jemput::sync {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

using Endpoints = std::vector<tcp::endpoint>;

// Nobody tells when packets were acknowledged, so it is looked up: often on a fast road, seldom on a slow one.
constexpr std::chrono::microseconds kShortestLook{1000}, kLongestLook{20000};
constexpr std::chrono::milliseconds kAliveLook{1000};
// A TLS record's head, type and tag (RFC 8446): with them a write fills whole packets.
constexpr std::size_t kRecordBytes = 5 + 1 + 16;

struct Lookup {
  std::atomic<bool> isDone = false;
  Endpoints found;
};

Endpoints resolve(const HttpUrl& url) {
  asio::io_context context;
  tcp::resolver resolver(context);
  boost::system::error_code error;
  Endpoints found;
  for (const auto& entry : resolver.resolve(url.host, std::to_string(url.port), error)) {
    found.push_back(entry.endpoint());
  }
  return found;
}

struct Waiting {
  bool forRead = false, forWrite = false, isReady = false;
};

}  // namespace

struct HttpRoad::State {
  // Shared with the thread of a lookup, which may outlive the road: the system's resolver cannot be stopped.
  std::shared_ptr<asio::io_context> io = std::make_shared<asio::io_context>();
  asio::executor_work_guard<asio::io_context::executor_type> work{io->get_executor()};
  tcp::socket socket{*io};
  std::shared_ptr<Waiting> waiting = std::make_shared<Waiting>();
  std::atomic<bool> isCancelled = false;
  std::map<std::string, Endpoints> known;
  SendWindow window;
  std::chrono::microseconds look = kShortestLook;

  void checkCancelled() {
    if (isCancelled.exchange(false)) throw RoadBroken(RoadTrouble::Cancelled, "cancelled");
  }

  /// False when `done` was not by then.
  template <typename Done>
  bool runFor(Done done, Deadline until) {
    while (true) {
      checkCancelled();
      if (done()) return true;
      if (std::chrono::steady_clock::now() >= until) return false;
      io->run_one_until(until);
    }
  }
  template <typename Done>
  void runUntil(Done done, Deadline deadline) {
    if (!runFor(done, deadline)) throw RoadBroken(RoadTrouble::TimedOut, "no answer in time");
  }

  void watchForRead();
  void watchForWrite();
  void checkAlive();
  Endpoints lookUp(const HttpUrl& url, Deadline deadline);
  boost::system::error_code connectTo(const tcp::endpoint& endpoint, Deadline deadline);
};

Endpoints HttpRoad::State::lookUp(const HttpUrl& url, Deadline deadline) {
  boost::system::error_code error;
  const auto number = asio::ip::make_address(url.host, error);
  if (!error) return {tcp::endpoint(number, url.port)};
  auto lookup = std::make_shared<Lookup>();
  std::thread([lookup, url, context = io] {
    lookup->found = resolve(url);
    lookup->isDone = true;
    asio::post(*context, [] {});
  }).detach();
  Endpoints& last = known[url.host];
  try {
    runUntil([&] { return lookup->isDone.load(); }, deadline);
  } catch (const RoadBroken& broken) {
    if (broken.trouble != RoadTrouble::TimedOut) throw;
  }
  if (lookup->isDone && !lookup->found.empty()) last = lookup->found;
  if (last.empty()) throw RoadBroken(RoadTrouble::NameNotFound, "the office's name was not found");
  return last;
}

boost::system::error_code HttpRoad::State::connectTo(const tcp::endpoint& endpoint, Deadline deadline) {
  boost::system::error_code ignored;
  socket.close(ignored);
  socket = tcp::socket(*io);
  auto result = std::make_shared<std::pair<bool, boost::system::error_code>>(false, boost::system::error_code());
  socket.async_connect(endpoint, [result](boost::system::error_code error) { *result = {true, error}; });
  runUntil([&] { return result->first; }, deadline);
  return result->second;
}

HttpRoad::HttpRoad() : m_state(std::make_unique<State>()) {}
HttpRoad::~HttpRoad() = default;

int HttpRoad::connect(const HttpUrl& url, Deadline deadline) {
  close();
  const auto start = std::chrono::steady_clock::now();
  // Half of the time for the name at most, so that some is left for an address known from earlier.
  const Endpoints endpoints = m_state->lookUp(url, start + (deadline - start) / 2);
  RoadBroken broken(RoadTrouble::NoNetwork, "no address");
  for (std::size_t i = 0; i < endpoints.size(); ++i) {
    const auto now = std::chrono::steady_clock::now();
    const auto share = (deadline - now) / static_cast<int>(endpoints.size() - i);
    try {
      const boost::system::error_code error = m_state->connectTo(endpoints[i], now + share);
      if (!error) {
        m_state->socket.non_blocking(true);
        suitSlowLinks(m_state->socket.native_handle(), TcpEnd::Tablet);
        m_state->window = SendWindow();
        return m_state->socket.native_handle();
      }
      broken = RoadBroken(RoadTrouble::NoNetwork, error.message());
    } catch (const RoadBroken& thrown) {
      if (thrown.trouble == RoadTrouble::Cancelled) throw;
      broken = thrown;
    }
  }
  throw RoadBroken(broken);
}

/// Notes in `waiting` when there is something to read.
void HttpRoad::State::watchForRead() {
  if (std::exchange(waiting->forRead, true)) return;
  socket.async_wait(tcp::socket::wait_read, [one = waiting](boost::system::error_code) {
    one->forRead = false;
    one->isReady = true;
  });
}

void HttpRoad::State::watchForWrite() {
  if (std::exchange(waiting->forWrite, true)) return;
  socket.async_wait(tcp::socket::wait_write, [one = waiting](boost::system::error_code) {
    one->forWrite = false;
    one->isReady = true;
  });
}

/// A connection that the system has as good as given up is not waited for.
void HttpRoad::State::checkAlive() {
  const auto state = tcpState(socket.native_handle());
  if (state && isSlowerThanAnew(*state))
    throw RoadBroken(RoadTrouble::TimedOut, "the system waits longer than a new connection takes");
}

std::size_t HttpRoad::room() {
  const auto state = tcpState(m_state->socket.native_handle());
  if (!state) return SIZE_MAX;
  m_state->look = std::clamp(state->road.shortest / 8, kShortestLook, kLongestLook);
  const std::size_t packets = m_state->window.room(state->road);
  if (packets == 0) return 0;
  const std::size_t bytes = packets * state->packetBytes;
  return bytes > 2 * kRecordBytes ? bytes - kRecordBytes : bytes;
}

void HttpRoad::waitForRoom(Deadline deadline) {
  State& state = *m_state;
  state.watchForRead();
  state.checkAlive();
  const auto until = std::min(deadline, std::chrono::steady_clock::now() + state.look);
  const bool isReady = state.runFor([&] { return std::exchange(state.waiting->isReady, false); }, until);
  if (!isReady && until == deadline) throw RoadBroken(RoadTrouble::TimedOut, "no answer in time");
}

void HttpRoad::wait(bool alsoWrite, Deadline deadline) {
  State& state = *m_state;
  state.watchForRead();
  if (alsoWrite) state.watchForWrite();
  while (true) {
    const auto until = std::min(deadline, std::chrono::steady_clock::now() + kAliveLook);
    if (state.runFor([&] { return std::exchange(state.waiting->isReady, false); }, until)) return;
    if (until == deadline) throw RoadBroken(RoadTrouble::TimedOut, "no answer in time");
    state.checkAlive();
  }
}

void HttpRoad::close() {
  boost::system::error_code ignored;
  m_state->socket.close(ignored);
  m_state->waiting = std::make_shared<Waiting>();
}

void HttpRoad::cancel() {
  m_state->isCancelled = true;
  asio::post(*m_state->io, [] {});
}

void HttpRoad::checkCancelled() { m_state->checkCancelled(); }

}  // namespace jemput::sync
