// An entry as a tablet or the office sends it, and the registration inside it.
#include "core/model/Entry.h"
#include "core/rules/RegistrationJson.h"
#include "core/rules/RuleBook.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

void fuzz(std::string_view bytes) {
  std::string problem;
  const auto entry = core::Entry::read(bytes, &problem);
  if (!entry) return;
  core::Issues issues;
  (void)core::readFields(entry->fields(), core::Visit(), issues);
}
