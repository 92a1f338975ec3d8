#include "core/crypto/Sealing.h"

#include <string>

#include "tests/core/crypto/KnownKeys.h"
#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

std::string flipped(std::string bytes, std::size_t bit) {
  bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
  return bytes;
}

}  // namespace

TEST_CASE("only the owner of a box key opens what was sealed to it") {
  const BoxKey owner = BoxKey::generate(), other = BoxKey::generate();
  const std::string sealed = sealTo(owner.publicKey, "siti");
  CHECK(sealed.size() == 4 + 48);
  CHECK(sealed.find("siti") == std::string::npos);
  REQUIRE(openSealed(owner, sealed));
  CHECK(openSealed(owner, sealed)->view() == "siti");
  CHECK_FALSE(openSealed(other, sealed).has_value());
}

TEST_CASE("one flipped bit in a sealed text is noticed") {
  const BoxKey owner = BoxKey::generate();
  const std::string sealed = sealTo(owner.publicKey, "siti");
  for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit)
    CHECK_FALSE(openSealed(owner, flipped(sealed, bit)).has_value());
  for (std::size_t length = 0; length < sealed.size(); ++length)
    CHECK_FALSE(openSealed(owner, sealed.substr(0, length)).has_value());
}

TEST_CASE("decryption wants the same key, the same context and every bit") {
  const Secret key = Secret::random(32);
  const std::string encrypted = encrypt(key, "context", "siti");
  REQUIRE(decrypt(key, "context", encrypted));
  CHECK(decrypt(key, "context", encrypted)->view() == "siti");
  CHECK_FALSE(decrypt(Secret::random(32), "context", encrypted).has_value());
  CHECK_FALSE(decrypt(key, "contexT", encrypted).has_value());
  for (std::size_t bit = 0; bit < encrypted.size() * 8; ++bit)
    CHECK_FALSE(decrypt(key, "context", flipped(encrypted, bit)).has_value());
  for (std::size_t length = 0; length < encrypted.size(); ++length)
    CHECK_FALSE(decrypt(key, "context", encrypted.substr(0, length)).has_value());
}

TEST_CASE("the same text never encrypts to the same bytes") {
  const Secret key = Secret::random(32);
  CHECK(encrypt(key, "", "siti") != encrypt(key, "", "siti"));
}

TEST_CASE("a key of another length is refused before it is read") {
  CHECK_THROWS_AS(sealTo("short", "siti"), std::invalid_argument);
  CHECK_THROWS_AS(encrypt(Secret("short"), "", "siti"), std::invalid_argument);
  CHECK_FALSE(decrypt(Secret("short"), "", std::string(100, 'x')).has_value());
  CHECK_FALSE(openSealed(BoxKey{}, std::string(100, 'x')).has_value());
}

TEST_CASE("a secret is a copy of its own, and an empty one is empty") {
  Secret first("siti");
  Secret second = first;
  first.data()[0] = 'x';
  CHECK(second.view() == "siti");
  CHECK(Secret().isEmpty());
  CHECK(Secret(Secret()).isEmpty());
}
