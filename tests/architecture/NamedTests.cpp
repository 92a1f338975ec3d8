#include "tests/architecture/NamedTests.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <optional>
#include <regex>

namespace jemput::test {

namespace {

constexpr std::string_view kAnyText = "…";

std::vector<std::string> cellsOf(const std::string& line) {
  std::vector<std::string> cells;
  std::size_t begin = 1;
  for (std::size_t end = line.find('|', 1); end != std::string::npos; end = line.find('|', begin)) {
    cells.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return cells;
}

/// Which column has the tests; nothing for a table without one.
std::optional<std::size_t> columnOfTests(const std::vector<std::string>& headings) {
  for (std::size_t i = 0; i < headings.size(); ++i)
    if (headings[i].find("Test") == 1 || headings[i].find("Caught by") == 1) return i;
  return std::nullopt;
}

void collect(const std::string& cell, const std::regex& form, std::size_t line, std::vector<NamedTest>& named) {
  for (std::sregex_iterator it(cell.begin(), cell.end(), form), end; it != end; ++it)
    if ((*it)[1].str() != "long") named.push_back({line, (*it)[1].str()});
}

void namesIn(std::string cell, std::size_t line, std::vector<NamedTest>& named) {
  static const std::regex kCode("`[^`]*`"), kItalic("(?:^|[^/])\\*([^*\\s][^*]*)\\*"), kQuoted("\"([^\"]+)\""),
      kFile("\\b([A-Z][A-Za-z]+Test)\\b"), kFuzz("\\b(fuzz/[a-z_]+)");
  cell = std::regex_replace(cell, kCode, "");
  for (const std::regex* form : {&kItalic, &kQuoted, &kFuzz}) collect(cell, *form, line, named);
  collect(std::regex_replace(cell, kItalic, ""), kFile, line, named);
}

std::string_view withoutSpaces(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::string wholeText(const SourceFile& file) {
  std::string text;
  for (const std::string& line : file.lines) text += line + '\n';
  return text;
}

}  // namespace

std::vector<NamedTest> testsNamedIn(const SourceFile& page) {
  std::vector<NamedTest> named;
  std::optional<std::size_t> column;
  bool isInTable = false;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const bool isRow = !page.lines[i].empty() && page.lines[i].front() == '|';
    const auto cells = isRow ? cellsOf(page.lines[i]) : std::vector<std::string>();
    if (isRow && !isInTable) column = columnOfTests(cells);
    if (isRow && isInTable && column && *column < cells.size()) namesIn(cells[*column], i + 1, named);
    isInTable = isRow;
  }
  return named;
}

std::vector<std::string> testsOf(const std::vector<SourceFile>& files) {
  // A long name is several literals one after the other.
  static const std::regex kTest("TEST_CASE\\(\\s*\"((?:[^\"\\\\]|\\\\.|\"\\s*\")*)\""), kSeam("\"\\s*\"");
  std::vector<std::string> tests;
  for (const SourceFile& file : files) {
    const std::filesystem::path path(file.path);
    const bool isFuzzing = path.parent_path() == "tests/fuzz/targets";
    tests.push_back((isFuzzing ? "fuzz/" : "") + path.stem().string());
    const std::string text = wholeText(file);
    for (std::sregex_iterator it(text.begin(), text.end(), kTest), end; it != end; ++it)
      tests.push_back(std::regex_replace((*it)[1].str(), kSeam, ""));
  }
  return tests;
}

bool isCalled(std::string_view test, std::string_view name) {
  for (bool isFirst = true; !name.empty(); isFirst = false) {
    const std::string_view part = withoutSpaces(name.substr(0, name.find(kAnyText)));
    const std::size_t found = test.find(part);
    if (found == std::string_view::npos || (isFirst && found != 0)) return false;
    test.remove_prefix(found + part.size());
    name.remove_prefix(std::min(name.size(), name.find(kAnyText)));
    name.remove_prefix(std::min(name.size(), kAnyText.size()));
  }
  // A name may be the beginning of a longer one, never of a word.
  return test.empty() || std::isalnum(static_cast<unsigned char>(test.front())) == 0;
}

Findings unknownTests(const SourceFile& page, const std::vector<std::string>& tests) {
  Findings findings;
  for (const NamedTest& named : testsNamedIn(page)) {
    const bool isThere =
        std::any_of(tests.begin(), tests.end(), [&](const std::string& test) { return isCalled(test, named.name); });
    if (!isThere) findings.push_back(page.path + ':' + std::to_string(named.line) + ": no test \"" + named.name + '"');
  }
  return findings;
}

}  // namespace jemput::test
