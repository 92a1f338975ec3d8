// The running office: TLS for tablets, and the board if asked for, until it is told to stop.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "core/Clock.h"
#include "office/HttpServer.h"
#include "office/OfficeApi.h"
#include "office/OfficeFolder.h"

namespace jemput::office {

struct ServiceSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8443;
  std::optional<std::string> boardAddress;  // plain HTTP, aggregates only; off unless asked for
  std::uint16_t boardPort = 8080;
  std::function<void(const std::string& what)> report;
};

class Service {
 public:
  /// Throws FolderRefused when another `serve` has the folder, ListenFailed when a port is taken.
  Service(OfficeFolder& folder, const ServiceSettings& settings, const core::Clock& clock);
  ~Service();

  std::uint16_t port() const { return m_server.port(); }
  std::uint16_t boardPort() const { return m_board ? m_board->port() : 0; }
  bool isBroken() const { return m_api.isBroken(); }
  /// Lets requests under way finish; then nothing is answered any more.
  void stop();

 private:
  core::FolderLock m_lock;
  OfficeFolder m_boardFolder;  // the board reads through a connection of its own
  OfficeApi m_api;
  ServerRunner m_runner;
  HttpServer m_server;
  std::optional<HttpServer> m_board;
  bool m_stopped = false;
};

}  // namespace jemput::office
