#include "core/crypto/Mac.h"

#include <sodium.h>

namespace jemput::core {

namespace {

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

}  // namespace

Hash mac(const Secret& key, std::string_view label, std::string_view content) {
  const auto length = static_cast<unsigned char>(label.size());
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, raw(key.view()), key.size());
  crypto_auth_hmacsha256_update(&state, &length, 1);
  crypto_auth_hmacsha256_update(&state, raw(label), label.size());
  crypto_auth_hmacsha256_update(&state, raw(content), content.size());
  Hash result;
  crypto_auth_hmacsha256_final(&state, result.data());
  sodium_memzero(&state, sizeof state);
  return result;
}

bool sameMac(const Hash& one, std::string_view other) {
  return other.size() == Hash::kSize && sodium_memcmp(one.view().data(), other.data(), Hash::kSize) == 0;
}

}  // namespace jemput::core
