#include "core/model/Person.h"

#include <array>

namespace jemput::core {

namespace {
constexpr std::array<std::string_view, 4> kPrecisionWords = {"pasti", "bulan", "tahun", "perkiraan"};
}

std::string_view sexCode(Sex sex) {
  switch (sex) {
    case Sex::Male:
      return "L";
    case Sex::Female:
      return "P";
    case Sex::Unknown:
      break;
  }
  return "";
}

Sex sexFromCode(std::string_view code) {
  if (code == "L" || code == "l" || code == "M" || code == "m") return Sex::Male;
  if (code == "P" || code == "p" || code == "F" || code == "f") return Sex::Female;
  return Sex::Unknown;
}

std::string_view precisionWord(BirthDatePrecision precision) {
  return kPrecisionWords[static_cast<std::size_t>(precision)];
}

std::optional<BirthDatePrecision> precisionFromWord(std::string_view word) {
  for (std::size_t i = 0; i < kPrecisionWords.size(); ++i)
    if (kPrecisionWords[i] == word) return static_cast<BirthDatePrecision>(i);
  return std::nullopt;
}

}  // namespace jemput::core
