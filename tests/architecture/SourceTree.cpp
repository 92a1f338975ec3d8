#include "tests/architecture/SourceTree.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <regex>

namespace jemput::test {

namespace fs = std::filesystem;

namespace {

bool startsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }
bool endsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Floor of a file's room: includes may point at the same floor's own room, and further down.
struct Room {
  std::string_view prefix;
  int floor;
};
// The longest prefix wins; core's own files (Registry, Clock) stand above its rooms.
constexpr std::array<Room, 17> kRooms = {{{"core/json/", 0},
                                          {"core/model/", 1},
                                          {"core/crypto/", 2},
                                          {"core/cli/", 2},
                                          {"core/rules/", 2},
                                          {"core/search/", 3},
                                          {"core/roster/", 3},
                                          {"core/storage/", 4},
                                          {"core/", 5},
                                          {"sync/", 6},
                                          {"tablet/", 7},
                                          {"office/", 7},
                                          {"app/", 8},
                                          {"qml/", 9},
                                          {"bench/", 10},
                                          {"tests/", 10},
                                          {"demo/", 10}}};
// Small facts without dependencies that every room may use.
constexpr std::array<std::string_view, 3> kEverywhere = {"core/EmbeddedFiles.h", "core/Clock.h", "core/cli/Output.h"};

const Room* roomOf(std::string_view path) {
  const Room* found = nullptr;
  for (const Room& room : kRooms)
    if (startsWith(path, room.prefix) && (!found || room.prefix.size() > found->prefix.size())) found = &room;
  return found;
}

bool mayInclude(std::string_view from, std::string_view to) {
  if (std::find(kEverywhere.begin(), kEverywhere.end(), to) != kEverywhere.end()) return true;
  const Room* source = roomOf(from);
  const Room* target = roomOf(to);
  if (!source || !target) return true;
  return target == source || target->floor < source->floor;
}

std::string place(const SourceFile& file, std::size_t line) {
  return file.path + ":" + std::to_string(line + 1) + ": ";
}

template <class Check>
Findings eachLine(const std::vector<SourceFile>& files, const Check& check) {
  Findings findings;
  for (const SourceFile& file : files)
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (const std::string problem = check(file, file.lines[i]); !problem.empty())
        findings.push_back(place(file, i) + problem);
  return findings;
}

}  // namespace

std::vector<SourceFile> readTree(const std::vector<std::string>& folders, const std::vector<std::string>& endings) {
  std::vector<SourceFile> files;
  const fs::path root = JEMPUT_SOURCE_DIR;
  for (const std::string& folder : folders) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string path = fs::relative(entry.path(), root).string();
      if (!entry.is_regular_file() ||
          std::none_of(endings.begin(), endings.end(), [&](const auto& end) { return endsWith(path, end); }))
        continue;
      SourceFile file{path, {}};
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) file.lines.push_back(line);
      files.push_back(std::move(file));
    }
  }
  return files;
}

std::string withoutComment(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (line[i] == '\\' && quoted) {
      ++i;
    } else if (line[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && line[i] == '/' && line[i + 1] == '/') {
      return std::string(line.substr(0, i));
    }
  }
  return std::string(line);
}

Findings upwardIncludes(const std::vector<SourceFile>& files) {
  static const std::regex kInclude("^\\s*#include \"([^\"]+)\"");
  return eachLine(files, [](const SourceFile& file, const std::string& line) {
    std::smatch match;
    if (!std::regex_search(line, match, kInclude) || mayInclude(file.path, match[1].str())) return std::string();
    return match[1].str() + " is above or beside this room";
  });
}

Findings foreignLibraries(const std::vector<SourceFile>& files) {
  static const std::regex kInclude("^\\s*#include <([^>]+)>");
  return eachLine(files, [](const SourceFile& file, const std::string& line) {
    std::smatch match;
    if (!std::regex_search(line, match, kInclude)) return std::string();
    const std::string header = match[1].str();
    if (startsWith(header, "Q") && !startsWith(file.path, "app/")) return "Qt outside app: " + header;
    if (startsWith(header, "boost/") && !startsWith(file.path, "sync/") && !startsWith(file.path, "office/"))
      return "Boost outside sync and office: " + header;
    if (startsWith(header, "openssl/") && !startsWith(file.path, "sync/") && !startsWith(file.path, "office/files/"))
      return "OpenSSL outside sync and office/files: " + header;
    if ((header == "sqlite3.h" || startsWith(header, "SQLiteCpp/")) && !startsWith(file.path, "core/storage/"))
      return "SQLite outside core/storage: " + header;
    return std::string();
  });
}

Findings strayQueries(const std::vector<SourceFile>& files) {
  static const std::regex kQuery(
      "\"\\s*(SELECT |INSERT (OR |INTO )|UPDATE [a-z_]+ SET|DELETE FROM|PRAGMA |CREATE (TABLE|INDEX))");
  return eachLine(files, [](const SourceFile& file, const std::string& line) {
    if (startsWith(file.path, "core/storage/") || !std::regex_search(withoutComment(line), kQuery))
      return std::string();
    return std::string("SQL outside core/storage");
  });
}

Findings strayClocks(const std::vector<SourceFile>& files) {
  static const std::regex kClock(
      "(system_clock|steady_clock|high_resolution_clock|Clock)::now\\(|\\btime\\((nullptr|NULL|0)\\)|clock_gettime|"
      "gettimeofday");
  return eachLine(files, [](const SourceFile& file, const std::string& line) {
    const std::string code = withoutComment(line);
    if (file.path == "core/Clock.cpp" || !std::regex_search(code, kClock)) return std::string();
    // A socket's deadline is no time of day: it decides nothing that is stored or shown.
    const bool isDeadline = code.find("system_clock") == std::string::npos;
    if (isDeadline && (startsWith(file.path, "sync/Http") || startsWith(file.path, "office/Http")))
      return std::string();
    return std::string("a clock is asked outside core/Clock.cpp");
  });
}

Findings longFiles(const std::vector<SourceFile>& files) {
  Findings findings;
  for (const SourceFile& file : files) {
    const std::size_t most = endsWith(file.path, ".h") ? 150 : endsWith(file.path, ".qml") ? 180 : 350;
    if (file.lines.size() > most)
      findings.push_back(file.path + ": " + std::to_string(file.lines.size()) + " lines, the guide says " +
                         std::to_string(most));
  }
  return findings;
}

Findings forbiddenWords(const std::vector<SourceFile>& files) {
  static const std::regex kName("(Manager|Helper|Utils?)\\.(h|cpp|qml)$"), kUnfinished(
                                                                               "\\b(TO"
                                                                               "DO|FIX"
                                                                               "ME|X"
                                                                               "XX)\\b");
  Findings findings = eachLine(files, [](const SourceFile&, const std::string& line) {
    if (std::regex_search(line, kUnfinished)) return std::string("something unfinished");
    if (line.find("setContext"
                  "Property") != std::string::npos)
      return std::string("a context property");
    return std::string();
  });
  for (const SourceFile& file : files)
    if (std::regex_search(file.path, kName)) findings.push_back(file.path + ": a name that says nothing");
  return findings;
}

}  // namespace jemput::test
