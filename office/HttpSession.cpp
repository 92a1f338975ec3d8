#include "office/HttpSession.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "office/HttpResponse.h"
#include "sync/TcpState.h"

namespace jemput::office {

namespace asio = boost::asio;
using sync::WireResult;
using Result = HttpRequestReader::Result;
template <typename T>
using Task = asio::awaitable<T>;

namespace {

sync::Wire makeWire(HttpServer::State& server, int socket) {
  if (server.tls) return sync::Wire(socket, *server.tls);
  return sync::Wire(socket);
}

}  // namespace

/// Carries one answer from whatever thread to the session. Dropped without an answer, it answers 500,
/// so that a connection never hangs on somebody's mistake.
class HttpSession::Answer {
 public:
  Answer(std::shared_ptr<ServerRunner::State> runner, std::weak_ptr<HttpSession> session)
      : m_runner(std::move(runner)), m_session(std::move(session)) {}
  Answer(const Answer&) = delete;
  Answer& operator=(const Answer&) = delete;
  ~Answer() {
    Response fault;
    fault.status = 500;
    give(std::move(fault));
  }

  void give(Response response) {
    if (m_isGiven.exchange(true)) return;
    wake([response = std::move(response)](HttpSession& session) mutable {
      session.m_response = std::move(response);
      // An answer before the body's end: nobody waits for the rest of it.
      boost::system::error_code ignored;
      if (session.m_isReceiving) session.m_socket.cancel(ignored);
    });
  }
  void goOn() {
    wake([](HttpSession& session) { session.m_hasRoom = true; });
  }

 private:
  template <typename Change>
  void wake(Change change) {
    asio::dispatch(m_runner->io, [weak = m_session, change = std::move(change)]() mutable {
      const std::shared_ptr<HttpSession> session = weak.lock();
      if (!session) return;
      change(*session);
      session->m_answered.cancel();
    });
  }

  std::shared_ptr<ServerRunner::State> m_runner;
  std::weak_ptr<HttpSession> m_session;
  std::atomic<bool> m_isGiven = false;
};

HttpSession::HttpSession(std::shared_ptr<HttpServer::State> server, asio::ip::tcp::socket socket, bool isExcess)
    : m_server(std::move(server)),
      m_socket(std::move(socket)),
      m_timer(m_server->runner->io),
      m_answered(m_server->runner->io),
      m_wire(makeWire(*m_server, m_socket.native_handle())),
      m_reader(m_server->settings.maxBody, m_server->settings.streamedPath),
      m_isExcess(isExcess) {}

Task<void> HttpSession::run(std::shared_ptr<HttpSession> session) {
  try {
    co_await session->converse();
  } catch (const std::exception& fault) {
    session->m_server->report(fault.what());
  }
  session->m_timer.cancel();
  session->m_connection.reset();
  session->m_server->forget(session.get());
}

void HttpSession::close() {
  if (m_isIdle) m_wire.sayGoodbye();
  m_isClosed = true;
  boost::system::error_code ignored;
  m_socket.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
  m_socket.cancel(ignored);
  m_answered.cancel();
}

void HttpSession::endAfter(Millis time) {
  m_timer.expires_after(time);
  m_timer.async_wait([weak = weak_from_this()](boost::system::error_code error) {
    const std::shared_ptr<HttpSession> session = weak.lock();
    // A wait that was over just before the timer was set anew comes here without an error.
    if (error || !session || std::chrono::steady_clock::now() < session->m_timer.expiry()) return;
    session->close();
  });
}

void HttpSession::beIdle(bool isIdle) {
  if (isIdle && !m_isIdle) m_idleSince = std::chrono::steady_clock::now();
  m_isIdle = isIdle;
}

Task<bool> HttpSession::ready(WireResult wants) {
  if (m_isClosed || (wants != WireResult::WantRead && wants != WireResult::WantWrite)) co_return false;
  boost::system::error_code error;
  const auto direction = wants == WireResult::WantWrite ? asio::socket_base::wait_write : asio::socket_base::wait_read;
  co_await m_socket.async_wait(direction, asio::redirect_error(asio::use_awaitable, error));
  co_return !error && !m_isClosed;
}

Task<bool> HttpSession::handshake() {
  endAfter(m_server->settings.headerTimeout);
  while (true) {
    const WireResult result = m_wire.handshake();
    if (result == WireResult::Moved) break;
    const bool isReady = co_await ready(result);
    if (!isReady) co_return false;
  }
  m_binding = m_wire.channelBinding();
  co_return true;
}

/// Bytes are in the runner's scratch; 0 when there will be none.
Task<std::size_t> HttpSession::readSome() {
  std::size_t count = 0;
  while (!m_isClosed) {
    auto& scratch = m_server->runner->scratch;
    const WireResult result = m_wire.read(scratch.data(), scratch.size(), count);
    if (result == WireResult::Moved) break;
    const bool isReady = co_await ready(result);
    if (!isReady) co_return 0;
  }
  co_return count;
}

/// NeedMore when the connection ended instead.
Task<Result> HttpSession::nextRequest() {
  Result result = m_reader.feed({});
  bool hadByte = false, hadHeader = false;
  std::size_t progress = 0;
  while (result == Result::NeedMore) {
    if (m_reader.takeContinue()) co_await writeAll("HTTP/1.1 100 Continue\r\n\r\n");
    beIdle(m_reader.isIdle());
    if (m_isIdle && m_server->isDraining) break;
    if (m_isIdle) endAfter(m_server->settings.idleTimeout);
    if (!m_isIdle && !std::exchange(hadByte, true)) endAfter(m_server->settings.headerTimeout);
    if (m_reader.hasHeader() && (!std::exchange(hadHeader, true) || progress >= kProgressBytes)) {
      progress = 0;
      endAfter(m_server->settings.progressTimeout);
    }
    const std::size_t count = co_await readSome();
    if (count == 0) break;
    progress += count;
    result = m_reader.feed({m_server->runner->scratch.data(), count});
  }
  beIdle(false);
  noEnd();
  co_return result;
}

void HttpSession::startHandling(Request request) {
  auto given = std::make_shared<Answer>(m_server->runner, weak_from_this());
  try {
    if (!m_connection) m_connection = m_server->factory();
    m_connection->handle(std::move(request), [given](Response response) { given->give(std::move(response)); });
  } catch (const std::exception& fault) {
    m_server->report(fault.what());
    Response failed;
    failed.status = 500;
    failed.closeAfter = true;
    given->give(std::move(failed));
  }
}

Task<Response> HttpSession::answer(Request request) {
  m_response.reset();
  startHandling(std::move(request));
  while (!m_response) co_await wakened();
  Response response = std::move(*m_response);
  m_response.reset();
  co_return response;
}

/// Until there is an answer, or room for more of a body, or the end of the session.
Task<void> HttpSession::wakened() {
  boost::system::error_code ignored;
  m_answered.expires_at(std::chrono::steady_clock::time_point::max());
  co_await m_answered.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

std::unique_ptr<BodyTaker> HttpSession::startReceiving(Request head, const std::shared_ptr<Answer>& given) {
  if (!m_connection) m_connection = m_server->factory();
  return m_connection->receive(
      std::move(head), m_reader.bodyLeft(),
      {[given] { given->goOn(); }, [given](Response response) { given->give(std::move(response)); }});
}

/// The body to its taker as it comes; false when the connection ended first.
Task<bool> HttpSession::passBody(BodyTaker& taker) {
  const sync::RepeatedAcknowledgements repeated(m_socket.native_handle());
  const std::string first = m_reader.takeBodySoFar();
  if (!first.empty()) m_hasRoom = taker.take(first);
  if (m_reader.takeContinue() && !m_response) co_await writeAll("HTTP/1.1 100 Continue\r\n\r\n");
  std::size_t progress = kProgressBytes;
  while (m_reader.bodyLeft() > 0 && !m_response && !m_isClosed) {
    if (!m_hasRoom) {
      noEnd();  // the disk's time is not the sender's
      progress = kProgressBytes;
      co_await wakened();
      continue;
    }
    if (progress >= kProgressBytes) endAfter(m_server->settings.progressTimeout), progress = 0;
    const std::size_t count = co_await readSome();
    if (count == 0) break;
    progress += count;
    m_hasRoom = taker.take(m_reader.takeBody({m_server->runner->scratch.data(), count}));
  }
  noEnd();
  co_return m_reader.bodyLeft() == 0;
}

/// Nothing when the connection ended before the body did and nobody has answered.
Task<std::optional<Response>> HttpSession::receive(Request head) {
  m_response.reset();
  m_hasRoom = m_isReceiving = true;
  auto given = std::make_shared<Answer>(m_server->runner, weak_from_this());
  std::unique_ptr<BodyTaker> taker = startReceiving(std::move(head), given);
  given.reset();  // dropped by the taker without an answer, it answers 500
  if (taker) {
    const bool isWhole = co_await passBody(*taker);
    if (isWhole && !m_response) taker->end();
    taker.reset();
    if (!isWhole && !m_response) m_isClosed = true;
  }
  m_isReceiving = false;
  while (!m_response && !m_isClosed) co_await wakened();
  co_return std::exchange(m_response, std::nullopt);
}

/// One request and its response; false when the connection ends with it.
Task<bool> HttpSession::serveRequest() {
  const Result result = co_await nextRequest();
  if (result == Result::NeedMore) co_return false;
  Response response;
  bool isHead = false;
  if (result == Result::Refused) {
    response.status = m_reader.status();
    response.closeAfter = true;
  } else if (result == Result::Streams) {
    Request head = m_reader.takeHead();
    isHead = m_reader.isHead();
    head.channelBinding = m_binding;
    std::optional<Response> answered = busyResponse();
    if (!m_isExcess) answered = co_await receive(std::move(head));
    if (!answered) co_return false;
    response = std::move(*answered);
    if (m_reader.bodyLeft() > 0 || m_server->isDraining || !m_reader.keepsAlive()) response.closeAfter = true;
  } else {
    Request request = m_reader.take();
    isHead = m_reader.isHead();
    request.channelBinding = m_binding;
    if (m_isExcess) {
      response = busyResponse();
    } else {
      response = co_await answer(std::move(request));
    }
    if (m_server->isDraining || !m_reader.keepsAlive()) response.closeAfter = true;
  }
  const bool isLast = response.closeAfter;
  const bool isWritten = co_await writeResponse(std::move(response), isHead);
  if (isWritten && isLast) co_await linger();
  co_return isWritten && !isLast;
}

Task<void> HttpSession::converse() {
  const bool isAgreed = co_await handshake();
  if (!isAgreed) co_return;
  while (!m_isClosed) {
    const bool goesOn = co_await serveRequest();
    if (!goesOn) break;
  }
  m_wire.sayGoodbye();
}

}  // namespace jemput::office
