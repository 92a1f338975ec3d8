// The benchmark's registrations as ours: the 27 values of each are kept, what the rules require is added.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/Registry.h"
#include "core/json/Json.h"

namespace jemput::bench {

/// One workload line as the registry takes it.
struct MappedLine {
  core::Registration registration;
  core::RegisterExtras extras;
};

class Workload {
 public:
  explicit Workload(const core::RuleBook& rules);

  MappedLine map(core::JsonView line);
  /// The members that differ from what stands, for a later version of a line; "{}" when none does.
  static std::string changes(core::JsonView line, core::JsonView standing);

 private:
  const core::RuleBook& m_rules;
  std::vector<std::string> m_villages;           // ours
  std::map<std::string, std::size_t> m_numbers;  // theirs, in order of appearance
};

/// The 27 values again, from the fields that the ledger holds; compared as JSON texts by member.
std::map<std::string, std::string> valuesOf(const core::Uuid& id, core::JsonView fields);
/// The 27 values of a workload line.
std::map<std::string, std::string> valuesOf(core::JsonView line);

/// Lines of a file, at most `limit`.
std::vector<std::string> readLines(const std::string& file, std::size_t limit);

}  // namespace jemput::bench
