// Who can open a tablet's database: the random database key, wrapped once per officer by the PIN and
// the device's secret, once by the team leader's code, once for the office's recovery key.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/Secret.h"

namespace jemput::core {

/// Cost of one guess (reliability section 3: 127 ms at 64 MiB and 3 passes on two cores).
struct SlotCost {
  std::uint64_t passes = 3;
  std::size_t memoryBytes = std::size_t{64} << 20U;
};

enum class SlotKind { Officer, Leader, Office };

struct KeySlot {
  SlotKind kind = SlotKind::Officer;
  std::string owner;     // officer id; empty for the leader's code and the office
  SlotCost cost;         // unused for the office
  std::string salt;      // 16 bytes; empty for the office
  std::string wrapped;   // the database key, encrypted
  bool isFirst = false;  // a PIN that somebody else chose: its owner is asked for one of their own
};

/// Wraps `databaseKey` by HKDF(Argon2id(passphrase, salt) ‖ deviceSecret). Memory: `cost`.
KeySlot makePassphraseSlot(SlotKind kind, std::string_view owner, std::string_view passphrase,
                           const Secret& deviceSecret, const Secret& databaseKey, const SlotCost& cost = {});
/// The key, or nothing for a wrong passphrase or another device's secret.
std::optional<Secret> openPassphraseSlot(const KeySlot& slot, std::string_view passphrase, const Secret& deviceSecret);
/// Sealed to the office's recovery key (X25519 public half, 32 bytes).
KeySlot makeOfficeSlot(std::string_view recoveryPublicKey, const Secret& databaseKey);

/// The slots as JSON, for the folder's header file; nothing for a text that is no list of slots.
std::string slotsToJson(const std::vector<KeySlot>& slots);
std::optional<std::vector<KeySlot>> slotsFromJson(std::string_view json);

}  // namespace jemput::core
