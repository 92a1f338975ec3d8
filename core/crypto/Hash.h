// SHA-256, the one hash of the log, the ledger and the wire.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace jemput::core {

class Hash {
 public:
  static constexpr std::size_t kSize = 32;

  Hash() = default;  // all zero
  /// Nothing unless `bytes` are exactly 32.
  static std::optional<Hash> fromBytes(std::string_view bytes);

  std::string_view view() const { return {reinterpret_cast<const char*>(m_bytes.data()), kSize}; }
  std::uint8_t* data() { return m_bytes.data(); }
  bool operator==(const Hash&) const = default;

 private:
  std::array<std::uint8_t, kSize> m_bytes{};
};

/// SHA-256 over the parts, one after the other, with nothing in between.
Hash sha256(std::initializer_list<std::string_view> parts);
inline Hash sha256(std::string_view bytes) { return sha256({bytes}); }

/// From 64 lower-case hex digits, as entries name attachments; nothing for any other text.
std::optional<Hash> hashFromHex(std::string_view text);

/// Keyed-less BLAKE2b-256 of one text: the digest of a projected row, never of anything signed.
Hash rowDigest(std::string_view bytes);

/// The sum of row digests modulo 2^256: order does not matter, rows can be added and taken out.
class DigestSum {
 public:
  DigestSum() = default;
  explicit DigestSum(const Hash& sum) : m_sum(sum) {}
  void add(const Hash& digest);
  void remove(const Hash& digest);
  const Hash& value() const { return m_sum; }

 private:
  Hash m_sum;
};

}  // namespace jemput::core
