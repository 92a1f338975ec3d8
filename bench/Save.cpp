#include <iostream>

#include "bench/Ground.h"
#include "bench/Parts.h"
#include "bench/Workload.h"

namespace jemput::bench {

int runSave(const Arguments& arguments) {
  if (arguments.size() != 2) return 2;
  constexpr std::size_t kRegistrations = 2000;
  const auto store = makeLonelyTablet(arguments[1]);
  const core::SystemClock clock;
  core::Registry registry(*store, clock, core::RuleBook::shipped(), "P001");
  Workload workload(core::RuleBook::shipped());
  std::vector<MappedLine> lines;
  for (const std::string& line : readLines(arguments[0], kRegistrations))
    lines.push_back(workload.map(core::JsonDocument::parse(line)->root()));
  std::vector<double> milliseconds;
  const double before = cpuSeconds();
  for (const MappedLine& line : lines) {
    const auto began = std::chrono::steady_clock::now();
    if (!registry.registerPerson(line.registration, line.extras).saved) return 1;
    milliseconds.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
  }
  const double cpu = (cpuSeconds() - before) / static_cast<double>(lines.size());
  std::cout << "{\"part\":\"save\",\"cpuPer10000\":" << cpu * 10000 << ",\"p50ms\":" << percentile(milliseconds, 0.5)
            << ",\"p95ms\":" << percentile(milliseconds, 0.95) << "}" << std::endl;
  return 0;
}

}  // namespace jemput::bench
