// Quotas, a full disk, and the question after a tablet is lost.
#include <algorithm>
#include <fstream>

#include "core/json/Json.h"
#include "core/storage/Deliveries.h"
#include "sync/Limits.h"
#include "tests/office/CommandDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::CommandDay;

namespace {

std::string textOf(const std::filesystem::path& file) { return core::readWholeFile(file).value_or(""); }

void useUp(CommandDay& day, const std::string& what, std::uint64_t amount) {
  const std::int64_t now = core::toMilliseconds(day.clock().now()) + 8 * 3600 * 1000;
  day.office().database().handle().exec("UPDATE quota SET day=" + std::to_string(now / 86400000) + ", " + what + "=" +
                                        std::to_string(amount));
}

}  // namespace

TEST_CASE("a tablet above its day's quota is told to come later, the office is told, and nothing is lost") {
  CommandDay day(2);
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  const auto [what, most] = GENERATE(table<std::string, std::uint64_t>(
      {{"entries", sync::limits::kMostEntriesADay}, {"bytes", sync::limits::kMostEntryBytesADay}}));
  day.tablet(0).registers(3);
  useUp(day, what, most - 1);
  const auto summary = day.tablet(0).syncs();
  CHECK(summary.outcome == tablet::SyncOutcome::OfficeBusy);
  CHECK(summary.retryAfter == std::chrono::hours(1));
  CHECK(day.tablet(0).unreceipted() == 3);
  REQUIRE(day.run({"devices"}) == 0);
  CHECK(day.out.find("lebih dari jatah sehari") != std::string::npos);
  REQUIRE(day.run({"devices", "--json"}) == 0);
  CHECK(day.out.find("\"over_quota\":") != std::string::npos);
  // Pulling and the other tablet go on; the next day so does this one.
  CHECK(day.tablet(1).syncs().outcome == tablet::SyncOutcome::Done);
  day.clock().advance(std::chrono::hours(24));
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(day.number("SELECT count(*) FROM registration") == 4);
}

TEST_CASE("what the office holds already costs no quota") {
  CommandDay day(1);
  day.tablet(0).keep();
  day.tablet(0).registers(2);
  day.everyoneSyncs();
  const std::int64_t used = day.number("SELECT entries FROM quota");
  CHECK(used == 3);
  day.everyoneSyncs();
  CHECK(day.number("SELECT entries FROM quota") == used);
}

TEST_CASE("a full disk is said once a minute in a sentence, and when there is room again all goes on") {
  CommandDay day(1);
  day.everyoneSyncs();
  const auto& said = day.office().said();
  day.tablet(0).registers(40);
  day.office().database().handle().exec("PRAGMA max_page_count=1");  // SQLite takes the present size: no page more
  for (int i = 0; i < 3; ++i) CHECK(day.tablet(0).syncs().outcome == tablet::SyncOutcome::OfficeBusy);
  REQUIRE(said.size() == 1);
  CHECK(said.front().find("Disk kantor penuh") != std::string::npos);
  day.clock().advance(std::chrono::minutes(2));
  CHECK(day.tablet(0).syncs().outcome == tablet::SyncOutcome::OfficeBusy);
  CHECK(said.size() == 2);
  CHECK(day.tablet(0).unreceipted() == 41);
  day.office().database().handle().exec("PRAGMA max_page_count=1000000");
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(day.run({"verify"}) == 0);
  CHECK(said.size() == 2);
}

TEST_CASE("after a tablet is lost the office says whose data it held, per village, without naming anybody") {
  CommandDay day({{test::kSambikElen}, {test::kSambikElen}, {test::kRempekDarussalam}});
  const std::string csv = (day.folder() / "roster.csv").string();
  std::ofstream(csv) << "nik,nama,jk,tgl_lahir,kode_desa\n5208045207189001,LALE DAFTAR,P,2018-07-12,52.08.04.2008\n"
                     << "5208045207189002,LALE KEDUA,P,2018-07-12,52.08.04.2008\n";
  REQUIRE(day.run({"import-roster", csv}) == 0);
  day.tablet(0).registers(3);
  day.tablet(1).registers(2);
  day.tablet(2).registers(4);
  day.everyoneSyncs();

  REQUIRE(day.run({"incident", "--device", "A", "--since", "2030-01-01"}) == 0);
  CHECK(day.out.find("(52.08.04.2008): 2 orang di daftar warga, 3 pendaftaran dicatat di tablet, 2 pendaftaran tablet "
                     "lain") != std::string::npos);
  CHECK(day.out.find(test::kRempekDarussalam) == std::string::npos);
  CHECK(day.out.find("LALE") == std::string::npos);
  CHECK(day.out.find("520804") == std::string::npos);
  CHECK(day.out.find("BELUM DICABUT") != std::string::npos);
  CHECK(day.out.find("tidak mengirim data apa pun") != std::string::npos);
  CHECK(day.number("SELECT count(*) FROM access") == 0);

  const std::string people = (day.folder() / "people.csv").string(), notice = (day.folder() / "notice.txt").string();
  REQUIRE(day.run({"device", "revoke", "--device", "A", "--reason", "hilang", "--yes"}) == 0);
  CHECK(day.run({"incident", "--device", "A", "--since", "2025-02-07 10:00", "--people", people}) == 2);
  CHECK_FALSE(std::filesystem::exists(people));
  REQUIRE(day.run({"incident", "--device", "A", "--since", "2025-02-07 10:00", "--out", notice, "--people", people,
                   "--reason", "pemberitahuan"}) == 0);
  const std::string listed = textOf(people);
  CHECK(std::count(listed.begin(), listed.end(), '\n') == 1 + 7);
  CHECK(listed.find("LALE KEDUA") != std::string::npos);
  CHECK(textOf(notice).find("PERHATIAN: sejak saat itu") != std::string::npos);
  CHECK(textOf(notice).find("Tablet dicabut") != std::string::npos);
  CHECK(day.number("SELECT count(*) FROM access WHERE what LIKE 'incident-people%' AND rows=7") == 1);
  CHECK(day.run({"incident", "--device", "Q", "--since", "2025-02-07"}) == 3);
  CHECK(day.run({"incident", "--device", "A", "--since", "kemarin"}) == 2);
}

TEST_CASE("what a lost tablet's quarantined work says of people is counted too") {
  CommandDay day(1);
  day.everyoneSyncs();
  REQUIRE(day.run({"device", "suspend", "--device", "A", "--reason", "uji"}) == 0);
  day.tablet(0).registers(2);
  day.tablet(0).syncs();
  REQUIRE(day.run({"incident", "--device", "A", "--since", "2025-02-07 09:00"}) == 0);
  CHECK(day.out.find("2 catatan yang ditahan kantor") != std::string::npos);
}
