#include "sync/OpenSsl.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <array>

namespace jemput::sync::openssl {

std::string errorText(std::string_view doing) {
  std::array<char, 256> text{};
  ERR_error_string_n(ERR_get_error(), text.data(), text.size());
  ERR_clear_error();
  return std::string(doing) + ": " + text.data();
}

void require(bool worked, std::string_view doing) {
  if (!worked) throw std::runtime_error(errorText(doing));
}

namespace {

Bio readOnly(std::string_view text) {
  Bio bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
  require(bio != nullptr, "reading PEM");
  return bio;
}

// Without a callback OpenSSL would ask for a pass phrase on the terminal.
int noPassPhrase(char*, int, int, void*) { return -1; }

}  // namespace

Certificate readCertificate(std::string_view pem) {
  Bio bio = readOnly(pem);
  Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, noPassPhrase, nullptr));
  require(certificate != nullptr, "this is not a certificate in PEM form");
  return certificate;
}

Key readPrivateKey(std::string_view pem) {
  Bio bio = readOnly(pem);
  Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassPhrase, nullptr));
  require(key != nullptr, "this is not a private key in PEM form");
  return key;
}

}  // namespace jemput::sync::openssl
