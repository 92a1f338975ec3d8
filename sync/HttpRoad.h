// The TCP part of HttpCarrier: connects and waits with deadlines on the caller's thread, over an Asio
// io_context of its own; cancel() may come from any thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>

#include "sync/HttpUrl.h"

namespace jemput::sync {

class HttpRoad {
 public:
  using Deadline = std::chrono::steady_clock::time_point;

  HttpRoad();
  ~HttpRoad();

  /// A connected, non-blocking socket, which stays the road's. Throws RoadBroken. When the name cannot
  /// be resolved now, the addresses are tried that it had last time.
  int connect(const HttpUrl& url, Deadline deadline);
  /// Returns when the socket can be read or, if `alsoWrite`, written. Throws RoadBroken(TimedOut or
  /// Cancelled).
  void wait(bool alsoWrite, Deadline deadline);
  /// Bytes that may be written now without a long queue before a slow link (SendWindow); 0: wait for room.
  std::size_t room();
  /// Returns when the socket can be read, or when there may be room again. Throws as wait().
  void waitForRoom(Deadline deadline);
  void close();
  /// The waiting call, or the next one, throws RoadBroken(Cancelled).
  void cancel();
  /// Throws when cancel() was called.
  void checkCancelled();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace jemput::sync
