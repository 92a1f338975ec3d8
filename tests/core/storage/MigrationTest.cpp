// Reliability G20: killed at any statement of an upgrade, a database has the old schema or the new one,
// and nothing is lost.
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>

#include "core/EmbeddedFiles.h"
#include "core/storage/Meta.h"
#include "core/storage/Schema.h"
#include "tests/core/storage/LogTablet.h"

using namespace jemput::core;
using namespace jemput::test;

namespace {

const Secret kKey(std::string(32, 'k'));

std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The same file without our schema: what a program sees that knows nothing of migrations.
SQLite::Database openRaw(const std::filesystem::path& file) {
  SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  sqlite3mc_config(database.getHandle(), "cipher", sqlite3mc_cipher_index(std::string(bestCipher()).c_str()));
  const std::string key = "raw:" + std::string(kKey.view());
  sqlite3_key(database.getHandle(), key.data(), static_cast<int>(key.size()));
  return database;
}

std::set<std::string> tablesOf(SQLite::Database& database) {
  std::set<std::string> names;
  SQLite::Statement statement(database,
                              "SELECT name FROM sqlite_schema WHERE type IN ('table','index') AND sql IS NOT NULL");
  while (statement.executeStep()) names.insert(statement.getColumn(0).getString());
  return names;
}

int versionOf(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

/// A database of the release before the last migration, with a fact in it.
void makeOldDatabase(const std::filesystem::path& file) {
  SQLite::Database database = openRaw(file);
  database.exec("PRAGMA journal_mode=WAL");
  database.exec(std::string(embeddedFile("core/storage/schema/common/0001_projection.sql")));
  database.exec("INSERT INTO meta(name, value) VALUES('kept', 'yes'); PRAGMA user_version=1");
}

// Counts the statements of every connection of this process and ends it at one of them.
int killAt = 0;

int countStatement(unsigned, void*, void*, void*) {
  if (--killAt == 0) raise(SIGKILL);
  return 0;
}

int watch(sqlite3* database, const char**, const void*) {
  return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, countStatement, nullptr);
}

/// Opens, and so upgrades, the file in a process that is killed at its n-th statement. False when it ended
/// before that.
bool upgradeKilledAt(int n, const std::filesystem::path& file, SchemaKind kind) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    killAt = n;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
    try {
      Database database(file, kKey, bestCipher(), kind);
    } catch (...) {
      _exit(2);
    }
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  if (WIFSIGNALED(status)) return WTERMSIG(status) == SIGKILL;
  CHECK(WEXITSTATUS(status) == 0);
  return false;
}

}  // namespace

TEST_CASE("migrations of each kind are numbered 1, 2, 3 without gaps, common ones included") {
  for (const auto& [kind, folder] :
       {std::pair(SchemaKind::Tablet, "tablet/"), std::pair(SchemaKind::Office, "office/")}) {
    std::set<std::string> numbers;
    for (const EmbeddedFile& file : embeddedFiles()) {
      const std::string name(file.name);
      if (name.rfind("core/storage/schema/", 0) != 0) continue;
      if (name.find("/common/") == std::string::npos && name.find(folder) == std::string::npos) continue;
      CHECK(numbers.insert(name.substr(name.rfind('/') + 1, 4)).second);
    }
    CHECK(static_cast<int>(numbers.size()) == newestVersion(kind));
    int expected = 0;
    for (const std::string& number : numbers) CHECK(std::stoi(number) == ++expected);
  }
}

TEST_CASE("a new database has the newest version, and opening it again changes nothing") {
  for (const SchemaKind kind : {SchemaKind::Tablet, SchemaKind::Office}) {
    TemporaryFolder folder;
    const auto file = folder.path() / "new.db";
    std::string before;
    for (int i = 0; i < 2; ++i) {
      {
        Database database(file, kKey, bestCipher(), kind);
        CHECK(versionOf(database.handle()) == newestVersion(kind));
      }
      if (i == 1) CHECK(bytesOf(file) == before);
      before = bytesOf(file);
    }
  }
}

TEST_CASE("a database of a newer program is refused, and not one byte of it changes") {
  TemporaryFolder folder;
  const auto file = folder.path() / "newer.db";
  { Database database(file, kKey, bestCipher(), SchemaKind::Tablet); }
  { openRaw(file).exec("PRAGMA user_version=" + std::to_string(newestVersion(SchemaKind::Tablet) + 1)); }
  const std::string before = bytesOf(file);
  try {
    Database database(file, kKey, bestCipher(), SchemaKind::Tablet);
    FAIL("was opened");
  } catch (const DatabaseRefused& refused) {
    CHECK(std::string(refused.what()).find("lebih baru") != std::string::npos);
  }
  CHECK(bytesOf(file) == before);
}

TEST_CASE("a newer database that was not closed keeps its write-ahead log as it is") {
  TemporaryFolder folder, copy;
  const auto file = folder.path() / "newer.db", copied = copy.path() / "newer.db";
  {
    Database database(file, kKey, bestCipher(), SchemaKind::Tablet);
    database.execute("PRAGMA user_version=1000");
    Meta(database).set("newest", "fact");
    for (const char* end : {"", "-wal"}) std::filesystem::copy_file(file.string() + end, copied.string() + end);
  }
  const std::string main = bytesOf(copied), log = bytesOf(copied.string() + "-wal");
  REQUIRE_FALSE(log.empty());
  CHECK_THROWS_AS(Database(copied, kKey, bestCipher(), SchemaKind::Tablet), DatabaseRefused);
  CHECK(bytesOf(copied) == main);
  CHECK(bytesOf(copied.string() + "-wal") == log);
}

TEST_CASE("a statement that fails in the middle of an upgrade takes all of it back") {
  TemporaryFolder folder;
  const auto file = folder.path() / "old.db";
  makeOldDatabase(file);
  std::set<std::string> before;
  {
    SQLite::Database raw = openRaw(file);
    raw.exec("CREATE TABLE reveal(obstacle)");  // the last table that the upgrade makes
    before = tablesOf(raw);
  }
  CHECK_THROWS_AS(Database(file, kKey, bestCipher(), SchemaKind::Tablet), SQLite::Exception);
  {
    SQLite::Database raw = openRaw(file);
    CHECK(versionOf(raw) == 1);
    CHECK(tablesOf(raw) == before);
    raw.exec("DROP TABLE reveal");
  }
  Database database(file, kKey, bestCipher(), SchemaKind::Tablet);
  CHECK(versionOf(database.handle()) == newestVersion(SchemaKind::Tablet));
  CHECK(Meta(database).get("kept") == "yes");
}

TEST_CASE(
    "killed at any statement of an upgrade, the schema is the old one or a newer one, and the next start goes on") {
  for (const SchemaKind kind : {SchemaKind::Tablet, SchemaKind::Office}) {
    TemporaryFolder reference;
    Database wanted(reference.path() / "new.db", kKey, bestCipher(), kind);
    const auto newest = tablesOf(wanted.handle());
    int kills = 0;
    for (int n = 1;; ++n) {
      TemporaryFolder folder;
      const auto file = folder.path() / "old.db";
      makeOldDatabase(file);
      std::set<std::string> old;
      {
        SQLite::Database raw = openRaw(file);
        old = tablesOf(raw);
      }
      if (!upgradeKilledAt(n, file, kind)) break;
      ++kills;
      {
        SQLite::Database raw = openRaw(file);
        const int version = versionOf(raw);
        if (version == 1) CHECK(tablesOf(raw) == old);
        if (version == newestVersion(kind)) CHECK(tablesOf(raw) == newest);
        CHECK((version >= 1 && version <= newestVersion(kind)));
      }
      Database database(file, kKey, bestCipher(), kind);
      CHECK(versionOf(database.handle()) == newestVersion(kind));
      CHECK(tablesOf(database.handle()) == newest);
      CHECK(Meta(database).get("kept") == "yes");
    }
    CHECK(kills > 15);  // every table and index of the upgrade is a statement
  }
}
