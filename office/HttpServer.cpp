#include "office/HttpServer.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "office/HttpSession.h"
#include "sync/TcpState.h"

namespace jemput::office {

namespace asio = boost::asio;
using asio::ip::tcp;
using SteadyClock = std::chrono::steady_clock;

namespace {

// Connections above the limit that are still told why they are refused.
constexpr std::size_t kMostExcess = 32;
constexpr std::chrono::milliseconds kPauseAfterFault{100};

[[noreturn]] void throwListenFailed(const HttpSettings& settings, const boost::system::error_code& error) {
  const std::string place = settings.address + ":" + std::to_string(settings.port);
  if (error == asio::error::address_in_use) {
    throw ListenFailed("Alamat " + place + " sedang dipakai program lain. Hentikan program itu atau pilih port lain.",
                       "Address " + place + " is in use by another program. Stop that program or choose another port.");
  }
  throw ListenFailed(
      "Tidak dapat membuka alamat " + place + " (" + error.message() + "). Periksa alamat dan port.",
      "Cannot listen on address " + place + " (" + error.message() + "). Check the address and the port.");
}

}  // namespace

void ServerRunner::State::run() {
  isRunning = true;
  // A stop() that comes before this thread is there must not be forgotten.
  if (!isStopped) io.run();
  io.restart();
  isRunning = false;
  tellChanged();
}

void ServerRunner::State::tellChanged() {
  const std::lock_guard lock(mutex);
  changed.notify_all();
}

bool ServerRunner::State::waitFor(const std::function<bool()>& isDone, SteadyClock::time_point end) {
  {
    std::unique_lock lock(mutex);
    changed.wait_until(lock, end, [&] { return isDone() || !isRunning; });
  }
  while (!isDone() && !isRunning && SteadyClock::now() < end) {
    io.restart();
    io.run_one_until(end);
  }
  return isDone();
}

ServerRunner::ServerRunner() : m_state(std::make_shared<State>()) {}
ServerRunner::~ServerRunner() { stop(); }

void ServerRunner::start() {
  m_state->isStopped = false;
  m_state->isRunning = true;
  m_state->thread = std::thread([state = m_state.get()] { state->run(); });
}

void ServerRunner::run() { m_state->run(); }

void ServerRunner::stop() {
  m_state->isStopped = true;
  m_state->io.stop();
  if (m_state->thread.joinable()) m_state->thread.join();
  if (m_state->isRunning) return;  // run() on another thread, which ends by itself
  // What is queued keeps servers alive, and they keep the queue: work it off.
  m_state->io.restart();
  m_state->io.poll();
}

HttpServer::State::State(std::shared_ptr<ServerRunner::State> onRunner, HttpSettings with, ConnectionFactory makes)
    : runner(std::move(onRunner)), settings(std::move(with)), factory(std::move(makes)), acceptor(runner->io) {}

void HttpServer::State::report(const std::string& what) const {
  if (settings.report) settings.report(what);
}

void HttpServer::State::listen() {
  boost::system::error_code error;
  const auto address = asio::ip::make_address(settings.address, error);
  if (error) throwListenFailed(settings, error);
  const tcp::endpoint endpoint(address, settings.port);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (!error) return;
  boost::system::error_code ignored;
  acceptor.close(ignored);
  throwListenFailed(settings, error);
}

asio::awaitable<void> HttpServer::State::acceptAll(std::shared_ptr<State> state) {
  asio::steady_timer pause(state->runner->io);
  while (state->acceptor.is_open()) {
    boost::system::error_code error;
    tcp::socket socket(state->runner->io);
    co_await state->acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
    if (!state->acceptor.is_open()) break;
    if (!error) {
      state->welcome(std::move(socket));
      continue;
    }
    // Out of descriptors, most likely: those that are open go on, and some will end.
    state->report("accept: " + error.message());
    pause.expires_after(kPauseAfterFault);
    co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
  }
  state->isAccepting = false;
  state->runner->tellChanged();
}

void HttpServer::State::welcome(tcp::socket socket) {
  const bool isFull = sessions.size() >= settings.maxConnections;
  HttpSession* oldest = nullptr;
  if (isFull) {
    for (HttpSession* session : sessions) {
      if (session->isIdle() && (!oldest || session->idleSince() < oldest->idleSince())) oldest = session;
    }
    if (oldest) oldest->close();
    if (!oldest && sessions.size() >= settings.maxConnections + kMostExcess) return;
  }
  boost::system::error_code ignored;
  socket.non_blocking(true, ignored);
  sync::suitSlowLinks(socket.native_handle(), sync::TcpEnd::Office);
  auto session = std::make_shared<HttpSession>(shared_from_this(), std::move(socket), isFull && !oldest);
  sessions.insert(session.get());
  sessionCount = sessions.size();
  asio::co_spawn(runner->io, HttpSession::run(session), asio::detached);
}

void HttpServer::State::forget(HttpSession* session) {
  sessions.erase(session);
  sessionCount = sessions.size();
  runner->tellChanged();
}

void HttpServer::State::drain() {
  isDraining = true;
  boost::system::error_code ignored;
  acceptor.close(ignored);
  for (HttpSession* session : sessions) {
    if (session->isIdle()) session->close();
  }
}

void HttpServer::State::closeAll() {
  for (HttpSession* session : sessions) session->close();
}

HttpServer::HttpServer(ServerRunner& runner, HttpSettings settings, ConnectionFactory factory)
    : m_state(std::make_shared<State>(runner.m_state, std::move(settings), std::move(factory))) {}

HttpServer::~HttpServer() {
  stopAndDrain(std::chrono::milliseconds(0));
  m_state->runner->waitFor([this] { return m_state->isOver(); }, SteadyClock::time_point::max());
}

void HttpServer::start() {
  if (m_state->settings.tls) m_state->tls = sync::TlsContext::forServer(*m_state->settings.tls);
  m_state->listen();
  m_state->isAccepting = true;
  asio::co_spawn(m_state->runner->io, State::acceptAll(m_state), asio::detached);
}

std::uint16_t HttpServer::port() const {
  boost::system::error_code error;
  return m_state->acceptor.local_endpoint(error).port();
}

void HttpServer::useCertificate(const sync::ServerCertificate& certificate) {
  auto context = std::make_shared<sync::TlsContext>(sync::TlsContext::forServer(certificate));
  asio::post(m_state->runner->io, [state = m_state, context] { state->tls = std::move(*context); });
}

bool HttpServer::stopAndDrain(std::chrono::milliseconds patience) {
  asio::post(m_state->runner->io, [state = m_state] { state->drain(); });
  const auto isOver = [this] { return m_state->isOver(); };
  if (m_state->runner->waitFor(isOver, SteadyClock::now() + patience)) return true;
  asio::post(m_state->runner->io, [state = m_state] { state->closeAll(); });
  return false;
}

std::size_t HttpServer::connectionCount() const { return m_state->sessionCount; }

}  // namespace jemput::office
