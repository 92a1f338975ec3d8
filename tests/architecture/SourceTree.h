// The project's own files as text, and what the rules about them found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jemput::test {

struct SourceFile {
  std::string path;  // from the project's root, "core/rules/Nik.cpp"
  std::vector<std::string> lines;
};

/// All files below these folders whose names end in one of `endings`.
std::vector<SourceFile> readTree(const std::vector<std::string>& folders, const std::vector<std::string>& endings);

/// "core/rules/Nik.cpp:12: …", one a finding.
using Findings = std::vector<std::string>;

/// Includes that point up, or sideways between tablet and office.
Findings upwardIncludes(const std::vector<SourceFile>& files);
/// Qt or Boost where they have no business.
Findings foreignLibraries(const std::vector<SourceFile>& files);
/// SQL outside core/storage.
Findings strayQueries(const std::vector<SourceFile>& files);
/// A clock asked outside core/Clock.cpp.
Findings strayClocks(const std::vector<SourceFile>& files);
/// Files longer than the guide allows.
Findings longFiles(const std::vector<SourceFile>& files);
/// Names that say nothing, unfinished marks, context properties.
Findings forbiddenWords(const std::vector<SourceFile>& files);

/// The text of a line without its comment; string literals stay.
std::string withoutComment(std::string_view line);

}  // namespace jemput::test
