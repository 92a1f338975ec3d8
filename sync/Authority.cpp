#include "sync/Authority.h"

#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>

#include "sync/OpenSsl.h"

namespace jemput::sync {

namespace {

using namespace std::chrono_literals;

// No program of ours is older, so a freshly made office is never "not yet valid" to a tablet whose
// only known time is its build date.
constexpr auto kBeginning = std::chrono::sys_days{std::chrono::year(2025) / 1 / 1};
constexpr auto kAuthorityLife = 20 * 365 * 24h + 5 * 24h;
constexpr auto kServerLife = 2 * 365 * 24h;
constexpr auto kRenewBefore = 183 * 24h;

std::time_t seconds(core::Instant instant) { return std::chrono::system_clock::to_time_t(instant); }

openssl::Key newKey() {
  // Ed25519: the fewest bytes in a handshake among the kinds that OpenSSL offers for TLS 1.3.
  openssl::Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
  openssl::require(key != nullptr, "making a key");
  return key;
}

core::Secret privatePem(EVP_PKEY* key) {
  openssl::Bio bio(BIO_new(BIO_s_mem()));
  openssl::require(bio && PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
                   "writing a key");
  char* bytes = nullptr;
  const long size = BIO_get_mem_data(bio.get(), &bytes);
  core::Secret pem(std::string_view(bytes, static_cast<std::size_t>(size)));
  OPENSSL_cleanse(bytes, static_cast<std::size_t>(size));
  return pem;
}

std::string certificatePem(X509* certificate) {
  openssl::Bio bio(BIO_new(BIO_s_mem()));
  openssl::require(bio && PEM_write_bio_X509(bio.get(), certificate) == 1, "writing a certificate");
  char* bytes = nullptr;
  const long size = BIO_get_mem_data(bio.get(), &bytes);
  return std::string(bytes, static_cast<std::size_t>(size));
}

void extend(X509* certificate, int kind, const std::string& value) {
  openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str()));
  openssl::require(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "extending a certificate");
}

openssl::Certificate unsignedCertificate(EVP_PKEY* key, std::time_t end) {
  openssl::Certificate certificate(X509_new());
  std::unique_ptr<BIGNUM, openssl::Free<BN_free>> serial(BN_new());
  const std::time_t beginning = seconds(kBeginning);
  openssl::require(certificate && serial && X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
                       BN_rand(serial.get(), 63, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
                       BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate.get())) != nullptr &&
                       ASN1_TIME_set(X509_getm_notBefore(certificate.get()), beginning) != nullptr &&
                       ASN1_TIME_set(X509_getm_notAfter(certificate.get()), end) != nullptr &&
                       X509_set_pubkey(certificate.get(), key) == 1,
                   "making a certificate");
  return certificate;
}

void sign(X509* certificate, EVP_PKEY* key) {
  openssl::require(X509_sign(certificate, key, nullptr) > 0, "signing a certificate");
}

std::time_t endOf(const X509* certificate) {
  std::tm end{};
  openssl::require(ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) == 1, "reading a certificate's end");
  return timegm(&end);
}

}  // namespace

std::string officeDnsName(std::string_view officeId) { return std::string(officeId) + ".jemput.invalid"; }

Authority makeAuthority(std::string_view officeId, core::Instant now) {
  openssl::Key key = newKey();
  // An office whose clock stands in 1970 still gets a CA that tablets believe.
  const core::Instant start = std::max(now, core::Instant(kBeginning));
  openssl::Certificate certificate = unsignedCertificate(key.get(), seconds(start + kAuthorityLife));
  X509_NAME* name = X509_get_subject_name(certificate.get());
  openssl::require(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                              reinterpret_cast<const unsigned char*>("Jemput"), -1, -1, 0) == 1 &&
                       X509_set_issuer_name(certificate.get(), name) == 1,
                   "naming a certificate");
  extend(certificate.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
  extend(certificate.get(), NID_key_usage, "critical,keyCertSign");
  extend(certificate.get(), NID_name_constraints, "critical,permitted;DNS:" + officeDnsName(officeId));
  sign(certificate.get(), key.get());
  return {certificatePem(certificate.get()), privatePem(key.get())};
}

ServerCertificate makeServerCertificate(const Authority& authority, std::string_view dnsName, core::Instant now) {
  const openssl::Certificate issuer = openssl::readCertificate(authority.certificatePem);
  const openssl::Key issuerKey = openssl::readPrivateKey(authority.privateKeyPem.view());
  openssl::require(X509_check_private_key(issuer.get(), issuerKey.get()) == 1, "this key is not the CA's");
  openssl::Key key = newKey();
  const core::Instant start = std::max(now, core::Instant(kBeginning));
  const std::time_t end = std::min(seconds(start + kServerLife), endOf(issuer.get()));
  openssl::Certificate certificate = unsignedCertificate(key.get(), end);
  openssl::require(X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get())) == 1,
                   "naming a certificate");
  // Every byte here travels in every full handshake: no subject, no key identifiers.
  extend(certificate.get(), NID_subject_alt_name, "critical,DNS:" + std::string(dnsName));
  extend(certificate.get(), NID_key_usage, "critical,digitalSignature");
  extend(certificate.get(), NID_ext_key_usage, "serverAuth");
  sign(certificate.get(), issuerKey.get());
  return {certificatePem(certificate.get()), privatePem(key.get())};
}

bool needsRenewal(std::string_view pem, core::Instant now) {
  return seconds(now + kRenewBefore) >= endOf(openssl::readCertificate(pem).get());
}

core::Hash sha256OfCertificate(std::string_view pem) {
  const openssl::Certificate certificate = openssl::readCertificate(pem);
  core::Hash hash;
  unsigned int size = 0;
  openssl::require(X509_digest(certificate.get(), EVP_sha256(), hash.data(), &size) == 1, "hashing a certificate");
  return hash;
}

}  // namespace jemput::sync
