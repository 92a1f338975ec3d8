// Keys that every run has in common, and libsodium started before any test of this folder.
#pragma once

#include <string>

#include "core/crypto/Random.h"
#include "core/crypto/Signing.h"

namespace known {

inline const bool kStarted = (jemput::core::startCrypto(), true);

/// A signing key whose seed is 32 times `byte`.
inline jemput::core::SigningKey key(char byte) {
  return jemput::core::SigningKey::fromSeed(jemput::core::Secret(std::string(32, byte)));
}

inline std::string officeId() { return jemput::core::officeIdOf(key('o').publicKey()); }

}  // namespace known
