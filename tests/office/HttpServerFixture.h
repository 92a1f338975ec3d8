// An office's server with a Connection that echoes, and clients for it, for the transport's tests.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "office/HttpServer.h"
#include "sync/HttpCarrier.h"

namespace jemput::tests {

using namespace std::chrono_literals;

inline constexpr core::Instant kNow = std::chrono::sys_days{std::chrono::year(2026) / 3 / 1};

/// Opened once; until then those who wait, wait.
class Gate {
 public:
  void open() {
    const std::lock_guard lock(m_mutex);
    m_isOpen = true;
    m_changed.notify_all();
  }
  void wait() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isOpen; });
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_isOpen = false;
};

/// Answers "METHOD target body"; /gated answers from another thread when the gate is open, /large with
/// 3 MB, /throw throws, /forget drops the answer, /binding with the channel binding.
class EchoConnection final : public office::Connection {
 public:
  EchoConnection(Gate& handling, Gate& gate) : m_handling(handling), m_gate(gate) {}
  ~EchoConnection() override;
  void handle(office::Request request, office::Respond respond) override;

 private:
  Gate& m_handling;
  Gate& m_gate;
  std::vector<std::thread> m_threads;
};

/// Starts the crypto, which keys are made with, and gives an office's identity.
inline std::string startedId() {
  core::startCrypto();
  return core::base32(std::string(32, 'k'));
}

struct TestOffice {
  explicit TestOffice(bool isTls = true, office::HttpSettings with = {});

  std::string url() const { return "https://127.0.0.1:" + std::to_string(server->port()); }
  sync::ClientTrust trust(core::Instant validAt = kNow) const {
    return sync::ClientTrust::pinned(authority.certificatePem, validAt);
  }
  std::unique_ptr<sync::HttpCarrier> carrier(sync::Patience patience = {2s, 2s}) const {
    return std::make_unique<sync::HttpCarrier>(std::vector<std::string>{url()}, trust(), id, patience);
  }

  std::string id = startedId();
  sync::Authority authority = sync::makeAuthority(id, kNow);
  Gate handling;  // opens when /gated has arrived
  Gate gate;
  std::vector<std::string> reports;
  office::ServerRunner runner;
  std::unique_ptr<office::HttpServer> server;
};

/// A plain TCP client that sends what it is told to.
class RawClient {
 public:
  /// `receiveBuffer`: bytes that the kernel takes before they are read; 0 leaves that to the kernel.
  explicit RawClient(std::uint16_t port, int receiveBuffer = 0);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  /// False when the other side does not take the bytes any more.
  bool send(std::string_view bytes);
  /// Everything until the other side closes; nothing when it has not closed within `patience`.
  std::optional<std::string> readToEnd(std::chrono::milliseconds patience = 5s);
  /// At least `count` bytes, or fewer when the other side closes.
  std::string read(std::size_t count);

 private:
  int m_socket;
};

/// Trouble that `call` throws; nothing when it throws none.
template <typename Call>
std::optional<sync::RoadTrouble> troubleOf(Call call) {
  try {
    call();
  } catch (const sync::RoadBroken& broken) {
    return broken.trouble;
  }
  return std::nullopt;
}

inline sync::HttpReply ask(sync::Carrier& carrier, std::string_view method, std::string_view target,
                           std::string_view body = {}) {
  carrier.send(method, target, {}, body);
  return carrier.receive();
}

}  // namespace jemput::tests
