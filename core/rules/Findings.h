// Short ways to say a finding. Nothing is built unless there is one: the office checks every
// registration that it receives.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/Issue.h"

namespace jemput::core {

inline Issue finding(IssueLevel level, std::string_view field, std::string_view code, std::vector<std::string> values) {
  return {level, std::string(field), std::string(code), std::move(values)};
}

inline Issue error(std::string_view field, std::string_view code, std::vector<std::string> values = {}) {
  return finding(IssueLevel::Error, field, code, std::move(values));
}

inline Issue warning(std::string_view field, std::string_view code, std::vector<std::string> values = {}) {
  return finding(IssueLevel::Warning, field, code, std::move(values));
}

inline Issue hint(std::string_view field, std::string_view code, std::vector<std::string> values = {}) {
  return finding(IssueLevel::Hint, field, code, std::move(values));
}

}  // namespace jemput::core
