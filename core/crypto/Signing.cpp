#include "core/crypto/Signing.h"

#include <sodium.h>

#include <stdexcept>

#include "core/crypto/Encoding.h"
#include "core/crypto/Hash.h"

namespace jemput::core {

namespace {

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

std::string message(std::string_view label, std::string_view officeId, std::string_view content) {
  std::string text;
  text.reserve(label.size() + 1 + officeId.size() + content.size());
  text.append(label).append(1, '\0').append(officeId).append(content);
  return text;
}

}  // namespace

SigningKey SigningKey::generate() { return fromSeed(Secret::random(crypto_sign_SEEDBYTES)); }

SigningKey SigningKey::fromSeed(const Secret& seed) {
  if (seed.size() != crypto_sign_SEEDBYTES) throw std::invalid_argument("a signing key has 32 bytes");
  SigningKey key;
  key.m_public.resize(crypto_sign_PUBLICKEYBYTES);
  key.m_secret = Secret::random(crypto_sign_SECRETKEYBYTES);
  crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(key.m_public.data()),
                           reinterpret_cast<unsigned char*>(key.m_secret.data()), raw(seed.view()));
  return key;
}

Secret SigningKey::privateSeed() const { return Secret(m_secret.view().substr(0, crypto_sign_SEEDBYTES)); }

Signature SigningKey::sign(std::string_view label, std::string_view officeId, std::string_view content) const {
  const std::string text = message(label, officeId, content);
  Signature signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, raw(text), text.size(),
                       raw(m_secret.view()));
  return signature;
}

bool verify(const PublicKey& key, std::string_view label, std::string_view officeId, std::string_view content,
            std::string_view signature) {
  if (key.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES) return false;
  const std::string text = message(label, officeId, content);
  return crypto_sign_verify_detached(raw(signature), raw(text), text.size(), raw(key)) == 0;
}

std::string officeIdOf(const PublicKey& identity) { return base32(sha256(identity).view()); }

}  // namespace jemput::core
