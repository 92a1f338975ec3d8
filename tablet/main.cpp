#include <cstdlib>
#include <iostream>

#include "core/crypto/PrivateMemory.h"
#include "tablet/commands/RunField.h"

int main(int count, char** values) {
  jemput::core::keepMemoryPrivate();
  setenv("TSS2_LOG", "all+none", 0);  // what a chip refuses is said in our sentences
  const std::vector<std::string> arguments(values + 1, values + count);
  const jemput::core::SystemClock clock;
  return jemput::tablet::runField(arguments, {std::cin, std::cout, std::cerr}, clock);
}
