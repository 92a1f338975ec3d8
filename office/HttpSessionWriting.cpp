// What a session writes, and how it ends so that the last of it arrives.
#include <boost/asio/use_awaitable.hpp>

#include "office/HttpResponse.h"
#include "office/HttpSession.h"

namespace jemput::office {

namespace asio = boost::asio;
using sync::WireResult;
template <typename T>
using Task = asio::awaitable<T>;

namespace {

constexpr std::size_t kMostLingered = 1024 * 1024;
constexpr std::chrono::milliseconds kLinger{1'000};

}  // namespace

Task<bool> HttpSession::writeAll(std::string_view bytes) {
  std::size_t progress = kProgressBytes;
  while (!bytes.empty()) {
    if (progress >= kProgressBytes) {
      progress = 0;
      endAfter(m_server->settings.progressTimeout);
    }
    std::size_t count = 0;
    const WireResult result = m_wire.write(bytes, count);
    bytes.remove_prefix(count);
    progress += count;
    if (result == WireResult::Moved) continue;
    const bool isReady = co_await ready(result);
    if (!isReady) co_return false;
  }
  noEnd();
  co_return true;
}

Task<bool> HttpSession::writeResponse(Response response, bool isHead) {
  std::string first = responseHead(response, isHead);
  const std::string_view body = isHead ? std::string_view() : std::string_view(response.body);
  // As much of the body as fits travels in the head's TLS record; a large body is not copied.
  constexpr std::size_t kRecord = 16 * 1024;
  const std::size_t together = std::min(body.size(), kRecord - std::min(kRecord, first.size()));
  first.append(body.substr(0, together));
  const bool isWritten = co_await writeAll(first);
  if (!isWritten) co_return false;
  const bool isAllWritten = co_await writeAll(body.substr(together));
  co_return isAllWritten;
}

/// Closing with unread bytes would reset the connection, and the last response could be lost with it.
Task<void> HttpSession::linger() {
  endAfter(kLinger);
  m_wire.sayGoodbye();
  boost::system::error_code ignored;
  m_socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  sync::Wire raw(m_socket.native_handle());
  std::size_t total = 0;
  while (!m_isClosed && total < kMostLingered) {
    auto& scratch = m_server->runner->scratch;
    std::size_t count = 0;
    const WireResult result = raw.read(scratch.data(), scratch.size(), count);
    total += count;
    if (result == WireResult::Moved) continue;
    const bool isReady = co_await ready(result);
    if (!isReady) break;
  }
}

}  // namespace jemput::office
