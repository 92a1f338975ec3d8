// A village's roster as a spreadsheet writes it.
#include "core/roster/RosterCsv.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

void fuzz(std::string_view bytes) {
  core::RosterRules rules;
  rules.isVillage = [](std::string_view code) { return code == "52.08.04.2008"; };
  rules.villagesNamed = [](std::string_view) { return std::vector<std::string>(); };
  rules.today = core::Date(2025, 2, 7);
  const core::RosterFile file = core::readRosterCsv(bytes, rules);
  for (const core::RosterProblem& problem : file.problems) fuzzed(core::lineAndSentence(problem, false));
  fuzzed(core::rejectedCsv(file, true));
}
