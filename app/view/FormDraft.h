// A form that was begun, as it lies in the draft store: what is typed, whose it is, and where the officer was in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/view/FormSpot.h"
#include "core/Registry.h"

namespace jemput::app {

struct FormDraft {
  int kind = 0;  // FormModel::Kind
  core::Registration form;
  std::string day, month, year, phone;  // as typed: they may be no date and no number yet
  std::optional<core::Uuid> record;     // of the registration that is being corrected
  core::SeenRecord seen;                // how it stood when the form was opened
  std::string replaces;                 // id of the quarantined record that it stands for
  std::string about;                    // personKey of the resident as the roster has them; empty for a new person
  FormSpot spot;
  std::vector<std::string> needs;  // codes of services

  std::string toJson() const;
  /// Nothing when it is no draft; whatever is missing stays empty.
  static std::optional<FormDraft> read(std::string_view json);
};

}  // namespace jemput::app
