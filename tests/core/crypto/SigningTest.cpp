#include "core/crypto/Signing.h"

#include <sodium.h>

#include <array>

#include "core/crypto/Encoding.h"
#include "core/crypto/Hash.h"
#include "tests/core/crypto/KnownKeys.h"
#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

constexpr std::array kLabels = {label::kHead,   label::kRequest, label::kReceipt, label::kPage,
                                label::kBundle, label::kTicket,  label::kKeys,    label::kCertificate};

std::string flipped(std::string bytes, std::size_t bit) {
  bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
  return bytes;
}

}  // namespace

TEST_CASE("a signature is Ed25519 over label, zero byte, office and content") {
  const SigningKey key = known::key('d');
  const std::string message = std::string("jemput/head/1") + '\0' + known::officeId() + "content";
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicKey{};
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secretKey{};
  const std::string seed(32, 'd');
  crypto_sign_seed_keypair(publicKey.data(), secretKey.data(), reinterpret_cast<const unsigned char*>(seed.data()));
  std::string expected(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<unsigned char*>(expected.data()), nullptr,
                       reinterpret_cast<const unsigned char*>(message.data()), message.size(), secretKey.data());
  CHECK(key.sign(label::kHead, known::officeId(), "content") == expected);
  CHECK(key.publicKey() == std::string(publicKey.begin(), publicKey.end()));
}

TEST_CASE("the labels of protocol version 1 are frozen and all different") {
  CHECK(label::kHead == "jemput/head/1");
  CHECK(label::kRequest == "jemput/request/1");
  CHECK(label::kReceipt == "jemput/receipt/1");
  CHECK(label::kPage == "jemput/page/1");
  CHECK(label::kBundle == "jemput/bundle/1");
  CHECK(label::kTicket == "jemput/ticket/1");
  CHECK(label::kKeys == "jemput/keys/1");
  CHECK(label::kCertificate == "jemput/certificate/1");
}

TEST_CASE("no signature can be used under another label") {
  const SigningKey key = known::key('d');
  for (const std::string_view made : kLabels) {
    const Signature signature = key.sign(made, known::officeId(), "content");
    for (const std::string_view used : kLabels)
      CHECK(verify(key.publicKey(), used, known::officeId(), "content", signature) == (made == used));
  }
}

TEST_CASE("a signature holds for one office, one key and one content") {
  const SigningKey key = known::key('d');
  const Signature signature = key.sign(label::kReceipt, known::officeId(), "content");
  CHECK(verify(key.publicKey(), label::kReceipt, known::officeId(), "content", signature));
  CHECK_FALSE(verify(key.publicKey(), label::kReceipt, officeIdOf(known::key('x').publicKey()), "content", signature));
  CHECK_FALSE(verify(known::key('x').publicKey(), label::kReceipt, known::officeId(), "content", signature));
  CHECK_FALSE(verify(key.publicKey(), label::kReceipt, known::officeId(), "contenT", signature));
  CHECK_FALSE(verify(key.publicKey(), label::kReceipt, known::officeId(), "", signature));
}

TEST_CASE("one flipped bit anywhere in a signature is noticed") {
  const SigningKey key = known::key('d');
  const Signature signature = key.sign(label::kPage, known::officeId(), "content");
  for (std::size_t bit = 0; bit < signature.size() * 8; ++bit)
    CHECK_FALSE(verify(key.publicKey(), label::kPage, known::officeId(), "content", flipped(signature, bit)));
}

TEST_CASE("a signature or key of another length is refused, not read") {
  const SigningKey key = known::key('d');
  const Signature signature = key.sign(label::kPage, known::officeId(), "content");
  CHECK_FALSE(verify(key.publicKey(), label::kPage, known::officeId(), "content", signature.substr(0, 63)));
  CHECK_FALSE(verify(key.publicKey(), label::kPage, known::officeId(), "content", signature + "x"));
  CHECK_FALSE(verify(key.publicKey(), label::kPage, known::officeId(), "content", ""));
  CHECK_FALSE(verify(key.publicKey().substr(1), label::kPage, known::officeId(), "content", signature));
  CHECK_FALSE(verify("", label::kPage, known::officeId(), "content", signature));
}

TEST_CASE("a signing key comes back from its seed and from nothing shorter") {
  const SigningKey key = SigningKey::generate();
  CHECK(SigningKey::fromSeed(key.privateSeed()).publicKey() == key.publicKey());
  CHECK(SigningKey::generate().publicKey() != key.publicKey());
  CHECK_THROWS_AS(SigningKey::fromSeed(Secret(std::string(31, 'd'))), std::invalid_argument);
}

TEST_CASE("the office's identity is the SHA-256 of its key in 52 characters that fit a DNS label") {
  const std::string id = known::officeId();
  CHECK(id == base32(sha256(known::key('o').publicKey()).view()));
  CHECK(id.size() == 52);
  CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz234567") == std::string::npos);
}
