// What a rule has to say about one value: the refusal, warning or hint a person can act on.
#pragma once

#include <string>
#include <vector>

namespace jemput::core {

enum class IssueLevel {
  Error,    // blocks; the officer cannot override it
  Warning,  // saves once the officer has written a reason
  Hint,     // shown, asks for nothing
};

/// One finding. `code` is the contract ("nik-length"); `values` fill the sentence of that code
/// (core/rules/Sentences.h), so that no sentence is stored and every language can be made from it.
struct Issue {
  IssueLevel level = IssueLevel::Error;
  std::string field;  // name as in the JSON line: "nik", "birth_date", "services.KIA-01"
  std::string code;
  std::vector<std::string> values;

  bool operator==(const Issue&) const = default;
};

using Issues = std::vector<Issue>;

inline bool hasErrors(const Issues& issues) {
  for (const Issue& issue : issues)
    if (issue.level == IssueLevel::Error) return true;
  return false;
}

}  // namespace jemput::core
