// The road between a tablet and the office, as a round sees it: one connection, exchanges in order.
// HttpCarrier is TLS, LoopbackCarrier is a function call; the round cannot tell them apart.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::sync {

/// Which layer broke; each has a sentence of its own (ux section 4.12).
enum class RoadTrouble {
  NoNetwork,     // no route, connection refused, reset
  NameNotFound,  // the address cannot be resolved
  NotOurOffice,  // certificate or identity is another
  TimedOut,
  Garbled,  // the reply is no reply of ours: captive portal, proxy, broken bytes
  Cancelled,
};

struct RoadBroken : std::runtime_error {
  RoadBroken(RoadTrouble what, const std::string& detail) : std::runtime_error(detail), trouble(what) {}
  RoadTrouble trouble;
};

struct HttpHeader {
  std::string name, value;
};

struct HttpReply {
  int status = 0;
  std::vector<HttpHeader> headers;
  std::string body;
  /// Value of a header, any case; empty when it is not there.
  std::string header(std::string_view name) const;
};

struct RoadCount {
  std::uint64_t bytesUp = 0, bytesDown = 0;  // inside TLS, HTTP included
  std::uint64_t exchanges = 0;
};

class Carrier {
 public:
  virtual ~Carrier() = default;

  /// Connects when there is no connection; throws RoadBroken. A new connection has new compression
  /// streams and a new channel binding; `connectionNumber` tells them apart.
  virtual void open() = 0;
  virtual void close() = 0;
  virtual std::uint64_t connectionNumber() const = 0;
  /// 32 bytes that only the two ends of this connection know (RFC 9266); after open().
  virtual std::string channelBinding() const = 0;

  /// Sends one request; up to Limits' number may be on the way before the first reply is received.
  virtual void send(std::string_view method, std::string_view target, const std::vector<HttpHeader>& headers,
                    std::string_view body) = 0;
  /// The reply to the oldest request that has none yet.
  virtual HttpReply receive() = 0;
  /// From any thread: makes a waiting call throw RoadBroken(Cancelled).
  virtual void cancel() = 0;

  virtual RoadCount count() const = 0;
};

}  // namespace jemput::sync
