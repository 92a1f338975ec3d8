#include "office/population/NameBook.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace jemput::office {

namespace {

using core::JsonView;

std::vector<std::string> wordsOf(JsonView array) {
  std::vector<std::string> words;
  for (const JsonView word : array.elements()) words.push_back(word.stringOr());
  if (words.empty()) throw std::invalid_argument("names: a list of words is missing or empty");
  return words;
}

Religion religionOf(std::string_view word) {
  if (word == "islam") return Religion::Islam;
  if (word == "hindu") return Religion::Hindu;
  if (word == "buddhist") return Religion::Buddhist;
  if (word == "christian") return Religion::Christian;
  throw std::invalid_argument("names: no such religion: " + std::string(word));
}

int number(JsonView value) { return static_cast<int>(value.integerOr(0)); }

}  // namespace

NameBook::NameBook(std::string_view json) {
  const auto document = core::JsonDocument::parse(json);
  if (!document) throw std::invalid_argument("names: not JSON");
  const JsonView root = document->root();
  for (const auto& part : root["parts"].members()) {
    m_partNames.emplace_back(part.key);
    m_parts.push_back(wordsOf(part.value));
  }
  for (const JsonView pattern : root["patterns"].elements()) readPattern(pattern);
  readTitles(root["titles"]);
  m_hamletStarts = wordsOf(root["hamlet_starts"]);
  m_hamletEnds = wordsOf(root["hamlet_ends"]);
  m_oldRegency = wordsOf(root["old_regency"]);
  for (const JsonView origin : root["elsewhere"].elements())
    m_elsewhere.push_back({origin["code"].stringOr(), origin["place"].stringOr()});
  if (m_elsewhere.empty()) throw std::invalid_argument("names: no origins elsewhere");
}

/// [religion, sex, first age, last age, weight, "part+part part"]
void NameBook::readPattern(JsonView json) {
  Pattern pattern;
  pattern.firstAge = number(json.at(2));
  pattern.lastAge = number(json.at(3));
  pattern.weight = number(json.at(4));
  readElements(json.at(5).stringOr(), pattern);
  if (pattern.weight < 1 || pattern.elements.empty())
    throw std::invalid_argument("names: a pattern of no weight or no parts");
  patternsOf(religionOf(json.at(0).stringOr()), json.at(1).stringOr() == "L").push_back(std::move(pattern));
}

void NameBook::readElements(std::string_view text, Pattern& pattern) {
  bool glued = false;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find_first_of("+ ", start), text.size());
    const std::string word(text.substr(start, end - start));
    auto known = std::find(m_partNames.begin(), m_partNames.end(), word);
    if (known == m_partNames.end()) {
      // Capitals stand for themselves: a part of one word.
      if (word.empty() || word[0] < 'A' || word[0] > 'Z') throw std::invalid_argument("names: no such part: " + word);
      m_parts.push_back({word});
      known = m_partNames.insert(m_partNames.end(), word);
    }
    pattern.elements.push_back({static_cast<std::size_t>(known - m_partNames.begin()), glued});
    glued = end < text.size() && text[end] == '+';
    start = end + 1;
  }
}

void NameBook::readTitles(JsonView json) {
  for (const JsonView title : json.elements())
    m_titles.push_back({title["word"].stringOr(), title["district"].stringOr(), title["sex"].stringOr() == "L",
                        number(title["from"]), number(title["per_mille"])});
}

bool NameBook::isTitle(std::string_view word) const {
  return std::any_of(m_titles.begin(), m_titles.end(), [&](const Title& title) { return title.word == word; });
}

const NameBook::Pattern& NameBook::choose(Religion religion, bool male, int age, Random& random) const {
  const auto& patterns = m_patterns[static_cast<std::size_t>(religion) * 2 + (male ? 1 : 0)];
  const auto fits = [&](const Pattern& pattern) { return age >= pattern.firstAge && age <= pattern.lastAge; };
  int sum = 0;
  for (const Pattern& pattern : patterns) sum += fits(pattern) ? pattern.weight : 0;
  if (sum == 0) throw std::invalid_argument("names: no pattern for an age of a religion and sex");
  int draw = random.between(0, sum - 1);
  for (const Pattern& pattern : patterns)
    if (fits(pattern) && (draw -= pattern.weight) < 0) return pattern;
  throw std::logic_error("a weighted draw beyond its sum");
}

std::string NameBook::fill(const Pattern& pattern, Random& random) const {
  std::string name;
  const std::string* before = nullptr;
  for (const Element& element : pattern.elements) {
    const Words& words = m_parts[element.part];
    const std::string* word = &words[random.index(words.size())];
    while (words.size() > 1 && before != nullptr && *word == *before) word = &words[random.index(words.size())];
    if (!name.empty() && !element.glued) name.push_back(' ');
    name += *word;
    before = word;
  }
  return name;
}

std::string_view NameBook::drawTitle(bool male, int age, std::string_view district, Random& random) const {
  int draw = random.between(0, 999);
  for (const Title& title : m_titles) {
    if (title.male != male || age < title.firstAge || (!title.district.empty() && title.district != district)) continue;
    if ((draw -= title.perMille) < 0) return title.word;
  }
  return {};
}

std::string NameBook::draw(Religion religion, bool male, int age, std::string_view district, Random& random) const {
  std::string name = fill(choose(religion, male, age, random), random);
  if (religion != Religion::Islam) return name;
  const std::string_view title = drawTitle(male, age, district, random);
  if (title.empty() || isTitle(std::string_view(name).substr(0, name.find(' ')))) return name;
  return std::string(title) + ' ' + name;
}

std::string NameBook::drawHamlet(Random& random) const {
  const std::string& start = m_hamletStarts[random.index(m_hamletStarts.size())];
  return start + ' ' + m_hamletEnds[random.index(m_hamletEnds.size())];
}

}  // namespace jemput::office
