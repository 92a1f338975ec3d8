#include "core/crypto/Sealing.h"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

#include "core/crypto/Random.h"

namespace jemput::core {

namespace {
const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
unsigned char* raw(Secret& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kKey = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
}  // namespace

BoxKey BoxKey::generate() {
  BoxKey key;
  key.publicKey.resize(crypto_box_PUBLICKEYBYTES);
  key.privateKey = Secret::random(crypto_box_SECRETKEYBYTES);
  crypto_box_keypair(raw(key.publicKey), raw(key.privateKey));
  return key;
}

std::string sealTo(std::string_view publicKey, std::string_view content) {
  return sealTo(publicKey, content, BoxKey::generate());
}

// crypto_box_seal, spelled out: the public half of a key that is used once, then a box whose nonce both halves give.
std::string sealTo(std::string_view publicKey, std::string_view content, const BoxKey& once) {
  if (publicKey.size() != crypto_box_PUBLICKEYBYTES) throw std::invalid_argument("a box key has 32 bytes");
  const std::string both = std::string(once.publicKey).append(publicKey);
  std::string nonce(crypto_box_NONCEBYTES, '\0');
  crypto_generichash(raw(nonce), nonce.size(), raw(std::string_view(both)), both.size(), nullptr, 0);
  std::string out = once.publicKey;
  out.resize(content.size() + crypto_box_SEALBYTES);
  if (crypto_box_easy(raw(out) + crypto_box_PUBLICKEYBYTES, raw(content), content.size(), raw(std::string_view(nonce)),
                      raw(publicKey), raw(once.privateKey.view())) != 0)
    throw std::invalid_argument("this box key is no point to seal to");
  return out;
}

std::optional<Secret> openSealed(const BoxKey& key, std::string_view sealed) {
  if (sealed.size() <= crypto_box_SEALBYTES || key.publicKey.size() != crypto_box_PUBLICKEYBYTES ||
      key.privateKey.size() != crypto_box_SECRETKEYBYTES)
    return std::nullopt;
  Secret content = Secret::random(sealed.size() - crypto_box_SEALBYTES);
  if (crypto_box_seal_open(raw(content), raw(sealed), sealed.size(), raw(key.publicKey), raw(key.privateKey.view())) !=
      0)
    return std::nullopt;
  return content;
}

std::optional<std::string> boxKeyOf(const PublicKey& signing) {
  std::string box(crypto_box_PUBLICKEYBYTES, '\0');
  if (signing.size() != crypto_sign_PUBLICKEYBYTES ||
      crypto_sign_ed25519_pk_to_curve25519(raw(box), raw(std::string_view(signing))) != 0)
    return std::nullopt;
  return box;
}

BoxKey boxKeyOf(const SigningKey& signing) {
  // Ed25519 derives its scalar from the first half of SHA-512 of the seed, which is all that libsodium reads here.
  const Secret seed = signing.privateSeed();
  const std::string_view publicKey = signing.publicKey();
  Secret whole = Secret::random(crypto_sign_SECRETKEYBYTES);
  std::copy(seed.view().begin(), seed.view().end(), whole.data());
  std::copy(publicKey.begin(), publicKey.end(), whole.data() + seed.size());
  BoxKey box{boxKeyOf(signing.publicKey()).value(), Secret::random(crypto_box_SECRETKEYBYTES)};
  crypto_sign_ed25519_sk_to_curve25519(raw(box.privateKey), raw(whole));
  return box;
}

std::string encrypt(const Secret& key, std::string_view context, std::string_view content) {
  if (key.size() != kKey) throw std::invalid_argument("a key has 32 bytes");
  const std::string nonce = randomBytes(kNonce);
  std::string out = nonce;
  out.resize(kNonce + content.size() + kTag);
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(out) + kNonce, nullptr, raw(content), content.size(), raw(context),
                                             context.size(), nullptr, raw(nonce), raw(key.view()));
  return out;
}

std::optional<Secret> decrypt(const Secret& key, std::string_view context, std::string_view encrypted) {
  if (key.size() != kKey || encrypted.size() <= kNonce + kTag) return std::nullopt;
  Secret content = Secret::random(encrypted.size() - kNonce - kTag);
  const std::string_view sealed = encrypted.substr(kNonce);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(content), nullptr, nullptr, raw(sealed), sealed.size(),
                                                 raw(context), context.size(), raw(encrypted), raw(key.view())) != 0)
    return std::nullopt;
  return content;
}

}  // namespace jemput::core
