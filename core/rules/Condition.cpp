#include "core/rules/Condition.h"

#include <algorithm>

#include "core/rules/RuleData.h"

namespace jemput::core {

namespace {

std::string readAnswers(JsonView view, Condition& condition) {
  for (const JsonView code : view.elements()) condition.answers.push_back(code.stringOr());
  const bool isRead = !condition.answers.empty() && std::ranges::find(condition.answers, "") == condition.answers.end();
  return isRead ? "" : "is harus daftar code jawaban";
}

std::string readMarital(std::string_view word, Condition& condition) {
  if (word != "never" && word != "ever") return "marital harus never atau ever";
  condition.marital = word == "never" ? MaritalCondition::NeverMarried : MaritalCondition::EverMarried;
  return {};
}

std::string readPart(std::string_view key, JsonView value, Condition& condition) {
  if (key == "marital") return readMarital(value.stringOr(), condition);
  if (key == "is") return readAnswers(value, condition);
  if (key == "answer") {
    condition.question = value.stringOr();
    return condition.question.empty() ? "answer harus code sebuah pertanyaan" : "";
  }
  std::optional<int>* part = nullptr;
  if (key == "min_age") part = &condition.minAge;
  if (key == "below_age") part = &condition.belowAge;
  if (key == "min_days") part = &condition.minDays;
  if (key == "max_days") part = &condition.maxDays;
  // An unknown condition must not silently make a service open to everybody.
  if (!part) return "ketentuan \"" + std::string(key) + "\" tidak dikenal";
  *part = readWhole(value);
  return *part ? "" : std::string(key) + " harus bilangan bulat";
}

}  // namespace

std::string readCondition(JsonView view, std::initializer_list<std::string_view> besides, Condition& condition) {
  for (const auto& [key, value] : view.members()) {
    if (std::ranges::find(besides, key) != besides.end()) continue;
    if (std::string why = readPart(key, value, condition); !why.empty()) return why;
  }
  return condition.question.empty() == condition.answers.empty() ? "" : "answer dan is harus ada dua-duanya";
}

}  // namespace jemput::core
