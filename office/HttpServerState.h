// What a runner, its servers and their sessions share. Everything without a note of its own is touched
// on the runner's thread alone. Only for office/Http*.cpp.
#pragma once

#include <array>
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "office/HttpServer.h"
#include "sync/Tls.h"

namespace jemput::office {

class HttpSession;

struct ServerRunner::State {
  boost::asio::io_context io{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work{io.get_executor()};
  std::thread thread;
  // Any thread.
  std::atomic<bool> isRunning = false, isStopped = false;
  std::mutex mutex;
  std::condition_variable changed;
  // One for all sessions: it is used up before the next one reads.
  std::array<char, 16 * 1024> scratch;

  void run();
  void tellChanged();
  /// Any thread but the runner's: waits until `isDone`, at most until `end`; says whether it is. Works
  /// off what is left itself when the runner has been stopped.
  bool waitFor(const std::function<bool()>& isDone, std::chrono::steady_clock::time_point end);
};

struct HttpServer::State : std::enable_shared_from_this<HttpServer::State> {
  State(std::shared_ptr<ServerRunner::State> onRunner, HttpSettings with, ConnectionFactory makes);

  std::shared_ptr<ServerRunner::State> runner;
  const HttpSettings settings;
  const ConnectionFactory factory;
  std::optional<sync::TlsContext> tls;
  boost::asio::ip::tcp::acceptor acceptor;
  std::set<HttpSession*> sessions;
  bool isDraining = false;
  // Any thread.
  std::atomic<std::size_t> sessionCount = 0;
  std::atomic<bool> isAccepting = false;

  void listen();
  static boost::asio::awaitable<void> acceptAll(std::shared_ptr<State> state);
  void welcome(boost::asio::ip::tcp::socket socket);
  void forget(HttpSession* session);
  void drain();
  void closeAll();
  void report(const std::string& what) const;
  bool isOver() const { return sessionCount == 0 && !isAccepting; }
};

}  // namespace jemput::office
