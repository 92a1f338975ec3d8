// Identifiers: UUIDv7 for records and entries, made on the device without asking anybody.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jemput::core {

/// 16 bytes; uniqueness comes from the random bits, and the time in it is never used for order.
class Uuid {
 public:
  using Bytes = std::array<std::uint8_t, 16>;

  Uuid() = default;
  explicit Uuid(const Bytes& bytes) : m_bytes(bytes) {}

  /// Canonical text with dashes, any case; nothing for any other shape.
  static std::optional<Uuid> parse(std::string_view text);
  /// Raw 16 bytes, as a database keeps them.
  static std::optional<Uuid> fromBlob(std::string_view blob);

  /// "0190f3c2-…", lower case
  std::string text() const;
  std::string_view blob() const { return {reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size()}; }
  const Bytes& bytes() const { return m_bytes; }
  bool isNil() const { return m_bytes == Bytes{}; }

  auto operator<=>(const Uuid&) const = default;

 private:
  Bytes m_bytes{};
};

/// A UUIDv7 of `milliseconds` since 1970 around 74 random bits.
Uuid uuidFrom(std::uint64_t milliseconds, const std::array<std::uint8_t, 10>& random);

}  // namespace jemput::core
