// G14 over a day of the real programs: what people see on their screens is meant; no file, no log line, no error may
// hold it.
#include "tests/programs/Town.h"
#include "tests/support/PlantedValues.h"

using namespace jemput::test;

namespace {

const std::vector<std::string> kSecrets = {"5208045207189777", "ZULAIKHA RINJANI", "INAQ MURNIWATI", "087865123499"};

std::string plantedLine() {
  return R"({"nik":")" + kSecrets[0] + R"(","name":")" + kSecrets[1] +
         R"(","sex":"P","birth_date":"2018-07-12","marital_status":1,"mother":")" + kSecrets[2] + R"(","phone":")" +
         kSecrets[3] +
         R"(","village":"52.08.04.2008","visit":{"date":"2025-02-07","village":"52.08.04.2008","place_kind":"desa",)"
         R"("place":"Kantor desa"},"services":[{"code":"KIA-02"}]})"
         "\n";
}

bool isInput(const std::filesystem::path& file) { return file.extension() == ".in"; }

}  // namespace

TEST_CASE("G14: after a day of both programs no file, log, output or error holds a number or a name in any form") {
  Town town;
  // Saved, refused as a second one, refused as nonsense, killed on the way, sent, looked at and verified.
  REQUIRE(town.field({"register"}, plantedLine()).exitCode == 0);
  town.field({"register"}, plantedLine() + plantedLine().substr(0, 80) + "\n");
  KilledProgram(60, "jemput-field", town.fieldArguments({"register"}), town.folder(), plantedLine()).wait();
  REQUIRE(town.field({"sync"}).exitCode == 0);
  REQUIRE(town.field({"status"}).exitCode == 0);
  REQUIRE(town.office({"verify"}).exitCode == 0);
  town.killOffice();
  REQUIRE(town.field({"sync"}).exitCode == 0);
  CHECK(filesThatTell(town.folder(), kSecrets, isInput).empty());
  CHECK(town.servesWithoutCoreFile());

  // The scan finds what is there to be found: a list for people, asked for with a reason.
  const Finished list = town.office({"registrations", "--json", "--reason", "uji"});
  CHECK(list.out.find(kSecrets[1]) != std::string::npos);
  CHECK_FALSE(filesThatTell(town.folder(), {kSecrets[1]}, isInput).empty());
}

TEST_CASE("The scan for planted values sees every form of them") {
  TemporaryFolder folder;
  const std::string secret = "ZULAIKHA RINJANI";
  for (const std::string& around : {"", "a", "ab", "abc"}) {
    const std::string text = around + secret + around;
    for (const std::string& form : {text, jemput::core::base64(text), jemput::core::hex(text)}) {
      std::ofstream(folder.path() / "file") << form;
      CHECK(filesThatTell(folder.path(), {secret}, [](const auto&) { return false; }).size() >= 1);
    }
  }
}
