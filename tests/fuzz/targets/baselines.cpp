// Baselines and targets, as the office publishes them and a tablet reads them from a snapshot.
#include "core/rules/Baselines.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

void fuzz(std::string_view bytes) {
  if (const auto table = core::readTargets(bytes)) {
    const std::string written = core::writeTargets(*table);
    const auto again = core::readTargets(written);
    fuzzDemands(again && core::writeTargets(*again) == written, "targets read back others");
  }
}
