// Encryption under a key that both sides know, and to a key that only the receiver can open.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/crypto/Secret.h"
#include "core/crypto/Signing.h"

namespace jemput::core {

/// X25519 key pair; bundles and recovery slots are sealed to its public half.
struct BoxKey {
  std::string publicKey;  // 32 bytes
  Secret privateKey;      // 32 bytes
  static BoxKey generate();
};

/// Anybody can seal to a public key; only its owner can open. 48 bytes longer than the content.
std::string sealTo(std::string_view publicKey, std::string_view content);
/// The same with a given key pair in the place of a fresh one; only for examples that must come out the same again.
std::string sealTo(std::string_view publicKey, std::string_view content, const BoxKey& once);
std::optional<Secret> openSealed(const BoxKey& key, std::string_view sealed);

/// What is sealed to the owner of a signing key: X25519 of the same curve point. Nothing for 32 bytes that are no key.
std::optional<std::string> boxKeyOf(const PublicKey& signing);
BoxKey boxKeyOf(const SigningKey& signing);

/// XChaCha20-Poly1305 under a 32-byte key, with a fresh nonce in front; `context` is authenticated.
std::string encrypt(const Secret& key, std::string_view context, std::string_view content);
/// Nothing when the key, the context or one bit is another.
std::optional<Secret> decrypt(const Secret& key, std::string_view context, std::string_view encrypted);

}  // namespace jemput::core
