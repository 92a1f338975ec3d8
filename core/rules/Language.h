// The two languages of every text for people: Indonesian first, English complete.
#pragma once

#include <string>

namespace jemput::core {

enum class Language { Indonesian, English };

struct LocalText {
  std::string indonesian, english;
  const std::string& in(Language language) const { return language == Language::English ? english : indonesian; }
  bool operator==(const LocalText&) const = default;
};

}  // namespace jemput::core
