// A backup beside the running office, and what of it counts.
#include "office/care/Backup.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <sstream>
#include <thread>

#include "core/storage/Backups.h"
#include "office/OfficeLog.h"
#include "office/care/BackupFile.h"
#include "office/care/Restore.h"
#include "office/commands/RunOffice.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;
namespace fs = std::filesystem;

namespace {

std::uint64_t backedUp(FieldDay& day, std::size_t tablet) {
  const auto last = day.tablet(tablet).store().places().lastReceipt(1);
  return last ? last->receipt.backedUp : 0;
}

struct BackedUpDay : FieldDay {
  BackedUpDay() : FieldDay(2), to(folder() / "safe") {
    fs::create_directory(to);
    tablet(0).registers(4);
    tablet(1).registers(2);
    everyoneSyncs();
  }
  office::BackupResult backUp() {
    clock().advance(std::chrono::minutes(1));
    office::OfficeFolder beside(office().path());
    return office::makeBackup(beside, to, clock());
  }
  office::Restored restore(const fs::path& file, const fs::path& folder) {
    return office::restoreOffice({file, office().recovery(), folder, {}, false, {}}, clock());
  }
  std::size_t filesIn(const fs::path& folder) const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
  }
  fs::path to;
};

std::string readAll(const fs::path& file) { return core::readWholeFile(file).value_or(""); }

}  // namespace

TEST_CASE("receipts say which entries are inside a verified backup, and tablets keep it") {
  BackedUpDay day;
  CHECK(backedUp(day, 0) == 0);
  const auto made = day.backUp();
  CHECK(made.entries == day.office().revision());
  day.tablet(0).registers(3);
  day.everyoneSyncs();
  CHECK(backedUp(day, 0) == 5);  // the visit and four people
  CHECK(backedUp(day, 1) == 3);
  day.backUp();
  day.everyoneSyncs();
  CHECK(backedUp(day, 0) == 8);
  CHECK(backedUp(day, 1) == 3);
}

TEST_CASE("a backup that fails moves nothing and leaves nothing") {
  BackedUpDay day;
  SECTION("the ledger is not whole") {
    day.office().database().handle().exec("UPDATE ledger SET accepted=0, reason='x' WHERE revision=4");
    CHECK_THROWS_AS(day.backUp(), office::BackupFailed);
  }
  SECTION("the target cannot be written") {
    day.to = day.folder() / "nowhere" / "file";
    CHECK_THROWS(day.backUp());
    fs::create_directory(day.folder() / "nowhere");
    day.to = day.folder() / "nowhere";
  }
  SECTION("another backup is being made") {
    const auto lock = core::FolderLock::take(day.office().path() / "backup.lock");
    CHECK_THROWS_AS(day.backUp(), office::BackupFailed);
  }
  CHECK_FALSE(core::Backups(day.office().database()).last());
  CHECK(day.filesIn(day.to) == 0);
  CHECK_FALSE(fs::exists(day.office().path() / "backup.tmp"));
  day.everyoneSyncs();
  CHECK(backedUp(day, 0) == 0);
}

TEST_CASE("a backup killed on its way counts for nothing, and the next one clears up behind it") {
  BackedUpDay day;
  // Enough that a kill finds it at work.
  fs::create_directory(day.office().path() / "files");
  for (int i = 0; i < 40; ++i)
    std::ofstream(day.office().path() / "files" / std::to_string(i)) << std::string(200000, static_cast<char>(i));
  const std::string data = day.office().path().string(), to = day.to.string();
  int killed = 0;
  for (int delay = 1; delay < 400 && killed < 8; delay += 7) {
    const pid_t child = fork();
    if (child == 0) {
      execl(JEMPUT_BIN_DIR "/jemput-office", "jemput-office", "backup", "--data", data.c_str(), "--to", to.c_str(),
            nullptr);
      _exit(127);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(delay));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFSIGNALED(status)) break;
    ++killed;
    const auto last = core::Backups(day.office().database()).last();
    // It counts only when the file stands under its name, whole.
    for (const auto& found : fs::directory_iterator(day.to))
      if (last) CHECK(found.path().extension() == ".backup");
    if (last) break;
  }
  REQUIRE(killed > 0);
  const std::size_t whole =
      static_cast<std::size_t>(std::count_if(fs::directory_iterator(day.to), fs::directory_iterator(),
                                             [](const auto& found) { return found.path().extension() == ".backup"; }));
  const auto made = day.backUp();
  CHECK(day.filesIn(day.to) == whole + 1);
  CHECK_FALSE(fs::exists(day.office().path() / "backup.tmp"));
  CHECK(day.restore(made.file, day.folder() / "again").files == 43);
}

TEST_CASE("a backup taken while tablets write is a whole office, attachments and keys with it") {
  BackedUpDay day;
  fs::create_directories(day.office().path() / "files" / "ab");
  std::ofstream(day.office().path() / "files" / "ab" / "cd") << std::string(150000, 'p');
  office::OfficeFolder beside(day.office().path());
  std::optional<office::BackupResult> made;
  std::thread other([&] { made = office::makeBackup(beside, day.to, day.clock()); });
  // What is being appended meanwhile is inside whole, or not at all.
  for (int i = 0; i < 20; ++i) {
    core::Transaction transaction(day.office().database());
    office::OfficeLog(day.office().database(), day.office().folder().keys(), day.clock()).officerAdded("P9", "Uji");
    transaction.commit();
  }
  other.join();
  REQUIRE(made);
  const auto restored = day.restore(made->file, day.folder() / "again");
  CHECK(restored.entries == made->entries);
  CHECK(restored.files == 4);
  CHECK(readAll(day.folder() / "again" / "files" / "ab" / "cd") == std::string(150000, 'p'));
  office::OfficeFolder again(day.folder() / "again");
  CHECK(core::extentOf(again.database()) == core::extentOf(day.office().database(), made->row.revision));
  CHECK(again.keys().keyListText == day.office().folder().keys().keyListText);
  CHECK_FALSE(fs::exists(day.folder() / "again.partial"));
}

TEST_CASE("nobody reads a name in a backup, and its own name tells nothing of people") {
  BackedUpDay day;
  const auto made = day.backUp();
  const std::string bytes = readAll(made.file);
  CHECK(bytes.find("LALE RATNA") == std::string::npos);
  CHECK(bytes.find("database_key") == std::string::npos);
  CHECK(bytes.find("SQLite format 3") == std::string::npos);
  CHECK(bytes.find("\"kind\":\"jemput-backup\"") != std::string::npos);
  CHECK(made.file.filename().string().find("-r" + std::to_string(made.row.revision) + ".backup") != std::string::npos);
  CHECK((fs::status(made.file).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
}

TEST_CASE("a backup with one changed byte, cut off at any piece, or with a piece twice restores nothing") {
  BackedUpDay day;
  const auto made = day.backUp();
  const std::string whole = readAll(made.file);
  const fs::path bad = day.folder() / "bad", into = day.folder() / "again";
  const auto restores = [&](const std::string& bytes) {
    core::writeFileSafely(bad, bytes);
    try {
      day.restore(bad, into);
    } catch (const office::RestoreRefused&) {
      CHECK_FALSE(fs::exists(into));
      CHECK_FALSE(fs::exists(into.string() + ".partial"));
      return false;
    }
    fs::remove_all(into);
    return true;
  };
  REQUIRE(restores(whole));
  const std::size_t body = whole.find('\n') + 1;
  for (const std::size_t at : {std::size_t{30}, body + 10, body + 90, body + 500, whole.size() / 2, whole.size() - 1}) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK_FALSE(restores(changed));
  }
  const std::size_t piece = core::kBoxPiece + core::kSealedPieceExtra, first = body + core::kBoxStreamHead;
  for (std::size_t cut = 0; cut < whole.size(); cut += piece) CHECK_FALSE(restores(whole.substr(0, first + cut)));
  CHECK_FALSE(restores(whole.substr(0, 20)));
  CHECK_FALSE(restores(""));
  CHECK_FALSE(restores(whole.substr(0, first + piece) + whole.substr(first)));
  CHECK_FALSE(restores(whole + "x"));
}

TEST_CASE("restoring refuses a full folder, another office's file, and a clock behind the last entry") {
  BackedUpDay day;
  const auto made = day.backUp();
  fs::create_directory(day.folder() / "full");
  std::ofstream(day.folder() / "full" / "x") << "x";
  CHECK_THROWS_AS(day.restore(made.file, day.folder() / "full"), office::RestoreRefused);
  FieldDay other(0);
  CHECK_THROWS_WITH(
      office::restoreOffice({made.file, other.office().recovery(), day.folder() / "b", {}, false, {}}, day.clock()),
      Catch::Contains("bukan milik kantor"));
  const core::Instant now = day.clock().now();
  day.clock().set(core::fromMilliseconds(1700000000000));
  CHECK_THROWS_WITH(day.restore(made.file, day.folder() / "b"), Catch::Contains("Betulkan jamnya"));
  CHECK_FALSE(fs::exists(day.folder() / "b"));
  CHECK_NOTHROW(
      office::restoreOffice({made.file, day.office().recovery(), day.folder() / "b", {}, true, {}}, day.clock()));
  day.clock().set(now);
  fs::create_directory(day.folder() / "empty");
  CHECK_NOTHROW(office::restoreOffice(
      {made.file, day.office().recovery(), day.folder() / "empty", day.folder() / "keys", false, {}}, day.clock()));
  CHECK_NOTHROW(office::OfficeFolder(day.folder() / "empty"));
  CHECK(fs::exists(day.folder() / "keys" / "office-keys.json"));
  CHECK_FALSE(fs::exists(day.folder() / "empty" / "keys"));
}

TEST_CASE("backup and restore as an operator calls them") {
  BackedUpDay day;
  std::string out, err;
  const auto run = [&](const std::vector<std::string>& arguments) {
    std::istringstream in;
    std::ostringstream written, complained;
    const int code = office::runOffice(arguments, {in, written, complained}, day.clock());
    out = written.str();
    err = complained.str();
    return code;
  };
  const std::string data = day.office().path().string(), file = (day.to / "besok").string();
  REQUIRE(run({"backup", "--data", data, "--to", file}) == 0);
  CHECK(out.find("utuh") != std::string::npos);
  CHECK(run({"backup", "--data", data, "--to", file}) == 3);
  CHECK(err.find("tidak ditimpa") != std::string::npos);
  REQUIRE(run({"backup", "--data", data, "--to", day.to.string(), "--json"}) == 0);
  CHECK(core::JsonDocument::parse(out)->root()["sha256"].stringOr().size() == 64);
  const std::string again = (day.folder() / "again").string(), recovery = day.office().recovery().string();
  CHECK(run({"restore", "--from", file, "--recovery", file, "--data", again}) == 3);
  REQUIRE(run({"restore", "--from", file, "--recovery", recovery, "--data", again}) == 0);
  CHECK(out.find("100 %") != std::string::npos);
  CHECK(run({"verify", "--data", again}) == 0);
}
