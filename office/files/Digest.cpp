#include "office/files/Digest.h"

#include <openssl/evp.h>

#include "sync/OpenSsl.h"

namespace jemput::office {

using sync::openssl::require;

void Digest::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Digest::Digest(Kind kind) : m_context(EVP_MD_CTX_new()) {
  const EVP_MD* algorithm = kind == Kind::Sha1 ? EVP_sha1() : EVP_sha256();
  require(EVP_DigestInit_ex(m_context.get(), algorithm, nullptr) == 1, "digest");
}

Digest::Digest(const Digest& other) : m_context(EVP_MD_CTX_new()) { *this = other; }

Digest& Digest::operator=(const Digest& other) {
  if (this != &other) require(EVP_MD_CTX_copy_ex(m_context.get(), other.m_context.get()) == 1, "digest");
  return *this;
}

void Digest::add(std::string_view bytes) {
  require(EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()) == 1, "digest");
}

std::string Digest::value() const {
  const Digest copy(*this);
  std::string value(EVP_MAX_MD_SIZE, '\0');
  unsigned size = 0;
  require(EVP_DigestFinal_ex(copy.m_context.get(), reinterpret_cast<unsigned char*>(value.data()), &size) == 1,
          "digest");
  value.resize(size);
  return value;
}

}  // namespace jemput::office
