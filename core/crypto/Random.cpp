#include "core/crypto/Random.h"

#include <sodium.h>
#include <sys/resource.h>

#include <array>
#include <stdexcept>

namespace jemput::core {

void startCrypto() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium found no source of randomness");
  // A core file would hold keys and people (G14).
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
}

std::string randomBytes(std::size_t count) {
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

Uuid newUuid(std::int64_t milliseconds) {
  std::array<std::uint8_t, 10> random{};
  randombytes_buf(random.data(), random.size());
  return uuidFrom(static_cast<std::uint64_t>(milliseconds), random);
}

}  // namespace jemput::core
