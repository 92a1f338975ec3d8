// Names of people and hamlets put together from parts (data/names.json, domain section 14): by
// religion, sex, age and district. In capitals, as the family card prints them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/Json.h"
#include "office/population/Draft.h"
#include "office/population/Random.h"

namespace jemput::office {

class NameBook {
 public:
  struct Origin {
    std::string code;   // six digits, how a NIK begins
    std::string place;  // birth place
  };

  /// `json`: the text of data/names.json. A file of another shape throws std::invalid_argument.
  explicit NameBook(std::string_view json);

  std::string draw(Religion religion, bool male, int age, std::string_view district, Random& random) const;
  std::string drawHamlet(Random& random) const;
  const Origin& drawElsewhere(Random& random) const { return m_elsewhere[random.index(m_elsewhere.size())]; }
  const std::string& drawOldRegency(Random& random) const { return m_oldRegency[random.index(m_oldRegency.size())]; }
  /// RADEN, LALU, BAIQ … : put first, and dropped or added in daily use.
  bool isTitle(std::string_view word) const;

 private:
  using Words = std::vector<std::string>;
  struct Element {
    std::size_t part = 0;  // index into m_parts
    bool glued = false;    // to the element before it, without a space
  };
  struct Pattern {
    int firstAge = 0, lastAge = 0, weight = 1;
    std::vector<Element> elements;
  };
  struct Title {
    std::string word, district;
    bool male = true;
    int firstAge = 0, perMille = 0;
  };

  void readPattern(core::JsonView json);
  void readElements(std::string_view text, Pattern& pattern);
  void readTitles(core::JsonView json);
  std::vector<Pattern>& patternsOf(Religion religion, bool male) {
    return m_patterns[static_cast<std::size_t>(religion) * 2 + (male ? 1 : 0)];
  }
  const Pattern& choose(Religion religion, bool male, int age, Random& random) const;
  std::string fill(const Pattern& pattern, Random& random) const;
  std::string_view drawTitle(bool male, int age, std::string_view district, Random& random) const;

  std::vector<std::string> m_partNames;
  std::vector<Words> m_parts;
  std::array<std::vector<Pattern>, 8> m_patterns;
  std::vector<Title> m_titles;
  Words m_hamletStarts, m_hamletEnds, m_oldRegency;
  std::vector<Origin> m_elsewhere;
};

}  // namespace jemput::office
