#include "core/crypto/Hash.h"

#include <sodium.h>

#include <cstring>

#include "core/crypto/Encoding.h"

namespace jemput::core {

namespace {
const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
const unsigned char* raw(const Hash& hash) { return raw(hash.view()); }
}  // namespace

std::optional<Hash> Hash::fromBytes(std::string_view bytes) {
  if (bytes.size() != kSize) return std::nullopt;
  Hash hash;
  std::memcpy(hash.m_bytes.data(), bytes.data(), kSize);
  return hash;
}

Hash sha256(std::initializer_list<std::string_view> parts) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  for (std::string_view part : parts) crypto_hash_sha256_update(&state, raw(part), part.size());
  Hash hash;
  crypto_hash_sha256_final(&state, hash.data());
  return hash;
}

std::optional<Hash> hashFromHex(std::string_view text) {
  if (text.find_first_not_of("0123456789abcdef") != std::string_view::npos) return std::nullopt;
  const auto bytes = fromHex(text);
  return bytes ? Hash::fromBytes(*bytes) : std::nullopt;
}

Hash rowDigest(std::string_view bytes) {
  Hash hash;
  crypto_generichash(hash.data(), Hash::kSize, raw(bytes), bytes.size(), nullptr, 0);
  return hash;
}

void DigestSum::add(const Hash& digest) { sodium_add(m_sum.data(), raw(digest), Hash::kSize); }
void DigestSum::remove(const Hash& digest) { sodium_sub(m_sum.data(), raw(digest), Hash::kSize); }

}  // namespace jemput::core
