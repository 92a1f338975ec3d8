#include "app/view/PersonChoices.h"

#include <algorithm>

#include "core/rules/PersonRules.h"

namespace jemput::app {

int PersonChoices::noNikReason() const {
  const auto* found = std::find(core::kNoNikReasons.begin(), core::kNoNikReasons.end(), m_person.noNikReason);
  return found == core::kNoNikReasons.end() ? -1 : static_cast<int>(found - core::kNoNikReasons.begin());
}

void PersonChoices::setSex(int sex) {
  m_person.sex = sex == 1 ? core::Sex::Male : sex == 2 ? core::Sex::Female : core::Sex::Unknown;
  Q_EMIT sexEdited();
  Q_EMIT edited();
}

void PersonChoices::setMarital(int marital) {
  m_person.marital = static_cast<core::MaritalStatus>(std::clamp(marital, 0, 6));
  Q_EMIT edited();
}

void PersonChoices::setPrecision(int precision) {
  m_person.precision = static_cast<core::BirthDatePrecision>(std::clamp(precision, 0, 3));
  Q_EMIT edited();
}

void PersonChoices::setNoNikReason(int index) {
  const bool known = index >= 0 && index < static_cast<int>(core::kNoNikReasons.size());
  m_person.noNikReason = known ? std::string(core::kNoNikReasons[static_cast<std::size_t>(index)]) : std::string();
  Q_EMIT edited();
}

}  // namespace jemput::app
