// Reasons that the officer gave for warnings. A reason was given for one finding: it does not stand for another
// finding of the same kind, nor for one that is gone.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/model/Issue.h"

namespace jemput::app {

class WarningReasons {
 public:
  using Overrides = std::map<std::string, std::string>;  // as in core::Registration

  void clear();
  /// A reason is being asked for.
  void ask(const core::Issue& warning);
  bool isAsking() const { return !m_asked.empty(); }
  void give(const std::string& reason, Overrides& overrides);
  /// Drops what stands for nothing any more; `issues`: of the form as it is now.
  void forgetOld(const core::Issues& issues, Overrides& overrides);

 private:
  std::string m_asked;                                      // code of the warning
  std::map<std::string, std::vector<std::string>> m_given;  // code -> values of the finding
};

}  // namespace jemput::app
