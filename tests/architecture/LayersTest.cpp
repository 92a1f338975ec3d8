#include "tests/architecture/NamedTests.h"
#include "tests/architecture/SourceTree.h"
#include "tests/support/catch.h"

using namespace jemput::test;

namespace {

/// What goes into the programs.
const std::vector<SourceFile>& product() {
  static const auto kFiles = readTree({"core", "sync", "tablet", "office", "app", "qml"}, {".h", ".cpp", ".qml"});
  return kFiles;
}

std::string listed(const Findings& findings) {
  std::string text;
  for (const std::string& finding : findings) text += finding + "\n";
  return text;
}

}  // namespace

#define REQUIRE_NONE(findings)   \
  const auto found = (findings); \
  INFO(listed(found));           \
  CHECK(found.empty())

TEST_CASE("the tree is there to be read") { REQUIRE(product().size() > 100); }

TEST_CASE("includes point down only") { REQUIRE_NONE(upwardIncludes(product())); }

TEST_CASE("core knows no Qt and no Boost, SQLite stays in core/storage, OpenSSL in sync") {
  REQUIRE_NONE(foreignLibraries(product()));
}

TEST_CASE("SQL stands in core/storage alone") { REQUIRE_NONE(strayQueries(product())); }

TEST_CASE("nobody but core/Clock.cpp asks a clock") { REQUIRE_NONE(strayClocks(product())); }

TEST_CASE("files stay short enough to be read") { REQUIRE_NONE(longFiles(product())); }

TEST_CASE("nothing unfinished, no context properties, no names that say nothing") {
  REQUIRE_NONE(forbiddenWords(product()));
}

TEST_CASE("each test that docs/reliability.md names is there") {
  const auto pages = readTree({"docs"}, {"reliability.md"});
  REQUIRE(pages.size() == 1);
  REQUIRE(testsNamedIn(pages.front()).size() > 80);
  REQUIRE_NONE(unknownTests(pages.front(), testsOf(readTree({"tests"}, {".cpp"}))));
}

TEST_CASE("a name of a test is found out when no test has it") {
  const auto tests = testsOf({{"tests/office/BoardTest.cpp", {"TEST_CASE(\"one board \"", "  \"shows it\") {"}},
                              {"tests/fuzz/targets/entry.cpp", {}}});
  const auto unknown = [&](const std::string& cell) {
    return unknownTests({"docs/reliability.md", {"| Row | Test |", "|---|---|", "| 1 | " + cell + " |"}}, tests).size();
  };
  CHECK(unknown("office: *one board shows it*; *long*: `run \"x*\"`; BoardTest; fuzz/entry, \"one board …\"") == 0);
  CHECK(unknown("*one … it*, *one … it …*") == 0);
  CHECK(unknown("*one board*") == 0);
  CHECK(unknown("*one boa*") == 1);
  CHECK(unknown("*board shows it*") == 1);
  CHECK(unknown("\"one board hides …\"") == 1);
  CHECK(unknown("ForkTest, fuzz/bundle") == 2);
}

TEST_CASE("each of these rules can fail") {
  const auto file = [](std::string path, std::string line) {
    return std::vector<SourceFile>{{std::move(path), {std::move(line)}}};
  };
  CHECK(upwardIncludes(file("core/rules/A.h", "#include \"core/storage/Log.h\"")).size() == 1);
  CHECK(upwardIncludes(file("tablet/A.h", "#include \"office/Board.h\"")).size() == 1);
  CHECK(upwardIncludes(file("core/storage/A.h", "#include \"core/Registry.h\"")).size() == 1);
  CHECK(upwardIncludes(file("sync/A.h", "#include \"core/rules/Nik.h\"")).empty());
  CHECK(upwardIncludes(file("core/rules/A.h", "#include \"core/rules/Nik.h\"")).empty());
  CHECK(foreignLibraries(file("core/A.cpp", "#include <boost/asio.hpp>")).size() == 1);
  CHECK(foreignLibraries(file("tablet/A.cpp", "#include <QString>")).size() == 1);
  CHECK(foreignLibraries(file("office/A.cpp", "#include <SQLiteCpp/SQLiteCpp.h>")).size() == 1);
  CHECK(strayQueries(file("office/A.cpp", "  query(\"SELECT 1 FROM ledger\");")).size() == 1);
  CHECK(strayQueries(file("office/A.cpp", "// \"SELECT 1\" would be wrong here")).empty());
  CHECK(strayClocks(file("sync/A.cpp", "auto t = std::chrono::steady_clock::now();")).size() == 1);
  CHECK(longFiles({{"core/A.h", std::vector<std::string>(151)}}).size() == 1);
  CHECK(forbiddenWords(file("core/A.cpp", std::string("// TO") + "DO: later")).size() == 1);
  CHECK(forbiddenWords(file("core/FooManager.h", "")).size() == 1);
}
