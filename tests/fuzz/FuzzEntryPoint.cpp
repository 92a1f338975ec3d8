#include <cstddef>
#include <cstdint>
#include <ctime>

#include "core/crypto/Random.h"
#include "tests/fuzz/Fuzz.h"

namespace {

/// Seconds of the processor that this program has had: a busy machine makes no input a slow one.
double spent() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

}  // namespace

/// What libFuzzer calls.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const bool started = (jemput::core::startCrypto(), true);
  (void)started;
  const double before = spent();
  fuzz({reinterpret_cast<const char*>(bytes), size});
  fuzzDemands(spent() - before < 1, "more than a second (G18)");
  return 0;
}
