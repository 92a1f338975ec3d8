#include <stdlib.h>

#include <fstream>
#include <random>
#include <set>
#include <thread>

#include "core/json/Json.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::Finished;
using test::Program;

namespace {

constexpr int kKills = 200;

std::string memberOf(const std::string& json, std::string_view name) {
  const auto document = core::JsonDocument::parse(json);
  REQUIRE(document);
  return document->root()[name].stringOr();
}

std::int64_t numberOf(const std::string& json, std::string_view name) {
  const auto document = core::JsonDocument::parse(json);
  REQUIRE(document);
  return document->root()[name].integerOr(-1);
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    // A line that was cut by the kill was never said.
    if (end == std::string::npos) break;
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

/// People nobody has registered yet.
std::string peopleLines(int& person, int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    const int number = person++;
    const std::string serial = std::to_string(9001 + number % 999), day = std::to_string(41 + number / 999);
    lines += R"({"nik":"520804)" + day + "0718" + serial +
             R"(","name":"LALE RATNA SARI","sex":"P","birth_date":"2018-07-)" + (day < "50" ? "0" : "") +
             std::to_string(std::stoi(day) - 40) +
             R"(","marital_status":1,"mother":"INAQ SAHNEP","village":"52.08.04.2008","visit":{"date":"2025-02-07",)"
             R"("village":"52.08.04.2008","place_kind":"desa","place":"Kantor desa"},"services":[{"code":"KIA-02"}]})"
             "\n";
  }
  return lines;
}

/// An office and a tablet as processes, on loopback, in one folder.
class Town {
 public:
  Town() {
    setenv("JEMPUT_PIN", "135790", 1);
    REQUIRE(office({"init", "--recovery-out", path("recovery.json")}).exitCode == 0);
    REQUIRE(office({"officer", "--name", "Hendra Wijaya"}).exitCode == 0);
    openOffice("127.0.0.1:0");
    const Finished ticket = office({"ticket", "--villages", "52.08.04.2008", "--json"});
    REQUIRE(ticket.exitCode == 0);
    REQUIRE(field({"enrol", "--ticket", memberOf(ticket.out, "ticket")}).exitCode == 0);
  }

  Finished office(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin() + 1, {"--data", path("office")});
    return test::run("jemput-office", arguments, m_folder.path());
  }
  Finished field(std::vector<std::string> arguments, const std::string& input = {}) {
    return Program("jemput-field", with(arguments), m_folder.path(), input).wait();
  }
  std::unique_ptr<Program> startField(const std::vector<std::string>& arguments, const std::string& input = {}) {
    return std::make_unique<Program>("jemput-field", with(arguments), m_folder.path(), input);
  }

  void openOffice(const std::string& address) {
    m_server = std::make_unique<Program>(
        "jemput-office", std::vector<std::string>{"serve", "--data", path("office"), "--listen", address},
        m_folder.path());
    REQUIRE(m_server->prints("Kantor siap di "));
    const std::string out = m_server->outSoFar();
    m_address = out.substr(out.find("https://") + 8);
    m_address.resize(m_address.find('\n'));
  }
  void killOffice() {
    m_server->kill();
    openOffice(m_address);
  }
  std::string path(const std::string& name) const { return (m_folder.path() / name).string(); }
  const std::filesystem::path& folder() const { return m_folder.path(); }

 private:
  std::vector<std::string> with(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin() + 1, {"--data", path("tablet")});
    return arguments;
  }
  test::TemporaryFolder m_folder;
  std::unique_ptr<Program> m_server;
  std::string m_address;
};

}  // namespace

TEST_CASE("200 kills of tablet and office while they sync: nothing lost, nothing double") {
  Town town;
  std::mt19937 random(20250207);
  int person = 0;
  std::set<std::string> promised;  // ids that the tablet said are saved
  for (int kill = 0; kill < kKills; ++kill) {
    // Every fifth kill hits the tablet while it registers; what it has answered is promised all the same.
    if (kill % 5 == 0) {
      const auto registering = town.startField({"register"}, peopleLines(person, 40));
      const std::size_t answers = 1 + random() % 25;
      while (registering->isRunning() && linesOf(registering->outSoFar()).size() < answers)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      registering->kill();
      for (const std::string& line : linesOf(registering->outSoFar())) promised.insert(memberOf(line, "id"));
      continue;
    }
    const auto syncing = town.startField({"sync"});
    std::this_thread::sleep_for(std::chrono::milliseconds(60 + random() % 90));
    if (kill % 2 == 0) {
      syncing->kill();
    } else {
      town.killOffice();
      syncing->wait();
    }
  }
  REQUIRE(promised.size() > 100);
  const Finished last = town.field({"sync", "--json"});
  REQUIRE(last.exitCode == 0);
  REQUIRE(numberOf(last.out, "unreceipted") == 0);

  std::multiset<std::string> arrived;
  for (const std::string& line : linesOf(town.office({"registrations", "--json", "--reason", "uji"}).out))
    arrived.insert(memberOf(line, "id"));
  for (const std::string& id : promised) CHECK(arrived.count(id) == 1);
  for (const std::string& id : arrived) CHECK(arrived.count(id) == 1);

  std::ofstream(town.path("witness")) << town.field({"log", "--witness"}).out;
  const Finished verified = town.office({"verify", "--witness", town.path("witness")});
  INFO(verified.err);
  CHECK(verified.exitCode == 0);
}
