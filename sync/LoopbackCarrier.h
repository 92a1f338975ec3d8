// A road without a network: requests go straight to a function. Tests break it at any exchange, before
// or after the office has worked, which a socket does only by luck.
#pragma once

#include <deque>
#include <functional>

#include "sync/Carrier.h"

namespace jemput::sync {

/// What arrives at the other end.
struct LoopbackRequest {
  std::string method, target;
  std::vector<HttpHeader> headers;
  std::string body;
  std::string channelBinding;
};

class LoopbackCarrier final : public Carrier {
 public:
  /// The other end of one connection; made anew at each open().
  using Peer = std::function<HttpReply(const LoopbackRequest&)>;
  using Connect = std::function<Peer()>;
  /// Called for every exchange with its number (1, 2, …) around the peer's work; throws RoadBroken to
  /// break the road there, or changes the bytes.
  struct Fault {
    std::function<void(std::uint64_t, LoopbackRequest&)> before;
    std::function<void(std::uint64_t, HttpReply&)> after;
  };

  explicit LoopbackCarrier(Connect connect, Fault fault = {});

  void open() override;
  void close() override;
  std::uint64_t connectionNumber() const override { return m_connections; }
  std::string channelBinding() const override { return m_binding; }
  void send(std::string_view method, std::string_view target, const std::vector<HttpHeader>& headers,
            std::string_view body) override;
  HttpReply receive() override;
  void cancel() override { m_cancelled = true; }
  RoadCount count() const override { return m_count; }

 private:
  Connect m_connect;
  Fault m_fault;
  Peer m_peer;
  std::string m_binding;
  std::uint64_t m_connections = 0;
  std::deque<LoopbackRequest> m_onTheWay;
  RoadCount m_count;
  bool m_cancelled = false;
};

}  // namespace jemput::sync
