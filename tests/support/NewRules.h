// Rule data of another version, made out of the shipped files as an administrator edits them.
#pragma once

#include <stdexcept>
#include <string>

#include "core/rules/RuleFiles.h"

namespace jemput::test {

inline constexpr const char* kNewService = "KK-09";
inline constexpr const char* kNewServiceJson =
    R"({"code": "KK-09", "family": "KK", "icon": "badge",
      "name": {"id": "Cetak ulang Kartu Keluarga", "en": "Reprint of the family card"},
      "short": {"id": "Cetak ulang KK", "en": "Family card reprint"},
      "output": {"id": "KK", "en": "Family card"},
      "forms": ["F-1.02"], "papers": [{"code": "kk"}]},
    )";

/// `text` with the only place of `old` replaced.
inline std::string replaced(std::string text, const std::string& old, const std::string& with) {
  const auto at = text.find(old);
  if (at == std::string::npos) throw std::logic_error("not in the rule data: " + old);
  return text.replace(at, old.size(), with);
}

inline core::RuleFiles withVersion(core::RuleFiles files, int version) {
  const std::string now = std::to_string(core::ServiceCatalogue::parse(files.texts()).value().rulesVersion());
  files.services = replaced(files.services, "\"version\": " + now, "\"version\": " + std::to_string(version));
  return files;
}

/// The shipped rules with the service KK-09 in front.
inline core::RuleFiles withNewService(int version) {
  core::RuleFiles files = withVersion(core::shippedRuleFiles(), version);
  files.services = replaced(files.services, "\"services\": [", std::string("\"services\": [") + kNewServiceJson);
  return files;
}

/// One above what comes with the program.
inline int nextVersion() { return core::ServiceCatalogue::shipped().rulesVersion() + 1; }

}  // namespace jemput::test
