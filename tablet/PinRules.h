// Which six digits may be a PIN. The first that a thief tries are rows, repetitions and birthdays.
#pragma once

#include <optional>
#include <string_view>

namespace jemput::tablet {

enum class PinWeakness {
  NotSixDigits,
  Repeated,   // 000000, 121212, 123123
  Row,        // 123456, 987654
  LikeADate,  // 170845 or 450817: day, month and year in either order
  SameAsOld,
};

bool isPin(std::string_view pin);
/// Nothing for a PIN that may be chosen. `old`: what it replaces; empty for none.
std::optional<PinWeakness> pinWeakness(std::string_view pin, std::string_view old = {});
/// Indonesian, with what to do.
const char* pinWeaknessSentence(PinWeakness weakness);

}  // namespace jemput::tablet
