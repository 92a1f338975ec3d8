// One connection of the HTTP server, as a coroutine: handshake, then request, answer, request, answer.
// Only for office/Http*.cpp; everything on the runner's thread.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <memory>

#include "office/HttpRequestReader.h"
#include "office/HttpServerState.h"

namespace jemput::office {

class HttpSession : public std::enable_shared_from_this<HttpSession> {
 public:
  /// `isExcess`: there are too many connections; the first request is answered with 503.
  HttpSession(std::shared_ptr<HttpServer::State> server, boost::asio::ip::tcp::socket socket, bool isExcess);

  /// The whole life of the session, which it keeps alive.
  static boost::asio::awaitable<void> run(std::shared_ptr<HttpSession> session);

  bool isIdle() const { return m_isIdle; }
  std::chrono::steady_clock::time_point idleSince() const { return m_idleSince; }
  /// Ends it at once, except that a request which is being answered keeps its Connection alive.
  void close();

 private:
  static constexpr std::size_t kProgressBytes = 4 * 1024;  // after so many the time is counted anew
  class Answer;
  using Millis = std::chrono::milliseconds;

  boost::asio::awaitable<void> converse();
  boost::asio::awaitable<bool> handshake();
  boost::asio::awaitable<HttpRequestReader::Result> nextRequest();
  boost::asio::awaitable<bool> serveRequest();
  boost::asio::awaitable<Response> answer(Request request);
  boost::asio::awaitable<std::optional<Response>> receive(Request head);
  boost::asio::awaitable<bool> passBody(BodyTaker& taker);
  boost::asio::awaitable<void> wakened();
  boost::asio::awaitable<bool> writeResponse(Response response, bool isHead);
  boost::asio::awaitable<bool> writeAll(std::string_view bytes);
  boost::asio::awaitable<std::size_t> readSome();
  boost::asio::awaitable<bool> ready(sync::WireResult wants);
  boost::asio::awaitable<void> linger();

  void startHandling(Request request);
  std::unique_ptr<BodyTaker> startReceiving(Request head, const std::shared_ptr<Answer>& given);
  void endAfter(Millis time);
  void noEnd() { m_timer.expires_at(std::chrono::steady_clock::time_point::max()); }
  void beIdle(bool isIdle);

  std::shared_ptr<HttpServer::State> m_server;
  boost::asio::ip::tcp::socket m_socket;
  boost::asio::steady_timer m_timer;     // closes the session
  boost::asio::steady_timer m_answered;  // wakes it when its answer is there
  sync::Wire m_wire;
  HttpRequestReader m_reader;
  std::unique_ptr<Connection> m_connection;
  std::optional<Response> m_response;
  std::string m_binding;
  std::chrono::steady_clock::time_point m_idleSince;
  bool m_isExcess;
  bool m_isReceiving = false;  // a body, piece by piece
  bool m_hasRoom = true;       // for more of it
  bool m_isIdle = false;
  bool m_isClosed = false;
};

}  // namespace jemput::office
