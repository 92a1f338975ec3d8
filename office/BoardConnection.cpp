#include "core/rules/Areas.h"
#include "core/storage/Devices.h"
#include "core/storage/SnapshotStore.h"
#include "office/Board.h"
#include "office/Targets.h"

namespace jemput::office {

namespace {

constexpr std::chrono::seconds kKeep{10};
constexpr std::int64_t kDay = 24 * 3600 * 1000;

/// One page for all who look; on the server's own thread.
class BoardConnection final : public Connection {
 public:
  BoardConnection(OfficeFolder& folder, const core::Clock& clock) : m_folder(folder), m_clock(clock) {}

  void handle(Request request, Respond respond) override {
    if (request.target != "/papan") return respond({404, {}, {}});
    if (request.method != "GET" && request.method != "HEAD") return respond({405, {{"Allow", "GET"}}, {}});
    const auto now = m_clock.sinceBoot();
    if (m_page.empty() || now - m_made > kKeep) {
      m_page = boardPage(readBoardFacts(m_folder, m_clock));
      m_made = now;
    }
    respond({200,
             {{"Content-Type", "text/html; charset=utf-8"},
              {"Cache-Control", "no-store"},
              {"Refresh", "60"},
              {"X-Content-Type-Options", "nosniff"},
              {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"}},
             m_page});
  }

 private:
  OfficeFolder& m_folder;
  const core::Clock& m_clock;
  std::string m_page;
  std::chrono::milliseconds m_made{0};
};

}  // namespace

BoardFacts readBoardFacts(OfficeFolder& folder, const core::Clock& clock) {
  core::Database& database = folder.database();
  BoardFacts facts;
  facts.now = core::toMilliseconds(clock.now());
  facts.indicators = core::shippedIndicators();
  facts.rows = progressOf(folder, core::Date::inWita(clock.now()).year());
  facts.isPractice = folder.isPractice();
  core::Devices devices(database);
  for (const core::DeviceRow& device : devices.all()) {
    facts.quarantined += devices.troubles(device.number).quarantined;
    if (device.revoked) continue;
    ++facts.tablets;
    if (facts.now - device.heard.value_or(0) > kDay) ++facts.silentTablets;
  }
  return facts;
}

std::unique_ptr<Connection> boardConnection(OfficeFolder& folder, const core::Clock& clock) {
  return std::make_unique<BoardConnection>(folder, clock);
}

}  // namespace jemput::office
