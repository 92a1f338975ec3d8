// What the emulator needs to know of an IPv4 packet with TCP in it (RFC 791, RFC 9293).
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace slowlink {

struct TcpPart {
  std::uint32_t ports = 0;     // from and to: which connection
  std::uint32_t sequence = 0;  // of the first byte of the payload
  std::size_t payload = 0;     // where it begins in the packet
  std::size_t payloadBytes = 0;
  std::size_t checksum = 0;  // where the checksum stands
  bool begins = false;       // SYN
};

inline std::uint8_t byteAt(const std::string& packet, std::size_t at) { return static_cast<std::uint8_t>(packet[at]); }
inline std::uint16_t wordAt(const std::string& packet, std::size_t at) {
  return static_cast<std::uint16_t>(byteAt(packet, at) << 8U | byteAt(packet, at + 1));
}

/// Nothing when it is no whole IPv4 packet with TCP.
inline std::optional<TcpPart> tcpOf(const std::string& packet) {
  constexpr std::size_t kSmallest = 20;
  constexpr std::uint8_t kTcp = 6, kSyn = 2;
  if (packet.size() < 2 * kSmallest || byteAt(packet, 0) >> 4U != 4 || byteAt(packet, 9) != kTcp) return std::nullopt;
  const std::size_t ip = static_cast<std::size_t>(byteAt(packet, 0) & 15U) * 4;
  if (packet.size() < ip + kSmallest) return std::nullopt;
  TcpPart part;
  part.ports = std::uint32_t{wordAt(packet, ip)} << 16U | wordAt(packet, ip + 2);
  part.begins = (byteAt(packet, ip + 13) & kSyn) != 0;
  part.sequence = (std::uint32_t{wordAt(packet, ip + 4)} << 16U | wordAt(packet, ip + 6)) + (part.begins ? 1 : 0);
  part.payload = ip + static_cast<std::size_t>(byteAt(packet, ip + 12) >> 4U) * 4;
  if (part.payload > packet.size()) return std::nullopt;
  part.payloadBytes = packet.size() - part.payload;
  part.checksum = ip + 16;
  return part;
}

/// Turns one bit of the byte at `at` over. With `sum`, the place of a TCP checksum, that is made to fit again, so that
/// no TCP can see it (RFC 1624).
inline void flip(std::string& packet, std::size_t at, unsigned bit, std::optional<std::size_t> sum, std::size_t tcp) {
  const std::size_t word = at - (at - tcp) % 2;  // TCP's words are counted from its header
  const bool isInside = word + 1 < packet.size();
  const std::uint16_t before = isInside ? wordAt(packet, word) : static_cast<std::uint16_t>(byteAt(packet, word) << 8U);
  packet[at] = static_cast<char>(byteAt(packet, at) ^ (1U << bit));
  if (!sum) return;
  const std::uint16_t after = isInside ? wordAt(packet, word) : static_cast<std::uint16_t>(byteAt(packet, word) << 8U);
  std::uint32_t fresh = static_cast<std::uint16_t>(~wordAt(packet, *sum));
  fresh += static_cast<std::uint16_t>(~before);
  fresh += after;
  while (fresh >> 16U != 0) fresh = (fresh & 0xFFFFU) + (fresh >> 16U);
  fresh = ~fresh & 0xFFFFU;
  packet[*sum] = static_cast<char>(fresh >> 8U);
  packet[*sum + 1] = static_cast<char>(fresh & 0xFFU);
}

/// Bytes above TCP, each once, however often TCP sent them.
class Once {
 public:
  void see(const TcpPart& part) {
    const std::uint32_t end = part.sequence + static_cast<std::uint32_t>(part.payloadBytes);
    const auto known = m_ends.find(part.ports);
    if (part.begins || known == m_ends.end()) {
      m_bytes += part.payloadBytes;
      m_ends[part.ports] = end;
      return;
    }
    const auto more = static_cast<std::int32_t>(end - known->second);
    if (more <= 0) return;
    m_bytes += static_cast<std::uint64_t>(more);
    known->second = end;
  }
  std::uint64_t bytes() const { return m_bytes; }

 private:
  std::map<std::uint32_t, std::uint32_t> m_ends;
  std::uint64_t m_bytes = 0;
};

}  // namespace slowlink
