// jemput-bench PART ARGUMENTS…: see bench/Parts.h, and bench/run, which calls them all.
#include <iostream>
#include <map>

#include "bench/Parts.h"
#include "core/crypto/Random.h"

int main(int count, char** values) {
  using namespace jemput::bench;
  const std::map<std::string, int (*)(const Arguments&)> parts = {
      {"server", runServer}, {"client", runClient},   {"compare", runCompare}, {"save", runSave},
      {"open", runOpen},     {"rebuild", runRebuild}, {"fleet", runFleet}};
  const auto part = count > 1 ? parts.find(values[1]) : parts.end();
  if (part == parts.end()) {
    std::cerr << "usage: jemput-bench server|client|compare|save|open|rebuild|fleet …\n";
    return 2;
  }
  jemput::core::startCrypto();
  return part->second(Arguments(values + 2, values + count));
}
