#include "core/rules/Marital.h"

#include <array>
#include <string>

namespace jemput::core {

namespace {

struct Name {
  std::string_view indonesian, english;
};

constexpr std::array<Name, 7> kNames = {{{"", ""},
                                         {"belum kawin", "never married"},
                                         {"kawin tercatat", "married, recorded"},
                                         {"kawin belum tercatat", "married, not recorded"},
                                         {"cerai hidup tercatat", "divorced, recorded"},
                                         {"cerai hidup belum tercatat", "divorced, not recorded"},
                                         {"cerai mati", "widowed"}}};

}  // namespace

MaritalStatus maritalFromText(std::string_view text) {
  if (text.size() == 1 && text[0] >= '1' && text[0] <= '6') return static_cast<MaritalStatus>(text[0] - '0');
  std::string word;
  for (char c : text) {
    if (c == '_' || c == '-') c = ' ';
    word += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (std::size_t i = 1; i < kNames.size(); ++i)
    if (kNames[i].indonesian == word) return static_cast<MaritalStatus>(i);
  return MaritalStatus::Unknown;
}

std::string_view maritalName(MaritalStatus status, Language language) {
  const Name& name = kNames[static_cast<std::size_t>(status)];
  return language == Language::English ? name.english : name.indonesian;
}

}  // namespace jemput::core
