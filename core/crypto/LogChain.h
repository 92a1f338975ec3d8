// The hash chain of a log (protocol section 2), byte for byte what docs/protocol.md says.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/crypto/Hash.h"

namespace jemput::core {

/// A generation and a seq of 40 bits together fit a 64-bit row number (core/model/Place.h).
inline constexpr std::uint32_t kMostGenerations = 0x7fffff;

/// hash_0 = SHA-256("jemput/log/1" ‖ 0x00 ‖ office_id ‖ device key ‖ generation as decimal text)
Hash chainStart(std::string_view officeId, std::string_view deviceKey, std::uint32_t generation);

/// hash_n = SHA-256(hash_{n-1} ‖ SHA-256(bytes_n))
inline Hash chainNext(const Hash& previous, const Hash& content) { return sha256({previous.view(), content.view()}); }

/// What the device signs as its head: device, generation, seq and hash.
std::string headContent(std::string_view device, std::uint32_t generation, std::uint64_t seq, const Hash& hash);

/// ledger_n = SHA-256(ledger_{n-1} ‖ chain hash of the entry ‖ one line of text with everything that the
/// office decided: "revision device generation seq accepted reason")
Hash ledgerNext(const Hash& previous, const Hash& chain, std::uint64_t revision, std::string_view device,
                std::uint32_t generation, std::uint64_t seq, bool accepted, std::string_view reason);
Hash ledgerStart(std::string_view officeId);

}  // namespace jemput::core
