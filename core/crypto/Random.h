// Randomness from the operating system, and identifiers made with it.
#pragma once

#include <string>

#include "core/model/Ids.h"

namespace jemput::core {

/// Prepares libsodium, and forbids this process a core file; call before anything else of core/crypto. Throws when
/// there is no randomness.
void startCrypto();
std::string randomBytes(std::size_t count);
/// A new UUIDv7; `milliseconds` since 1970 from the caller's Clock.
Uuid newUuid(std::int64_t milliseconds);

}  // namespace jemput::core
