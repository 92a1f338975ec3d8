#include "office/Service.h"

#include "office/Board.h"

namespace jemput::office {

namespace {

constexpr std::chrono::seconds kDrain{20};

core::FolderLock lockOrRefuse(const OfficeFolder& folder) {
  auto lock = folder.lockForServing();
  if (!lock)
    throw FolderRefused("Kantor ini sudah dilayani program lain (jemput-office serve). Hentikan dulu yang itu.");
  return std::move(*lock);
}

HttpSettings tlsSettings(const OfficeFolder& folder, const ServiceSettings& settings) {
  HttpSettings http;
  http.address = settings.address;
  http.port = settings.port;
  http.streamedPath = kFilesPath;
  http.tls = folder.keys().server;
  http.report = settings.report;
  return http;
}

}  // namespace

Service::Service(OfficeFolder& folder, const ServiceSettings& settings, const core::Clock& clock)
    : m_lock(lockOrRefuse(folder)),
      m_boardFolder(folder.path(), folder.keyFolder()),
      m_api(folder, core::RuleBook::shipped(), clock, settings.report),
      m_server(m_runner, tlsSettings(folder, settings), [this] { return m_api.connect(); }) {
  if (settings.boardAddress) {
    HttpSettings board;
    board.address = *settings.boardAddress;
    board.port = settings.boardPort;
    board.maxBody = 1024;
    board.report = settings.report;
    m_board.emplace(m_runner, board, [this, &clock] { return boardConnection(m_boardFolder, clock); });
  }
  m_api.cleanFiles();
  m_server.start();
  if (m_board) m_board->start();
  m_runner.start();
}

Service::~Service() { stop(); }

void Service::stop() {
  if (m_stopped) return;
  m_stopped = true;
  m_server.stopAndDrain(kDrain);
  if (m_board) m_board->stopAndDrain(kDrain);
  m_runner.stop();
}

}  // namespace jemput::office
