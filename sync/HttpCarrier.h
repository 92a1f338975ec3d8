// The road over the network: HTTP/1.1 over TLS 1.3 on one connection, requests pipelined. Every call
// runs on the caller's thread and ends by its deadline; only cancel() may come from another thread.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sync/Carrier.h"
#include "sync/Limits.h"
#include "sync/Tls.h"

namespace jemput::sync {

/// How long a call waits. A slow link is not a broken one: every further 4 KiB that move in either
/// direction start the time again.
struct Patience {
  std::chrono::milliseconds connect = limits::kConnectTimeout;  // per address, TLS handshake included
  std::chrono::milliseconds reply = limits::kReplyTimeout;
};

class HttpCarrier final : public Carrier {
 public:
  /// `urls` as "https://host:port", tried in turn, the one that worked last first. Throws
  /// std::invalid_argument when one is of another form or there is none.
  HttpCarrier(const std::vector<std::string>& urls, ClientTrust trust, const std::string& officeId,
              Patience patience = {});
  ~HttpCarrier() override;

  void open() override;
  void close() override;
  std::uint64_t connectionNumber() const override;
  std::string channelBinding() const override;
  /// During a first contact only GET /v1/keys, with nothing else in it: std::logic_error otherwise.
  void send(std::string_view method, std::string_view target, const std::vector<HttpHeader>& headers,
            std::string_view body) override;
  HttpReply receive() override;
  /// Ends the waiting call, or the next one when none is waiting; the connection is closed by that.
  void cancel() override;
  RoadCount count() const override;

  /// Ends the first contact: this connection's certificate must be of this CA, for this office, at
  /// `validAt`; from now on every connection is checked so. Throws RoadBroken(NotOurOffice) and closes.
  void confirmAuthority(const std::string& authorityPem, core::Instant validAt);
  /// Whether this connection's TLS handshake was shortened by an earlier one.
  bool isResumed() const;

 private:
  class State;
  std::unique_ptr<State> m_state;
};

}  // namespace jemput::sync
