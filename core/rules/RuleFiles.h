// The rule data as files: three texts that an administrator edits, and the one text that the office publishes of
// them, the snapshot "rules" (docs/protocol.md section 5).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/rules/ServiceCatalogue.h"

namespace jemput::core {

inline constexpr std::string_view kServicesFile = "services.json";
inline constexpr std::string_view kPapersFile = "papers.json";
inline constexpr std::string_view kFormsFile = "forms.json";
inline constexpr std::string_view kRulesSnapshot = "rules";

struct RuleFiles {
  std::string services, papers, forms;

  RuleTexts texts() const { return {services, papers, forms}; }
  bool operator==(const RuleFiles&) const = default;
};

/// As compiled into the program.
RuleTexts shippedRuleTexts();
RuleFiles shippedRuleFiles();

/// {"v":1,"services":TEXT,"papers":TEXT,"forms":TEXT}: byte for byte what was published, to be edited again.
std::string writeRuleSnapshot(const RuleFiles& files);
/// Nothing when it is none of this version.
std::optional<RuleFiles> readRuleSnapshot(std::string_view snapshot);
/// Nothing when this program cannot use it, also when it holds another version than the one it came under.
std::optional<ServiceCatalogue> readRules(std::string_view snapshot, std::int64_t version);

}  // namespace jemput::core
