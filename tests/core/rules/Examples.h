// Sound registrations that the tests of the rules start from, and questions about what was found.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/rules/Answers.h"
#include "core/rules/Eligibility.h"
#include "core/rules/Papers.h"
#include "core/rules/RegistrationRules.h"
#include "core/rules/ServiceCatalogue.h"
#include "tests/support/catch.h"

namespace examples {

using namespace jemput::core;

inline const Date kVisitDay(2025, 2, 7);

inline Person person(Date birth, Sex sex = Sex::Male) {
  Person someone;
  someone.name = sex == Sex::Male ? "LALU RIZKI AZHAR" : "BAIQ SITI AULIA";
  someone.sex = sex;
  someone.birthDate = birth;
  someone.birthPlace = "SAMBIK ELEN";
  someone.marital = MaritalStatus::NeverMarried;
  someone.mother = "INAQ SAHNEP";
  someone.village = "52.08.04.2008";
  someone.nik = "520804";
  const auto two = [](unsigned number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
  someone.nik += two(birth.day() + (sex == Sex::Female ? 40U : 0U)) + two(birth.month());
  someone.nik += two(static_cast<unsigned>(birth.year() % 100)) + "9001";
  someone.kk = "5208041203109001";
  return someone;
}

inline std::string someAnswer(const Question& question) {
  switch (question.kind) {
    case QuestionKind::Choice:
    case QuestionKind::Choices:
      return question.list->choices.front().code;
    case QuestionKind::Number:
      return std::to_string(question.least.value_or(1));
    case QuestionKind::Day:
      return "2025-02-01";
    case QuestionKind::Time:
      return "08:30";
    default:
      return question.code == "saksi_2_nama" ? "NURSIP" : "SAHNIM";
  }
}

/// With every paper and every required answer.
inline Registration registration(Person who, std::initializer_list<const char*> services, Date day = kVisitDay) {
  Registration made;
  made.person = std::move(who);
  made.visit = {day, "52.08.04.2008", "desa", "Kantor Desa Sambik Elen"};
  for (const char* code : services) {
    ServiceRequest& request = made.services.emplace_back();
    request.code = code;
    const Service* service = ServiceCatalogue::shipped().find(code);
    if (!service) continue;
    for (const Paper* paper : requiredPapers(*service, made.person, day))
      request.papers.push_back({paper->code, PaperState::CopyTaken});
    for (const AskedQuestion& asked : missingAnswers(request, made, ServiceCatalogue::shipped()))
      request.answers.emplace(asked.question->code, someAnswer(*asked.question));
  }
  return made;
}

inline const Issue* findIssue(const Issues& issues, std::string_view code) {
  const auto found = std::find_if(issues.begin(), issues.end(), [&](const Issue& issue) { return issue.code == code; });
  return found == issues.end() ? nullptr : &*found;
}

inline bool has(const Issues& issues, std::string_view code) { return findIssue(issues, code) != nullptr; }

inline bool has(const Issues& issues, std::string_view code, IssueLevel level) {
  const Issue* found = findIssue(issues, code);
  return found && found->level == level;
}

/// Codes in order, for a readable comparison.
inline std::string codes(const Issues& issues) {
  std::string text;
  for (const Issue& issue : issues) text += (text.empty() ? "" : " ") + issue.code;
  return text;
}

inline Issues findings(const Registration& made) { return check(made, RuleBook::shipped()); }

inline Issues obstacles(const Registration& made) { return blocking(findings(made), made); }

inline bool eligible(const char* service, const Person& who, Date day = kVisitDay) {
  const ServiceCatalogue& catalogue = ServiceCatalogue::shipped();
  const Service* found = catalogue.find(service);
  REQUIRE(found);
  return judge(*found, who, day, catalogue).eligible;
}

}  // namespace examples
