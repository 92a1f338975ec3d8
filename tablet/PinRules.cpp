#include "tablet/PinRules.h"

#include <algorithm>

namespace jemput::tablet {

namespace {

constexpr std::size_t kDigits = 6;

bool isRepetitionOf(std::string_view pin, std::size_t length) {
  for (std::size_t i = length; i < pin.size(); ++i)
    if (pin[i] != pin[i - length]) return false;
  return true;
}

/// Each digit one more, or one less, than the one before; 9 and 0 are neighbours, as on the pad.
bool isRow(std::string_view pin, int step) {
  for (std::size_t i = 1; i < pin.size(); ++i)
    if ((pin[i] - pin[i - 1] - step + 10) % 10 != 0) return false;
  return true;
}

int pairAt(std::string_view pin, std::size_t at) { return (pin[at] - '0') * 10 + (pin[at + 1] - '0'); }

bool isDayAndMonth(int day, int month) { return day >= 1 && day <= 31 && month >= 1 && month <= 12; }

}  // namespace

bool isPin(std::string_view pin) {
  return pin.size() == kDigits && std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<PinWeakness> pinWeakness(std::string_view pin, std::string_view old) {
  if (!isPin(pin)) return PinWeakness::NotSixDigits;
  if (pin == old) return PinWeakness::SameAsOld;
  if (isRepetitionOf(pin, 1) || isRepetitionOf(pin, 2) || isRepetitionOf(pin, 3)) return PinWeakness::Repeated;
  if (isRow(pin, 1) || isRow(pin, -1)) return PinWeakness::Row;
  const int first = pairAt(pin, 0), second = pairAt(pin, 2), third = pairAt(pin, 4);
  if (isDayAndMonth(first, second) || isDayAndMonth(third, second)) return PinWeakness::LikeADate;
  return std::nullopt;
}

const char* pinWeaknessSentence(PinWeakness weakness) {
  switch (weakness) {
    case PinWeakness::NotSixDigits:
      return "PIN harus 6 angka.";
    case PinWeakness::Repeated:
      return "PIN itu mudah ditebak karena angkanya berulang. Pilih yang lain.";
    case PinWeakness::Row:
      return "PIN itu mudah ditebak karena angkanya berurutan. Pilih yang lain.";
    case PinWeakness::LikeADate:
      return "PIN itu seperti tanggal lahir, yang dicoba orang paling dulu. Pilih yang lain.";
    case PinWeakness::SameAsOld:
      return "PIN itu sama dengan yang lama. Pilih yang lain.";
  }
  return "";
}

}  // namespace jemput::tablet
