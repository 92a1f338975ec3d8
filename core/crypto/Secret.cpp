#include "core/crypto/Secret.h"

#include <sodium.h>

#include <cstring>
#include <new>

namespace jemput::core {

void Secret::Free::operator()(char* bytes) const { sodium_free(bytes); }

Secret::Secret(std::string_view bytes) : m_size(bytes.size()) {
  if (bytes.empty()) return;
  m_bytes.reset(static_cast<char*>(sodium_malloc(bytes.size())));
  if (!m_bytes) throw std::bad_alloc();
  std::memcpy(m_bytes.get(), bytes.data(), bytes.size());
}

Secret& Secret::operator=(const Secret& other) {
  if (this != &other) *this = Secret(other.view());
  return *this;
}

Secret Secret::random(std::size_t count) {
  Secret secret;
  secret.m_bytes.reset(static_cast<char*>(sodium_malloc(count)));
  if (!secret.m_bytes) throw std::bad_alloc();
  secret.m_size = count;
  randombytes_buf(secret.m_bytes.get(), count);
  return secret;
}

}  // namespace jemput::core
