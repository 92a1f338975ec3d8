// A TCP proxy on loopback that breaks connections on purpose, between a carrier and a server. It sees
// TLS bytes; up is towards the server.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace jemput::tests {

enum class FaultKind {
  None,
  Cut,      // both ends see a proper end
  Reset,    // both ends see a reset
  Stall,    // nothing moves any more in that direction, and nobody is told
  Trickle,  // one byte every 10 ms
  Drop,     // the bytes of that direction vanish from here on (Down: the request arrives, its reply never)
  Garble,   // the bits of one byte are turned over
  Html,     // a captive portal: every connection is answered with a page, the server is never reached
};

enum class FaultSide { Up, Down };

struct Fault {
  FaultKind kind = FaultKind::None;
  FaultSide side = FaultSide::Up;
  std::size_t after = 0;  // so many bytes of that side pass unharmed
};

class FaultProxy {
 public:
  explicit FaultProxy(std::uint16_t serverPort);
  ~FaultProxy();
  FaultProxy(const FaultProxy&) = delete;
  FaultProxy& operator=(const FaultProxy&) = delete;

  std::uint16_t port() const { return m_port; }
  /// "https://127.0.0.1:<port>"
  std::string url() const;

  /// The next connections have these faults, one each; the ones after them whatever `always` says.
  void next(std::vector<Fault> faults);
  void always(Fault fault);
  /// From now on each connection has, with this probability, a cut, reset, stall, drop or garbled byte
  /// at a random place within its first `within` bytes. The same seed gives the same faults.
  void random(std::uint32_t seed, double probability, std::size_t within);
  /// Ends all connections that are open now, by a reset.
  void resetAll();

  std::size_t connections() const { return m_connections; }
  std::size_t bytesUp() const { return m_bytesUp; }
  std::size_t bytesDown() const { return m_bytesDown; }

 private:
  struct Pair;
  void run();
  void accept();
  void serve(Pair& pair, short fromClient, short fromServer);
  void move(Pair& pair, FaultSide side);
  Fault faultForNext();
  bool trickle();
  void wake();

  int m_listener = -1;
  int m_wakeRead = -1, m_wakeWrite = -1;
  std::uint16_t m_port = 0;
  std::uint16_t m_serverPort;
  std::atomic<bool> m_isStopping = false, m_isResetting = false;
  std::atomic<std::size_t> m_connections = 0, m_bytesUp = 0, m_bytesDown = 0;

  std::mutex m_mutex;  // the three below
  std::deque<Fault> m_next;
  Fault m_always;
  struct Chance {
    std::mt19937 generator;
    double probability = 0;
    std::size_t within = 0;
  } m_chance;

  std::chrono::steady_clock::time_point m_lastTrickle;
  std::vector<std::unique_ptr<Pair>> m_pairs;  // the thread's own
  std::thread m_thread;
};

}  // namespace jemput::tests
