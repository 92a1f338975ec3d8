// The rule data, as the office publishes it and a tablet parses it out of a snapshot.
#include "core/rules/RuleFiles.h"
#include "core/rules/RuleShape.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

void fuzz(std::string_view bytes) {
  const auto files = core::readRuleSnapshot(bytes);
  if (!files) return;
  fuzzDemands(core::readRuleSnapshot(core::writeRuleSnapshot(*files)) == files, "rules read back others");
  std::string problem;
  if (const auto catalogue = core::ServiceCatalogue::parse(files->texts(), &problem)) {
    (void)core::problemForPublishing(files->texts(), *catalogue);
    for (const core::Service& service : catalogue->services())
      fuzzDemands(catalogue->find(service.code) == &service, "a service is not found by its code");
  } else {
    fuzzDemands(!problem.empty(), "rules are refused without a reason");
  }
}
