#include <fstream>

#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::Finished;
using test::Program;

namespace {

std::string chromium() {
  for (const char* path : {"/usr/bin/chromium", "/usr/bin/chromium-browser"})
    if (std::filesystem::exists(path)) return path;
  return {};
}

Finished browse(const std::filesystem::path& folder, std::vector<std::string> extra) {
  std::vector<std::string> arguments = {"--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--hide-scrollbars",
                                        "--window-size=1180,1400",
                                        "--user-data-dir=" + (folder / "profile").string()};
  arguments.insert(arguments.end(), extra.begin(), extra.end());
  return test::run(chromium(), arguments, folder);
}

std::size_t countOf(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("the progress page of a real office opens in a real browser, draws a bar for each village, and prints") {
  REQUIRE_FALSE(chromium().empty());
  const test::TemporaryFolder folder;
  const std::string data = (folder.path() / "office").string();
  const auto office = [&](std::vector<std::string> arguments) {
    return test::run("jemput-office", arguments, folder.path());
  };
  REQUIRE(office({"init", "--data", data, "--recovery-out", (folder.path() / "recovery.json").string()}).exitCode == 0);
  REQUIRE(office({"generate", "--data", data}).exitCode == 0);
  Program server("jemput-office", {"serve", "--data", data, "--listen", "127.0.0.1:0", "--board", "127.0.0.1:0"},
                 folder.path());
  REQUIRE(server.prints("/papan"));
  const std::string out = server.outSoFar();
  std::string url = out.substr(out.find("http://"));
  url.resize(url.find('\n'));

  const std::string dom = browse(folder.path(), {"--dump-dom", url}).out;
  CHECK(dom.size() > 20000);
  CHECK(dom.size() <= 60000);
  CHECK(countOf(dom, "<svg") == 3 * 43);
  CHECK(dom.find("DATA LATIHAN") != std::string::npos);
  CHECK(dom.find("99,33 %") != std::string::npos);
  CHECK(dom.find("82,22 %") != std::string::npos);
  CHECK(dom.find("98,57 %") != std::string::npos);

  const auto picture = folder.path() / "papan.png";
  browse(folder.path(), {"--screenshot=" + picture.string(), url});
  REQUIRE(std::filesystem::exists(picture));
  CHECK(std::filesystem::file_size(picture) > 50000);  // an empty page of this size compresses to a tenth
  const auto paper = folder.path() / "papan.pdf";
  browse(folder.path(), {"--print-to-pdf=" + paper.string(), url});
  REQUIRE(std::filesystem::exists(paper));
  CHECK(std::filesystem::file_size(paper) > 20000);

  // Nothing else is served there.
  CHECK(browse(folder.path(), {"--dump-dom", url.substr(0, url.size() - 6) + "/v1/keys"}).out.find("identity") ==
        std::string::npos);
}
