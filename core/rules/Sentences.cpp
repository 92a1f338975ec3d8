#include "core/rules/Sentences.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/rules/Answers.h"
#include "core/rules/Workflow.h"

namespace jemput::core {

namespace {

constexpr std::array<std::array<std::string_view, 2>, 12> kMonths = {{{"Januari", "January"},
                                                                      {"Februari", "February"},
                                                                      {"Maret", "March"},
                                                                      {"April", "April"},
                                                                      {"Mei", "May"},
                                                                      {"Juni", "June"},
                                                                      {"Juli", "July"},
                                                                      {"Agustus", "August"},
                                                                      {"September", "September"},
                                                                      {"Oktober", "October"},
                                                                      {"November", "November"},
                                                                      {"Desember", "December"}}};

/// In which words, and after which catalogue.
struct Words {
  Language language;
  const ServiceCatalogue& names;
};

std::string serviceName(const std::string& code, Words words) {
  const Service* service = words.names.find(code);
  return service ? service->shortName.in(words.language) + " (" + code + ")" : code;
}

std::string paperNames(std::string_view codes, Words words) {
  std::string names;
  for (const std::string& code : chosenCodes(codes)) {
    const Paper* paper = words.names.paper(code);
    names.append(names.empty() ? "" : ", ").append(paper ? paper->name.in(words.language) : code);
  }
  return names;
}

/// Codes with commas, of questions that the service with this code puts.
std::string questionNames(const std::string& service, std::string_view codes, Words words) {
  const Service* asking = words.names.find(service);
  std::string names;
  for (const std::string& code : chosenCodes(codes)) {
    const Question* question = asking ? asking->question(code) : nullptr;
    names.append(names.empty() ? "" : ", ").append(question ? question->name.in(words.language) : code);
  }
  return names;
}

std::string_view sexName(std::string_view code, Language language) {
  const bool isFemale = code == "P";
  if (language == Language::English) return isFemale ? "female" : "male";
  return isFemale ? "perempuan" : "laki-laki";
}

std::string statusName(const std::string& code, Language language) {
  const auto status = requestStatusFromCode(code);
  return status ? std::string(requestStatusName(*status, language)) : code;
}

std::string countOnly(const std::string& found, const std::string& needed, Language language) {
  int foundCount = 0;
  int neededCount = 0;
  std::from_chars(found.data(), found.data() + found.size(), foundCount);
  std::from_chars(needed.data(), needed.data() + needed.size(), neededCount);
  return (language == Language::Indonesian && foundCount < neededCount ? "baru " : "") + found;
}

/// One placeholder, "0" or "0:date", as text. A value that an older entry does not have stays empty.
std::string filled(std::string_view placeholder, const Issue& issue, Words words) {
  const Language language = words.language;
  const auto index = static_cast<std::size_t>(placeholder.front() - '0');
  if (index >= issue.values.size()) return {};
  const std::string& value = issue.values[index];
  const std::string_view kind = placeholder.size() > 2 ? placeholder.substr(2) : std::string_view();
  if (kind == "service") return serviceName(value, words);
  if (kind == "papers") return paperNames(value, words);
  if (kind == "questions/0") return questionNames(issue.values.front(), value, words);
  if (kind == "sex") return std::string(sexName(value, language));
  if (kind == "status") return statusName(value, language);
  if (kind == "only") return countOnly(value, issue.values.front(), language);
  if (kind != "date") return value;
  const auto date = Date::parse(value);
  return date ? dateInWords(*date, language) : value;
}

/// "Diproses tidak berlaku …": a status may begin a sentence, and sentences begin with a capital.
void capitalise(std::string& text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
}

}  // namespace

std::string dateInWords(Date date, Language language) {
  const std::string_view month = kMonths[date.month() - 1][language == Language::English ? 1 : 0];
  return std::to_string(date.day()) + " " + std::string(month) + " " + std::to_string(date.year());
}

std::string sentence(const Issue& issue, Language language, const ServiceCatalogue& names) {
  const auto patterns = sentencePatterns();
  const auto found = std::find_if(patterns.begin(), patterns.end(),
                                  [&](const SentencePattern& pattern) { return pattern.code == issue.code; });
  if (found == patterns.end())
    return (language == Language::English ? "A rule that this version does not know: "
                                          : "Aturan yang belum dikenal versi ini: ") +
           issue.code + ".";
  std::string_view rest = language == Language::English ? found->english : found->indonesian;
  std::string text;
  while (true) {
    const auto open = rest.find('{');
    text.append(rest.substr(0, open));
    if (open == std::string_view::npos) break;
    const auto close = rest.find('}', open);
    text += filled(rest.substr(open + 1, close - open - 1), issue, {language, names});
    rest.remove_prefix(close + 1);
  }
  capitalise(text);
  return text;
}

}  // namespace jemput::core
