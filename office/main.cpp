#include <iostream>

#include "core/crypto/PrivateMemory.h"
#include "office/commands/RunOffice.h"

int main(int count, char** values) {
  jemput::core::keepMemoryPrivate();
  const std::vector<std::string> arguments(values + 1, values + count);
  const jemput::core::SystemClock clock;
  return jemput::office::runOffice(arguments, {std::cin, std::cout, std::cerr}, clock);
}
