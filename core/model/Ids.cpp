#include "core/model/Ids.h"

#include <algorithm>
#include <cstring>

namespace jemput::core {

namespace {

int hexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool isDashPosition(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

}  // namespace

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Bytes bytes{};
  std::size_t nibble = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (isDashPosition(i)) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const int value = hexValue(text[i]);
    if (value < 0) return std::nullopt;
    auto& byte = bytes[nibble / 2];
    byte = static_cast<std::uint8_t>((unsigned{byte} << 4U) | static_cast<unsigned>(value));
    ++nibble;
  }
  return Uuid(bytes);
}

std::optional<Uuid> Uuid::fromBlob(std::string_view blob) {
  Bytes bytes{};
  if (blob.size() != bytes.size()) return std::nullopt;
  std::memcpy(bytes.data(), blob.data(), bytes.size());
  return Uuid(bytes);
}

std::string Uuid::text() const {
  static constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  out.reserve(36);
  for (std::size_t i = 0; i < m_bytes.size(); ++i) {
    if (isDashPosition(out.size())) out += '-';
    out += kHex[m_bytes[i] >> 4U];
    out += kHex[m_bytes[i] & 15U];
  }
  return out;
}

Uuid uuidFrom(std::uint64_t milliseconds, const std::array<std::uint8_t, 10>& random) {
  Uuid::Bytes bytes{};
  for (unsigned i = 0; i < 6; ++i) bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40U - 8U * i));
  std::copy(random.begin(), random.end(), bytes.begin() + 6);
  bytes[6] = static_cast<std::uint8_t>(0x70U | (bytes[6] & 0x0fU));
  bytes[8] = static_cast<std::uint8_t>(0x80U | (bytes[8] & 0x3fU));
  return Uuid(bytes);
}

}  // namespace jemput::core
