// generate, ticket and verify as an operator calls them, in this process.
#include <fstream>
#include <sstream>

#include "core/storage/Ledger.h"
#include "office/Targets.h"
#include "office/commands/RunOffice.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestClock.h"
#include "tests/support/catch.h"

using namespace jemput;

namespace {

struct Desk {
  test::TemporaryFolder folder;
  test::TestClock clock;
  std::string out, err;
  std::string data = (folder.path() / "office").string();

  int run(std::vector<std::string> arguments) {
    std::istringstream in;
    std::ostringstream written, complained;
    const int code = office::runOffice(arguments, {in, written, complained}, clock);
    out = written.str();
    err = complained.str();
    return code;
  }
  void init() {
    REQUIRE(run({"init", "--data", data, "--recovery-out", (folder.path() / "recovery.json").string()}) == 0);
  }
  std::uint64_t revision() {
    office::OfficeFolder opened(data);
    return core::Ledger(opened.database(), opened.keys().officeId).head().revision;
  }
};

}  // namespace

TEST_CASE("the same population twice is once; another one replaces nobody") {
  Desk desk;
  desk.init();
  REQUIRE(desk.run({"generate", "--data", desk.data}) == 0);
  CHECK(desk.revision() == 44);  // 43 rosters and the baselines
  CHECK(office::OfficeFolder(desk.data).isPractice());
  CHECK(desk.run({"generate", "--data", desk.data}) == 0);
  CHECK(desk.revision() == 44);
  CHECK(desk.run({"generate", "--data", desk.data, "--seed", "2"}) == 3);
  CHECK(desk.err.find("Tidak ada yang diganti") != std::string::npos);
  CHECK(desk.revision() == 44);
  CHECK(desk.run({"verify", "--data", desk.data}) == 0);
}

TEST_CASE("an office with one real roster never becomes a practice office") {
  Desk desk;
  desk.init();
  const std::string csv = (desk.folder.path() / "roster.csv").string();
  std::ofstream(csv)
      << "nik,nama,jk,tgl_lahir,kode_desa\n5208045207189001,LALE RATNA SARI,P,2018-07-12,52.08.04.2008\n";
  REQUIRE(desk.run({"import-roster", "--data", desk.data, csv}) == 0);
  CHECK(desk.run({"generate", "--data", desk.data}) == 3);
  office::OfficeFolder opened(desk.data);
  CHECK_FALSE(opened.isPractice());
  CHECK(office::readSnapshot(opened.database(), "roster/52.08.01.2001").empty());
  CHECK(office::readSnapshot(opened.database(), "roster/52.08.04.2008").find("LALE RATNA SARI") != std::string::npos);
}

TEST_CASE("a ticket's picture is for its owner alone") {
  Desk desk;
  desk.init();
  REQUIRE(desk.run({"officer", "--data", desk.data, "--name", "Hendra Wijaya"}) == 0);
  const auto picture = desk.folder.path() / "ticket.png";
  REQUIRE(desk.run({"ticket", "--data", desk.data, "--villages", "52.08.04.2008", "--url", "https://127.0.0.1:8443",
                    "--qr", picture.string()}) == 0);
  CHECK(std::filesystem::file_size(picture) > 500);
  using std::filesystem::perms;
  CHECK((std::filesystem::status(picture).permissions() & (perms::group_all | perms::others_all)) == perms::none);
}
