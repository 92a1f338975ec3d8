// A FieldDay's office behind its real server, and its tablets' real carriers, with a proxy in between that breaks what
// a test tells it to.
#pragma once

#include "office/HttpServer.h"
#include "office/files/Tus.h"
#include "sync/HttpCarrier.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/FieldDay.h"

namespace jemput::test {

class RealRoad {
 public:
  /// The office answers here alone from now on. `day` outlives this.
  explicit RealRoad(FieldDay& day) : m_api(folderOf(day), core::RuleBook::shipped(), day.clock()) {
    office::HttpSettings settings;
    settings.tls = day.office().folder().keys().server;
    settings.streamedPath = office::kFilesPath;
    m_server = std::make_unique<office::HttpServer>(m_runner, settings, [this] { return m_api.connect(); });
    m_server->start();
    m_runner.start();
    m_proxy = std::make_unique<tests::FaultProxy>(m_server->port());
    const office::OfficeKeys& keys = day.office().folder().keys();
    m_carrier = std::make_unique<sync::HttpCarrier>(
        std::vector<std::string>{m_proxy->url()},
        sync::ClientTrust::pinned(keys.authority.certificatePem, day.clock().now()), keys.officeId,
        sync::Patience{std::chrono::seconds(5), std::chrono::seconds(5)});
  }
  ~RealRoad() {
    m_carrier.reset();
    m_proxy.reset();
    m_server->stopAndDrain(std::chrono::seconds(5));
    m_runner.stop();
  }
  RealRoad(const RealRoad&) = delete;
  RealRoad& operator=(const RealRoad&) = delete;

  tests::FaultProxy& proxy() { return *m_proxy; }
  sync::HttpCarrier& carrier() { return *m_carrier; }
  /// One sync over a connection of its own; from the second one on its handshake is a shortened one.
  tablet::SyncSummary syncs(FieldDay& day, std::size_t tablet, tablet::SyncSettings settings = {}) {
    m_carrier->close();
    return tablet::SyncDriver(day.tablet(tablet).store(), day.clock(), *m_carrier, settings).run();
  }

 private:
  static office::OfficeFolder& folderOf(FieldDay& day) {
    day.office().goesAway();
    return day.office().folder();
  }

  office::OfficeApi m_api;
  office::ServerRunner m_runner;
  std::unique_ptr<office::HttpServer> m_server;
  std::unique_ptr<tests::FaultProxy> m_proxy;
  std::unique_ptr<sync::HttpCarrier> m_carrier;
};

}  // namespace jemput::test
