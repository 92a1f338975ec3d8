// The office's HTTP/1.1 server: TLS for tablets, plain for the board. It accepts, limits, parses
// strictly, asks a Connection, writes, and stops without cutting a request short. No logic of ours.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include "office/Connection.h"
#include "sync/Authority.h"
#include "sync/Limits.h"

namespace jemput::office {

/// One thread on which any number of servers run. Outlives its servers.
class ServerRunner {
 public:
  ServerRunner();
  /// Stops. Whatever still answers requests on other threads must have ended before.
  ~ServerRunner();

  /// Runs on a thread of its own until stop().
  void start();
  /// Runs on the caller's thread until stop() is called from another one; not at all after a stop().
  void run();
  /// From any thread, but start()'s own.
  void stop();

  struct State;

 private:
  friend class HttpServer;
  std::shared_ptr<State> m_state;
};

/// The port cannot be listened on; what() says so in Indonesian, `english` in English.
struct ListenFailed : std::runtime_error {
  ListenFailed(const std::string& indonesian, std::string inEnglish)
      : std::runtime_error(indonesian), english(std::move(inEnglish)) {}
  std::string english;
};

struct HttpSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;                      // 0: any free one
  std::optional<sync::ServerCertificate> tls;  // plain HTTP without it

  std::size_t maxBody = sync::limits::kMaxRequestBody;
  std::string streamedPath;  // requests for it and below go to Connection::receive(), without a limit of their body
  std::size_t maxConnections = sync::limits::kMaxConnections;
  std::chrono::milliseconds headerTimeout{20'000};  // for the handshake; from a request's first byte to its last header
  std::chrono::milliseconds idleTimeout = sync::limits::kIdleConnection;
  std::chrono::milliseconds progressTimeout{60'000};  // for each further 4 KiB of a body, read or written
  /// Told what went wrong inside a Connection or while accepting; runs on the runner's thread.
  std::function<void(const std::string& what)> report;
};

class HttpServer {
 public:
  /// `factory` makes one Connection for each connection that sends a request; it runs on the runner's thread.
  HttpServer(ServerRunner& runner, HttpSettings settings, ConnectionFactory factory);
  /// Closes everything at once; waits for requests that are being answered.
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  /// Listens from now on. Throws ListenFailed, or std::runtime_error for an unusable certificate.
  void start();
  /// The port that it listens on; after start().
  std::uint16_t port() const;
  /// Certificate for new connections (the office renews its own).
  void useCertificate(const sync::ServerCertificate& certificate);
  /// Takes no new connection, closes idle ones, lets requests under way finish until `patience` is
  /// over, then closes the rest. True when all of them finished. Not from the runner's thread.
  bool stopAndDrain(std::chrono::milliseconds patience);
  /// Open connections now.
  std::size_t connectionCount() const;

  struct State;

 private:
  std::shared_ptr<State> m_state;
};

}  // namespace jemput::office
