#include "app/view/WarningReasons.h"

#include <algorithm>

namespace jemput::app {

void WarningReasons::clear() {
  m_asked.clear();
  m_given.clear();
}

void WarningReasons::ask(const core::Issue& warning) {
  m_asked = warning.code;
  m_given[m_asked] = warning.values;
}

void WarningReasons::give(const std::string& reason, Overrides& overrides) {
  overrides[m_asked] = reason;
  m_asked.clear();
}

void WarningReasons::forgetOld(const core::Issues& issues, Overrides& overrides) {
  std::erase_if(overrides, [&](const auto& given) {
    const std::string& code = given.first;
    if (code == "already-registered") return false;  // found only while saving
    const auto issue = std::find_if(issues.begin(), issues.end(), [&](const auto& one) { return one.code == code; });
    if (issue == issues.end()) return true;
    return m_given.try_emplace(code, issue->values).first->second != issue->values;
  });
}

}  // namespace jemput::app
