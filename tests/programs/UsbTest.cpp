// The stick through the programs as people start them: there and back beside a running office, killed on the way.
#include <stdlib.h>

#include <algorithm>
#include <random>
#include <thread>

#include "core/json/Json.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::Finished;
using test::Program;
namespace fs = std::filesystem;

namespace {

core::JsonDocument json(const std::string& text) {
  auto document = core::JsonDocument::parse(text);
  REQUIRE(document);
  return std::move(*document);
}

class Village {
 public:
  Village() {
    setenv("JEMPUT_PIN", "135790", 1);
    fs::create_directory(stick());
    REQUIRE(office({"init", "--recovery-out", path("recovery.json")}).exitCode == 0);
    REQUIRE(office({"officer", "--name", "Hendra Wijaya"}).exitCode == 0);
    m_server = std::make_unique<Program>(
        "jemput-office", std::vector<std::string>{"serve", "--data", path("office"), "--listen", "127.0.0.1:0"},
        m_folder.path());
    REQUIRE(m_server->prints("Kantor siap di "));
    const auto ticket = json(office({"ticket", "--villages", "52.08.04.2008", "--json"}).out);
    REQUIRE(field({"enrol", "--ticket", ticket.root()["ticket"].stringOr()}).exitCode == 0);
  }

  std::string path(const std::string& name) const { return (m_folder.path() / name).string(); }
  std::string stick() const { return path("stick"); }
  Finished office(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin() + 1, {"--data", path("office")});
    return test::run("jemput-office", arguments, m_folder.path());
  }
  std::unique_ptr<Program> startField(std::vector<std::string> arguments, const std::string& input = {}) {
    arguments.insert(arguments.begin() + 1, {"--data", path("tablet")});
    return std::make_unique<Program>("jemput-field", arguments, m_folder.path(), input);
  }
  Finished field(const std::vector<std::string>& arguments, const std::string& input = {}) {
    return startField(arguments, input)->wait();
  }
  void registers(int count) {
    std::string lines;
    for (int i = 0; i < count; ++i)
      lines += R"({"nik":"5208044107189)" + std::to_string(100 + m_people++) +
               R"(","name":"LALE RATNA SARI","sex":"P","birth_date":"2018-07-01","marital_status":1,)"
               R"("mother":"INAQ SAHNEP","village":"52.08.04.2008","visit":{"date":"2025-02-07",)"
               R"("village":"52.08.04.2008","place_kind":"desa","place":"Kantor desa"},)"
               R"("services":[{"code":"KIA-02"}]})"
               "\n";
    REQUIRE(field({"register"}, lines).exitCode == 0);
  }
  std::vector<std::string> onStick(const std::string& ending) const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(stick()))
      if (entry.path().extension() == ending) names.push_back(entry.path().string());
    return names;
  }

 private:
  test::TemporaryFolder m_folder;
  std::unique_ptr<Program> m_server;
  int m_people = 0;
};

}  // namespace

TEST_CASE("there and back on a stick, beside a running office: export, import --reply-to, import") {
  Village village;
  village.registers(30);
  const Finished copied = village.field({"export", "--to", village.stick(), "--json"});
  INFO(copied.err);
  REQUIRE(copied.exitCode == 0);
  CHECK(json(copied.out).root()["entries"].integerOr(-1) == 31);
  CHECK(json(village.field({"status", "--json"}).out).root()["unreceipted"].integerOr(-1) == 31);

  const Finished taken = village.office({"import", village.stick(), "--reply-to", village.stick(), "--json"});
  INFO(taken.err);
  REQUIRE(taken.exitCode == 0);
  CHECK(json(taken.out).root()["volumes"].at(0)["stored"].integerOr(-1) == 31);
  CHECK(json(taken.out).root()["volumes"].at(0)["result"].stringOr() == "whole");
  CHECK(json(taken.out).root()["replies"].at(0).isString());

  const Finished back = village.field({"import", village.stick(), "--json"});
  INFO(back.err);
  REQUIRE(back.exitCode == 0);
  CHECK(json(back.out).root()["receipted"].integerOr(-1) == 31);
  CHECK(json(back.out).root()["unreceipted"].integerOr(-1) == 0);
  const Finished synced = village.field({"sync", "--json"});
  CHECK(json(synced.out).root()["sent"].integerOr(-1) == 0);
  CHECK(village.office({"verify"}).exitCode == 0);

  CHECK(village.office({"export", "--device", "A", "--to", village.path("nowhere")}).exitCode == 75);
  CHECK(village.office({"export", "--device", "Q", "--to", village.stick()}).exitCode == 2);
  CHECK(village.office({"import", village.path("nothing")}).exitCode == 3);
}

TEST_CASE("crash point: 12 kills during a copy leave no file that pretends, and the log as it was") {
  Village village;
  village.registers(400);
  const std::string before = village.field({"log"}).out;
  std::mt19937 random(20250207);
  int killed = 0;
  for (int kill = 0; kill < 12; ++kill) {
    const auto stale = village.onStick(".tmp");  // of the kill before
    const auto isWriting = [&] {
      const auto now = village.onStick(".tmp");
      return std::any_of(now.begin(), now.end(), [&](const std::string& name) {
        return std::find(stale.begin(), stale.end(), name) == stale.end();
      });
    };
    const auto copying = village.startField({"export", "--to", village.stick(), "--volume-bytes", "4096"});
    // Not before it writes: a kill while the PIN is checked is a try that counts.
    while (copying->isRunning() && !isWriting()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 12));
    copying->kill();
    killed += village.onStick(".jemput").empty() ? 1 : 0;
    // What has its name is whole: the first volume gets its name last.
    const auto named = village.onStick(".jemput");
    const bool hasFirst = std::any_of(named.begin(), named.end(), [](const std::string& name) {
      return name.find("-001.jemput") != std::string::npos;
    });
    if (hasFirst) CHECK(village.office({"import", village.stick()}).exitCode == 0);
    for (const std::string& name : named) fs::remove(name);
  }
  CHECK(killed > 0);
  CHECK(village.field({"log"}).out == before);
  const Finished last = village.field({"export", "--to", village.stick()});
  CHECK(last.exitCode == 0);
  CHECK(village.onStick(".tmp").empty());
  CHECK(village.office({"import", village.stick()}).exitCode == 0);
  CHECK(village.field({"sync"}).exitCode == 0);
  CHECK(json(village.field({"status", "--json"}).out).root()["unreceipted"].integerOr(-1) == 0);
  CHECK(village.office({"verify"}).exitCode == 0);
}
