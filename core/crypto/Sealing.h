// Encryption under a key that both sides know, and to a key that only the receiver can open.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/crypto/Secret.h"

namespace jemput::core {

/// X25519 key pair; bundles and recovery slots are sealed to its public half.
struct BoxKey {
  std::string publicKey;  // 32 bytes
  Secret privateKey;      // 32 bytes
  static BoxKey generate();
};

/// Anybody can seal to a public key; only its owner can open. 48 bytes longer than the content.
std::string sealTo(std::string_view publicKey, std::string_view content);
std::optional<Secret> openSealed(const BoxKey& key, std::string_view sealed);

/// XChaCha20-Poly1305 under a 32-byte key, with a fresh nonce in front; `context` is authenticated.
std::string encrypt(const Secret& key, std::string_view context, std::string_view content);
/// Nothing when the key, the context or one bit is another.
std::optional<Secret> decrypt(const Secret& key, std::string_view context, std::string_view encrypted);

}  // namespace jemput::core
