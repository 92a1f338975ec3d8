#include "core/rules/ContactOutcomes.h"

#include <algorithm>

namespace jemput::core {

namespace {

struct OutcomeWords {
  std::string_view indonesian, english;
};

// In the order of kContactOutcomes.
constexpr std::array<OutcomeWords, kContactOutcomes.size()> kWords = {{
    {"sudah dilayani di tempat lain", "served elsewhere already"},
    {"pindah", "moved away"},
    {"merantau", "working away"},
    {"meninggal", "died"},
    {"tidak ditemukan", "not found"},
    {"menolak", "refused"},
}};

}  // namespace

bool isContactOutcome(std::string_view code) {
  return std::ranges::find(kContactOutcomes, code) != kContactOutcomes.end();
}

std::string_view contactOutcomeName(std::string_view code, Language language) {
  const auto found = std::ranges::find(kContactOutcomes, code);
  if (found == kContactOutcomes.end()) return code;
  const OutcomeWords& words = kWords[static_cast<std::size_t>(found - kContactOutcomes.begin())];
  return language == Language::Indonesian ? words.indonesian : words.english;
}

}  // namespace jemput::core
