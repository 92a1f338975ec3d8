// Tests that a page of documentation names, and those that there are.
#pragma once

#include "tests/architecture/SourceTree.h"

namespace jemput::test {

/// What the tables of a page name as tests, in columns headed "Test…" or "Caught by": *italic* and "quoted" texts,
/// words that end in "Test" (a file of tests), and fuzz/NAME. With the line: "12: a name".
struct NamedTest {
  std::size_t line = 0;
  std::string name;  // "…" stands for any text
};
std::vector<NamedTest> testsNamedIn(const SourceFile& page);

/// The names of all Catch2 tests in these files, the files' own names without ending, and fuzz/NAME of each target.
std::vector<std::string> testsOf(const std::vector<SourceFile>& files);

/// Whether a test is called so, or begins so; "…" is any text.
bool isCalled(std::string_view test, std::string_view name);

/// Names without a test.
Findings unknownTests(const SourceFile& page, const std::vector<std::string>& tests);

}  // namespace jemput::test
