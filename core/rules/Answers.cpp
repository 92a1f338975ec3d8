#include "core/rules/Answers.h"

#include <algorithm>
#include <charconv>

#include "core/rules/Digits.h"
#include "core/rules/Eligibility.h"
#include "core/rules/Findings.h"
#include "core/rules/Nik.h"

namespace jemput::core {

namespace {

constexpr int kMostCharacters = 60;  // as a name (V7)

void checkNumber(const Question& question, std::string_view answer, std::string_view field, Issues& issues) {
  int number = 0;
  const auto [end, wrong] = std::from_chars(answer.data(), answer.data() + answer.size(), number);
  const int least = question.least.value_or(0), most = question.most.value_or(999999);
  const bool isWhole = wrong == std::errc() && end == answer.data() + answer.size();
  if (!isWhole || number < least || number > most)
    issues.push_back(error(field, "answer-number", {std::to_string(least), std::to_string(most)}));
}

bool isTime(std::string_view text) {
  return text.size() == 5 && text[2] == ':' && isAllDigits(text.substr(0, 2)) && isAllDigits(text.substr(3)) &&
         text.substr(0, 2) < "24" && text.substr(3) < "60";
}

/// Of UTF-8.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

void checkText(const Question& question, std::string_view answer, std::string_view field, Issues& issues) {
  const int most = question.most.value_or(kMostCharacters);
  const std::size_t length = characters(answer);
  if (length > static_cast<std::size_t>(most))
    issues.push_back(error(field, "answer-long", {std::to_string(most), std::to_string(length)}));
}

void checkDigits(const Question& question, std::string_view answer, std::string_view field, Issues& issues) {
  const int least = question.least.value_or(1);
  const auto length = static_cast<int>(answer.size());
  if (!isAllDigits(answer) || length < least || length > question.most.value_or(kMostCharacters))
    issues.push_back(error(field, "answer-digits", {std::to_string(least)}));
}

/// A code that is not in the list may be of a newer version of the data, and is kept.
void checkChoices(const Question& question, std::string_view answer, std::string_view field, Issues& issues) {
  if (question.list->isOpen) return;
  for (const std::string& code : chosenCodes(answer))
    if (!question.list->find(code)) issues.push_back(hint(field, "answer-not-listed", {code}));
}

void checkAnswer(const Question& question, std::string_view answer, std::string_view field, Issues& issues) {
  switch (question.kind) {
    case QuestionKind::Number:
      return checkNumber(question, answer, field, issues);
    case QuestionKind::Digits:
      return checkDigits(question, answer, field, issues);
    case QuestionKind::Day:
      if (!Date::parse(answer)) issues.push_back(error(field, "answer-date"));
      return;
    case QuestionKind::Time:
      if (!isTime(answer)) issues.push_back(error(field, "answer-time"));
      return;
    case QuestionKind::Nik:
      if (!decodeNik(answer)) issues.push_back(error(field, "answer-nik", {std::to_string(answer.size())}));
      return;
    case QuestionKind::Choice:
    case QuestionKind::Choices:
      return checkChoices(question, answer, field, issues);
    case QuestionKind::Text:
    case QuestionKind::Name:
      return checkText(question, answer, field, issues);
  }
}

}  // namespace

std::vector<std::string> chosenCodes(std::string_view answer) {
  std::vector<std::string> codes;
  while (!answer.empty()) {
    const auto end = std::min(answer.find(','), answer.size());
    if (end > 0) codes.emplace_back(answer.substr(0, end));
    answer.remove_prefix(std::min(end + 1, answer.size()));
  }
  return codes;
}

std::string answerField(const ServiceRequest& request, std::string_view question) {
  return "services." + request.code + "." + std::string(question);
}

std::vector<AskedQuestion> askedQuestions(const ServiceRequest& request, const Service& service, const Person& person,
                                          Date visit) {
  std::vector<AskedQuestion> asked;
  for (const FormBlock* block : service.blocks)
    for (const Question& question : block->questions)
      if (holds(question.when, person, visit, request.answers)) asked.push_back({block, &question});
  return asked;
}

std::vector<AskedQuestion> missingAnswers(const ServiceRequest& request, const Registration& registration,
                                          const ServiceCatalogue& catalogue) {
  const Service* service = catalogue.find(request.code);
  if (!service) return {};
  auto asked = askedQuestions(request, *service, registration.person, registration.visit.date);
  std::erase_if(asked, [&](const AskedQuestion& one) {
    return !one.question->isRequired || request.answers.contains(one.question->code);
  });
  return asked;
}

void checkAnswers(const ServiceRequest& request, const Registration& registration, const Service& service,
                  Issues& issues) {
  for (const auto& [code, answer] : request.answers) {
    const Question* question = service.question(code);
    if (question)
      checkAnswer(*question, answer, answerField(request, code), issues);
    else
      issues.push_back(hint(answerField(request, code), "answer-unknown", {code}));
  }
  std::string open;
  for (const AskedQuestion& asked : askedQuestions(request, service, registration.person, registration.visit.date))
    if (asked.question->isRequired && !request.answers.contains(asked.question->code))
      open.append(open.empty() ? "" : ",").append(asked.question->code);
  if (!open.empty()) issues.push_back(hint("services." + request.code, "answers-missing", {request.code, open}));
}

}  // namespace jemput::core
