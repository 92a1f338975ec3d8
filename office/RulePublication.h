// A new version of the rule data, from the administrator's files to every tablet (decision 0030).
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/rules/RuleFiles.h"
#include "office/OfficeFolder.h"
#include "office/RuleChanges.h"

namespace jemput::office {

/// The files cannot be published; one sentence in Indonesian that says where and what to do. Nothing has changed.
struct RulesRefused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What holds at the office.
struct RulesInForce {
  core::RuleFiles files;
  int version = 0;
  std::optional<std::int64_t> published;  // milliseconds; nothing: they came with the program
};
RulesInForce rulesInForce(core::Database& database);

/// Files that may be published.
struct CheckedRules {
  core::RuleFiles files;
  int version = 0, before = 0;  // before: the version that held when they were checked
  std::string compressed;       // the snapshot as it travels
  std::vector<RuleChange> changes;
  bool isInForce = false;  // these very files hold already
};

/// Reads, and publishes nothing. Throws RulesRefused: files that do not parse or are no use together, a version that is
/// not above every one that a tablet may have, a service or paper that is gone though registrations may name it.
CheckedRules checkRules(core::Database& database, const core::RuleFiles& files);

/// Publishes them to every tablet; in a transaction. Throws RulesRefused when other rules have come to hold meanwhile.
void publishRules(OfficeFolder& folder, const CheckedRules& rules, const core::Clock& clock);

}  // namespace jemput::office
