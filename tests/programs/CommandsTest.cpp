#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/json/Json.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::Finished;
using test::Program;

namespace {

/// An office without a network; the folder goes with it.
class Desk {
 public:
  Desk() {
    setenv("JEMPUT_PIN", "135790", 1);
    REQUIRE(office({"init", "--recovery-out", path("recovery.json")}).exitCode == 0);
  }
  Finished office(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin() + 1, {"--data", path("office")});
    return test::run("jemput-office", arguments, m_folder.path());
  }
  Finished field(std::vector<std::string> arguments, const std::string& input = {},
                 const std::string& tablet = "tablet") {
    arguments.insert(arguments.begin() + 1, {"--data", path(tablet)});
    return test::run("jemput-field", arguments, m_folder.path(), input);
  }
  std::string path(const std::string& name) const { return (m_folder.path() / name).string(); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
  }
  const std::filesystem::path& folder() const { return m_folder.path(); }

 private:
  test::TemporaryFolder m_folder;
};

/// A refusal is one sentence on standard error, and nothing on standard output.
void checkRefusal(const Finished& finished, int exitCode) {
  INFO(finished.err);
  CHECK(finished.exitCode == exitCode);
  CHECK(finished.err.size() > 20);
  CHECK(std::count(finished.err.begin(), finished.err.end(), '\n') == 1);
}

constexpr const char* kHeader = "nik,nama,jk,tgl_lahir,kode_desa\n";

}  // namespace

TEST_CASE("an office is made in an empty folder, once, and its recovery file is never overwritten") {
  Desk desk;
  checkRefusal(desk.office({"init", "--recovery-out", desk.path("other.json")}), 2);
  CHECK_FALSE(std::filesystem::exists(desk.path("other.json")));
  checkRefusal(
      test::run("jemput-office", {"init", "--data", desk.path("second"), "--recovery-out", desk.path("recovery.json")},
                desk.folder()),
      2);
  checkRefusal(
      test::run("jemput-office",
                {"init", "--data", desk.path("second"), "--regency", "99.99", "--recovery-out", desk.path("r2.json")},
                desk.folder()),
      2);
  CHECK((std::filesystem::status(desk.path("recovery.json")).permissions() & std::filesystem::perms::others_read) ==
        std::filesystem::perms::none);
}

TEST_CASE("a command that is not understood, and a folder that is no office, say what to do") {
  Desk desk;
  checkRefusal(test::run("jemput-office", {"fly"}, desk.folder()), 2);
  checkRefusal(test::run("jemput-office", {"progress", "--data", desk.path("nowhere")}, desk.folder()), 2);
  CHECK(test::run("jemput-office", {"--help"}, desk.folder()).exitCode == 0);
  CHECK(test::run("jemput-field", {"register", "--schema"}, desk.folder()).exitCode == 0);
}

TEST_CASE("a roster with one bad line stores nothing, names line and column, and can be kept in part") {
  Desk desk;
  const std::string file = desk.write("roster.csv", std::string(kHeader) +
                                                        "5208045207189001,LALE RATNA,P,2018-07-12,52.08.04.2008\n"
                                                        "520804520718900,SITI,P,2018-07-12,52.08.04.2008\n");
  const Finished refused = desk.office({"import-roster", file});
  CHECK(refused.exitCode == 3);
  CHECK(refused.err.find("baris 3, kolom nik") != std::string::npos);
  CHECK(refused.err.find("5208045207189") == std::string::npos);  // no NIK in a message
  CHECK(desk.office({"import-roster", file, "--json"}).out.find("\"stored\":false") != std::string::npos);

  const Finished kept = desk.office({"import-roster", file, "--keep-good", desk.path("rejects.csv")});
  CHECK(kept.exitCode == 3);
  CHECK(kept.out.find("Sambik Elen: 1 orang") != std::string::npos);
  std::ifstream rejects(desk.path("rejects.csv"));
  std::string header, line;
  std::getline(rejects, header);
  std::getline(rejects, line);
  CHECK(line.find("520804520718900,SITI") != std::string::npos);

  const std::string good =
      desk.write("good.csv", std::string(kHeader) + "5208045207189001,LALE RATNA,P,2018-07-12,52.08.04.2008\n");
  CHECK(desk.office({"import-roster", good}).exitCode == 0);
  checkRefusal(desk.office({"import-roster", desk.path("missing.csv")}), 2);
}

TEST_CASE("tickets, officers and decisions for somebody who is not there are refused with a reason") {
  Desk desk;
  checkRefusal(desk.office({"ticket", "--villages", "52.08.04.2008", "--url", "https://127.0.0.1:1"}),
               3);  // no officer yet
  REQUIRE(desk.office({"officer", "--name", "Hendra Wijaya"}).exitCode == 0);
  checkRefusal(desk.office({"ticket", "--villages", "52.08.04.2008"}), 3);  // no address known
  checkRefusal(desk.office({"ticket", "--villages", "52.08.99.2008", "--url", "https://127.0.0.1:1"}), 3);
  checkRefusal(desk.office({"officer", "--name", "  "}), 2);
  checkRefusal(desk.office({"mark", "--id", "0190f3c2-0000-7000-8000-000000000001", "--status", "DIPROSES"}), 3);
  checkRefusal(desk.office({"mark", "--id", "no-id", "--status", "DIPROSES"}), 2);
  checkRefusal(desk.office({"mark", "--id", "0190f3c2-0000-7000-8000-000000000001", "--status", "TERBANG"}), 2);
  checkRefusal(desk.office({"registrations", "--json", "--reason", " "}), 2);
}

TEST_CASE("enrolment: a torn ticket, an office out of reach, a used ticket, a folder in use") {
  Desk desk;
  REQUIRE(desk.office({"officer", "--name", "Hendra Wijaya"}).exitCode == 0);
  const std::string unreachable =
      core::JsonDocument::parse(
          desk.office({"ticket", "--villages", "52.08.04.2008", "--url", "https://127.0.0.1:1", "--json"}).out)
          ->root()["ticket"]
          .stringOr();
  checkRefusal(desk.field({"enrol", "--ticket", unreachable.substr(0, unreachable.size() - 3)}), 2);
  checkRefusal(desk.field({"enrol", "--ticket", unreachable}), 75);

  Program server("jemput-office", {"serve", "--data", desk.path("office"), "--listen", "127.0.0.1:0"}, desk.folder());
  REQUIRE(server.prints("Kantor siap di "));
  const std::string ticket =
      core::JsonDocument::parse(desk.office({"ticket", "--villages", "52.08.04.2008", "--json"}).out)
          ->root()["ticket"]
          .stringOr();
  CHECK(desk.field({"enrol", "--ticket", ticket}).exitCode == 0);
  checkRefusal(desk.field({"enrol", "--ticket", ticket}), 2);
  checkRefusal(desk.field({"enrol", "--ticket", ticket}, {}, "other-tablet"), 2);
  checkRefusal(
      test::run("jemput-office", {"serve", "--data", desk.path("office"), "--listen", "127.0.0.1:0"}, desk.folder()),
      2);

  setenv("JEMPUT_PIN", "000000", 1);
  for (int i = 0; i < 4; ++i) checkRefusal(desk.field({"status"}), 3);
  checkRefusal(desk.field({"status"}), 75);  // the fifth wrong PIN: wait a minute
  setenv("JEMPUT_PIN", "135790", 1);
  checkRefusal(desk.field({"status"}), 75);  // even with the right one
  server.terminate();
  CHECK(server.wait().exitCode == 0);
}

TEST_CASE("a line that is no registration gets its own answer, and the next line is heard") {
  Desk desk;
  REQUIRE(desk.office({"officer", "--name", "Hendra Wijaya"}).exitCode == 0);
  Program server("jemput-office", {"serve", "--data", desk.path("office"), "--listen", "127.0.0.1:0"}, desk.folder());
  REQUIRE(server.prints("Kantor siap di "));
  const std::string ticket =
      core::JsonDocument::parse(desk.office({"ticket", "--villages", "52.08.04.2008", "--json"}).out)
          ->root()["ticket"]
          .stringOr();
  REQUIRE(desk.field({"enrol", "--ticket", ticket}).exitCode == 0);
  const std::string good =
      R"({"nik":"5208045207189001","name":"LALE RATNA","sex":"P","birth_date":"2018-07-12","marital_status":1,"mother":"INAQ SAHNEP","village":"52.08.04.2008","visit":{"date":"2025-02-07","village":"52.08.04.2008","place_kind":"desa","place":"Kantor desa"},"services":[{"code":"KIA-02"}]})";
  const Finished done = desk.field({"register"}, "not json\n" + good + "\n[1,2]\n{\"name\":5}\n");
  CHECK(done.exitCode == 3);
  std::vector<std::string> answers;
  std::istringstream text(done.out);
  for (std::string line; std::getline(text, line);) answers.push_back(line);
  REQUIRE(answers.size() == 4);
  CHECK(answers[0].find("\"seq\":null") != std::string::npos);
  CHECK(answers[1].find("\"seq\":2") != std::string::npos);  // its visit is the first
  CHECK(answers[2].find("\"seq\":null") != std::string::npos);
  CHECK(answers[3].find("\"seq\":null") != std::string::npos);
  // The same child again: V1 asks for a reason.
  const Finished again = desk.field({"register"}, good + "\n");
  CHECK(again.out.find("already-registered") != std::string::npos);
  CHECK(again.exitCode == 3);
}

TEST_CASE("a running office, with its keys in memory, leaves no core file when it dies") {
  Desk desk;
  test::Program serving("jemput-office", {"serve", "--data", desk.path("office"), "--listen", "127.0.0.1:0"},
                        desk.folder());
  REQUIRE(serving.prints("Kantor siap di "));
  std::ifstream limits("/proc/" + std::to_string(serving.process()) + "/limits");
  std::string line;
  while (std::getline(limits, line) && line.find("core file") == std::string::npos) {
  }
  CHECK(line.find("Max core file size        0                    0") == 0);
}
