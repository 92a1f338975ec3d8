// The office's signed word about one log: everything up to seq is in the ledger (protocol section 4).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Ids.h"

namespace jemput::core {

struct Receipt {
  Uuid device;
  std::uint32_t generation = 1;
  std::uint64_t seq = 0;
  std::string hash;   // 32 bytes: hash of the log at seq
  std::string epoch;  // 16 hex digits
  std::uint64_t revision = 0;
  std::string ledgerHash;          // 32 bytes: hash of the ledger at revision
  std::uint64_t backedUp = 0;      // seq of this log inside the last verified backup
  std::int64_t backupTime = 0;     // when that backup began, office time in milliseconds; 0: there is none
  std::int64_t time = 0;           // office time, milliseconds since 1970
  std::vector<std::string> files;  // SHA-256 in hex of those attachments asked for that have verified

  bool operator==(const Receipt&) const = default;
};

/// The bytes that are signed, and that a device keeps.
std::string writeReceipt(const Receipt& receipt);
std::optional<Receipt> readReceipt(std::string_view bytes);

}  // namespace jemput::core
