// A new person whose family card is known: where the family lives is filled in, and whose child it is. Each is offered
// once, so that an officer can empty a field again.
#pragma once

#include <string>

#include "app/view/PersonTexts.h"
#include "app/view/TabletDesk.h"
#include "core/rules/Household.h"

namespace jemput::app {

class FormFamily {
 public:
  /// Another form is open.
  void forget() { *this = {}; }
  /// Fills empty fields of `person`, and shows them in `texts`.
  void join(const TabletDesk& desk, core::Person& person, PersonTexts& texts);

 private:
  std::string m_kk;  // whose members were looked at
  core::Household m_household;
  bool m_hasParents = false;  // they were offered
};

}  // namespace jemput::app
