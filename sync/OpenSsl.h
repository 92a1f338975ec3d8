// OpenSSL objects that free themselves, and its error texts. Only for .cpp files of sync/.
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace jemput::sync::openssl {

template <auto free>
struct Free {
  template <typename Object>
  void operator()(Object* object) const {
    free(object);
  }
};

using Bio = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Context = std::unique_ptr<SSL_CTX, Free<SSL_CTX_free>>;
using Conversation = std::unique_ptr<SSL, Free<SSL_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Session = std::unique_ptr<SSL_SESSION, Free<SSL_SESSION_free>>;
using Store = std::unique_ptr<X509_STORE, Free<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Free<X509_STORE_CTX_free>>;

/// Text of the oldest queued OpenSSL error after `doing`; empties the queue.
std::string errorText(std::string_view doing);
/// Throws std::runtime_error(errorText(doing)) unless `worked`.
void require(bool worked, std::string_view doing);

/// Throw std::runtime_error when the text is not what it should be.
Certificate readCertificate(std::string_view pem);
Key readPrivateKey(std::string_view pem);

}  // namespace jemput::sync::openssl
