// An office and a tablet as processes, on loopback, in one folder; and what the tests about kills ask of them.
#pragma once

#include <stdlib.h>

#include <fstream>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/json/Json.h"
#include "tests/support/KilledProgram.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/catch.h"

namespace jemput::test {

inline std::string memberOf(const std::string& json, std::string_view name) {
  const auto document = core::JsonDocument::parse(json);
  REQUIRE(document);
  return document->root()[name].stringOr();
}

inline std::int64_t numberOf(const std::string& json, std::string_view name) {
  const auto document = core::JsonDocument::parse(json);
  REQUIRE(document);
  return document->root()[name].integerOr(-1);
}

inline std::vector<std::string> linesOf(const std::string& text) {
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
inline std::string peopleLines(int& person, int count) {
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
    return run("jemput-office", arguments, m_folder.path());
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
  /// What the system says of the office that runs: a crash leaves no core file.
  bool servesWithoutCoreFile() const {
    std::ifstream limits("/proc/" + std::to_string(m_server->process()) + "/limits");
    for (std::string line; std::getline(limits, line);)
      if (line.starts_with("Max core file size")) return line.find(" 0 ") < line.find("bytes");
    return false;
  }
  void endsOffice() { m_server->kill(); }
  void reopensOffice() { openOffice(m_address); }
  std::vector<std::string> serveArguments() const { return {"serve", "--data", path("office"), "--listen", m_address}; }
  std::vector<std::string> fieldArguments(const std::vector<std::string>& arguments) const { return with(arguments); }

  /// Everything that was promised is at the office, once; the ledger is sound, also before the tablet's receipts.
  void hasEverything(const std::set<std::string>& promised);

  std::string path(const std::string& name) const { return (m_folder.path() / name).string(); }
  const std::filesystem::path& folder() const { return m_folder.path(); }

 private:
  std::vector<std::string> with(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin() + 1, {"--data", path("tablet")});
    return arguments;
  }
  TemporaryFolder m_folder;
  std::unique_ptr<Program> m_server;
  std::string m_address;
};

inline void Town::hasEverything(const std::set<std::string>& promised) {
  const Finished last = field({"sync", "--json"});
  REQUIRE(last.exitCode == 0);
  REQUIRE(numberOf(last.out, "unreceipted") == 0);

  std::multiset<std::string> arrived;
  for (const std::string& line : linesOf(office({"registrations", "--json", "--reason", "uji"}).out))
    arrived.insert(memberOf(line, "id"));
  for (const std::string& id : promised) CHECK(arrived.count(id) == 1);
  for (const std::string& id : arrived) CHECK(arrived.count(id) == 1);

  std::ofstream(path("witness")) << field({"log", "--witness"}).out;
  const Finished verified = office({"verify", "--witness", path("witness")});
  INFO(verified.err);
  CHECK(verified.exitCode == 0);
}

}  // namespace jemput::test
