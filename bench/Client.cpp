#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "bench/Ground.h"
#include "bench/Parts.h"
#include "bench/Workload.h"
#include "core/storage/RegistrationQueries.h"
#include "tablet/Enrolment.h"
#include "tablet/SyncDriver.h"

namespace jemput::bench {

namespace {

std::string readTicketBeside(const std::filesystem::path& clientFolder) {
  std::ifstream in(clientFolder.parent_path() / "server.ticket");
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

/// The harness speaks of http://; ours is the same place over TLS.
std::string tlsUrl(std::string url) { return url.rfind("http://", 0) == 0 ? "https" + url.substr(4) : url; }

class Client {
 public:
  Client(const std::string& url, const std::filesystem::path& folder) : m_folder(folder), m_url(tlsUrl(url)) {}

  std::string load(const std::string& file) {
    enrol();
    std::uint64_t saved = 0, refused = 0;
    for (const std::string& line : readLines(file, limit())) {
      const auto document = core::JsonDocument::parse(line);
      const MappedLine mapped = m_workload.map(document->root());
      const auto result = m_registry->registerPerson(mapped.registration, mapped.extras);
      ++(result.saved ? saved : refused);
      if (!result.saved && refused == 1)
        for (const core::Issue& issue : result.issues) std::cerr << issue.field << " " << issue.code << "\n";
    }
    return "\"saved\":" + std::to_string(saved) + ",\"refused\":" + std::to_string(refused);
  }

  std::string change(const std::string& file) {
    std::uint64_t saved = 0;
    for (const std::string& line : readLines(file, limit())) {
      const auto document = core::JsonDocument::parse(line);
      const auto record = core::Uuid::parse(document->root()["id"].stringOr());
      const auto fields = record ? core::RegistrationQueries(m_store->database()).fieldsOf(*record) : std::nullopt;
      // With fewer registrations than the file has changes for, the rest is of nobody here.
      if (!fields) continue;
      const auto standing = core::JsonDocument::parse(*fields);
      if (m_registry->correctFields(*record, Workload::changes(document->root(), standing->root()))) ++saved;
    }
    return "\"saved\":" + std::to_string(saved);
  }

  std::string sync() {
    const tablet::SyncSummary summary = m_driver->run();
    if (summary.outcome != tablet::SyncOutcome::Done)
      throw std::runtime_error("the sync did not end well: " + std::to_string(static_cast<int>(summary.outcome)));
    m_quarantined += summary.quarantineReasons.size();
    return "\"docs\":" + std::to_string(summary.receipted) + ",\"quarantined\":" + std::to_string(m_quarantined) +
           ",\"bytesUp\":" + std::to_string(summary.road.bytesUp) +
           ",\"bytesDown\":" + std::to_string(summary.road.bytesDown) +
           ",\"exchanges\":" + std::to_string(summary.road.exchanges);
  }

  /// Counted in the office's own database, not in what the tablet believes.
  std::string count() {
    office::OfficeFolder office(m_folder.parent_path() / "server");
    core::Query query = office.database().query("SELECT count(*) FROM registration");
    query.step();
    return "\"server\":" + std::to_string(query.integer(0));
  }

 private:
  static std::size_t limit() {
    const char* count = std::getenv("BENCH_COUNT");
    return count ? std::stoul(count) : SIZE_MAX;
  }

  void enrol() {
    tablet::EnrolSettings settings{readTicketBeside(m_folder), {m_url}, kPin, {}};
    const tablet::TabletFolder place(m_folder);
    tablet::enrolTablet(place, settings);
    const tablet::Session session = place.signIn("", kPin, m_clock);
    m_store = std::make_unique<core::TabletStore>(m_folder / "tablet.db", session.databaseKey, place.header().cipher);
    m_registry = std::make_unique<core::Registry>(*m_store, m_clock, core::RuleBook::shipped(), session.officer);
    m_carrier = tablet::makeCarrier(*m_store);
    m_driver = std::make_unique<tablet::SyncDriver>(*m_store, m_clock, *m_carrier);
  }

  std::filesystem::path m_folder;
  std::string m_url;
  core::SystemClock m_clock;
  Workload m_workload{core::RuleBook::shipped()};
  std::unique_ptr<core::TabletStore> m_store;
  std::unique_ptr<core::Registry> m_registry;
  std::unique_ptr<sync::HttpCarrier> m_carrier;
  std::unique_ptr<tablet::SyncDriver> m_driver;  // keeps its connection, as the tablet's worker does
  std::uint64_t m_quarantined = 0;
};

}  // namespace

int runClient(const Arguments& arguments) {
  if (arguments.size() != 2) return 2;
  Client client(arguments[0], arguments[1]);
  std::cout << "{\"ready\":true}" << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    std::string command, file;
    words >> command >> file;
    if (command == "exit") return 0;
    try {
      std::string answer;
      if (command == "load")
        answer = client.load(file);
      else if (command == "change")
        answer = client.change(file);
      else if (command == "sync")
        answer = client.sync();
      else if (command == "count")
        answer = client.count();
      else
        answer = "\"skipped\":true";
      std::cout << "{\"ok\":true," << answer << "}" << std::endl;
    } catch (const std::exception& broken) {
      std::cout << "{\"ok\":false,\"error\":" << core::jsonString(broken.what()) << "}" << std::endl;
    }
  }
  return 0;
}

int runCompare(const Arguments& arguments) {
  if (arguments.size() != 2) return 2;
  office::OfficeFolder office(arguments[1]);
  std::size_t equal = 0, different = 0, missing = 0;
  for (const std::string& line : readLines(arguments[0], SIZE_MAX)) {
    const auto document = core::JsonDocument::parse(line);
    const auto id = core::Uuid::parse(document->root()["id"].stringOr());
    const auto fields = core::RegistrationQueries(office.database()).fieldsOf(*id);
    if (!fields) {
      ++missing;
      continue;
    }
    const auto held = core::JsonDocument::parse(*fields);
    ++(valuesOf(*id, held->root()) == valuesOf(document->root()) ? equal : different);
  }
  std::cout << "{\"part\":\"compare\",\"equal\":" << equal << ",\"different\":" << different
            << ",\"missing\":" << missing << "}" << std::endl;
  return different == 0 ? 0 : 1;
}

}  // namespace jemput::bench
