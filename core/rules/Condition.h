// When a service is open, a paper is asked for, or a question is put: as data (data/services.json, data/forms.json).
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/Json.h"

namespace jemput::core {

enum class MaritalCondition { Any, NeverMarried, EverMarried };

/// On the person at the visit's date and on what was answered so far; every part that is set must hold.
struct Condition {
  std::optional<int> minAge, belowAge;  // full years
  std::optional<int> minDays, maxDays;  // days since birth, both inclusive
  MaritalCondition marital = MaritalCondition::Any;
  std::string question;              // whose answer must be one of these
  std::vector<std::string> answers;  // codes
};

/// Reads the parts of a condition; empty text, or what is wrong, in Indonesian. `besides`: members that may stand
/// beside them.
std::string readCondition(JsonView view, std::initializer_list<std::string_view> besides, Condition& condition);

}  // namespace jemput::core
