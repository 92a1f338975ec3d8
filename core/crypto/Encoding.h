// Bytes as text: base64url for keys, hashes and signatures on the wire, hex for people, base32 for
// the office's identity because that has to fit a DNS label.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jemput::core {

/// URL-safe base64 without padding.
std::string base64(std::string_view bytes);
/// Nothing when `text` is not URL-safe base64 without padding.
std::optional<std::string> fromBase64(std::string_view text);

std::string hex(std::string_view bytes);
std::optional<std::string> fromHex(std::string_view text);

/// Lower-case RFC 4648 base32 without padding; 32 bytes give 52 characters.
std::string base32(std::string_view bytes);

}  // namespace jemput::core
