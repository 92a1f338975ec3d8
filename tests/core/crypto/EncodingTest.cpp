#include "core/crypto/Encoding.h"

#include <array>
#include <utility>

#include "tests/core/crypto/KnownKeys.h"
#include "tests/support/catch.h"

using namespace jemput::core;

using Vectors = std::array<std::pair<std::string_view, std::string_view>, 7>;

TEST_CASE("base32 gives RFC 4648's test vectors in lower case and without padding") {
  for (const auto& [plain, text] : Vectors{{{"", ""},
                                            {"f", "my"},
                                            {"fo", "mzxq"},
                                            {"foo", "mzxw6"},
                                            {"foob", "mzxw6yq"},
                                            {"fooba", "mzxw6ytb"},
                                            {"foobar", "mzxw6ytboi"}}})
    CHECK(base32(plain) == text);
  CHECK(base32(std::string(32, '\xff')).size() == 52);
}

TEST_CASE("base64 gives RFC 4648's test vectors without padding, both ways") {
  for (const auto& [plain, text] : Vectors{{{"", ""},
                                            {"f", "Zg"},
                                            {"fo", "Zm8"},
                                            {"foo", "Zm9v"},
                                            {"foob", "Zm9vYg"},
                                            {"fooba", "Zm9vYmE"},
                                            {"foobar", "Zm9vYmFy"}}}) {
    CHECK(base64(plain) == text);
    CHECK(fromBase64(text) == std::string(plain));
  }
  CHECK(base64("\xfb\xff\xfe") == "-__-");
}

TEST_CASE("every length of bytes comes back from base64 and from hex") {
  for (std::size_t length = 0; length < 100; ++length) {
    const std::string bytes = randomBytes(length);
    CHECK(fromBase64(base64(bytes)) == bytes);
    CHECK(fromHex(hex(bytes)) == bytes);
  }
}

TEST_CASE("what is no URL-safe base64 without padding is refused") {
  for (const std::string_view text : {"Zg==", "Zm8=", "Z", "Zm9v\n", " Zm9v", "+//+", "Zm9!", "Zm9vZ", "Zh"})
    CHECK_FALSE(fromBase64(text).has_value());
  CHECK_FALSE(fromBase64(std::string_view("Zm9v\0Zg", 7)).has_value());
}

TEST_CASE("what is no hex is refused") {
  for (const std::string_view text : {"0", "0g", "xx", " 00", "00 ", "0x00"}) CHECK_FALSE(fromHex(text).has_value());
  CHECK(fromHex("00fF") == std::string("\x00\xff", 2));
}
