#include <cstddef>
#include <cstdint>

#include "core/crypto/Random.h"
#include "tests/fuzz/Fuzz.h"

/// What libFuzzer calls.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const bool started = (jemput::core::startCrypto(), true);
  (void)started;
  fuzz({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
